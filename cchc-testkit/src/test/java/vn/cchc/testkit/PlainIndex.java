package vn.cchc.testkit;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionGroup;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.regulation.ExemptionPolicy;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Scorecard;

/** The index as the regulations word it, worked out anew from the points of leaves alone: slow, plain, and no code of the library's. */
final class PlainIndex {

    /** An exact fraction, never reduced. */
    record Ratio(BigInteger numerator, BigInteger denominator) {

        static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

        static Ratio of(long numerator, long denominator) {
            return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }

        Ratio plus(Ratio other) {
            return new Ratio(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        Ratio times(Ratio other) {
            return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
        }

        Ratio over(Ratio other) {
            return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
        }

        /** Whether the index is this fraction of 1, in percent. */
        boolean is(Index index) {
            return numerator
                    .multiply(BigInteger.valueOf(100))
                    .multiply(index.denominator())
                    .equals(index.numerator().multiply(denominator));
        }
    }

    private final Scorecard card;
    private final Regulations regulations;
    private final Set<String> away = new HashSet<>();

    PlainIndex(Scorecard card) {
        this.card = card;
        this.regulations = card.rules().regulations();
        card.notApplicable().forEach(leaf -> away.add(leaf.code()));
    }

    /** The index within its bounds, as a fraction of 1. */
    Optional<Ratio> index() {
        Ratio extra = Ratio.of(outside(Criterion.Kind.BONUS) - outside(Criterion.Kind.PENALTY), total());
        return share().map(share -> bounded(share.plus(extra)));
    }

    /** The index without caps and bounds: every leaf outside the total counts in full. */
    Optional<Ratio> unbounded() {
        Ratio extra = Ratio.of(uncapped(Criterion.Kind.BONUS) - uncapped(Criterion.Kind.PENALTY), total());
        return share().map(share -> share.plus(extra));
    }

    /** The part of a regular criterion that was earned, by the words of the policy. */
    Optional<Ratio> share(Criterion criterion) {
        return switch (regulations.exemptionPolicy()) {
            case SHRINK_MAXIMUM, KEEP_FIELD_WEIGHTS -> simple(leaves(List.of(criterion)));
            case KEEP_SOURCE_WEIGHTS -> bySource(leaves(List.of(criterion)));
            case KEEP_WEIGHTS_AT_EVERY_LEVEL -> level(criterion);
        };
    }

    private Optional<Ratio> share() {
        List<Criterion> fields = fields(Criterion.Kind.REGULAR);
        return switch (regulations.exemptionPolicy()) {
            case SHRINK_MAXIMUM -> simple(leaves(fields));
            case KEEP_FIELD_WEIGHTS -> mean(fields, ExemptionPolicy.KEEP_FIELD_WEIGHTS);
            case KEEP_SOURCE_WEIGHTS -> bySource(leaves(fields));
            case KEEP_WEIGHTS_AT_EVERY_LEVEL -> mean(fields, ExemptionPolicy.KEEP_WEIGHTS_AT_EVERY_LEVEL);
        };
    }

    /** The mean of those criteria that apply, each weighed by its full maximum. */
    private Optional<Ratio> mean(List<Criterion> criteria, ExemptionPolicy policy) {
        Ratio sum = Ratio.ZERO;
        long weights = 0;
        for (Criterion criterion : criteria) {
            Optional<Ratio> share = policy == ExemptionPolicy.KEEP_FIELD_WEIGHTS
                    ? simple(leaves(List.of(criterion)))
                    : level(criterion);
            if (share.isPresent()) {
                sum = sum.plus(share.get().times(Ratio.of(criterion.maximum().nanos(), 1)));
                weights += criterion.maximum().nanos();
            }
        }
        return weights == 0 ? Optional.empty() : Optional.of(sum.over(Ratio.of(weights, 1)));
    }

    private Optional<Ratio> level(Criterion criterion) {
        return criterion instanceof CriterionGroup group
                ? mean(group.children(), ExemptionPolicy.KEEP_WEIGHTS_AT_EVERY_LEVEL)
                : simple(leaves(List.of(criterion)));
    }

    private Optional<Ratio> simple(Collection<Leaf> leaves) {
        long maximum = leaves.stream().mapToLong(this::maximum).sum();
        long points = leaves.stream().mapToLong(this::points).sum();
        return maximum == 0 ? Optional.empty() : Optional.of(Ratio.of(points, maximum));
    }

    /** A leaf weighs what its source weighs in the whole set, over what of the source applies to the unit. */
    private Optional<Ratio> bySource(Collection<Leaf> leaves) {
        List<Leaf> all = leaves(fields(Criterion.Kind.REGULAR));
        Ratio earned = Ratio.ZERO;
        Ratio possible = Ratio.ZERO;
        for (Leaf leaf : leaves) {
            List<Leaf> source = all.stream()
                    .filter(other -> isSurvey(other) == isSurvey(leaf))
                    .toList();
            if (maximum(leaf) > 0) {
                long full = source.stream()
                        .mapToLong(other -> other.maximum().nanos())
                        .sum();
                Ratio weight =
                        Ratio.of(full, source.stream().mapToLong(this::maximum).sum());
                earned = earned.plus(weight.times(Ratio.of(points(leaf), 1)));
                possible = possible.plus(weight.times(Ratio.of(maximum(leaf), 1)));
            }
        }
        return possible.numerator().signum() == 0 ? Optional.empty() : Optional.of(earned.over(possible));
    }

    private static boolean isSurvey(Leaf leaf) {
        return leaf.source() == MarkSource.SURVEY;
    }

    private long outside(Criterion.Kind kind) {
        long sum = fields(kind).stream().mapToLong(this::capped).sum();
        Optional<Points> cap = kind == Criterion.Kind.BONUS ? regulations.bonusCap() : regulations.penaltyCap();
        return Math.min(sum, cap.map(Points::nanos).orElse(Long.MAX_VALUE));
    }

    private long capped(Criterion criterion) {
        long sum = criterion instanceof CriterionGroup group
                ? group.children().stream().mapToLong(this::capped).sum()
                : points((Leaf) criterion);
        return Math.min(sum, criterion.maximum().nanos());
    }

    private long uncapped(Criterion.Kind kind) {
        return leaves(fields(kind)).stream().mapToLong(this::points).sum();
    }

    private Ratio bounded(Ratio ratio) {
        boolean below = ratio.numerator().signum() < 0;
        boolean above = ratio.numerator().compareTo(ratio.denominator()) > 0;
        return switch (regulations.indexBounds()) {
            case FLOOR_AT_ZERO -> below ? Ratio.ZERO : ratio;
            case CAP_AT_100 -> below ? Ratio.ZERO : above ? Ratio.of(1, 1) : ratio;
            case NONE -> ratio;
        };
    }

    private List<Criterion> fields(Criterion.Kind kind) {
        return card.rules().criteria().fields().stream()
                .filter(field -> field.kind() == kind)
                .toList();
    }

    private List<Leaf> leaves(List<Criterion> criteria) {
        return criteria.stream()
                .flatMap(criterion -> card.rules().criteria().leavesOf(criterion).stream())
                .toList();
    }

    private long maximum(Leaf leaf) {
        return away.contains(leaf.code()) ? 0 : leaf.maximum().nanos();
    }

    private long points(Leaf leaf) {
        return card.score(leaf.code()).points().nanos();
    }

    private long total() {
        return card.rules().criteria().total().nanos();
    }
}
