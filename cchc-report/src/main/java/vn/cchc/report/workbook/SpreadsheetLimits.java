package vn.cchc.report.workbook;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Set<String> beyond = new HashSet<>();
    private final boolean sumsFit;

    SpreadsheetLimits(BlockContent block, Ranking ranking) {
        this.block = block;
        this.sumsFit = sumsFit();
        block.places().forEach(place -> check(place, ranking));
        if (block.regulations().indexPrecision() == IndexPrecision.EXACT) {
            checkOrder(block.ranking().ranked());
        }
    }

    /** Returns whether a spreadsheet can hold everything that makes the result of a unit. */
    boolean hold(Place place) {
        return sumsFit && !beyond.contains(place.unit().code());
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

    private void check(Place place, Ranking ranking) {
        Optional<Index> index = place.card().index();
        if (index.isEmpty()) {
            return;
        }
        boolean keysFit = ranking.keys(place.unit().code()).stream()
                .flatMap(Optional::stream)
                .allMatch(value -> value.stripTrailingZeros().precision() <= DIGITS);
        boolean indexFits =
                !turnsNear(index.get(), block.regulations().indexRounding().scale());
        if (!indexFits || !keysFit) {
            // an index that may be published otherwise can move anybody, a key only those with the same index
            block.places().stream()
                    .filter(other -> !indexFits
                            || other.card().published().equals(place.card().published()))
                    .forEach(other -> beyond.add(other.unit().code()));
        }
    }

    /** Whether an index lies within a hair of where rounding turns, without being that value. */
    private static boolean turnsNear(Index index, int decimals) {
        BigDecimal gap = toNearestTurn(index, decimals);
        return gap.signum() > 0 && gap.compareTo(HAIR) <= 0;
    }

    /** How far an index is from the nearest value halfway between two neighbours of so many decimals. */
    private static BigDecimal toNearestTurn(Index index, int decimals) {
        BigDecimal exact = new BigDecimal(index.numerator())
                .divide(new BigDecimal(index.denominator()), DECIMALS_COMPARED, RoundingMode.HALF_UP);
        BigDecimal half = BigDecimal.valueOf(5, decimals + 1);
        BigDecimal turn = exact.setScale(decimals, RoundingMode.FLOOR).add(half);
        return exact.subtract(turn).abs();
    }

    /** Exact indexes are told apart by eleven decimals: equal ones must not fall apart, others must not meet. */
    private void checkOrder(List<Place> ranked) {
        Map<Index, Integer> sharing = new HashMap<>();
        ranked.forEach(place -> sharing.merge(index(place), 1, Integer::sum));
        for (int i = 0; i < ranked.size(); i++) {
            Index own = index(ranked.get(i));
            if (sharing.get(own) > 1 && toNearestTurn(own, TotalFormulas.QUIET).compareTo(HAIR.movePointLeft(1)) <= 0) {
                beyond.add(ranked.get(i).unit().code());
            }
            if (i > 0 && meets(index(ranked.get(i - 1)), own)) {
                beyond.add(ranked.get(i - 1).unit().code());
                beyond.add(ranked.get(i).unit().code());
            }
        }
    }

    private static Index index(Place place) {
        return place.card().index().orElseThrow();
    }

    private static boolean meets(Index ahead, Index behind) {
        Index gap = ahead.minus(behind);
        return gap.numerator().signum() != 0
                && new BigDecimal(gap.numerator())
                                .divide(new BigDecimal(gap.denominator()), DECIMALS_COMPARED, RoundingMode.HALF_UP)
                                .compareTo(HAIR.add(HAIR))
                        <= 0;
    }
}
