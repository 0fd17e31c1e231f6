package vn.cchc.ranking.fairness;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/** A unit and its twin. */
record Twins(LawCase given, String unit) {

    /** Writes the leaves in which the twin differs: {@code 1.1: 2 → 2.5}. */
    String differences() {
        Scorecards cards = Scorer.of(given.rulebook()).score(given.round(), Stage.COUNCIL);
        Scorecard one = cards.card(unit);
        Scorecard two = cards.card(Dominance.TWIN);
        List<String> differences = new ArrayList<>();
        for (Leaf leaf : one.rules().criteria().leaves()) {
            if (!one.points(leaf.code()).equals(two.points(leaf.code()))) {
                differences.add(leaf.code() + ": "
                        + one.points(leaf.code()).map(Object::toString).orElse("–") + " → "
                        + two.points(leaf.code()).map(Object::toString).orElse("–"));
            }
        }
        return String.join("; ", differences);
    }
}
