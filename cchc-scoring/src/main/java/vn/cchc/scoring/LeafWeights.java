package vn.cchc.scoring;

import java.math.BigInteger;
import java.util.stream.LongStream;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.regulation.ExemptionPolicy;

/**
 * What a whole number of each criterion's maximum weighs in the index, as a fraction of the whole, while some leaves do not apply. The maxima may
 * be those of the set or any others, as long as a group's is the sum of its children's.
 */
final class LeafWeights {

    private final Plan plan;
    private final ExemptionPolicy policy;
    private final BigInteger[] whole;
    private final BigInteger[] applicable;

    /**
     * @param whole the maximum of each node
     * @param applicable the same, less the leaves that do not apply; not zero at the root
     */
    LeafWeights(Plan plan, ExemptionPolicy policy, BigInteger[] whole, BigInteger[] applicable) {
        this.plan = plan;
        this.policy = policy;
        this.whole = whole;
        this.applicable = applicable;
    }

    static LeafWeights of(Plan plan, ExemptionPolicy policy, long[] maxima) {
        return new LeafWeights(plan, policy, big(plan.maxima), big(maxima));
    }

    private static BigInteger[] big(long[] numbers) {
        return LongStream.of(numbers).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    }

    /** The weight at each node inside the total; zero where nothing of it applies. */
    Fraction[] all() {
        Fraction[] weights = new Fraction[plan.nodes];
        weights[0] = Fraction.of(1);
        Fraction equal = new Fraction(BigInteger.ONE, applicable[0]);
        for (int i = 1; i < plan.nodes; i++) {
            boolean counts = !plan.isOutside(i) && applicable[i].signum() > 0;
            weights[i] = counts ? weight(i, weights, equal) : Fraction.ZERO;
        }
        return weights;
    }

    private Fraction weight(int node, Fraction[] weights, Fraction equal) {
        return switch (policy) {
            case SHRINK_MAXIMUM -> equal;
            case KEEP_FIELD_WEIGHTS ->
                plan.parents[node] == 0
                        ? new Fraction(whole[node], applicable[node].multiply(wholeOfChildren(0)))
                        : weights[plan.parents[node]];
            case KEEP_SOURCE_WEIGHTS -> sourceWeight(node);
            case KEEP_WEIGHTS_AT_EVERY_LEVEL -> levelWeight(node, weights);
        };
    }

    private Fraction sourceWeight(int node) {
        if (!(plan.criterion(node) instanceof Leaf leaf)) {
            return Fraction.ZERO;
        }
        boolean survey = leaf.source() == MarkSource.SURVEY;
        boolean both = plan.part(!survey, applicable).signum() > 0;
        BigInteger weight = plan.part(survey, whole);
        BigInteger all = both ? whole[0] : weight;
        return new Fraction(weight, plan.part(survey, applicable).multiply(all));
    }

    /** The share of a node is its parent's times its own maximum, relative to its applicable sisters. */
    private Fraction levelWeight(int node, Fraction[] weights) {
        int parent = plan.parents[node];
        // a group's weight stands for its whole rescaled maximum, a leaf's for one whole number of it
        Fraction share = weights[parent].times(new Fraction(BigInteger.ONE, wholeOfChildren(parent)));
        return plan.isLeaf(node) ? share : share.times(new Fraction(whole[node], BigInteger.ONE));
    }

    private BigInteger wholeOfChildren(int group) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = group + 1; i < plan.nodes; i++) {
            if (plan.parents[i] == group && applicable[i].signum() > 0) {
                sum = sum.add(whole[i]);
            }
        }
        return sum;
    }
}
