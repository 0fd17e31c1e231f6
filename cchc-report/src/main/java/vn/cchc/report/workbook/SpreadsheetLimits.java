package vn.cchc.report.workbook;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.regulation.IndexPrecision;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.report.content.BlockContent;
import vn.cchc.scoring.Index;

/**
 * Which results the fifteen digits of a spreadsheet can hold, so that its arithmetic must come out as ours. Where they cannot, the workbook says
 * so instead of comparing.
 *
 * <p>Formulas round an index at eleven decimals first, which takes the noise of binary fractions away. That can mislead only where the exact
 * index lies within a hair of a value at which rounding turns, without being that value.
 */
final class SpreadsheetLimits {

    private static final int DIGITS = 15;
    private static final BigDecimal HAIR = BigDecimal.ONE.movePointLeft(TotalFormulas.QUIET);
    private static final int DECIMALS_COMPARED = 40;

    private final BlockContent block;
    private final boolean indexesFit;
    private final Set<String> beyond = new HashSet<>();

    SpreadsheetLimits(BlockContent block, Ranking ranking) {
        this.block = block;
        // an index that a spreadsheet may take for another can move anybody
        this.indexesFit = sumsFit() && noIndexTurnsNear() && orderHolds();
        block.places().forEach(place -> checkKeys(place, ranking));
    }

    /** Returns whether a spreadsheet can hold everything that makes the result of a unit. */
    boolean hold(Place place) {
        return indexesFit && !beyond.contains(place.unit().code());
    }

    /** Every sum of points is a whole number of its last digit; so many summands, each a hair off, must stay far from the next. */
    private boolean sumsFit() {
        int decimals = decimals(block);
        BigInteger largest = BigInteger.ZERO;
        for (Criterion field : block.fields()) {
            largest = largest.add(
                    field.maximum().toBigDecimal().movePointRight(decimals).toBigIntegerExact());
        }
        BigInteger leaves =
                BigInteger.valueOf(block.ranking().rules().criteria().leaves().size());
        return largest.multiply(leaves).compareTo(BigInteger.TEN.pow(DIGITS)) < 0;
    }

    /** The decimals of the finest points that a set and its regulations allow. */
    static int decimals(BlockContent block) {
        int decimals = block.regulations().leafRounding().scale();
        for (Criterion criterion : block.ranking().rules().criteria().criteria()) {
            decimals = Math.max(decimals, criterion.maximum().toBigDecimal().scale());
        }
        for (Optional<Points> cap :
                List.of(block.regulations().bonusCap(), block.regulations().penaltyCap())) {
            decimals = Math.max(
                    decimals, cap.map(most -> most.toBigDecimal().scale()).orElse(0));
        }
        return decimals;
    }

    /** A key that a cell cannot hold decides only between units of the same index. */
    private void checkKeys(Place place, Ranking ranking) {
        boolean fit = ranking.keys(place.unit().code()).stream()
                .flatMap(Optional::stream)
                .allMatch(value -> value.stripTrailingZeros().precision() <= DIGITS);
        if (!fit) {
            block.places().stream()
                    .filter(other ->
                            other.card().published().equals(place.card().published()))
                    .forEach(other -> beyond.add(other.unit().code()));
        }
    }

    /** Whether every index keeps a hair's distance from where rounding turns, or is that value. */
    private boolean noIndexTurnsNear() {
        int decimals = block.regulations().indexRounding().scale();
        return indexes()
                .map(index -> toNearestTurn(index, decimals))
                .allMatch(gap -> gap.signum() == 0 || gap.compareTo(HAIR) > 0);
    }

    private Stream<Index> indexes() {
        return block.places().stream().flatMap(place -> place.card().index().stream());
    }

    /** How far an index is from the nearest value halfway between two neighbours of so many decimals. */
    private static BigDecimal toNearestTurn(Index index, int decimals) {
        BigDecimal exact = decimal(index);
        BigDecimal half = BigDecimal.valueOf(5, decimals + 1);
        BigDecimal turn = exact.setScale(decimals, RoundingMode.FLOOR).add(half);
        return exact.subtract(turn).abs();
    }

    /** Exact indexes that rank are told apart by eleven decimals: equal ones must not fall apart, others must not meet. */
    private boolean orderHolds() {
        if (block.regulations().indexPrecision() == IndexPrecision.PUBLISHED) {
            return true;
        }
        List<Index> sorted = indexes().sorted().toList();
        return IntStream.range(1, sorted.size()).allMatch(i -> toldApart(sorted.get(i - 1), sorted.get(i)));
    }

    private static boolean toldApart(Index lower, Index higher) {
        return lower.equals(higher)
                ? toNearestTurn(lower, TotalFormulas.QUIET).compareTo(HAIR.movePointLeft(1)) > 0
                : decimal(higher.minus(lower)).compareTo(HAIR.add(HAIR)) > 0;
    }

    private static BigDecimal decimal(Index index) {
        return new BigDecimal(index.numerator())
                .divide(new BigDecimal(index.denominator()), DECIMALS_COMPARED, RoundingMode.HALF_UP);
    }
}
