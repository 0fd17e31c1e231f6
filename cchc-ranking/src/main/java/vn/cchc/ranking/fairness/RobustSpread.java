package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;

/**
 * Median and spread that a few outliers cannot move, for statistics beside points and ranks, never for them.
 *
 * @param median the median
 * @param deviation the median of the distances from the median
 */
record RobustSpread(double median, double deviation) {

    /** What makes the spread of a normal distribution its standard deviation. */
    private static final double NORMAL = 1.4826;

    /** Two shares that differ by less are equal: an addition of doubles is not exact. */
    private static final double EQUAL = 1e-9;

    static RobustSpread of(Collection<Double> values) {
        double median = median(values.stream().mapToDouble(v -> v).toArray());
        return new RobustSpread(
                median,
                median(values.stream().mapToDouble(v -> Math.abs(v - median)).toArray()));
    }

    boolean isZero() {
        return deviation < EQUAL;
    }

    /** Returns how many robust standard deviations a value lies above the median, or below it. */
    double z(double value) {
        return (value - median) / (NORMAL * deviation);
    }

    /** A figure for people: two decimals. */
    static BigDecimal shown(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
