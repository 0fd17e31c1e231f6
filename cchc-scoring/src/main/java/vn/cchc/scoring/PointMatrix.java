package vn.cchc.scoring;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.regulation.IndexPrecision;
import vn.cchc.model.regulation.Regulations;

/**
 * The leaf points of one block's units side by side, so that thousands of other weightings can be asked of all of them: the exemptions, the
 * policy, the caps and the bounds stay as they are on the scorecards.
 *
 * <p>A weighting changes no award: a leaf that earned three quarters of its maximum earns three quarters of its new one. Immutable, and safe to
 * share between threads.
 */
public final class PointMatrix {

    /** How many units are added up together: their points of all leaves fit into a cache of the processor. */
    static final int TILE = 512;

    final Plan plan;
    final IndexFormula formula;
    final Regulations regulations;
    final IndexPrecision precision;
    final int units;
    final long[][][] tiles;
    final int[] leaves;
    final long[] maxima;
    final List<boolean[]> patterns;
    final int[] patternOf;
    final long[] outside;
    final long unit;
    final boolean anyOutside;
    private final List<Scorecard> cards;

    private PointMatrix(List<Scorecard> cards, IndexPrecision precision, long finest) {
        UnitScorer scorer = cards.get(0).scorer();
        this.cards = List.copyOf(cards);
        this.plan = scorer.plan();
        this.formula = scorer.formula();
        this.regulations = scorer.rules().regulations();
        this.precision = precision;
        this.units = cards.size();
        this.leaves = IntStream.range(0, plan.leaves)
                .filter(leaf -> !plan.isOutside(plan.groups + leaf))
                .toArray();
        this.unit = commonUnit(finest);
        this.maxima = IntStream.of(leaves)
                .mapToLong(leaf -> plan.maxima[plan.groups + leaf] / unit)
                .toArray();
        this.tiles = new long[(units + TILE - 1) / TILE][leaves.length][];
        this.outside = cards.stream()
                .mapToLong(card -> card.bonus().minus(card.penalty()).nanos())
                .toArray();
        this.anyOutside = Arrays.stream(outside).anyMatch(nanos -> nanos != 0);
        this.patternOf = new int[units];
        this.patterns = fill();
    }

    /**
     * Lays scorecards out, in their order.
     *
     * @param cards at least one scorecard, all of one scorer's block and stage and each with an index
     * @param precision which index decides
     * @param finest the step by which points of a leaf may be changed
     * @throws IllegalArgumentException if the scorecards do not belong together, or one has no index
     */
    public static PointMatrix of(List<Scorecard> cards, IndexPrecision precision, Points finest) {
        if (cards.isEmpty()
                || cards.stream()
                        .anyMatch(card -> card.scorer() != cards.get(0).scorer()
                                || card.stage() != cards.get(0).stage()
                                || card.index().isEmpty())) {
            throw new IllegalArgumentException("scorecards of one block and stage, each with an index");
        }
        return new PointMatrix(cards, precision, finest.nanos());
    }

    /** The largest number of billionths of which all points, maxima and steps are multiples. */
    private long commonUnit(long finest) {
        long common = finest;
        for (int leaf : leaves) {
            common = gcd(common, plan.maxima[plan.groups + leaf]);
        }
        for (Scorecard card : cards) {
            long[] row = card.pointsRow();
            for (int leaf : leaves) {
                common = gcd(common, row[plan.groups + leaf]);
            }
        }
        return Math.max(common, 1);
    }

    private static long gcd(long one, long two) {
        long a = one;
        long b = two;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    private List<boolean[]> fill() {
        Map<List<Boolean>, Integer> known = new HashMap<>();
        List<boolean[]> found = new ArrayList<>();
        for (int tile = 0; tile < tiles.length; tile++) {
            int size = Math.min(TILE, units - tile * TILE);
            for (int i = 0; i < leaves.length; i++) {
                tiles[tile][i] = new long[size];
            }
        }
        for (int u = 0; u < units; u++) {
            long[] row = cards.get(u).pointsRow();
            for (int i = 0; i < leaves.length; i++) {
                tiles[u / TILE][i][u % TILE] = row[plan.groups + leaves[i]] / unit;
            }
            boolean[] away = new boolean[leaves.length];
            for (int i = 0; i < leaves.length; i++) {
                away[i] = cards.get(u).isAway(leaves[i]);
            }
            List<Boolean> key =
                    IntStream.range(0, away.length).mapToObj(i -> away[i]).toList();
            patternOf[u] = known.computeIfAbsent(key, k -> {
                found.add(away);
                return found.size() - 1;
            });
        }
        return found;
    }

    /** Returns the number of units. */
    public int units() {
        return units;
    }

    /** Returns the scorecard that a row was made from. */
    public Scorecard card(int row) {
        return cards.get(row);
    }

    /** Returns the regular leaves, in the order of the set; a weighting has a factor for each of them. */
    public List<Leaf> regularLeaves() {
        return IntStream.of(leaves)
                .mapToObj(leaf -> plan.criteria.leaves().get(leaf))
                .toList();
    }

    /** Returns the positions, among the regular leaves, of those that a criterion holds. */
    public int[] positions(Criterion criterion) {
        List<Leaf> inside = plan.criteria.leavesOf(criterion);
        List<Leaf> all = regularLeaves();
        return IntStream.range(0, all.size())
                .filter(i -> inside.contains(all.get(i)))
                .toArray();
    }

    /** Returns in how many parts the units are added up. */
    public int tiles() {
        return tiles.length;
    }

    /**
     * Returns the weighting that multiplies each regular leaf's maximum by a whole number; 0 leaves the leaf out.
     *
     * @throws IllegalArgumentException if there are too few or too many factors, a negative one or only zeros
     */
    public Weighting times(long[] factors) {
        if (factors.length != leaves.length
                || Arrays.stream(factors).anyMatch(f -> f < 0)
                || Arrays.stream(factors).allMatch(f -> f == 0)) {
            throw new IllegalArgumentException("a factor for each of " + leaves.length + " leaves");
        }
        return Weighting.ofFactors(this, factors);
    }

    /**
     * Returns the weighting in which the regular leaves' maxima are to each other as these numbers; only a leaf whose maximum is not zero may have
     * one above zero.
     *
     * @throws IllegalArgumentException if there are too few or too many numbers, a negative one or only zeros
     */
    public Weighting of(List<BigInteger> weights) {
        boolean zero = weights.stream().allMatch(weight -> weight.signum() == 0);
        if (weights.size() != leaves.length || zero || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("a weight for each of " + leaves.length + " leaves");
        }
        for (int i = 0; i < leaves.length; i++) {
            if (maxima[i] == 0 && weights.get(i).signum() > 0) {
                throw new IllegalArgumentException("no part of nothing can be earned: "
                        + regularLeaves().get(i).code());
            }
        }
        return Weighting.ofMaxima(this, weights.toArray(new BigInteger[0]));
    }

    long point(int row, int leaf) {
        return tiles[row / TILE][leaf][row % TILE];
    }
}
