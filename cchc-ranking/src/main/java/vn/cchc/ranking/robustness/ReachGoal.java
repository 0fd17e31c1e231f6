package vn.cchc.ranking.robustness;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.regulation.IndexBounds;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.ranking.BlockOrder;
import vn.cchc.ranking.BlockOrder.Candidate;
import vn.cchc.scoring.Index;

/**
 * The ways to a goal, any of which is enough: an index, and points in the criteria that the tie chain compares where the index only ties.
 *
 * @param ways the ways
 * @param complete whether there is no other way
 */
record ReachGoal(List<Way> ways, boolean complete) {

    private static final long NEVER = Long.MAX_VALUE;

    /** What every unit has, where an index never falls below zero. */
    private static final Index LOWEST = index(BigDecimal.valueOf(Long.MIN_VALUE));

    /**
     * One way: an index to reach or to pass, and points to gain in criteria.
     *
     * @param index the index, in percent
     * @param pass whether the index itself is not enough
     * @param covers what to gain in criteria
     */
    record Way(Index index, boolean pass, List<Cover> covers) {}

    /** Points to gain, in billionths, in some leaves together. */
    record Cover(Set<String> leaves, long nanos) {}

    /** The way to a band: its threshold. */
    static ReachGoal band(BlockOrder order, BigDecimal threshold) {
        Regulations regulations = order.rules().regulations();
        return new ReachGoal(
                order.isExact()
                        ? List.of(new Way(index(threshold), false, List.of()))
                        : published(
                                threshold
                                        .setScale(regulations.indexRounding().scale(), RoundingMode.CEILING)
                                        .unscaledValue(),
                                regulations,
                                List.of()),
                true);
    }

    /** The ways for one unit to be no longer behind another. */
    static ReachGoal noLongerBehind(BlockOrder order, Candidate unit, Candidate other) {
        List<Way> ways = new ArrayList<>(better(order, other));
        List<Cover> covers = new ArrayList<>();
        List<TieBreak> chain = order.rules().regulations().tieChain();
        for (int i = 0; i < chain.size(); i++) {
            TieBreak key = chain.get(i);
            int now = order.compareKeys(unit, other, i);
            switch (Role.of(key, order)) {
                case FIXED -> {
                    if (now < 0) {
                        ways.addAll(tied(order, other, covers));
                    }
                    if (now != 0) {
                        return new ReachGoal(ways, true);
                    }
                }
                case RISING -> {
                    long gap = gap(key, unit, other);
                    if (gap == NEVER) {
                        return new ReachGoal(ways, true);
                    }
                    Set<String> leaves = leaves(key, unit);
                    ways.addAll(tied(order, other, with(covers, new Cover(leaves, gap + 1))));
                    covers.add(new Cover(leaves, gap));
                }
                case UNKNOWN -> {
                    return new ReachGoal(ways, false);
                }
            }
        }
        ways.addAll(tied(order, other, covers));
        return new ReachGoal(ways, true);
    }

    /** How a key behaves while regular leaves rise. */
    private enum Role {
        FIXED,
        RISING,
        UNKNOWN;

        static Role of(TieBreak key, BlockOrder order) {
            return switch (key.kind()) {
                case PREVIOUS_INDEX, REFUSED_PETITIONS -> FIXED;
                case SELF_GAP, IMPROVEMENT -> UNKNOWN;
                case HOST -> order.movesWithPetitions() ? UNKNOWN : FIXED;
                case SOURCE -> rising(key);
                case CRITERION ->
                    order.rules().criteria().criterion(key.argument()).kind() == Criterion.Kind.REGULAR
                            ? rising(key)
                            : FIXED;
            };
        }

        private static Role rising(TieBreak key) {
            return key.direction() == TieBreak.Direction.HIGHER_FIRST ? RISING : UNKNOWN;
        }
    }

    /** What the other has more of a key, in billionths: nothing to gain where it has no value, and no way where the unit has none. */
    private static long gap(TieBreak key, Candidate unit, Candidate other) {
        long own = value(key, unit);
        long theirs = value(key, other);
        if (theirs == NEVER) {
            return own == NEVER ? 0 : -1;
        }
        return own == NEVER ? NEVER : theirs - own;
    }

    private static long value(TieBreak key, Candidate unit) {
        return (key.kind() == TieBreak.Kind.SOURCE
                        ? unit.card().part(isSurvey(key))
                        : unit.card().points(key.argument()))
                .map(Points::nanos)
                .orElse(NEVER);
    }

    private static boolean isSurvey(TieBreak key) {
        return key.argument().equals("SURVEY");
    }

    private static Set<String> leaves(TieBreak key, Candidate unit) {
        CriteriaSet set = unit.card().rules().criteria();
        Predicate<Leaf> counted = key.kind() == TieBreak.Kind.SOURCE
                ? leaf -> leaf.kind() == Criterion.Kind.REGULAR && (leaf.source() == MarkSource.SURVEY) == isSurvey(key)
                : leaf -> true;
        List<Leaf> all =
                key.kind() == TieBreak.Kind.SOURCE ? set.leaves() : set.leavesOf(set.criterion(key.argument()));
        return all.stream().filter(counted).map(Leaf::code).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Cover> with(List<Cover> covers, Cover more) {
        List<Cover> all = new ArrayList<>(covers);
        all.add(more);
        return all;
    }

    private static List<Way> better(BlockOrder order, Candidate other) {
        Regulations regulations = order.rules().regulations();
        if (!order.isExact()) {
            return published(steps(other).add(BigInteger.ONE), regulations, List.of());
        }
        boolean capped = regulations.indexBounds() == IndexBounds.CAP_AT_100
                && other.index().compareTo(Index.HUNDRED) >= 0;
        return capped ? List.of() : List.of(new Way(other.index(), true, List.of()));
    }

    private static List<Way> tied(BlockOrder order, Candidate other, List<Cover> covers) {
        Regulations regulations = order.rules().regulations();
        if (!order.isExact()) {
            return published(steps(other), regulations, covers);
        }
        boolean floored =
                regulations.indexBounds() != IndexBounds.NONE && other.index().equals(Index.ZERO);
        return List.of(new Way(floored ? LOWEST : other.index(), false, List.copyOf(covers)));
    }

    private static BigInteger steps(Candidate other) {
        return other.card().published().orElseThrow().unscaledValue();
    }

    /** An index that is published as so many last digits: half a digit less is enough, a negative one must pass it. */
    private static List<Way> published(BigInteger steps, Regulations regulations, List<Cover> covers) {
        BigInteger unit = BigInteger.TEN.pow(regulations.indexRounding().scale());
        boolean tooHigh = regulations.indexBounds() == IndexBounds.CAP_AT_100
                && steps.compareTo(unit.multiply(BigInteger.valueOf(100))) > 0;
        BigInteger two = BigInteger.TWO;
        boolean floored = regulations.indexBounds() != IndexBounds.NONE && steps.signum() <= 0;
        Index least = floored ? LOWEST : Index.of(steps.multiply(two).subtract(BigInteger.ONE), unit.multiply(two));
        // 0 is what −0.4 of a last digit is published as, and −0.5 is not
        return tooHigh ? List.of() : List.of(new Way(least, steps.signum() <= 0, List.copyOf(covers)));
    }

    private static Index index(BigDecimal percent) {
        BigDecimal whole = percent.setScale(Math.max(0, percent.scale()));
        return Index.of(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
    }
}
