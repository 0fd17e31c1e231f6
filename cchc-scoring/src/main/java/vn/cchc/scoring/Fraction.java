package vn.cchc.scoring;

import java.math.BigInteger;

/** An exact fraction for the policies that keep weights; not reduced until it becomes an {@link Index}. */
record Fraction(BigInteger numerator, BigInteger denominator) {

    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** Returns this fraction of 1 in percent. */
    Index percent() {
        return Index.of(numerator.multiply(BigInteger.valueOf(100)), denominator);
    }

    /** Returns this fraction times {@code numerator ÷ denominator}. */
    Fraction times(long factor, long divisor) {
        return new Fraction(
                numerator.multiply(BigInteger.valueOf(factor)), denominator.multiply(BigInteger.valueOf(divisor)));
    }
}
