package vn.cchc.ranking.robustness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * How often a unit had each place: as a list of places while draws are few, then as counts of the places between the best and the worst, whichever
 * is shorter. Many draws therefore need no more memory than many places.
 */
final class PlaceCounts {

    private static final int FIRST_SIZE = 16;

    private int[] list = new int[FIRST_SIZE];
    private int[] counts = {};
    private int offset;
    private int size;
    private int least = Integer.MAX_VALUE;
    private int most;
    private long sum;

    void add(int place) {
        least = Math.min(least, place);
        most = Math.max(most, place);
        sum += place;
        if (counts.length > 0) {
            count(place);
        } else {
            if (size == list.length) {
                grow();
            }
            if (counts.length > 0) {
                count(place);
            } else {
                list[size] = place;
            }
        }
        size++;
    }

    /** A full list becomes counts where these are shorter than a list twice as long. */
    private void grow() {
        int span = most - least + 1;
        if (span > 2 * list.length) {
            list = Arrays.copyOf(list, 2 * list.length);
            return;
        }
        widen(least, most);
        for (int place : list) {
            counts[place - offset]++;
        }
        list = new int[0];
    }

    private void count(int place) {
        if (place < offset || place >= offset + counts.length) {
            widen(least, most);
        }
        counts[place - offset]++;
    }

    private void widen(int from, int to) {
        int spare = (to - from) / 4 + 1;
        int start = Math.max(1, counts.length == 0 ? from - spare : Math.min(offset, from - spare));
        int end = Math.max(to + spare, offset + counts.length);
        int[] wider = new int[end - start + 1];
        System.arraycopy(counts, 0, wider, counts.length == 0 ? 0 : offset - start, counts.length);
        counts = wider;
        offset = start;
    }

    int size() {
        return size;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    /** The mean, with ten decimals, rounded half up. */
    BigDecimal mean() {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(size), 10, RoundingMode.HALF_UP);
    }

    /** How often the place was this one or a better. */
    int upTo(int place) {
        int found = 0;
        for (int i = 0; i < counts.length; i++) {
            found += offset + i <= place ? counts[i] : 0;
        }
        for (int i = 0; i < size && counts.length == 0; i++) {
            found += list[i] <= place ? 1 : 0;
        }
        return found;
    }

    /**
     * The quantile of type 7, exactly: the place at (n − 1) × percent ÷ 100 in the ordered list, between two places by the part that is left over.
     */
    BigDecimal quantile(int percent) {
        long position = (long) (size - 1) * percent;
        int lower = (int) (position / 100);
        BigDecimal rest = BigDecimal.valueOf(position % 100, 2);
        int low = at(lower);
        int high = at(Math.min(lower + 1, size - 1));
        BigDecimal between = BigDecimal.valueOf(low).add(rest.multiply(BigDecimal.valueOf((long) high - low)));
        return between.setScale(2, RoundingMode.UNNECESSARY);
    }

    private int at(int position) {
        if (counts.length == 0) {
            int[] sorted = Arrays.copyOf(list, size);
            Arrays.sort(sorted);
            return sorted[position];
        }
        int passed = 0;
        for (int i = 0; i < counts.length; i++) {
            passed += counts[i];
            if (passed > position) {
                return offset + i;
            }
        }
        throw new IllegalStateException("no position " + position);
    }
}
