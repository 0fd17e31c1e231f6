package vn.cchc.benchmarks;

import java.util.Arrays;
import java.util.List;

/** The tree and the rank of {@code LongBound.java} on plain arrays: the least that the arithmetic costs. It knows no exemptions. */
public final class Bound {

    private static final int UNIT_BITS = 24;
    private static final int UNIT_MASK = (1 << UNIT_BITS) - 1;

    private final int units;
    private final long[] points;
    private final int[] criterionOf;
    private final int[] fieldOf;
    private final int width;
    private final long[] sums;
    private final long[] indexes;
    private final long[] keys;
    private final int[] ranks;

    /** Prepares the arrays; nothing is allocated when measuring. */
    public Bound(SyntheticRound round) {
        List<String> criteria = codes(round, 2);
        List<String> fields = codes(round, 3);
        this.units = round.units();
        this.points = round.hundredths();
        this.criterionOf = round.leaves().stream()
                .mapToInt(leaf -> criteria.indexOf(leaf.parent()))
                .toArray();
        this.fieldOf = round.nodes().stream()
                .filter(node -> node.level() == 2)
                .mapToInt(criterion -> fields.indexOf(criterion.parent()))
                .toArray();
        this.width = criteria.size() + fields.size() + 1;
        this.sums = new long[units * width];
        this.indexes = new long[units];
        this.keys = new long[units];
        this.ranks = new int[units];
    }

    /** Adds up every unit, then ranks them; returns the ranks by unit. */
    public int[] treeAndRank() {
        tree();
        for (int u = 0; u < units; u++) {
            indexes[u] = sums[u * width + width - 1];
        }
        rank(indexes, keys, ranks);
        return ranks;
    }

    private void tree() {
        int criteria = fieldOf.length;
        int fields = width - 1 - criteria;
        Arrays.fill(sums, 0);
        for (int u = 0, in = 0, out = 0; u < units; u++, in += SyntheticRound.LEAVES, out += width) {
            for (int leaf = 0; leaf < SyntheticRound.LEAVES; leaf++) {
                sums[out + criterionOf[leaf]] += points[in + leaf];
            }
            for (int c = 0; c < criteria; c++) {
                sums[out + criteria + fieldOf[c]] += sums[out + c];
            }
            long sum = 0;
            for (int f = 0; f < fields; f++) {
                sum += sums[out + criteria + f];
            }
            sums[out + criteria + fields] = sum;
        }
    }

    /** Ranks by descending value, equal values sharing the rank 1 + number ahead; the values must fit into 39 bits. */
    public static void rank(long[] values, long[] keys, int[] ranks) {
        for (int u = 0; u < values.length; u++) {
            keys[u] = (-values[u] << UNIT_BITS) | u;
        }
        Arrays.sort(keys);
        int rank = 0;
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] >> UNIT_BITS != keys[i - 1] >> UNIT_BITS) {
                rank = i + 1;
            }
            ranks[(int) (keys[i] & UNIT_MASK)] = rank;
        }
    }

    private static List<String> codes(SyntheticRound round, int level) {
        return round.nodes().stream()
                .filter(node -> node.level() == level)
                .map(SyntheticRound.Node::code)
                .toList();
    }
}
