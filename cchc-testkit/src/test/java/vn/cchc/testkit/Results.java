package vn.cchc.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Score;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorer;

/** Asks the library for results, and lays them side by side as plain values. */
final class Results {

    /** What is published about one unit. */
    record Line(
            Place.Standing standing,
            OptionalInt place,
            Optional<BigDecimal> printed,
            Optional<String> band,
            Optional<Index> index,
            Optional<Place.Range> range,
            List<Score> scores) {}

    private Results() {}

    static Ranking rank(RoundCase given, Stage stage) {
        return rank(given, given.round(), stage);
    }

    static Ranking rank(RoundCase given, Round round, Stage stage) {
        return Ranker.of(given.rulebook()).rank(Scorer.of(given.rulebook()).score(round, stage));
    }

    /** Every published value, by unit. */
    static Map<String, Line> lines(Ranking ranking) {
        Map<String, Line> lines = new TreeMap<>();
        ranking.blocks()
                .forEach(block ->
                        block.places().forEach(place -> lines.put(place.unit().code(), line(place))));
        return lines;
    }

    private static Line line(Place place) {
        return new Line(
                place.standing(),
                place.place(),
                place.printed(),
                place.band(),
                place.card().index(),
                place.range(),
                place.card().fields());
    }

    /** Every score of a card, groups and leaves. */
    static List<Score> scores(Scorecard card) {
        return card.rules().criteria().criteria().stream()
                .map(criterion -> card.score(criterion.code()))
                .toList();
    }

    /** The case with only those keys in its chains that can only rise with points. */
    static RoundCase withRisingKeys(RoundCase given) {
        List<String> rising = new ArrayList<>();
        given.rulebook().blocks().get(0).regulations().tieChain().stream()
                .filter(TieBreak::risesWithPoints)
                .filter(key -> given.rulebook().blocks().stream()
                        .allMatch(rules -> key.kind() != TieBreak.Kind.CRITERION
                                || rules.criteria().find(key.argument()).isPresent()))
                .forEach(key -> rising.add(key.text()));
        return given.with("tieChain", String.join(", ", rising));
    }
}
