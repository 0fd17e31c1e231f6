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
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/** From a round in memory to its ranking, through the public methods that every embedding application calls. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class ApiBenchmark {

    /** A round with its rulebook and what comes of it. */
    record Made(Rulebook rulebook, Round round, Scorecards cards) {

        static Made judged(SyntheticRound synthetic) {
            Rulebook rulebook = synthetic.judged();
            return of(rulebook, synthetic.appraised(rulebook));
        }

        static Made counted(SyntheticRound synthetic) {
            Rulebook rulebook = synthetic.proportional();
            return of(rulebook, synthetic.counted(rulebook));
        }

        private static Made of(Rulebook rulebook, Round round) {
            return new Made(rulebook, round, Scorer.of(rulebook).score(round, Stage.COUNCIL));
        }

        Scorecards score() {
            return Scorer.of(rulebook).score(round, Stage.COUNCIL);
        }

        Ranking rank(Scorecards scorecards) {
            return Ranker.of(rulebook).rank(scorecards);
        }
    }

    /** A round in which every leaf was given points, beside the bound of the same figures. */
    @State(Scope.Benchmark)
    public static class Judged {

        /** The number of units. */
        @Param("3321")
        public int units;

        private Bound bound = new Bound(SyntheticRound.of(1));
        private Made made = Made.judged(SyntheticRound.of(1));

        /** Makes the round, and checks that its ranks are those of the bound. */
        @Setup
        public void prepare() {
            SyntheticRound synthetic = SyntheticRound.of(units);
            bound = new Bound(synthetic);
            made = Made.judged(synthetic);
            Ranking ranking = made.rank(made.cards());
            int[] ranks = new int[units];
            Arrays.setAll(ranks, u -> ranking.place(SyntheticRound.unit(u)).rank());
            if (!Arrays.equals(bound.treeAndRank(), ranks)) {
                throw new IllegalStateException("the ranking and the bound disagree");
            }
        }
    }

    /** A round in which every leaf has counts of its own, such as 412 of 450. */
    @State(Scope.Benchmark)
    public static class Counted {

        /** The number of units. */
        @Param("3321")
        public int units;

        private Made made = Made.counted(SyntheticRound.of(1));

        /** Makes the round. */
        @Setup
        public void prepare() {
            made = Made.counted(SyntheticRound.of(units));
        }
    }

    /** The least that the arithmetic costs, in this run. */
    @Benchmark
    public int[] bound(Judged judged) {
        return judged.bound.treeAndRank();
    }

    /** The middle lines of the five: score, then rank. */
    @Benchmark
    public Ranking scoreAndRank(Judged judged) {
        return judged.made.rank(judged.made.score());
    }

    /** The scoring alone. */
    @Benchmark
    public Scorecards score(Judged judged) {
        return judged.made.score();
    }

    /** The ranking alone. */
    @Benchmark
    public Ranking rank(Judged judged) {
        return judged.made.rank(judged.made.cards());
    }

    /** Score and rank where every leaf's points follow from its evidence. */
    @Benchmark
    public Ranking scoreAndRankProportional(Counted counted) {
        return counted.made.rank(counted.made.score());
    }
}
