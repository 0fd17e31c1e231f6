package vn.cchc.scoring;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;

/**
 * A criteria set laid out flat, so that adding up a unit is one pass over an array: node 0 is the total of the regular fields, the others are
 * the criteria of the set, each before its children.
 */
final class Plan {

    /** The parent of bonus and penalty fields, which lie outside the total. */
    private static final int OUTSIDE = -1;

    final CriteriaSet criteria;
    final int nodes;
    final int[] parents;
    final int[] leafNodes;
    final long[] maxima;
    private final Map<String, Integer> positions = new HashMap<>();
    private final boolean[] outside;
    private final boolean anyOutside;
    private final int[] surveyNodes;
    private final int[] otherNodes;

    Plan(CriteriaSet criteria) {
        this.criteria = criteria;
        List<Criterion> all = criteria.criteria();
        this.nodes = all.size() + 1;
        this.parents = new int[nodes];
        this.maxima = new long[nodes];
        this.outside = new boolean[nodes];
        this.leafNodes = new int[criteria.leaves().size()];
        int leaf = 0;
        boolean found = false;
        for (int i = 1; i < nodes; i++) {
            Criterion criterion = all.get(i - 1);
            positions.put(criterion.code(), i);
            outside[i] = criterion.kind() != Criterion.Kind.REGULAR;
            found |= outside[i];
            parents[i] = criteria.parent(criterion.code()).map(positions::get).orElse(outside[i] ? OUTSIDE : 0);
            if (criterion instanceof Leaf) {
                leafNodes[leaf++] = i;
            }
            maxima[i] = criterion.maximum().nanos();
        }
        this.anyOutside = found;
        maxima[0] = criteria.total().nanos();
        parents[0] = OUTSIDE;
        this.surveyNodes = regularLeaves(true);
        this.otherNodes = regularLeaves(false);
    }

    private int[] regularLeaves(boolean survey) {
        return IntStream.range(0, leafNodes.length)
                .filter(leaf -> (criteria.leaves().get(leaf).source() == MarkSource.SURVEY) == survey)
                .map(leaf -> leafNodes[leaf])
                .filter(node -> !outside[node])
                .toArray();
    }

    /** Returns the node of a criterion that the set has. */
    int node(String code) {
        return Objects.requireNonNull(positions.get(code));
    }

    Criterion criterion(int node) {
        return criteria.criteria().get(node - 1);
    }

    boolean isOutside(int node) {
        return outside[node];
    }

    boolean isLeaf(int node) {
        return criterion(node) instanceof Leaf;
    }

    /** Adds the leaves up into groups that are still zero, from the last node to the first; a bonus or penalty earns at most its maximum. */
    void addUp(long[] points) {
        if (anyOutside) {
            addUpCapped(points);
            return;
        }
        for (int i = nodes - 1; i > 0; i--) {
            points[parents[i]] += points[i];
        }
    }

    private void addUpCapped(long[] points) {
        for (int i = nodes - 1; i > 0; i--) {
            if (outside[i]) {
                points[i] = Math.min(points[i], maxima[i]);
            }
            if (parents[i] != OUTSIDE) {
                points[parents[i]] = Math.addExact(points[parents[i]], points[i]);
            }
        }
    }

    /** Puts a value at a leaf and mends every sum above it; no other sum is touched. */
    void put(int leaf, long value, long[] sums) {
        int node = leafNodes[leaf];
        long change = value - sums[node];
        sums[node] = value;
        for (int i = parents[node]; i != OUTSIDE; i = parents[i]) {
            sums[i] = outside[i] ? capped(i, sums) : sums[i] + change;
        }
    }

    /** The sum of a bonus or penalty group, whose children may total more than it earns. */
    private long capped(int group, long[] sums) {
        long sum = 0;
        for (int i = group + 1; i < nodes; i++) {
            if (parents[i] == group) {
                sum = Math.addExact(sum, sums[i]);
            }
        }
        return Math.min(sum, maxima[group]);
    }

    /** Adds up the fields of one kind outside the total, at most the declared cap. */
    long outside(Criterion.Kind kind, long[] points, @Nullable Points cap) {
        if (!anyOutside) {
            return 0;
        }
        long sum = 0;
        for (int i = 1; i < nodes; i++) {
            if (parents[i] == OUTSIDE && criterion(i).kind() == kind) {
                sum = Math.addExact(sum, points[i]);
            }
        }
        return cap == null ? sum : Math.min(sum, cap.nanos());
    }

    /** Adds up the regular leaves of the survey, or all others. */
    long part(boolean survey, long[] values) {
        long sum = 0;
        for (int node : survey ? surveyNodes : otherNodes) {
            sum += values[node];
        }
        return sum;
    }

    /** The same for numbers of any size. */
    BigInteger part(boolean survey, BigInteger[] values) {
        BigInteger sum = BigInteger.ZERO;
        for (int node : survey ? surveyNodes : otherNodes) {
            sum = sum.add(values[node]);
        }
        return sum;
    }

    /** Adds leaves of any size up into their groups, inside the total alone. */
    void addUp(BigInteger[] values) {
        for (int i = nodes - 1; i > 0; i--) {
            if (!outside[i]) {
                values[parents[i]] = values[parents[i]].add(values[i]);
            }
        }
    }

    /** Adds up the leaves of the survey at or below a criterion, or all others there. */
    long part(int node, boolean survey, long[] values) {
        long sum = 0;
        for (Leaf leaf : criteria.leavesOf(criterion(node))) {
            if ((leaf.source() == MarkSource.SURVEY) == survey) {
                sum += values[node(leaf.code())];
            }
        }
        return sum;
    }
}
