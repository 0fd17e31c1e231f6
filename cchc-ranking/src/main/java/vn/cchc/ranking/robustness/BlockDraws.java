package vn.cchc.ranking.robustness;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.cchc.model.Points;
import vn.cchc.model.regulation.BandScheme;
import vn.cchc.model.regulation.IndexPrecision;
import vn.cchc.ranking.BlockOrder;
import vn.cchc.ranking.Place;
import vn.cchc.scoring.PointMatrix;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Weighting;

/** The draws of one block: weightings and points that vary, the places they give, and how often each unit had each place and band. */
final class BlockDraws {

    /** How many draws share the tiles that are in the processor's cache. */
    private static final int SIDE_BY_SIDE = 8;

    /** How many units are counted by one task. */
    private static final int COUNTED_TOGETHER = 256;

    private final BlockOrder order;
    private final List<Place> nominal;
    private final PointMatrix matrix;
    private final WeightedPlaces places;
    private final Draws draws;
    private final Function<PointMatrix, Draws> source;
    private final PlaceCounts[] counts;
    private final int[][] bands;
    private final int[] lowestBand;

    BlockDraws(BlockOrder order, List<Place> nominal, PointMatrix matrix, Function<PointMatrix, Draws> source) {
        this.order = order;
        this.nominal = nominal;
        this.matrix = matrix;
        this.places = new WeightedPlaces(order, matrix);
        this.draws = source.apply(matrix);
        this.source = source;
        this.counts = new PlaceCounts[matrix.units()];
        this.bands = new int[matrix.units()]
                [order.rules().regulations().bands().names().size()];
        this.lowestBand = new int[matrix.units()];
        List<String> names = order.rules().regulations().bands().names();
        for (int row = 0; row < counts.length; row++) {
            counts[row] = new PlaceCounts();
            lowestBand[row] =
                    names.indexOf(order.highestBand(matrix.card(row).unit().code()));
        }
    }

    /** Lays the scorecards of a block out, for points that vary by the steps of its leaves or not at all. */
    static PointMatrix matrix(BlockOrder order, List<Scorecard> cards, boolean pointsVary) {
        int scale = order.rules().regulations().leafRounding().scale();
        Points finest =
                new Points(pointsVary ? BigInteger.TEN.pow(Points.SCALE - scale).longValue() : 0);
        return PointMatrix.of(cards, order.isExact() ? IndexPrecision.EXACT : IndexPrecision.PUBLISHED, finest);
    }

    /** Carries out some draws and counts them. */
    void draw(int first, int size, RunControl control) {
        int[][] drawn = new int[size][];
        byte[][] inBands = new byte[size][];
        int groups = (size + SIDE_BY_SIDE - 1) / SIDE_BY_SIDE;
        control.forEach(groups, group -> {
            int from = group * SIDE_BY_SIDE;
            int to = Math.min(size, from + SIDE_BY_SIDE);
            List<Weighting> weightings = weightings(first + from, first + to);
            for (int i = from; i < to; i++) {
                Weighting weighting = weightings.get(i - from);
                drawn[i] = places.places(weighting);
                inBands[i] = bands(weighting);
            }
        });
        int parts = (counts.length + COUNTED_TOGETHER - 1) / COUNTED_TOGETHER;
        control.forEach(parts, part -> {
            int to = Math.min(counts.length, (part + 1) * COUNTED_TOGETHER);
            for (int row = part * COUNTED_TOGETHER; row < to; row++) {
                count(row, drawn, inBands);
            }
        });
    }

    private void count(int row, int[][] drawn, byte[][] inBands) {
        for (int i = 0; i < drawn.length; i++) {
            if (drawn[i][row] > 0) {
                counts[row].add(drawn[i][row]);
                bands[row][inBands[i][row]]++;
            }
        }
    }

    private List<Weighting> weightings(int from, int to) {
        List<Weighting> made = new ArrayList<>();
        for (int draw = from; draw < to; draw++) {
            made.add(draws.weighting(draw));
        }
        for (int tile = 0; tile < matrix.tiles(); tile++) {
            for (Weighting weighting : made) {
                weighting.addUp(tile);
            }
        }
        for (int i = 0; i < made.size(); i++) {
            draws.change(made.get(i), from + i);
            made.get(i).finish();
        }
        return made;
    }

    private byte[] bands(Weighting weighting) {
        long[] edges = order.rules().regulations().bands().bands().stream()
                .map(BandScheme.Band::threshold)
                .mapToLong(weighting::least)
                .toArray();
        byte[] found = new byte[counts.length];
        for (int row = 0; row < found.length; row++) {
            int band = 0;
            while (band < edges.length && weighting.value(row) < edges[band]) {
                band++;
            }
            found[row] = (byte) Math.max(band, lowestBand[row]);
        }
        return found;
    }

    /** What was counted; units that never had a place are left out. */
    List<PlaceSpread> spreads(int top) {
        return IntStream.range(0, counts.length)
                .filter(row -> counts[row].size() > 0)
                .mapToObj(row -> spread(row, top))
                .toList();
    }

    private PlaceSpread spread(int row, int top) {
        PlaceCounts counted = counts[row];
        Map<String, Integer> byBand = new LinkedHashMap<>();
        List<String> names = order.rules().regulations().bands().names();
        for (int band = 0; band < names.size(); band++) {
            byBand.put(names.get(band), bands[row][band]);
        }
        return new PlaceSpread(
                nominal.get(row),
                counted.size(),
                counted.mean(),
                counted.quantile(50),
                counted.quantile(5),
                counted.quantile(95),
                counted.least(),
                counted.most(),
                counted.upTo(1),
                counted.upTo(top),
                byBand);
    }

    /** How often each of two units was ahead of the other. */
    Robustness.Chance chance(int one, int two, int size) {
        PointMatrix pair = matrix(order, List.of(matrix.card(one), matrix.card(two)), true);
        WeightedPlaces between = new WeightedPlaces(order, pair);
        Draws ofPair = source.apply(pair);
        int ahead = 0;
        int tied = 0;
        int behind = 0;
        for (int draw = 0; draw < size; draw++) {
            Weighting weighting = ofPair.weighting(draw);
            weighting.addUp(0);
            ofPair.change(weighting, draw);
            weighting.finish();
            if (weighting.hasIndex(0) && weighting.hasIndex(1)) {
                int compared = between.compare(0, 1, weighting);
                ahead += compared < 0 ? 1 : 0;
                tied += compared == 0 ? 1 : 0;
                behind += compared > 0 ? 1 : 0;
            }
        }
        return new Robustness.Chance(ahead, tied, behind);
    }

    Draws draws() {
        return draws;
    }

    /** The row of a unit, if the block has it. */
    Optional<Integer> row(String unit) {
        return IntStream.range(0, counts.length)
                .filter(row -> matrix.card(row).unit().code().equals(unit))
                .boxed()
                .findFirst();
    }
}
