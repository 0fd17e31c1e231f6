package vn.cchc.model.criteria.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;

/**
 * An exact ratio of whole numbers in lowest terms, such as 13/3.
 *
 * @param numerator the number above the line
 * @param denominator the number below it, always positive
 */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    private static final Points ONE_POINT = new Points(1_000_000_000L);

    Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /** Takes a number without an exponent, as evidence and expressions hold it. */
    static Fraction of(BigDecimal number) {
        return new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Divides; by zero is an {@link ArithmeticException}. */
    Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Returns this part of the maximum, rounded once. */
    Points of(Points maximum, Rounding rounding) {
        return rounding.part(maximum, numerator, denominator);
    }

    /** Returns this number as points, rounded once. */
    Points points(Rounding rounding) {
        return rounding.part(ONE_POINT, numerator, denominator);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Writes a decimal where nine places hold it exactly, else {@code 13/3}. */
    @Override
    public String toString() {
        BigDecimal decimal = Rounding.FINEST.decimal(numerator, denominator);
        boolean exact = of(decimal).equals(this);
        return exact ? decimal.stripTrailingZeros().toPlainString() : numerator + "/" + denominator;
    }
}
