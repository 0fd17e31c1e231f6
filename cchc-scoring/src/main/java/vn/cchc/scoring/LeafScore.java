package vn.cchc.scoring;

import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.evidence.PointsGiven;
import vn.cchc.model.criteria.rule.Award;
import vn.cchc.model.criteria.rule.Judged;
import vn.cchc.model.round.Mark;

/**
 * The score of a leaf, and why.
 *
 * @param criterion the leaf
 * @param points the points earned; zero where it does not apply or is not yet marked
 * @param maximum the leaf's maximum; zero where it does not apply
 * @param basis what the points rest on
 */
public record LeafScore(Leaf criterion, Points points, Points maximum, Basis basis) implements Score {

    /** Returns whether the leaf applies to the unit, also where its maximum is 0. */
    @Override
    public boolean applies() {
        return !((basis instanceof Basis.Assumed assumed && assumed.points().isEmpty())
                || basis instanceof Basis.Exempted
                || basis instanceof Basis.NothingToCount
                || basis instanceof Basis.NotCovered);
    }

    /** Returns whether a mark that counts is still missing. */
    public boolean isMissing() {
        return basis instanceof Basis.NotMarked || basis instanceof Basis.Refused;
    }

    /**
     * Returns the exact arithmetic that was rounded once to the points, such as {@code 412 ÷ 450 × 2}: of the points that were given, else of
     * the rule; nothing where no mark decided.
     */
    public Optional<Award.Working> working() {
        return basis instanceof Basis.Decided decided ? working(decided.mark()) : Optional.empty();
    }

    private Optional<Award.Working> working(Mark mark) {
        Points full = criterion.maximum();
        return mark.points().isPresent()
                ? Judged.ANY_POINTS.working(new PointsGiven(mark.points().get()), full)
                : mark.evidence().flatMap(evidence -> criterion.rule().working(evidence, full));
    }
}
