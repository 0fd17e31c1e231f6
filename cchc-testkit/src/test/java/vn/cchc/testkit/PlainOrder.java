package vn.cchc.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.regulation.IndexPrecision;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.scoring.Score;
import vn.cchc.scoring.Scorecard;

/** The declared order once more, in plain loops, to hold the ranking against. */
final class PlainOrder {

    private PlainOrder() {}

    /** Below zero where the first card is strictly ahead, zero where nothing declared separates the two. */
    static int compare(Scorecard one, Scorecard two) {
        Regulations regulations = one.rules().regulations();
        int byIndex = regulations.indexPrecision() == IndexPrecision.EXACT
                ? two.index().orElseThrow().compareTo(one.index().orElseThrow())
                : two.published().orElseThrow().compareTo(one.published().orElseThrow());
        if (byIndex != 0) {
            return byIndex;
        }
        for (TieBreak key : regulations.tieChain()) {
            int byKey = compare(key, value(key, one), value(key, two));
            if (byKey != 0) {
                return byKey;
            }
        }
        return 0;
    }

    static int compare(TieBreak key, Optional<BigDecimal> one, Optional<BigDecimal> two) {
        if (one.isEmpty()) {
            return two.isEmpty() ? 0 : 1;
        }
        if (two.isEmpty()) {
            return -1;
        }
        return key.direction() == TieBreak.Direction.HIGHER_FIRST
                ? two.get().compareTo(one.get())
                : one.get().compareTo(two.get());
    }

    static Optional<BigDecimal> value(TieBreak key, Scorecard card) {
        if (key.kind() == TieBreak.Kind.SOURCE) {
            return card.part(key.argument().equals("SURVEY")).map(Points::toBigDecimal);
        }
        Score score = card.score(key.argument());
        return Optional.of(score.points().toBigDecimal()).filter(points -> score.applies());
    }

    static int ahead(Scorecard card, List<Scorecard> others) {
        int ahead = 0;
        for (Scorecard other : others) {
            ahead += compare(other, card) < 0 ? 1 : 0;
        }
        return ahead;
    }

    static int sharing(Scorecard card, List<Scorecard> others) {
        int sharing = 0;
        for (Scorecard other : others) {
            sharing += compare(other, card) == 0 ? 1 : 0;
        }
        return sharing;
    }

    /** How many different places are ahead of the card's. */
    static int groupsAhead(Scorecard card, List<Scorecard> others) {
        List<Scorecard> seen = new ArrayList<>();
        for (Scorecard other : others) {
            if (compare(other, card) < 0 && seen.stream().noneMatch(s -> compare(s, other) == 0)) {
                seen.add(other);
            }
        }
        return seen.size();
    }
}
