package vn.cchc.ranking.robustness;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * What varies from draw to draw, and how often is drawn. The same variation of the same scorecards gives the same result on any machine.
 *
 * <pre>{@code
 * Variation.of(1_000, 2025).with(WeightVariation.of("25%"))
 * }</pre>
 *
 * @param draws how often is drawn, 1 or more
 * @param seed what the draws follow from; 0 is a seed like any other
 * @param weights how maxima vary, if they do
 * @param scores which points vary
 * @param top up to which place a unit counts as being at the top
 */
public record Variation(int draws, long seed, Optional<WeightVariation> weights, Set<Scores> scores, int top) {

    private static final int USUAL_TOP = 3;

    /** Points that could as well have been a little different. */
    public enum Scores {
        /** Each survey that was awarded by its answers, had as many other respondents of the same kind been asked: resampled group by group. */
        SURVEY_SAMPLES,
        /** Each leaf judged in steps: a step less, the same, or a step more, each as likely, within 0 and the maximum. */
        JUDGED_STEPS
    }

    public Variation {
        List<Problem> problems = new ArrayList<>();
        if (draws < 1) {
            problems.add(Problem.of(Code.DRAWS_NOT_POSITIVE, Subject.setting("draws"), draws));
        }
        if (top < 1) {
            problems.add(Problem.of(Code.TOP_NOT_POSITIVE, Subject.setting("top"), top));
        }
        if (!problems.isEmpty()) {
            throw new InvalidValueException(problems);
        }
        scores = scores.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(scores));
    }

    /**
     * Returns a variation in which nothing varies yet.
     *
     * @throws InvalidValueException if there are no draws
     */
    public static Variation of(int draws, long seed) {
        return new Variation(draws, seed, Optional.empty(), Set.of(), USUAL_TOP);
    }

    /** Returns this variation with maxima that vary. */
    public Variation with(WeightVariation newWeights) {
        return new Variation(draws, seed, Optional.of(newWeights), scores, top);
    }

    /** Returns this variation with points that vary, beside those that do. */
    public Variation with(Scores more) {
        Set<Scores> all = EnumSet.of(more);
        all.addAll(scores);
        return new Variation(draws, seed, weights, all, top);
    }

    /**
     * Returns this variation with another number of places that count as the top.
     *
     * @throws InvalidValueException if it is not positive
     */
    public Variation withTop(int newTop) {
        return new Variation(draws, seed, weights, scores, newTop);
    }
}
