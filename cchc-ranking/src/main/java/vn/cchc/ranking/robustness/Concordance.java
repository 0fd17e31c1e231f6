package vn.cchc.ranking.robustness;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** How far two orders of the same units agree: Kendall's τ-b, counted exactly and in the time of a sort, and the mean shift of places. */
final class Concordance {

    private static final int DECIMALS = 10;

    private final int[] before;
    private final int[] after;

    Concordance(int[] before, int[] after) {
        this.before = before;
        this.after = after;
    }

    BigDecimal meanShift() {
        long sum = 0;
        for (int i = 0; i < before.length; i++) {
            sum += Math.abs(after[i] - before[i]);
        }
        return before.length == 0
                ? BigDecimal.ZERO.setScale(DECIMALS)
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(before.length), DECIMALS, RoundingMode.HALF_UP);
    }

    /** (Pairs in the same order − pairs in opposite order) ÷ √(pairs not tied before × pairs not tied after). */
    Optional<BigDecimal> tau() {
        int[] rows = IntStream.range(0, before.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> before[i]).thenComparingInt(i -> after[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] sorted = IntStream.of(rows).map(i -> after[i]).toArray();
        long all = pairs(before.length);
        long tiedBefore = tiedPlaces(before);
        long tiedAfter = tiedPlaces(after);
        long tiedBoth = tiedBoth(rows);
        long opposite = inversions(sorted, new int[sorted.length], 0, sorted.length);
        long same = all - tiedBefore - tiedAfter + tiedBoth - opposite;
        BigInteger product = BigInteger.valueOf(all - tiedBefore).multiply(BigInteger.valueOf(all - tiedAfter));
        if (product.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal root = new BigDecimal(product).sqrt(MathContext.DECIMAL128);
        return Optional.of(BigDecimal.valueOf(same - opposite)
                .divide(root, MathContext.DECIMAL128)
                .setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static long pairs(long count) {
        return count * (count - 1) / 2;
    }

    /** The pairs of units that share a place. */
    private static long tiedPlaces(int[] places) {
        int[] sorted = places.clone();
        Arrays.sort(sorted);
        long tied = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            tied += pairs(to - from);
            from = to;
        }
        return tied;
    }

    /** The pairs of units, in order, that share both places. */
    private long tiedBoth(int[] rows) {
        long tied = 0;
        for (int from = 0; from < rows.length; ) {
            int to = from;
            while (to < rows.length && before[rows[to]] == before[rows[from]] && after[rows[to]] == after[rows[from]]) {
                to++;
            }
            tied += pairs(to - from);
            from = to;
        }
        return tied;
    }

    /** Sorts a part and answers how many pairs of it stood the wrong way round. */
    private static long inversions(int[] values, int[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long found = inversions(values, spare, from, middle) + inversions(values, spare, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            if (right == to || (left < middle && values[left] <= values[right])) {
                spare[i] = values[left++];
            } else {
                found += middle - left;
                spare[i] = values[right++];
            }
        }
        System.arraycopy(spare, from, values, from, to - from);
        return found;
    }
}
