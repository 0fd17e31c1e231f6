package vn.cchc.benchmarks;

import java.math.BigDecimal;
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
import vn.cchc.model.council.Petition;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.robustness.PetitionBounds;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/** Best and worst place of every unit while 500 petitions are open: for full marks, every fifth for an exemption. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
public class BoundsBenchmark {

    private static final int PETITIONS = 500;
    private static final int EVERY_FIFTH = 5;

    /** Scorecards of a round with open petitions. */
    @State(Scope.Benchmark)
    public static class Scored {

        /** The number of units. */
        @Param({"3321", "33210"})
        public int units;

        private Ranker ranker = Ranker.of(SyntheticRound.of(1).judged());
        private Scorecards cards = scored(SyntheticRound.of(1), List.of());

        /** Files the petitions and scores the round once. */
        @Setup
        public void prepare() {
            SyntheticRound synthetic = SyntheticRound.of(units);
            cards = scored(synthetic, petitions(synthetic));
            ranker = Ranker.of(cards.rulebook());
        }

        private static Scorecards scored(SyntheticRound synthetic, List<PetitionRow> petitions) {
            Rulebook rulebook = synthetic.judged();
            Round round = synthetic.appraised(rulebook);
            Round asked = Round.of(rulebook, round.referenceDate(), round.rows().withCouncil(List.of(), petitions))
                    .orThrow();
            return Scorer.of(rulebook).score(asked, Stage.COUNCIL);
        }

        private static List<PetitionRow> petitions(SyntheticRound synthetic) {
            LongSupplier random = SyntheticRound.lcg(500);
            List<PetitionRow> rows = new ArrayList<>();
            for (int i = 0; i < PETITIONS; i++) {
                String unit = SyntheticRound.unit((int) (random.getAsLong() % synthetic.units()));
                int leaf = (int) (random.getAsLong() % SyntheticRound.LEAVES);
                boolean exempt = i % EVERY_FIFTH == 0;
                BigDecimal points = synthetic.leaves().get(leaf).maximum();
                rows.add(new PetitionRow(
                        "K" + i,
                        unit,
                        synthetic.leaves().get(leaf).code(),
                        exempt ? Petition.Request.EXEMPTION : Petition.Request.POINTS,
                        exempt ? null : points,
                        "synthetic",
                        null,
                        null,
                        null,
                        null,
                        null));
            }
            return rows;
        }
    }

    /** The whole answer, the ranking as things stand included. */
    @Benchmark
    public PetitionBounds bounds(Scored scored) {
        return PetitionBounds.of(scored.ranker, scored.cards);
    }
}
