package vn.cchc.scoring;

import java.math.BigInteger;
import java.util.Optional;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.regulation.ExemptionPolicy;
import vn.cchc.model.regulation.IndexBounds;
import vn.cchc.model.regulation.Regulations;

/**
 * Turns added-up points and applicable maxima into an index: 100 × points ÷ applicable maximum + 100 × (bonus − penalty) ÷ total, with the
 * weights kept as the exemption policy says.
 */
final class IndexFormula {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private final Plan plan;
    private final Regulations regulations;

    IndexFormula(Plan plan, Regulations regulations) {
        this.plan = plan;
        this.regulations = regulations;
    }

    /** Returns the index, or nothing where no criterion applies. */
    Optional<Index> index(long[] points, long[] maxima) {
        if (maxima[0] == 0) {
            return Optional.empty();
        }
        Fraction share = share(points, maxima);
        long extra = bonus(points) - penalty(points);
        Fraction whole = extra == 0 ? share : share.plus(Fraction.of(extra).times(1, plan.maxima[0]));
        return Optional.of(bounded(Index.of(whole.numerator().multiply(HUNDRED), whole.denominator())));
    }

    long bonus(long[] points) {
        return plan.outside(Criterion.Kind.BONUS, points, regulations.bonusCap().orElse(null));
    }

    long penalty(long[] points) {
        return plan.outside(
                Criterion.Kind.PENALTY, points, regulations.penaltyCap().orElse(null));
    }

    /** The part of the whole that was earned, as a fraction of 1. */
    private Fraction share(long[] points, long[] maxima) {
        if (maxima == plan.maxima || regulations.exemptionPolicy() == ExemptionPolicy.SHRINK_MAXIMUM) {
            return Fraction.of(points[0]).times(1, maxima[0]);
        }
        return switch (regulations.exemptionPolicy()) {
            case SHRINK_MAXIMUM -> throw new IllegalStateException("handled above");
            case KEEP_FIELD_WEIGHTS -> keepFieldWeights(points, maxima);
            case KEEP_SOURCE_WEIGHTS -> keepSourceWeights(points, maxima);
            case KEEP_WEIGHTS_AT_EVERY_LEVEL -> rescaled(0, points, maxima).times(1, plan.maxima[0]);
        };
    }

    private Fraction keepFieldWeights(long[] points, long[] maxima) {
        Fraction sum = Fraction.ZERO;
        long weights = 0;
        for (int i = 1; i < plan.nodes; i++) {
            if (plan.parents[i] == 0 && maxima[i] > 0) {
                sum = sum.plus(Fraction.of(plan.maxima[i]).times(points[i], maxima[i]));
                weights = Math.addExact(weights, plan.maxima[i]);
            }
        }
        return sum.times(1, weights);
    }

    private Fraction keepSourceWeights(long[] points, long[] maxima) {
        Fraction sum = Fraction.ZERO;
        long weights = 0;
        for (boolean survey : new boolean[] {false, true}) {
            long applicable = plan.part(survey, maxima);
            if (applicable > 0) {
                long weight = plan.part(survey, plan.maxima);
                sum = sum.plus(Fraction.of(weight).times(plan.part(survey, points), applicable));
                weights = Math.addExact(weights, weight);
            }
        }
        return sum.times(1, weights);
    }

    /** The points of a group on the scale of its own maximum: its applicable children's, rescaled. */
    private Fraction rescaled(int group, long[] points, long[] maxima) {
        Fraction sum = Fraction.ZERO;
        long weights = 0;
        for (int i = group + 1; i < plan.nodes; i++) {
            if (plan.parents[i] == group && maxima[i] > 0) {
                sum = sum.plus(plan.isLeaf(i) ? Fraction.of(points[i]) : rescaled(i, points, maxima));
                weights = Math.addExact(weights, plan.maxima[i]);
            }
        }
        return sum.times(plan.maxima[group], weights);
    }

    private Index bounded(Index index) {
        if (regulations.indexBounds() != IndexBounds.NONE && index.compareTo(Index.ZERO) < 0) {
            return Index.ZERO;
        }
        return regulations.indexBounds() == IndexBounds.CAP_AT_100 && index.compareTo(Index.HUNDRED) > 0
                ? Index.HUNDRED
                : index;
    }
}
