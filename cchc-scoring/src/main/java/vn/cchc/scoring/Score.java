package vn.cchc.scoring;

import vn.cchc.model.Points;
import vn.cchc.model.criteria.Criterion;

/** The points of a criterion, of any level. */
public sealed interface Score permits GroupScore, LeafScore {

    /** Returns the criterion. */
    Criterion criterion();

    /** Returns the points earned; what is not yet marked counts as zero here, and its basis says so. */
    Points points();

    /** Returns the points that full marks would earn, without what does not apply to the unit. */
    Points maximum();

    /** Returns the points lost: what full marks would have earned beyond what was. */
    default Points lost() {
        return maximum().minus(points());
    }

    /** Returns whether anything of the criterion applies to the unit. */
    default boolean applies() {
        return maximum().nanos() > 0;
    }
}
