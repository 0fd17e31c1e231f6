package vn.cchc.ranking.robustness;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;

/**
 * Draws the whole numbers by which the regular leaves' maxima are multiplied. A criterion that varies has a series of its own in each draw, told by
 * its code.
 */
final class FactorDraws {

    /** The factor 1. */
    static final int ONE = 100_000;

    private static final String NAME = "weight:";

    private final List<Node> nodes = new ArrayList<>();
    private final List<Integer> leaves = new ArrayList<>();
    private final WeightVariation.Rescaling rescaling;
    private final BigInteger total;
    private final long widest;

    /** A regular criterion: where its parent is among the nodes, or −1. */
    private record Node(String code, int parent, BigInteger maximum, boolean varies) {}

    FactorDraws(CriteriaSet criteria, WeightVariation variation) {
        this.rescaling = variation.rescaling();
        this.total = BigInteger.valueOf(criteria.total().nanos());
        this.widest = variation.delta().multiply(BigDecimal.valueOf(ONE)).longValueExact();
        Map<String, Integer> positions = new HashMap<>();
        for (Criterion criterion : criteria.criteria()) {
            if (criterion.kind() != Criterion.Kind.REGULAR) {
                continue;
            }
            Optional<String> parent = criteria.parent(criterion.code());
            positions.put(criterion.code(), nodes.size());
            if (criterion instanceof Leaf) {
                leaves.add(nodes.size());
            }
            nodes.add(new Node(
                    criterion.code(),
                    parent.map(positions::get).orElse(-1),
                    BigInteger.valueOf(criterion.maximum().nanos()),
                    variation.levels().contains(level(criterion, parent))));
        }
    }

    private static WeightVariation.Level level(Criterion criterion, Optional<String> parent) {
        if (parent.isEmpty()) {
            return WeightVariation.Level.FIELD;
        }
        return criterion instanceof Leaf ? WeightVariation.Level.LEAF : WeightVariation.Level.CRITERION;
    }

    /** Whether a set has regular criteria of a level. */
    static boolean has(WeightVariation.Level level, CriteriaSet criteria) {
        return criteria.criteria().stream()
                .anyMatch(criterion -> criterion.kind() == Criterion.Kind.REGULAR
                        && level(criterion, criteria.parent(criterion.code())) == level);
    }

    /** The factors of the regular leaves in one draw; all are equal where nothing varies. */
    long[] factors(long seed, long draw) {
        long[] noise = new long[nodes.size()];
        for (int i = 0; i < noise.length; i++) {
            Node node = nodes.get(i);
            noise[i] = node.varies() && widest > 0
                    ? ONE - widest + Series.of(seed, draw, NAME + node.code()).below(2 * widest + 1)
                    : ONE;
        }
        return rescaling == WeightVariation.Rescaling.WHOLE_TREE ? overWholeTree(noise) : withinParents(noise);
    }

    private long[] overWholeTree(long[] noise) {
        long[] products = new long[noise.length];
        for (int i = 0; i < noise.length; i++) {
            int parent = nodes.get(i).parent();
            products[i] = parent < 0 ? noise[i] : (products[parent] * noise[i] + ONE / 2) / ONE;
        }
        return ofLeaves(products);
    }

    private long[] withinParents(long[] noise) {
        BigInteger[] sums = new BigInteger[noise.length + 1];
        Arrays.fill(sums, BigInteger.ZERO);
        for (int i = 0; i < noise.length; i++) {
            int parent = nodes.get(i).parent() + 1;
            sums[parent] = sums[parent].add(nodes.get(i).maximum().multiply(BigInteger.valueOf(noise[i])));
        }
        BigInteger[] numerators = new BigInteger[noise.length];
        BigInteger[] denominators = new BigInteger[noise.length];
        long[] rounded = new long[noise.length];
        for (int i = 0; i < noise.length; i++) {
            int parent = nodes.get(i).parent();
            BigInteger whole = parent < 0 ? total : nodes.get(parent).maximum();
            BigInteger sum = sums[parent + 1];
            boolean nothing = sum.signum() == 0;
            // the factor of a part: its own times what its group has ÷ what its group's parts would have together
            numerators[i] = (parent < 0 ? BigInteger.ONE : numerators[parent])
                    .multiply(nothing ? BigInteger.ONE : whole.multiply(BigInteger.valueOf(noise[i])));
            denominators[i] =
                    (parent < 0 ? BigInteger.ONE : denominators[parent]).multiply(nothing ? BigInteger.ONE : sum);
            BigInteger twice = numerators[i]
                    .multiply(BigInteger.valueOf(2L * ONE))
                    .add(denominators[i])
                    .divide(denominators[i].shiftLeft(1));
            rounded[i] = twice.longValueExact();
        }
        return ofLeaves(rounded);
    }

    private long[] ofLeaves(long[] ofNodes) {
        return leaves.stream().mapToLong(i -> ofNodes[i]).toArray();
    }
}
