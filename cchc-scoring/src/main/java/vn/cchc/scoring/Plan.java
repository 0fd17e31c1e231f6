package vn.cchc.scoring;

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
    private final int[] groups;
    private final int[] children;
    private final int[] childrenEnd;
    private final long[] caps;
    private final int[] outsideLeaves;

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
        this.groups = IntStream.iterate(nodes - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> i == 0 || !isLeaf(i))
                .toArray();
        this.children = new int[nodes];
        this.childrenEnd = new int[groups.length];
        layChildrenOut();
        this.caps = Arrays.stream(groups)
                .mapToLong(group -> outside[group] ? maxima[group] : Long.MAX_VALUE)
                .toArray();
        this.outsideLeaves =
                Arrays.stream(leafNodes).filter(node -> outside[node]).toArray();
    }

    /** Lays the children of each group side by side, so that a sum stays in a register until it is whole. */
    private void layChildrenOut() {
        int end = 0;
        for (int g = 0; g < groups.length; g++) {
            for (int i = groups[g] + 1; i < nodes; i++) {
                if (parents[i] == groups[g]) {
                    children[end++] = i;
                }
            }
            childrenEnd[g] = end;
        }
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

    /** Adds the leaves up into every group, the lowest first; what lies outside the total earns at most its maximum. */
    void addUp(long[] points) {
        for (int leaf : outsideLeaves) {
            points[leaf] = Math.min(points[leaf], maxima[leaf]);
        }
        for (int g = 0, child = 0; g < groups.length; g++) {
            long sum = 0;
            for (int end = childrenEnd[g]; child < end; child++) {
                sum += points[children[child]];
            }
            points[groups[g]] = Math.min(sum, caps[g]);
        }
    }

    /** Returns the maxima that apply to a unit: the leaves marked in {@code away} leave every sum above them. */
    long[] applicable(boolean @Nullable [] away) {
        if (away == null) {
            return maxima;
        }
        long[] applicable = new long[nodes];
        for (int leaf = 0; leaf < leafNodes.length; leaf++) {
            applicable[leafNodes[leaf]] = away[leaf] ? 0 : maxima[leafNodes[leaf]];
        }
        addUp(applicable);
        return applicable;
    }

    /** Adds up the fields of one kind outside the total, at most the declared cap. */
    long outside(Criterion.Kind kind, long[] points, @Nullable Points cap) {
        if (!anyOutside) {
            return 0;
        }
        long sum = 0;
        for (int i = 1; i < nodes; i++) {
            if (parents[i] == OUTSIDE && criterion(i).kind() == kind) {
                sum += points[i];
            }
        }
        return cap == null ? sum : Math.min(sum, cap.nanos());
    }

    /** Adds up the regular leaves of the survey, or all others. */
    long part(boolean survey, long[] values) {
        long sum = 0;
        for (int leaf = 0; leaf < leafNodes.length; leaf++) {
            int node = leafNodes[leaf];
            boolean fromSurvey = criteria.leaves().get(leaf).source() == MarkSource.SURVEY;
            if (!outside[node] && fromSurvey == survey) {
                sum += values[node];
            }
        }
        return sum;
    }
}
