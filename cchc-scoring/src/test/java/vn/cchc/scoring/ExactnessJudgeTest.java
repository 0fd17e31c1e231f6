package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;

/**
 * Recomputes the indexes of 20,000 synthetic units as plain fractions that nothing rounds, and counts where the declared rounding of leaves
 * shows in the published index. Each unit has 12 proportional leaves on counts up to 99,999; about one leaf in twenty has nothing to count.
 */
class ExactnessJudgeTest {

    private static final int UNITS = 20_000;
    private static final int BATCH = 2_000;
    private static final int MOST = 99_999;
    private static final long SEED = 2025;

    /** The maxima of three leaves, in quarters of a point; four such fields make 100 points. */
    private static final int[] QUARTERS = {29, 34, 37};

    private static final int LEAVES = 4 * QUARTERS.length;

    /** What one unit reported: of how many, how many. */
    private record Counts(int[] reported, int[] outOf) {

        static Counts draw(Random random) {
            Counts counts = new Counts(new int[LEAVES], new int[LEAVES]);
            for (int i = 0; i < LEAVES; i++) {
                counts.outOf[i] = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(MOST);
                counts.reported[i] = counts.outOf[i] == 0 ? 0 : random.nextInt(counts.outOf[i] + 1);
            }
            return counts;
        }

        /** The exact index in hundredths, half up: 100 × Σ M·r/o ÷ Σ M over the leaves with something to count. */
        BigInteger hundredths() {
            BigInteger numerator = BigInteger.ZERO;
            BigInteger denominator = BigInteger.ONE;
            long maximum = 0;
            for (int i = 0; i < LEAVES; i++) {
                if (outOf[i] > 0) {
                    BigInteger of = BigInteger.valueOf(outOf[i]);
                    long part = (long) QUARTERS[i % QUARTERS.length] * reported[i];
                    numerator = numerator.multiply(of).add(denominator.multiply(BigInteger.valueOf(part)));
                    denominator = denominator.multiply(of);
                    maximum += QUARTERS[i % QUARTERS.length];
                }
            }
            BigInteger whole = denominator.multiply(BigInteger.valueOf(maximum));
            BigInteger twice = numerator.multiply(BigInteger.valueOf(2 * 10_000));
            return twice.add(whole).divide(whole.shiftLeft(1));
        }
    }

    /** How often, and by how many hundredths at most, published indexes differ from the exact ones. */
    private static final class Tally {
        private int differing;
        private long widest;

        void compare(BigInteger exact, BigDecimal published) {
            long gap = published
                    .movePointRight(2)
                    .toBigIntegerExact()
                    .subtract(exact)
                    .abs()
                    .longValueExact();
            differing += gap == 0 ? 0 : 1;
            widest = Math.max(widest, gap);
        }

        String line(int scale) {
            return String.format(Locale.ROOT, "| %d | %,d | %s |", scale, differing, BigDecimal.valueOf(widest, 2));
        }
    }

    @Test
    void nothingShowsOfTheRoundingOfLeavesAtTheirFinestScale() {
        Tally finest = new Tally();
        Map<Integer, Tally> tallies = new TreeMap<>(Map.of(9, finest, 6, new Tally(), 2, new Tally()));
        Random random = new Random(SEED);

        for (int unit = 0; unit < UNITS; unit += BATCH) {
            judge(random, tallies);
        }

        tallies.forEach((scale, tally) -> NumbersPage.says(tally.line(scale)));
        assertThat(finest.differing).isZero();
        NumbersPage.says(String.format(
                Locale.ROOT,
                "%,d synthetic units of %d proportional leaves, on counts up to %,d",
                UNITS,
                LEAVES,
                MOST));
    }

    private static void judge(Random random, Map<Integer, Tally> tallies) {
        List<Counts> drawn = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            drawn.add(Counts.draw(random));
        }
        Rulebook rulebook = rulebook();
        Round round = round(rulebook, drawn);
        List<BigInteger> exact = drawn.stream().map(Counts::hundredths).toList();
        tallies.forEach((scale, tally) -> {
            Rulebook scaled = rulebook.with("leafScale", scale.toString());
            List<Scorecard> cards =
                    Scorer.of(scaled).score(round, Stage.APPRAISAL).all();
            for (int i = 0; i < BATCH; i++) {
                tally.compare(exact.get(i), cards.get(i).published().orElseThrow());
            }
        });
    }

    private static Round round(Rulebook rulebook, List<Counts> drawn) {
        List<UnitRow> units = new ArrayList<>();
        List<MarkRow> marks = new ArrayList<>();
        for (Counts counts : drawn) {
            String unit = "U" + units.size();
            units.add(UnitRow.of(unit, unit, Rulebook.ALL_UNITS.code()));
            for (int i = 0; i < LEAVES; i++) {
                String evidence = counts.reported()[i] + "/" + counts.outOf()[i];
                marks.add(MarkRow.evidence(unit, code(i), Stage.APPRAISAL, evidence));
            }
        }
        return Round.of(rulebook, LocalDate.of(2025, 12, 31), units, marks).orThrow();
    }

    private static Rulebook rulebook() {
        List<CriterionRow> rows = new ArrayList<>();
        for (int i = 0; i < LEAVES; i++) {
            if (i % QUARTERS.length == 0) {
                rows.add(CriterionRow.of(field(i), null, field(i), "25"));
            }
            String maximum =
                    BigDecimal.valueOf(QUARTERS[i % QUARTERS.length] * 25L, 2).toPlainString();
            rows.add(CriterionRow.of(code(i), field(i), code(i), maximum)
                    .withRule("Proportional", "", MarkSource.APPRAISAL));
        }
        return Rulebook.of(2025, CriteriaSet.of(rows).orThrow(), Regulations.DEFAULT);
    }

    private static String field(int leaf) {
        return String.valueOf(1 + leaf / QUARTERS.length);
    }

    private static String code(int leaf) {
        return field(leaf) + "." + (1 + leaf % QUARTERS.length);
    }
}
