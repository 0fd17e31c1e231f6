package vn.cchc.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.fairness.Concern;
import vn.cchc.ranking.fairness.FairnessCheck;
import vn.cchc.ranking.fairness.FairnessChecks;
import vn.cchc.scoring.Scorer;

/** The fairness checks on a ranking that exists. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
public class FairnessBenchmark {

    /** A ranking to be checked. */
    @State(Scope.Benchmark)
    public static class Ranked {

        /** The number of units. */
        @Param("3321")
        public int units;

        /** One cell in so many is exempt by chance; 0 for none. */
        @Param({"0", "10"})
        public int exemptOneIn;

        /** Whether ranks follow points, or turn them around among units of the same index, which is then shown without decimals. */
        @Param({"USUAL", "REVERSED"})
        public String order = "USUAL";

        private Ranking ranking = rank(SyntheticRound.of(1), 0, "USUAL");

        /** Makes the ranking. */
        @Setup
        public void prepare() {
            ranking = rank(SyntheticRound.of(units), exemptOneIn, order);
        }
    }

    private static Ranking rank(SyntheticRound synthetic, int exemptOneIn, String order) {
        Rulebook rulebook = synthetic.judged();
        if (order.equals("REVERSED")) {
            // among units of the same rounded index less is better: their sums and ranks disagree
            rulebook = rulebook.with("indexScale", "0").with("tieChain", "source:APPRAISED:lower");
        }
        List<UnitRow> units = new ArrayList<>();
        List<MarkRow> marks = new ArrayList<>();
        List<ExemptionRow> exemptions = new ArrayList<>();
        LongSupplier random = SyntheticRound.lcg(11);
        for (int u = 0; u < synthetic.units(); u++) {
            String unit = SyntheticRound.unit(u);
            units.add(UnitRow.of(unit, unit, Rulebook.ALL_UNITS.code()));
            for (int l = 0; l < SyntheticRound.LEAVES; l++) {
                String leaf = synthetic.leaves().get(l).code();
                if (exemptOneIn > 0 && random.getAsLong() % exemptOneIn == 0) {
                    exemptions.add(new ExemptionRow(unit, leaf, Stage.SELF, "synthetic", null, null, null));
                } else {
                    long points = synthetic.hundredths()[u * SyntheticRound.LEAVES + l];
                    marks.add(MarkRow.points(
                            unit,
                            leaf,
                            Stage.APPRAISAL,
                            BigDecimal.valueOf(points, 2).toPlainString()));
                }
            }
        }
        RoundRows rows = RoundRows.of(units, marks).withExemptions(exemptions);
        Round round = Round.of(rulebook, LocalDate.of(2025, 12, 31), rows).orThrow();
        return Ranker.of(rulebook).rank(Scorer.of(rulebook).score(round, Stage.COUNCIL));
    }

    private static FairnessCheck check(String name) {
        return FairnessChecks.standard().all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** All standard checks. */
    @Benchmark
    public List<Concern> standard(Ranked ranked) {
        return FairnessChecks.standard().check(ranked.ranking);
    }

    /** Dominance alone. */
    @Benchmark
    public List<Concern> dominance(Ranked ranked) {
        return check("DOMINANCE").check(ranked.ranking);
    }

    /** Inversions that exemptions caused, alone. */
    @Benchmark
    public List<Concern> exemptionInversion(Ranked ranked) {
        return check("EXEMPTION_INVERSION").check(ranked.ranking);
    }
}
