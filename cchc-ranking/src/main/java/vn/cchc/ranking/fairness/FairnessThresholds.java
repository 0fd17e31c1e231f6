package vn.cchc.ranking.fairness;

/**
 * From where on the statistical checks speak. They never touch points, indexes or ranks.
 *
 * @param leniencyZ how far an appraising agency's mean may lie from the median of all agencies, as a robust z
 * @param selfGapZ how far a unit's gap between self-score and appraised score may lie from the median of its block, as a robust z
 * @param zeroSpreadShare where most values are equal, so that a z would divide by zero: how far a share of 0 to 1 may lie from the median
 * @param leastMarks how many marks an agency, or self-scored leaves a unit, must have to be compared at all
 * @param leastCompared how many agencies, or units, must be comparable before one of them can stand out
 */
public record FairnessThresholds(
        double leniencyZ, double selfGapZ, double zeroSpreadShare, int leastMarks, int leastCompared) {

    /**
     * A robust z of 3.5, the usual border of an outlier (Iglewicz and Hoaglin, 1993); a quarter where there is no spread; five marks; four
     * agencies or units.
     */
    public static final FairnessThresholds DEFAULT = new FairnessThresholds(3.5, 3.5, 0.25, 5, 4);

    public FairnessThresholds {
        if (!(leniencyZ > 0 && selfGapZ > 0 && zeroSpreadShare > 0) || leastMarks < 1 || leastCompared < 2) {
            throw new IllegalArgumentException("thresholds are above 0, and at least two are compared");
        }
    }
}
