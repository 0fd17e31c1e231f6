package vn.cchc.ranking;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.UnitMarks;
import vn.cchc.scoring.LeafScore;
import vn.cchc.scoring.Scorecard;

/** How far a unit's self-score was from what was decided, in points. */
final class SelfGap {

    private SelfGap() {}

    /**
     * Adds up both scores over the regular leaves that the unit scores itself and that apply in the end, and takes the difference without its
     * sign; nothing where one of these leaves has no self-score, or none is self-scored.
     */
    static Optional<BigDecimal> of(Scorecard decided) {
        Scorecard self = decided.at(Stage.SELF);
        Points gap = Points.ZERO;
        boolean any = false;
        for (Leaf leaf : decided.rules().criteria().leaves()) {
            if (leaf.kind() != Criterion.Kind.REGULAR || !UnitMarks.covers(Stage.SELF, leaf)) {
                continue;
            }
            LeafScore now = (LeafScore) decided.score(leaf.code());
            if (now.applies()) {
                LeafScore own = (LeafScore) self.score(leaf.code());
                if (own.isMissing() || !own.applies()) {
                    return Optional.empty();
                }
                any = true;
                gap = gap.plus(own.points()).minus(now.points());
            }
        }
        return any ? Optional.of(gap.toBigDecimal().abs()) : Optional.empty();
    }
}
