package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;

class IndexTest {

    @Test
    void publishesHalvesAwayFromZero() {
        assertThat(published("76.7952", "96")).isEqualTo("80.00");
        assertThat(published("63.9959", "80")).isEqualTo("79.99");
        assertThat(published("64", "80")).isEqualTo("80.00");
        assertThat(published("71.9999", "90")).isEqualTo("80.00");
        assertThat(published("65.7", "80")).isEqualTo("82.13");
        assertThat(published("62.004", "80")).isEqualTo("77.51");
        assertThat(published("83.305", "100")).isEqualTo("83.31");
        assertThat(published("-0.125", "100")).isEqualTo("-0.13");
    }

    @Test
    void publishesADivisionThatDoesNotEnd() {
        assertThat(published("52", "78")).isEqualTo("66.67");
    }

    @Test
    void equalFractionsAreOneValue() {
        Index one = Index.of(BigInteger.valueOf(8400), BigInteger.valueOf(96));
        Index two = Index.of(BigInteger.valueOf(875), BigInteger.TEN);

        assertThat(one).isEqualTo(two).hasSameHashCodeAs(two).isEqualByComparingTo(two);
        assertThat(one).hasToString("175/2");
        assertThat(Index.HUNDRED).hasToString("100");
    }

    @Test
    void comparesExactlyWithin128Bits() {
        BigInteger wide = BigInteger.valueOf(Long.MAX_VALUE);
        Index less = Index.of(wide.subtract(BigInteger.TWO), wide.subtract(BigInteger.ONE));
        Index more = Index.of(wide.subtract(BigInteger.ONE), wide);

        assertThat(less).isLessThan(more);
        assertThat(more).isGreaterThan(less);
    }

    @Test
    void comparesExactlyBeyond64Bits() {
        BigInteger wide = BigInteger.TEN.pow(40);
        Index less = Index.of(wide.subtract(BigInteger.ONE), wide);
        Index more = Index.of(wide, wide.add(BigInteger.ONE));

        assertThat(less).isLessThan(more);
        assertThat(more).isGreaterThan(less);
        assertThat(less).isNotEqualTo(more);
    }

    @Test
    void comparesNegativeIndexes() {
        Index low = Index.of(BigInteger.valueOf(-7), BigInteger.valueOf(2));
        Index high = Index.of(BigInteger.valueOf(-10), BigInteger.valueOf(3));

        assertThat(low).isLessThan(high).isLessThan(Index.ZERO);
        assertThat(high).isGreaterThan(low);
    }

    @Test
    void aPartOfAWholeIsItsFractionInLowestTerms() {
        Index index = Index.percent(84_000_000_000L, 96_000_000_000L);
        Index same = Index.of(BigInteger.valueOf(175), BigInteger.TWO);

        assertThat(index).isEqualTo(same).hasSameHashCodeAs(same).hasToString("175/2");
        assertThat(index.numerator()).isEqualTo(175);
        assertThat(index.denominator()).isEqualTo(2);
    }

    @Test
    void aPartTooLargeForALongIsStillExact() {
        long most = Long.MAX_VALUE / 100;

        for (long part : new long[] {most, most + 1, -most, -most - 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            BigInteger numerator = BigInteger.valueOf(part).multiply(BigInteger.valueOf(100));
            Index exact = Index.of(numerator, BigInteger.valueOf(7));

            assertThat(Index.percent(part, 7)).isEqualTo(exact).isEqualByComparingTo(exact);
            assertThat(Index.percent(part, 7).published(Rounding.HUNDREDTHS))
                    .isEqualTo(Rounding.HUNDREDTHS.decimal(numerator, BigInteger.valueOf(7)));
        }
    }

    @Test
    void comparesALongWithWhatNoLongHolds() {
        Index wide = Index.of(BigInteger.TEN.pow(40), BigInteger.ONE);

        assertThat(Index.HUNDRED).isLessThan(wide).isNotEqualTo(wide);
        assertThat(wide.minus(Index.HUNDRED).plus(Index.HUNDRED)).isEqualTo(wide);
    }

    @Test
    void addsAndTakesAwayExactly() {
        Index third = Index.of(BigInteger.ONE, BigInteger.valueOf(3));

        assertThat(third.plus(third).plus(third)).isEqualTo(Index.of(BigInteger.ONE, BigInteger.ONE));
        assertThat(third.minus(third)).isEqualTo(Index.ZERO);
    }

    @Test
    void addsOfOneDenominatorAndStaysExactBeyondALong() {
        long most = Long.MAX_VALUE / 100;
        Index large = Index.percent(most, 7);
        Index low = Index.percent(-most, 7);

        assertThat(Index.percent(3, 7).plus(Index.percent(-5, 7))).isEqualTo(Index.percent(-2, 7));
        assertThat(large.plus(large)).isEqualTo(fraction(most, 7, 200));
        assertThat(low.plus(low)).isEqualTo(fraction(most, 7, -200));
        assertThat(low.minus(large)).isEqualTo(fraction(most, 7, -200));
        assertThat(large.minus(low)).isEqualTo(fraction(most, 7, 200));
        assertThat(large.plus(low)).isEqualTo(Index.ZERO);
    }

    @Test
    void nothingAddedChangesNothing() {
        Index wide = Index.of(BigInteger.TEN.pow(40), BigInteger.valueOf(3));

        assertThat(Index.ZERO.plus(Index.percent(1, 3))).hasToString("100/3");
        assertThat(Index.percent(1, 3).plus(Index.ZERO)).hasToString("100/3");
        assertThat(Index.ZERO.plus(wide)).isEqualTo(wide);
        assertThat(wide.plus(Index.ZERO)).isEqualTo(wide);
        assertThat(wide.plus(wide))
                .isEqualTo(Index.of(BigInteger.TEN.pow(40).multiply(BigInteger.TWO), BigInteger.valueOf(3)));
        assertThat(wide.minus(wide)).isEqualTo(Index.ZERO);
        assertThat(Index.ZERO.minus(wide))
                .isEqualTo(Index.of(BigInteger.TEN.pow(40).negate(), BigInteger.valueOf(3)));
    }

    @Test
    void differentFractionsHaveDifferentHashes() {
        assertThat(Index.percent(1, 3)).doesNotHaveSameHashCodeAs(Index.percent(1, 7));
    }

    private static Index fraction(long part, long whole, long times) {
        return Index.of(BigInteger.valueOf(part).multiply(BigInteger.valueOf(times)), BigInteger.valueOf(whole));
    }

    @Test
    void refusesADenominatorThatIsNotPositive() {
        assertThatThrownBy(() -> Index.of(BigInteger.ONE, BigInteger.ZERO))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("an index needs a positive denominator");
        assertThatThrownBy(() -> Index.percent(1, 0))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("an index needs a positive denominator");
    }

    private static String published(String points, String maximum) {
        BigInteger numerator = BigInteger.valueOf(Points.of(points).nanos()).multiply(BigInteger.valueOf(100));
        Index index = Index.of(numerator, BigInteger.valueOf(Points.of(maximum).nanos()));
        BigDecimal published = index.published(Rounding.HUNDREDTHS);
        return published.toPlainString();
    }
}
