package vn.cchc.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.regulation.MissingPolicy;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;

/** The scorecards of all assessed units of a round at one stage, and what was met while scoring. */
public final class Scorecards {

    private final Rulebook rulebook;
    private final Round round;
    private final Stage stage;
    private final List<Scorecard> cards;
    private final Map<String, Scorecard> byUnit;
    private final List<Problem> problems;

    Scorecards(Rulebook rulebook, Round round, Stage stage, List<Scorecard> cards, List<Problem> met) {
        this.rulebook = rulebook;
        this.round = round;
        this.stage = stage;
        this.cards = List.copyOf(cards);
        this.byUnit = new HashMap<>(2 * cards.size());
        List<Problem> all = new ArrayList<>(met);
        for (Scorecard card : cards) {
            byUnit.put(card.unit().code(), card);
            if (!isUneventful(card)) {
                describe(card).ifPresent(all::add);
            }
        }
        this.problems = List.copyOf(all);
    }

    /** Returns the rulebook that was scored by. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** Returns the round that was scored. */
    public Round round() {
        return round;
    }

    /** Returns whether the round was not yet approved, which every output of a result says. */
    public boolean draft() {
        return round.draft();
    }

    /** Returns the stage that was scored. */
    public Stage stage() {
        return stage;
    }

    /** Returns the scorecards in the order of the round's units. */
    public List<Scorecard> all() {
        return cards;
    }

    /** Returns the scorecard of a unit, or nothing where it was not assessed. */
    public Optional<Scorecard> find(String unit) {
        return Optional.ofNullable(byUnit.get(unit));
    }

    /**
     * Returns the scorecard of a unit.
     *
     * @throws NoSuchElementException if the unit was not assessed or does not exist
     */
    public Scorecard card(String unit) {
        return find(unit)
                .orElseThrow(() -> new NoSuchElementException("no scorecard of " + unit + "; there are those of "
                        + cards.stream().map(c -> c.unit().code()).collect(Collectors.joining(", "))));
    }

    /** Returns what was met while scoring: shares above the whole, units not fully marked, indexes above 100. */
    public List<Problem> problems() {
        return problems;
    }

    // nearly every unit, so that a whole country makes no objects only to say nothing
    private static boolean isUneventful(Scorecard card) {
        return card.isComplete()
                && card.index().isPresent()
                && card.index().get().compareTo(Index.HUNDRED) <= 0;
    }

    private static Optional<Problem> describe(Scorecard card) {
        Subject unit = Subject.unit(card.unit().code());
        if (card.index().isEmpty() && card.lowest().isEmpty()) {
            return Optional.of(Problem.of(Code.UNIT_WITHOUT_INDEX, unit));
        }
        if (!card.isComplete()) {
            List<Leaf> missing = card.missing();
            boolean asZero = card.rules().regulations().missingPolicy() == MissingPolicy.COUNT_AS_ZERO;
            return Optional.of(Problem.of(
                    asZero ? Code.MISSING_COUNTED_AS_ZERO : Code.UNIT_INCOMPLETE,
                    unit,
                    missing.size(),
                    missing.stream().map(Leaf::code).collect(Collectors.joining(", "))));
        }
        return card.index().orElseThrow().compareTo(Index.HUNDRED) > 0
                ? Optional.of(Problem.of(
                        Code.INDEX_ABOVE_HUNDRED,
                        unit,
                        card.published().orElseThrow().toPlainString()))
                : Optional.empty();
    }
}
