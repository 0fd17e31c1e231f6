package vn.cchc.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * A declared rounding: half up, that is away from zero, to a number of decimal places. 82.125 at scale 2 is 82.13, −0.125 is −0.13.
 *
 * <p>It is applied at two places only: when a leaf's points are awarded, and when an index is shown.
 *
 * @param scale the decimal places kept, 0 to 9
 */
public record Rounding(int scale) {

    /** Nine decimal places: the finest, and the default of leaves. */
    public static final Rounding FINEST = new Rounding(Points.SCALE);

    /** Two decimal places: the default of a shown index. */
    public static final Rounding HUNDREDTHS = new Rounding(2);

    private static final int DIGITS_OF_A_LONG = 18;
    private static final long[] POWERS_OF_TEN = powersOfTen();

    public Rounding {
        if (scale < 0 || scale > Points.SCALE) {
            throw new InvalidValueException(Problem.of(Code.SCALE_OUT_OF_RANGE, Subject.INPUT, scale));
        }
    }

    /**
     * Returns the points rounded to this scale.
     *
     * @throws ArithmeticException if the result is out of range
     */
    public Points round(Points points) {
        long unit = unit();
        return new Points(unit == 1 ? points.nanos() : Math.multiplyExact(divide(points.nanos(), unit), unit));
    }

    /**
     * Returns the part of {@code maximum} that {@code reported ÷ outOf} is, rounded once: 412 of 450 times 2 is 1.83 at scale 2.
     *
     * @throws ArithmeticException if {@code outOf} is zero or the result is out of range
     */
    public Points share(Points maximum, BigDecimal reported, BigDecimal outOf) {
        // one place makes the points, so that a caller who wants the number alone leaves no object behind
        return new Points(shareInNanos(maximum.nanos(), reported, outOf));
    }

    private long shareInNanos(long maximum, BigDecimal reported, BigDecimal outOf) {
        if (isWholeLong(reported) && isWholeLong(outOf) && outOf.signum() > 0) {
            return part(maximum, reported.longValue(), outOf.longValue());
        }
        int scale = Math.max(reported.scale(), outOf.scale());
        return part(
                maximum,
                reported.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue(),
                outOf.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue());
    }

    /**
     * Returns the part of {@code maximum} that the fraction is, rounded once.
     *
     * @throws ArithmeticException if the denominator is zero or the result is out of range
     */
    public Points part(Points maximum, BigInteger numerator, BigInteger denominator) {
        return new Points(part(maximum.nanos(), numerator, denominator));
    }

    private long part(long maximum, BigInteger numerator, BigInteger denominator) {
        long unit = unit();
        BigInteger steps =
                divide(numerator.multiply(BigInteger.valueOf(maximum)), denominator.multiply(BigInteger.valueOf(unit)));
        return Math.multiplyExact(steps.longValueExact(), unit);
    }

    /** The same part, for a positive denominator, in 64 bits: all that counts of files need; larger products go the long way. */
    private long part(long maximum, long numerator, long denominator) {
        long unit = unit();
        long product = numerator * maximum;
        long divisor = denominator * unit;
        if (Math.multiplyHigh(numerator, maximum) != product >> (Long.SIZE - 1)
                || Math.multiplyHigh(denominator, unit) != divisor >> (Long.SIZE - 1)) {
            return part(maximum, BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        return Math.multiplyExact(divide(product, divisor), unit);
    }

    private static boolean isWholeLong(BigDecimal number) {
        return number.scale() == 0 && number.precision() <= DIGITS_OF_A_LONG;
    }

    /**
     * Returns {@code numerator ÷ denominator} as a decimal of exactly this scale: 2 of 3 at scale 2 is 0.67.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public BigDecimal decimal(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(divide(numerator.multiply(BigInteger.valueOf(POWERS_OF_TEN[scale])), denominator), scale);
    }

    /**
     * Returns {@code numerator ÷ denominator} as a decimal of exactly this scale: 2 of 3 at scale 2 is 0.67.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public BigDecimal decimal(long numerator, long denominator) {
        long most = Long.MAX_VALUE / POWERS_OF_TEN[scale];
        return -most <= numerator && numerator <= most
                ? BigDecimal.valueOf(steps(numerator, denominator), scale)
                : decimal(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Returns {@code numerator ÷ denominator} in whole steps of the last kept digit: 2 of 3 at scale 2 is 67.
     *
     * @throws ArithmeticException if the denominator is zero or the result is out of range
     */
    public long steps(long numerator, long denominator) {
        long power = POWERS_OF_TEN[scale];
        // the high half is the sign alone where the product fits into a long
        long high = Math.multiplyHigh(numerator, power);
        long low = numerator * power;
        if (high == low >> 63 && low != Long.MIN_VALUE && denominator != Long.MIN_VALUE) {
            return divide(low, denominator);
        }
        BigInteger scaled = BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(power));
        return divide(scaled, BigInteger.valueOf(denominator)).longValueExact();
    }

    /** The size of the last kept digit in billionths of a point. */
    private long unit() {
        return POWERS_OF_TEN[Points.SCALE - scale];
    }

    // the denominator is not the least of all longs, which has no absolute value
    private static long divide(long numerator, long denominator) {
        long quotient = numerator / denominator;
        long remainder = Math.abs(numerator % denominator);
        boolean up = remainder >= Math.abs(denominator) - remainder;
        return up ? quotient + (long) Long.signum(numerator) * Long.signum(denominator) : quotient;
    }

    private static BigInteger divide(BigInteger numerator, BigInteger denominator) {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        boolean up = parts[1].abs().shiftLeft(1).compareTo(denominator.abs()) >= 0;
        return up ? parts[0].add(BigInteger.valueOf((long) numerator.signum() * denominator.signum())) : parts[0];
    }

    private static long[] powersOfTen() {
        long[] powers = new long[Points.SCALE + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
