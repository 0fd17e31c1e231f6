package vn.cchc.scoring;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.regulation.ExemptionPolicy;

/**
 * The index of every unit to which the same leaves apply, as one sum: whole number × points of each leaf, over one denominator.
 *
 * @param factors what a unit of points of each leaf is multiplied by
 * @param denominator what the sum is divided by; zero where nothing applies
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares terms or changes them
record WeightedTerms(BigInteger[] factors, BigInteger denominator) {

    /** What a hundred times a sum must stay below, so that a long can hold it. */
    private static final int MOST_BITS = 56;

    /** The terms of units without exemptions, and of all units where an exemption shrinks the maximum. */
    static WeightedTerms plain(BigInteger[] factors, long[] maxima, boolean[] away) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < factors.length; i++) {
            sum = away[i] ? sum : sum.add(factors[i].multiply(BigInteger.valueOf(maxima[i])));
        }
        return new WeightedTerms(factors, sum);
    }

    /** The terms of units to which some leaves do not apply, with the weights kept as the policy says. */
    static WeightedTerms of(PointMatrix matrix, BigInteger[] factors, boolean[] away) {
        Plan plan = matrix.plan;
        ExemptionPolicy policy = matrix.regulations.exemptionPolicy();
        if (policy == ExemptionPolicy.SHRINK_MAXIMUM || isNone(away)) {
            return plain(factors, matrix.maxima, away);
        }
        BigInteger[] whole = new BigInteger[plan.nodes];
        Arrays.fill(whole, BigInteger.ZERO);
        BigInteger[] applicable = whole.clone();
        for (int i = 0; i < factors.length; i++) {
            BigInteger maximum = factors[i].multiply(BigInteger.valueOf(matrix.maxima[i]));
            whole[node(matrix, i)] = maximum;
            applicable[node(matrix, i)] = away[i] ? BigInteger.ZERO : maximum;
        }
        plan.addUp(whole);
        plan.addUp(applicable);
        if (applicable[0].signum() == 0) {
            return new WeightedTerms(factors, BigInteger.ZERO);
        }
        Fraction[] weights = new LeafWeights(plan, policy, whole, applicable).all();
        Fraction[] ofLeaves = new Fraction[factors.length];
        for (int i = 0; i < factors.length; i++) {
            ofLeaves[i] = reduced(weights[node(matrix, i)].times(new Fraction(factors[i], BigInteger.ONE)));
        }
        return common(ofLeaves);
    }

    private static int node(PointMatrix matrix, int leaf) {
        return matrix.plan.groups + matrix.leaves[leaf];
    }

    private static boolean isNone(boolean[] away) {
        for (boolean one : away) {
            if (one) {
                return false;
            }
        }
        return true;
    }

    private static Fraction reduced(Fraction fraction) {
        BigInteger common = fraction.numerator().gcd(fraction.denominator());
        return new Fraction(
                fraction.numerator().divide(common), fraction.denominator().divide(common));
    }

    /** Brings reduced fractions to their least common denominator. */
    static WeightedTerms common(Fraction[] fractions) {
        BigInteger denominator = BigInteger.ONE;
        for (Fraction fraction : fractions) {
            BigInteger divisor = denominator.gcd(fraction.denominator());
            denominator = denominator.multiply(fraction.denominator().divide(divisor));
        }
        BigInteger[] factors = new BigInteger[fractions.length];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = fractions[i].numerator().multiply(denominator.divide(fractions[i].denominator()));
        }
        return new WeightedTerms(factors, denominator);
    }

    /** The factors as longs, where no sum of any unit's points, nor a hundred times that, can pass a long; nothing elsewhere. */
    long @Nullable [] small(long[] maxima) {
        BigInteger most = BigInteger.ZERO;
        for (int i = 0; i < factors.length; i++) {
            most = most.add(factors[i].multiply(BigInteger.valueOf(maxima[i])));
        }
        return most.max(denominator).bitLength() > MOST_BITS
                ? null
                : Arrays.stream(factors).mapToLong(BigInteger::longValueExact).toArray();
    }
}
