package vn.cchc.benchmarks;

import java.util.Arrays;
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
import org.openjdk.jmh.annotations.Warmup;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Comparison;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/** Ranking by an index and four keys beside a plain sort of as many long keys, and the comparison of two units. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
public class RankBenchmark {

    private static final String CHAIN = "criterion:A1, criterion:A2, criterion:A3C1, source:APPRAISED";

    /** Scorecards and the published indexes as whole numbers. */
    @State(Scope.Benchmark)
    public static class Scored {

        /** The number of units. */
        @Param("33210")
        public int units;

        /** Which value ranks. */
        @Param({"PUBLISHED", "EXACT"})
        public String precision = "PUBLISHED";

        private Rulebook rulebook = SyntheticRound.of(1).judged();
        private Scorecards cards = scored(rulebook, SyntheticRound.of(1));
        private Ranking ranking = Ranker.of(rulebook).rank(cards);
        private long[] keys = {};

        /** Scores the round once. */
        @Setup
        public void prepare() {
            SyntheticRound synthetic = SyntheticRound.of(units);
            rulebook = synthetic.judged().with("tieChain", CHAIN).with("indexPrecision", precision);
            cards = scored(rulebook, synthetic);
            ranking = Ranker.of(rulebook).rank(cards);
            keys = new long[units];
            for (int u = 0; u < units; u++) {
                keys[u] = cards.all()
                        .get(u)
                        .published()
                        .orElseThrow()
                        .unscaledValue()
                        .longValueExact();
            }
        }

        private static Scorecards scored(Rulebook rulebook, SyntheticRound synthetic) {
            Round round = synthetic.appraised(rulebook);
            return Scorer.of(rulebook).score(round, Stage.COUNCIL);
        }
    }

    /** The least that an order costs: the indexes as whole numbers, copied and sorted. */
    @Benchmark
    public long[] sortOfLongs(Scored scored) {
        long[] sorted = scored.keys.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The whole ranking, with places, bands and what separates neighbours. */
    @Benchmark
    public Ranking rank(Scored scored) {
        return Ranker.of(scored.rulebook).rank(scored.cards);
    }

    /** Why the first unit is above the last, leaf by leaf. */
    @Benchmark
    public Comparison compare(Scored scored) {
        return scored.ranking.compare(SyntheticRound.unit(0), SyntheticRound.unit(scored.units - 1));
    }
}
