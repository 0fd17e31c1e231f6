package vn.cchc.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import vn.cchc.model.Rounding;

/**
 * A unit's index in percent, or a part of one, as an exact fraction: 84 of 96 points is 8400/96, shown as 87.50.
 *
 * <p>Two indexes are equal when their fractions are: 87.5 and 8400/96 are one value.
 */
public final class Index implements Comparable<Index> {

    /** The index of a unit that earned nothing. */
    public static final Index ZERO = new Index(BigInteger.ZERO, BigInteger.ONE);

    /** The index of a unit that earned everything. */
    public static final Index HUNDRED = new Index(BigInteger.valueOf(100), BigInteger.ONE);

    private static final int LONG_BITS = 63;

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Index(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * Returns the index {@code numerator ÷ denominator}, in percent.
     *
     * @throws ArithmeticException if the denominator is not positive
     */
    public static Index of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() <= 0) {
            throw new ArithmeticException("an index needs a positive denominator");
        }
        BigInteger common = numerator.gcd(denominator);
        return common.equals(BigInteger.ONE)
                ? new Index(numerator, denominator)
                : new Index(numerator.divide(common), denominator.divide(common));
    }

    /** Returns the exact sum. */
    public Index plus(Index other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Returns the exact difference; what a gap is made of may be below zero. */
    public Index minus(Index other) {
        return plus(new Index(other.numerator.negate(), other.denominator));
    }

    /** Returns the numerator of the fraction in lowest terms. */
    public BigInteger numerator() {
        return numerator;
    }

    /** Returns the denominator of the fraction in lowest terms, 1 or more. */
    public BigInteger denominator() {
        return denominator;
    }

    /** Returns the index as it is published, with exactly as many decimals as the rounding keeps. */
    public BigDecimal published(Rounding rounding) {
        return rounding.decimal(numerator, denominator);
    }

    /** Compares the exact fractions: in 128 bits where they fit, beyond that in any size. */
    @Override
    public int compareTo(Index other) {
        if (numerator.bitLength() <= LONG_BITS
                && denominator.bitLength() <= LONG_BITS
                && other.numerator.bitLength() <= LONG_BITS
                && other.denominator.bitLength() <= LONG_BITS) {
            return compareProducts(
                    numerator.longValue(),
                    other.denominator.longValue(),
                    other.numerator.longValue(),
                    denominator.longValue());
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    private static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Index index
                && numerator.equals(index.numerator)
                && denominator.equals(index.denominator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerator, denominator);
    }

    /** Writes the exact fraction, such as {@code 175/2}. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
