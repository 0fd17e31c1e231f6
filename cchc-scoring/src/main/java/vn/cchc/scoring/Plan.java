package vn.cchc.scoring;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionGroup;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;

/**
 * A criteria set laid out flat, so that adding up a unit is one pass over an array: node 0 is the total of the regular fields, then come the
 * groups, each before the groups in it, then the leaves, in the order of the set. A row has one number per node: sums first, leaves behind.
 */
final class Plan {

    /** The parent of bonus and penalty fields, which lie outside the total. */
    private static final int OUTSIDE = -1;

    final CriteriaSet criteria;
    final int nodes;
    final int groups;
    final int leaves;
    final int[] parents;
    final long[] maxima;
    private final List<Criterion> all = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final boolean[] outside;
    private final boolean anyOutside;
    private final int[] surveyNodes;
    private final int[] otherNodes;

    Plan(CriteriaSet criteria) {
        this.criteria = criteria;
        criteria.criteria().stream().filter(CriterionGroup.class::isInstance).forEach(all::add);
        this.groups = all.size() + 1;
        all.addAll(criteria.leaves());
        this.leaves = criteria.leaves().size();
        this.nodes = groups + leaves;
        this.parents = new int[nodes];
        this.maxima = new long[nodes];
        this.outside = new boolean[nodes];
        boolean found = false;
        for (int i = 1; i < nodes; i++) {
            Criterion criterion = criterion(i);
            positions.put(criterion.code(), i);
            outside[i] = criterion.kind() != Criterion.Kind.REGULAR;
            found |= outside[i];
            parents[i] = criteria.parent(criterion.code()).map(positions::get).orElse(outside[i] ? OUTSIDE : 0);
            maxima[i] = criterion.maximum().nanos();
        }
        this.anyOutside = found;
        maxima[0] = criteria.total().nanos();
        parents[0] = OUTSIDE;
        this.surveyNodes = regularLeaves(true);
        this.otherNodes = regularLeaves(false);
    }

    private int[] regularLeaves(boolean survey) {
        return IntStream.range(groups, nodes)
                .filter(node -> (criteria.leaves().get(node - groups).source() == MarkSource.SURVEY) == survey)
                .filter(node -> !outside[node])
                .toArray();
    }

    /** Returns the node of a criterion that the set has. */
    int node(String code) {
        return Objects.requireNonNull(positions.get(code));
    }

    Criterion criterion(int node) {
        return all.get(node - 1);
    }

    boolean isOutside(int node) {
        return outside[node];
    }

    boolean isLeaf(int node) {
        return node >= groups;
    }

    /** Adds the leaves of a row up into its sums, from the last node to the first; a bonus or penalty group earns at most its maximum. */
    void addUp(long[] row) {
        Arrays.fill(row, 0, groups, 0);
        if (anyOutside) {
            addUpCapped(row);
            return;
        }
        for (int i = nodes - 1; i > 0; i--) {
            row[parents[i]] += row[i];
        }
    }

    private void addUpCapped(long[] row) {
        for (int i = nodes - 1; i > 0; i--) {
            if (outside[i]) {
                row[i] = Math.min(row[i], maxima[i]);
            }
            if (parents[i] != OUTSIDE) {
                row[parents[i]] = Math.addExact(row[parents[i]], row[i]);
            }
        }
    }

    /** Puts a value at a leaf of a row and mends every sum above it; no other sum is touched. */
    void put(int leaf, long value, long[] row) {
        int node = groups + leaf;
        long change = value - row[node];
        row[node] = value;
        if (outside[node]) {
            putOutside(node, row);
            return;
        }
        for (int i = parents[node]; i != OUTSIDE; i = parents[i]) {
            row[i] += change;
        }
    }

    private void putOutside(int node, long[] row) {
        for (int i = parents[node]; i != OUTSIDE; i = parents[i]) {
            row[i] = capped(i, row);
        }
    }

    /** The sum of a bonus or penalty group, whose children may total more than it earns. */
    private long capped(int group, long[] row) {
        long sum = 0;
        for (int i = group + 1; i < nodes; i++) {
            if (parents[i] == group) {
                sum = Math.addExact(sum, row[i]);
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
