package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class RoundingProperties {

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);

    @Property
    void roundsPointsLikeHalfUp(@ForAll long nanos, @ForAll @IntRange(max = 9) int scale) {
        Points points = new Points(nanos);

        BigDecimal expected = BigDecimal.valueOf(nanos, 9).setScale(scale, RoundingMode.HALF_UP);

        if (fits(expected.movePointRight(9).toBigIntegerExact())) {
            assertThat(new Rounding(scale).round(points).toBigDecimal()).isEqualByComparingTo(expected);
        } else {
            assertOverflows(() -> new Rounding(scale).round(points));
        }
    }

    @Property
    void countsStepsLikeHalfUp(@ForAll long numerator, @ForAll long denominator, @ForAll @IntRange(max = 9) int scale) {
        Assume.that(denominator != 0);
        Rounding rounding = new Rounding(scale);

        BigInteger expected = BigDecimal.valueOf(numerator)
                .movePointRight(scale)
                .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
                .toBigIntegerExact();

        if (fits(expected)) {
            assertThat(rounding.steps(numerator, denominator)).isEqualTo(expected.longValueExact());
        } else {
            assertOverflows(() -> rounding.steps(numerator, denominator));
        }
    }

    @Property
    void sharesLikeHalfUp(
            @ForAll long maximum,
            @ForAll BigDecimal reported,
            @ForAll BigDecimal outOf,
            @ForAll @IntRange(max = 9) int scale) {
        Assume.that(outOf.signum() != 0);
        Rounding rounding = new Rounding(scale);

        BigDecimal expected =
                BigDecimal.valueOf(maximum, 9).multiply(reported).divide(outOf, scale, RoundingMode.HALF_UP);

        if (fits(expected.movePointRight(9).toBigIntegerExact())) {
            assertThat(rounding.share(new Points(maximum), reported, outOf).toBigDecimal())
                    .isEqualByComparingTo(expected);
        } else {
            assertOverflows(() -> rounding.share(new Points(maximum), reported, outOf));
        }
    }

    @Property
    void writesFractionsLikeHalfUp(
            @ForAll BigInteger numerator, @ForAll BigInteger denominator, @ForAll @IntRange(max = 9) int scale) {
        Assume.that(denominator.signum() != 0);

        BigDecimal decimal = new Rounding(scale).decimal(numerator, denominator);

        assertThat(decimal)
                .isEqualTo(new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, RoundingMode.HALF_UP));
    }

    private static boolean fits(BigInteger number) {
        return number.compareTo(LEAST) >= 0 && number.compareTo(MOST) <= 0;
    }

    private static void assertOverflows(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ArithmeticException.class);
    }
}
