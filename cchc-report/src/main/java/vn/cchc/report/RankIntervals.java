package vn.cchc.report;

import java.util.List;

/**
 * Between which places each unit moves when something is varied or still open, as a run outside the report found it.
 *
 * @param title what was varied or open, in the language of the report, with the seed where there is one
 * @param intervals the interval of each unit that the run speaks about
 */
public record RankIntervals(String title, List<Interval> intervals) {

    /**
     * The places of one unit.
     *
     * @param unit the code of the unit
     * @param best the best place, 1 or more
     * @param worst the worst place, at least the best
     */
    public record Interval(String unit, int best, int worst) {

        /** Makes an interval; one that ends before it begins, or begins above the first place, is refused. */
        public Interval {
            if (best < 1 || worst < best) {
                throw new IllegalArgumentException("no interval of places: " + best + " to " + worst);
            }
        }
    }

    public RankIntervals {
        intervals = List.copyOf(intervals);
    }
}
