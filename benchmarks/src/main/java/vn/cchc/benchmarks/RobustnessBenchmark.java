package vn.cchc.benchmarks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.robustness.Robustness;
import vn.cchc.ranking.robustness.RobustnessAnalysis;
import vn.cchc.ranking.robustness.RunControl;
import vn.cchc.ranking.robustness.Variation;
import vn.cchc.ranking.robustness.WeightVariation;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/** A thousand weightings of every unit, with places, quantiles and bands, beside the untuned bound. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class RobustnessBenchmark {

    private static final int DRAWS = 1_000;

    /** A ranking, ready to be varied. */
    @State(Scope.Benchmark)
    public static class Ranked {

        /** The number of units. */
        @Param({"3321", "33210"})
        public int units;

        private final ExecutorService helper = Executors.newSingleThreadExecutor();
        private final Variation variation =
                Variation.of(DRAWS, 1).with(WeightVariation.of("25%").at(WeightVariation.Level.LEAF));
        private BoundDraws bound = new BoundDraws(SyntheticRound.of(1), DRAWS);
        private RobustnessAnalysis analysis = analysis(SyntheticRound.of(1));

        /** Scores and ranks the round once. */
        @Setup
        public void prepare() {
            SyntheticRound synthetic = SyntheticRound.of(units);
            bound = new BoundDraws(synthetic, DRAWS);
            analysis = analysis(synthetic);
        }

        /** Lets the helping thread go. */
        @TearDown
        public void letGo() {
            helper.shutdown();
        }

        /** Draws more often than is measured. */
        Robustness many(int draws) {
            return analysis.draw(Variation.of(draws, 1).with(variation.weights().orElseThrow()));
        }

        private static RobustnessAnalysis analysis(SyntheticRound synthetic) {
            Rulebook rulebook = synthetic.judged();
            Scorecards cards = Scorer.of(rulebook).score(synthetic.appraised(rulebook), Stage.COUNCIL);
            return RobustnessAnalysis.of(Ranker.of(rulebook), cards);
        }
    }

    /** The bound's own untuned version, one thread; the number of units must fit into 16 bits. */
    @Benchmark
    public double bound(Ranked ranked) {
        return ranked.bound.meanWidth();
    }

    /** The caller's thread alone. */
    @Benchmark
    public Robustness draw(Ranked ranked) {
        return ranked.analysis.draw(ranked.variation);
    }

    /** The caller's thread and one that it hands in. */
    @Benchmark
    public Robustness drawWithAHelper(Ranked ranked) {
        return ranked.analysis.with(RunControl.ALONE.with(ranked.helper, 2)).draw(ranked.variation);
    }
}
