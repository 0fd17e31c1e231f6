package vn.cchc.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.model.council.ApplicabilityProposal;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.round.Participation;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.UnitMarks;

/**
 * Scores the units of a round under a rulebook. Immutable, and safe to share between threads.
 *
 * <pre>{@code
 * Scorecards cards = Scorer.of(rulebook).score(round, Stage.COUNCIL);
 * }</pre>
 */
public final class Scorer {

    private final Rulebook rulebook;
    private final Map<String, UnitScorer> blocks = new HashMap<>();
    private final Optional<UnitScorer> anyBlock;
    private final int mostNodes;

    private Scorer(Rulebook rulebook) {
        this.rulebook = rulebook;
        for (Rulebook.BlockRules rules : rulebook.blocks()) {
            blocks.put(rules.block().code(), new UnitScorer(rules));
        }
        this.anyBlock = rulebook.anyBlock().map(UnitScorer::new);
        this.mostNodes = Stream.concat(blocks.values().stream(), anyBlock.stream())
                .mapToInt(scorer -> scorer.plan().nodes)
                .max()
                .orElse(0);
    }

    /** Returns the scorer of a rulebook; each criteria set is laid out once. */
    public static Scorer of(Rulebook rulebook) {
        return new Scorer(rulebook);
    }

    /**
     * Scores every unit that is assessed, as the round stood at a stage.
     *
     * @throws IllegalArgumentException if the round was made under other criteria
     */
    public Scorecards score(Round round, Stage stage) {
        List<Scorecard> cards = new ArrayList<>(round.units().size());
        List<Problem> problems = new ArrayList<>();
        UnitScorer.Sheet sheet = new UnitScorer.Sheet(mostNodes);
        for (UnitMarks unit : round.units()) {
            if (unit.participation().kind() != Participation.Kind.NOT_ASSESSED) {
                cards.add(scorer(unit).score(unit, stage, problems, sheet));
            }
        }
        return new Scorecards(rulebook, round, stage, cards, problems);
    }

    /**
     * Scores one unit, as the round stood at a stage.
     *
     * @throws java.util.NoSuchElementException if the round has no such unit
     */
    public Scorecard score(Round round, Stage stage, String unit) {
        UnitMarks marks = round.unit(unit);
        return scorer(marks).score(marks, stage);
    }

    /**
     * Scores one unit as if a proposal of applicability were in force, for a what-if by the same arithmetic.
     *
     * @throws java.util.NoSuchElementException if the round has no unit that the proposal is about
     */
    public Scorecard score(Round round, Stage stage, ApplicabilityProposal proposal) {
        UnitMarks marks = round.unit(proposal.unit()).under(proposal);
        return scorer(marks).score(marks, stage);
    }

    private UnitScorer scorer(UnitMarks unit) {
        UnitScorer scorer = blocks.get(unit.unit().block());
        if (scorer == null) {
            scorer = anyBlock.orElseThrow(() -> new IllegalArgumentException(
                    "the rulebook has no block " + unit.unit().block()));
        }
        scorer.requireSameCriteria(unit);
        return scorer;
    }
}
