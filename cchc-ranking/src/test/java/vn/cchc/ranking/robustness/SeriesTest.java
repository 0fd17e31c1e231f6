package vn.cchc.ranking.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final int MANY = 100_000;

    @Test
    void sameSeedDrawAndNameGiveTheSameNumbers() {
        assertThat(first(7, 3, "1.2")).isEqualTo(first(7, 3, "1.2"));
    }

    @Test
    void seedZeroIsASeed() {
        assertThat(first(0, 0, "1.2")).isNotZero().isNotEqualTo(first(1, 0, "1.2"));
    }

    @Test
    void numbersOfASeedNeverChange() {
        // computed by another program from the description of the method
        Series series = Series.of(2025, 1, "1.1");

        assertThat(new long[] {series.below(200_001), series.below(200_001), series.below(200_001)})
                .containsExactly(153542, 172901, 56091);
    }

    @Test
    void everyValueIsAboutAsFrequentAsAnyOther() {
        int[] counts = new int[10];
        for (int draw = 0; draw < MANY; draw++) {
            counts[(int) Series.of(42, draw, "1.1").below(10)]++;
        }

        // chi-square with 9 degrees of freedom: 27.9 is passed once in a thousand seeds
        assertThat(chiSquare(counts)).isLessThan(27.9);
    }

    @Test
    void seriesOfTwoNamesHaveNothingToDoWithEachOther() {
        double product = 0;
        double squares = 0;
        for (int draw = 0; draw < MANY; draw++) {
            double one = Series.of(42, draw, "1.1").below(2001) - 1000;
            double two = Series.of(42, draw, "1.2").below(2001) - 1000;
            product += one * two;
            squares += one * one;
        }

        // four standard deviations of a correlation of independent series
        assertThat(product / squares).isBetween(-4 / Math.sqrt(MANY), 4 / Math.sqrt(MANY));
    }

    @Test
    void drawsThatFollowEachOtherHaveNothingToDoWithEachOther() {
        int[] counts = new int[100];
        long before = Series.of(5, 0, "1.1").below(10);
        for (int draw = 1; draw <= MANY; draw++) {
            long now = Series.of(5, draw, "1.1").below(10);
            counts[(int) (10 * before + now)]++;
            before = now;
        }

        // chi-square with 99 degrees of freedom: 148.2 is passed once in a thousand seeds
        assertThat(chiSquare(counts)).isLessThan(148.2);
    }

    private static double chiSquare(int[] counts) {
        double expected = (double) MANY / counts.length;
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    private static long first(long seed, long draw, String name) {
        return Series.of(seed, draw, name).next();
    }
}
