package vn.cchc.scoring;

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
        long extra = bonus(points) - penalty(points);
        if (keepsNoWeights(maxima) && (extra == 0 || maxima[0] == plan.maxima[0])) {
            return Optional.of(bounded(Index.percent(Math.addExact(points[0], extra), maxima[0])));
        }
        Fraction share = share(points, maxima);
        Fraction whole = extra == 0 ? share : share.plus(Fraction.of(extra).times(1, plan.maxima[0]));
        return Optional.of(bounded(whole.percent()));
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
        if (keepsNoWeights(maxima)) {
            return Fraction.of(points[0]).times(1, maxima[0]);
        }
        return switch (regulations.exemptionPolicy()) {
            case SHRINK_MAXIMUM -> throw new IllegalStateException("handled above");
            case KEEP_FIELD_WEIGHTS -> keepFieldWeights(points, maxima);
            case KEEP_SOURCE_WEIGHTS -> keepSourceWeights(points, maxima);
            case KEEP_WEIGHTS_AT_EVERY_LEVEL -> rescaled(0, points, maxima).times(1, plan.maxima[0]);
        };
    }

    /** Every applicable point weighs the same: nothing is exempt, or what is exempt shrinks the maximum. */
    @SuppressWarnings("ReferenceEquality") // the plan's own row is handed in where nothing is exempt
    private boolean keepsNoWeights(long[] maxima) {
        return maxima == plan.maxima || regulations.exemptionPolicy() == ExemptionPolicy.SHRINK_MAXIMUM;
    }

    private Fraction keepFieldWeights(long[] points, long[] maxima) {
        Fraction sum = Fraction.ZERO;
        for (int i = 1; i < plan.nodes; i++) {
            if (plan.parents[i] == 0 && maxima[i] > 0) {
                sum = sum.plus(Fraction.of(plan.maxima[i]).times(points[i], maxima[i]));
            }
        }
        return sum.times(1, weightsOfChildren(0, maxima));
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
        for (int i = group + 1; i < plan.nodes; i++) {
            if (plan.parents[i] == group && maxima[i] > 0) {
                sum = sum.plus(plan.isLeaf(i) ? Fraction.of(points[i]) : rescaled(i, points, maxima));
            }
        }
        return sum.times(plan.maxima[group], weightsOfChildren(group, maxima));
    }

    /** Returns the index of a criterion of any level, or nothing where nothing of it applies. */
    Optional<Index> index(int node, long[] points, long[] maxima) {
        return maxima[node] == 0
                ? Optional.empty()
                : Optional.of(share(node, points, maxima).percent());
    }

    /** The part of a criterion that was earned: what its leaves add to the index, of what they could add. */
    private Fraction share(int node, long[] points, long[] maxima) {
        Fraction plain = Fraction.of(points[node]).times(1, maxima[node]);
        if (plan.isOutside(node) || plan.isLeaf(node)) {
            return plain;
        }
        return switch (regulations.exemptionPolicy()) {
            // within a field all points weigh the same
            case SHRINK_MAXIMUM, KEEP_FIELD_WEIGHTS -> plain;
            case KEEP_SOURCE_WEIGHTS -> shareBySource(node, points, maxima);
            case KEEP_WEIGHTS_AT_EVERY_LEVEL -> rescaled(node, points, maxima).times(1, plan.maxima[node]);
        };
    }

    private Fraction shareBySource(int node, long[] points, long[] maxima) {
        Fraction earned = Fraction.ZERO;
        Fraction full = Fraction.ZERO;
        for (boolean survey : new boolean[] {false, true}) {
            long applicable = plan.part(survey, maxima);
            if (applicable > 0) {
                Fraction weight = Fraction.of(plan.part(survey, plan.maxima)).times(1, applicable);
                earned = earned.plus(weight.times(plan.part(node, survey, points), 1));
                full = full.plus(weight.times(plan.part(node, survey, maxima), 1));
            }
        }
        return earned.dividedBy(full);
    }

    /**
     * Returns what each leaf added to the index, by leaf: together they are the index, unless a cap or bound cut in. A leaf counts with the
     * weight that the policy leaves it.
     */
    Index[] contributions(long[] points, long[] maxima) {
        Index[] parts = new Index[plan.leaves];
        if (keepsNoWeights(maxima)) {
            for (int leaf = 0; leaf < parts.length; leaf++) {
                parts[leaf] = plainContribution(plan.groups + leaf, points, maxima);
            }
            return parts;
        }
        Fraction[] weights = weights(maxima);
        for (int leaf = 0; leaf < parts.length; leaf++) {
            int node = plan.groups + leaf;
            parts[leaf] = points[node] == 0
                    ? Index.ZERO
                    : weights[node].times(points[node], 1).percent();
        }
        return parts;
    }

    private Index plainContribution(int node, long[] points, long[] maxima) {
        if (points[node] == 0) {
            return Index.ZERO;
        }
        if (!plan.isOutside(node)) {
            return Index.percent(points[node], maxima[0]);
        }
        boolean bonus = plan.criterion(node).kind() == Criterion.Kind.BONUS;
        return Index.percent(bonus ? points[node] : -points[node], plan.maxima[0]);
    }

    /** The weight of a billionth of a point at each node, as a fraction of the whole. */
    private Fraction[] weights(long[] maxima) {
        Fraction[] weights =
                LeafWeights.of(plan, regulations.exemptionPolicy(), maxima).all();
        for (int i = 1; i < plan.nodes; i++) {
            if (plan.isOutside(i)) {
                weights[i] = Fraction.of(plan.criterion(i).kind() == Criterion.Kind.BONUS ? 1 : -1)
                        .times(1, plan.maxima[0]);
            }
        }
        return weights;
    }

    private long weightsOfChildren(int group, long[] maxima) {
        long sum = 0;
        for (int i = group + 1; i < plan.nodes; i++) {
            if (plan.parents[i] == group && maxima[i] > 0) {
                sum = Math.addExact(sum, plan.maxima[i]);
            }
        }
        return sum;
    }

    /** Keeps an index within its declared bounds. */
    Index bounded(Index index) {
        if (regulations.indexBounds() != IndexBounds.NONE && index.compareTo(Index.ZERO) < 0) {
            return Index.ZERO;
        }
        return regulations.indexBounds() == IndexBounds.CAP_AT_100 && index.compareTo(Index.HUNDRED) > 0
                ? Index.HUNDRED
                : index;
    }
}
