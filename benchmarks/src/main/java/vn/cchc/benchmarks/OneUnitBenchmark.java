package vn.cchc.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Mark;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.Score;
import vn.cchc.scoring.ScoreText;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorer;

/** What a screen asks about one unit of a whole country: why, and what if. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@State(Scope.Benchmark)
public class OneUnitBenchmark {

    private static final int UNITS = 3321;
    private static final String UNIT = SyntheticRound.unit(UNITS / 2);

    private final Scorer scorer;
    private final Round round;
    private final Scorecard card;
    private final MarkRow mark;
    private final Mark council;
    private final ScoreText texts;

    /** Makes the round. */
    public OneUnitBenchmark() {
        SyntheticRound synthetic = SyntheticRound.of(UNITS);
        Rulebook rulebook = synthetic.judged();
        this.scorer = Scorer.of(rulebook);
        this.round = synthetic.appraised(rulebook);
        this.card = scorer.score(round, Stage.COUNCIL, UNIT);
        this.mark = MarkRow.points(UNIT, "A1C1S1", Stage.COUNCIL, "0.75");
        List<Mark> history = round.with(mark).unit(UNIT).history();
        this.council = history.get(history.size() - 1);
        this.texts = ScoreText.of(Language.VI);
    }

    /** The scores of all criteria with what each rests on, as data. */
    @Benchmark
    public List<Score> explainAsData() {
        return card.fields();
    }

    /** The same in words. */
    @Benchmark
    public String explainInWords() {
        return texts.card(card);
    }

    /** One more mark, checked against the round. */
    @Benchmark
    public Round addMark() {
        return round.with(mark);
    }

    /** One more mark, and the unit's new scorecard. */
    @Benchmark
    public Scorecard addMarkAndScore() {
        return scorer.score(round.with(mark), Stage.COUNCIL, UNIT);
    }

    /** What if: the scorecard with one more mark, without a round. */
    @Benchmark
    public Scorecard scorecardWithMark() {
        return card.with(council);
    }

    /** One unit's scorecard from its marks. */
    @Benchmark
    public Scorecard scoreOneUnit() {
        return scorer.score(round, Stage.COUNCIL, UNIT);
    }
}
