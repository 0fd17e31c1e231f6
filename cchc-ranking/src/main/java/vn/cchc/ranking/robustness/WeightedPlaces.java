package vn.cchc.ranking.robustness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.model.round.Participation;
import vn.cchc.ranking.BlockOrder;
import vn.cchc.ranking.BlockOrder.Candidate;
import vn.cchc.scoring.PointMatrix;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Weighting;

/**
 * The places of one block's units under a weighting, by the index and the tie chain. Keys in points are weighted like the index; all other keys are
 * what they are on the scorecards.
 */
final class WeightedPlaces {

    /** A range of indexes so many times the number of units is counted through; a wider one is sorted. */
    private static final int WIDE = 8;

    private static final int ALWAYS_COUNTED = 20_000;

    private final PointMatrix matrix;
    private final boolean[] ranked;
    private final int ranks;
    private final List<Key> chain = new ArrayList<>();

    /** A key: leaves whose weighted points are compared, or the order that it gives on the scorecards. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares keys as a whole or changes them
    private record Key(int[] positions, boolean lowerFirst, boolean[] none, int[] fixed) {

        int compare(int one, int two, Weighting weighting) {
            if (fixed.length > 0) {
                return Integer.compare(fixed[one], fixed[two]);
            }
            if (none[one] || none[two]) {
                return Boolean.compare(none[one], none[two]);
            }
            int order = weighting.comparePoints(one, two, positions);
            return lowerFirst ? order : -order;
        }
    }

    WeightedPlaces(BlockOrder order, PointMatrix matrix) {
        this.matrix = matrix;
        this.ranked = new boolean[matrix.units()];
        for (int row = 0; row < ranked.length; row++) {
            ranked[row] = matrix.card(row).participation().kind() == Participation.Kind.RANKED;
        }
        this.ranks = (int)
                IntStream.range(0, ranked.length).filter(row -> ranked[row]).count();
        List<TieBreak> keys = order.rules().regulations().tieChain();
        for (int i = 0; i < keys.size(); i++) {
            chain.add(key(keys.get(i), i, order));
        }
    }

    private Key key(TieBreak key, int position, BlockOrder order) {
        boolean lower = key.direction() == TieBreak.Direction.LOWER_FIRST;
        return switch (key.kind()) {
            case SOURCE -> {
                boolean survey = key.argument().equals("SURVEY");
                List<Leaf> leaves = matrix.regularLeaves();
                int[] of = IntStream.range(0, leaves.size())
                        .filter(i -> (leaves.get(i).source() == MarkSource.SURVEY) == survey)
                        .toArray();
                yield new Key(of, lower, none(card -> card.part(survey).isEmpty()), new int[0]);
            }
            case CRITERION -> {
                Criterion criterion = order.rules().criteria().criterion(key.argument());
                yield criterion.kind() == Criterion.Kind.REGULAR
                        ? new Key(
                                matrix.positions(criterion),
                                lower,
                                none(card -> card.points(key.argument()).isEmpty()),
                                new int[0])
                        : fixed(order, position, false);
            }
            case IMPROVEMENT -> fixed(order, position, true);
            case HOST, REFUSED_PETITIONS, SELF_GAP, PREVIOUS_INDEX -> fixed(order, position, false);
        };
    }

    private boolean[] none(Predicate<Scorecard> isNone) {
        boolean[] none = new boolean[matrix.units()];
        for (int row = 0; row < none.length; row++) {
            none[row] = isNone.test(matrix.card(row));
        }
        return none;
    }

    /** The position of each unit in the order that a key gives; units that tie share one. */
    private Key fixed(BlockOrder order, int position, boolean lessPublished) {
        List<Optional<BigDecimal>> values = new ArrayList<>();
        for (int row = 0; row < matrix.units(); row++) {
            Candidate candidate = order.candidate(matrix.card(row));
            Optional<BigDecimal> value = order.key(candidate, position);
            // units that tie have the same index now, so only the years before tell their improvements apart
            values.add(
                    lessPublished
                            ? value.map(gained ->
                                    gained.subtract(candidate.card().published().orElseThrow()))
                            : value);
        }
        Comparator<Integer> byValue = (one, two) -> order.compareKeys(values.get(one), values.get(two), position);
        Integer[] rows =
                IntStream.range(0, values.size()).boxed().sorted(byValue).toArray(Integer[]::new);
        int[] fixed = new int[rows.length];
        for (int i = 1; i < rows.length; i++) {
            boolean same = byValue.compare(rows[i - 1], rows[i]) == 0;
            fixed[rows[i]] = same ? fixed[rows[i - 1]] : i;
        }
        return new Key(new int[0], false, new boolean[0], fixed);
    }

    /** How many units are ranked; others are told the place that they would have. */
    int ranks() {
        return ranks;
    }

    /** Better units first; zero only where nothing declared separates two. */
    int compare(int one, int two, Weighting weighting) {
        int order = Long.compare(weighting.value(two), weighting.value(one));
        for (int i = 0; i < chain.size() && order == 0; i++) {
            order = chain.get(i).compare(one, two, weighting);
        }
        return order;
    }

    /** The place of each unit: 1 + the number strictly ahead; 0 where nothing with a weight applies to it. */
    int[] places(Weighting weighting) {
        int[] places = new int[ranked.length];
        if (chain.isEmpty()) {
            byIndexAlone(weighting, places);
        } else {
            byChain(weighting, places);
        }
        return places;
    }

    private void byIndexAlone(Weighting weighting, int[] places) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int row = 0; row < places.length; row++) {
            if (weighting.hasIndex(row)) {
                least = Math.min(least, weighting.value(row));
                most = Math.max(most, weighting.value(row));
            }
        }
        // the difference of two longs may pass a long
        long span = most - least;
        if (span >= 0 && span < Math.max(ALWAYS_COUNTED, (long) WIDE * places.length)) {
            count(weighting, least, (int) span + 1, places);
        } else {
            sort(weighting, places);
        }
    }

    private void count(Weighting weighting, long least, int size, int[] places) {
        int[] ahead = new int[size + 1];
        for (int row = 0; row < places.length; row++) {
            if (ranked[row] && weighting.hasIndex(row)) {
                ahead[(int) (weighting.value(row) - least)]++;
            }
        }
        int above = 0;
        for (int i = size; i >= 0; i--) {
            int here = ahead[i];
            ahead[i] = above;
            above += here;
        }
        for (int row = 0; row < places.length; row++) {
            places[row] = weighting.hasIndex(row) ? 1 + ahead[(int) (weighting.value(row) - least)] : 0;
        }
    }

    private void sort(Weighting weighting, int[] places) {
        long[] sorted = IntStream.range(0, places.length)
                .filter(row -> ranked[row] && weighting.hasIndex(row))
                .mapToLong(weighting::value)
                .sorted()
                .toArray();
        for (int row = 0; row < places.length; row++) {
            places[row] = weighting.hasIndex(row) ? 1 + above(sorted, weighting.value(row)) : 0;
        }
    }

    private static int above(long[] sorted, long value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] > value) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return sorted.length - from;
    }

    private void byChain(Weighting weighting, int[] places) {
        Integer[] order = IntStream.range(0, places.length)
                .filter(weighting::hasIndex)
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(order, (one, two) -> compare(one, two, weighting));
        int ahead = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            int here = 0;
            while (to < order.length && compare(order[from], order[to], weighting) == 0) {
                places[order[to]] = ahead + 1;
                here += ranked[order[to]] ? 1 : 0;
                to++;
            }
            ahead += here;
            from = to;
        }
    }
}
