package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class RoundingShareProperties {

    private static final long BILLION = 1_000_000_000L;

    /** The definition, in decimals that never overflow. */
    private static Points expected(Points maximum, BigDecimal reported, BigDecimal outOf, int scale) {

        return Points.of(maximum.toBigDecimal().multiply(reported).divide(outOf, scale, RoundingMode.HALF_UP));
    }

    @Property
    void countsOfFilesShareAsTheDefinitionSays(
            @ForAll @LongRange(max = 100 * BILLION) long nanos,
            @ForAll @LongRange(max = 99_999) long reported,
            @ForAll @LongRange(min = 1, max = 99_999) long outOf,
            @ForAll @IntRange(max = 9) int scale) {
        Points maximum = new Points(nanos);
        BigDecimal counted = BigDecimal.valueOf(Math.min(reported, outOf));

        Points share = new Rounding(scale).share(maximum, counted, BigDecimal.valueOf(outOf));

        assertThat(share).isEqualTo(expected(maximum, counted, BigDecimal.valueOf(outOf), scale));
    }

    @Property
    void largeAmountsShareAsTheDefinitionSays(
            @ForAll @LongRange(max = 9 * BILLION * BILLION) long nanos,
            @ForAll @LongRange long outOf,
            @ForAll @LongRange long reported,
            @ForAll @IntRange(max = 9) int scale) {
        BigDecimal whole = BigDecimal.valueOf(outOf).abs().max(BigDecimal.ONE);
        BigDecimal part = BigDecimal.valueOf(reported).abs().min(whole);
        Points maximum = new Points(nanos);

        Points share = new Rounding(scale).share(maximum, part, whole);

        assertThat(share).isEqualTo(expected(maximum, part, whole, scale));
    }

    @Property
    void decimalAmountsShareAsTheDefinitionSays(
            @ForAll @Scale(4) BigDecimal first,
            @ForAll @Scale(2) BigDecimal second,
            @ForAll @IntRange(max = 9) int scale) {
        BigDecimal whole = first.abs().max(second.abs()).max(BigDecimal.ONE);
        Points maximum = Points.of("12.5");

        Points share = new Rounding(scale).share(maximum, second.abs(), whole);

        assertThat(share).isEqualTo(expected(maximum, second.abs(), whole, scale));
    }

    @Example
    void halvesGoAwayFromZero() {
        Points share = new Rounding(2).share(Points.of("1"), BigDecimal.ONE, BigDecimal.valueOf(8));

        assertThat(share).isEqualTo(Points.of("0.13"));
    }

    @Example
    void aWholeOfZeroHasNoShare() {
        assertThatThrownBy(() -> Rounding.FINEST.share(Points.of("2"), BigDecimal.ZERO, BigDecimal.ZERO))
                .isInstanceOf(ArithmeticException.class);
    }
}
