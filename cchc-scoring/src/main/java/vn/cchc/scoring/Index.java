package vn.cchc.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Rounding;

/**
 * A unit's index in percent, or a part of one, as an exact fraction: 84 of 96 points is 8400/96, shown as 87.50.
 *
 * <p>Two indexes are equal when their fractions are: 87.5 and 8400/96 are one value.
 */
public final class Index implements Comparable<Index> {

    /** The index of a unit that earned nothing. */
    public static final Index ZERO = new Index(0, 1, null);

    /** The index of a unit that earned everything. */
    public static final Index HUNDRED = new Index(100, 1, null);

    // one less than a long has, so that every number kept has an absolute value
    private static final int LONG_BITS = 63;

    private static final long MOST_TIMES_HUNDRED = Long.MAX_VALUE / 100;

    // nearly every index fits into two longs, kept as they came; only what does not is kept in any size
    private final long numerator;
    private final long denominator;
    private final @Nullable Wide wide;

    /** A fraction in lowest terms that two longs cannot hold. */
    private record Wide(BigInteger numerator, BigInteger denominator) {}

    private Index(long numerator, long denominator, @Nullable Wide wide) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.wide = wide;
    }

    /**
     * Returns the index {@code numerator ÷ denominator}, in percent.
     *
     * @throws ArithmeticException if the denominator is not positive
     */
    public static Index of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() <= 0) {
            throw notPositive();
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger n = numerator.divide(common);
        BigInteger d = denominator.divide(common);
        return n.bitLength() < LONG_BITS && d.bitLength() < LONG_BITS
                ? new Index(n.longValue(), d.longValue(), null)
                : new Index(0, 1, new Wide(n, d));
    }

    /** Returns {@code 100 × part ÷ whole}; the lowest terms are found when they are asked for. */
    static Index percent(long part, long whole) {
        if (whole <= 0) {
            throw notPositive();
        }
        return -MOST_TIMES_HUNDRED <= part && part <= MOST_TIMES_HUNDRED
                ? new Index(100 * part, whole, null)
                : of(BigInteger.valueOf(part).multiply(BigInteger.valueOf(100)), BigInteger.valueOf(whole));
    }

    private static ArithmeticException notPositive() {
        return new ArithmeticException("an index needs a positive denominator");
    }

    /** Returns the exact sum. */
    public Index plus(Index other) {
        // most leaves of two units differ by nothing, and contributions of one unit share their denominator
        if (other.wide == null && other.numerator == 0) {
            return this;
        }
        if (wide == null && numerator == 0) {
            return other;
        }
        if (wide == null && other.wide == null && denominator == other.denominator) {
            long sum = numerator + other.numerator;
            if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
                return new Index(sum, denominator, null);
            }
        }
        return of(
                wideNumerator()
                        .multiply(other.wideDenominator())
                        .add(other.wideNumerator().multiply(wideDenominator())),
                wideDenominator().multiply(other.wideDenominator()));
    }

    /** Returns the exact difference; what a gap is made of may be below zero. */
    public Index minus(Index other) {
        return plus(other.negated());
    }

    private Index negated() {
        return wide == null && numerator != Long.MIN_VALUE
                ? new Index(-numerator, denominator, null)
                : of(wideNumerator().negate(), wideDenominator());
    }

    /** Returns the numerator of the fraction in lowest terms. */
    public BigInteger numerator() {
        return wideNumerator().divide(common());
    }

    /** Returns the denominator of the fraction in lowest terms, 1 or more. */
    public BigInteger denominator() {
        return wideDenominator().divide(common());
    }

    private BigInteger common() {
        return wideNumerator().gcd(wideDenominator());
    }

    private BigInteger wideNumerator() {
        return wide == null ? BigInteger.valueOf(numerator) : wide.numerator();
    }

    private BigInteger wideDenominator() {
        return wide == null ? BigInteger.valueOf(denominator) : wide.denominator();
    }

    /** Returns the index as it is published, with exactly as many decimals as the rounding keeps. */
    public BigDecimal published(Rounding rounding) {
        return wide == null
                ? rounding.decimal(numerator, denominator)
                : rounding.decimal(wide.numerator(), wide.denominator());
    }

    /** Compares the exact fractions: in 128 bits where they fit, beyond that in any size. */
    @Override
    public int compareTo(Index other) {
        if (wide == null && other.wide == null) {
            return compareProducts(numerator, other.denominator, other.numerator, denominator);
        }
        return wideNumerator()
                .multiply(other.wideDenominator())
                .compareTo(other.wideNumerator().multiply(wideDenominator()));
    }

    private static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Index index && compareTo(index) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerator(), denominator());
    }

    /** Writes the exact fraction, such as {@code 175/2}. */
    @Override
    public String toString() {
        return denominator().equals(BigInteger.ONE) ? numerator().toString() : numerator() + "/" + denominator();
    }
}
