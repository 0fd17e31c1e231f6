package vn.cchc.model.criteria.rule;

import java.util.List;
import vn.cchc.model.Points;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * What evidence earned: points, or that the leaf does not apply, or nothing usable, and the problems met on the way.
 *
 * <p>The problems name no unit or criterion: who asked knows them, and fills them in by {@link Problem#about}.
 *
 * @param outcome whether points were earned
 * @param points the points; zero unless the outcome is {@link Outcome#POINTS}
 * @param problems what was met on the way
 */
public record Award(Outcome outcome, Points points, List<Problem> problems) {

    /** Whether evidence led to points. */
    public enum Outcome {
        /** Points were earned, maybe 0. */
        POINTS,
        /** There was nothing to count: the leaf does not apply to the unit. */
        NOT_APPLICABLE,
        /** The evidence is impossible: the leaf counts as not yet marked. */
        REFUSED
    }

    public Award {
        problems = List.copyOf(problems);
    }

    /** Returns earned points. */
    public static Award of(Points points) {
        return new Award(Outcome.POINTS, points, List.of());
    }

    /** Returns earned points with a problem worth telling. */
    public static Award of(Points points, Problem problem) {
        return new Award(Outcome.POINTS, points, List.of(problem));
    }

    /** Returns that there was nothing to count. */
    public static Award notApplicable(Code reason) {
        return new Award(Outcome.NOT_APPLICABLE, Points.ZERO, List.of(Problem.of(reason, Subject.INPUT)));
    }

    /** Returns that the evidence is impossible. */
    public static Award refused(Problem problem) {
        return new Award(Outcome.REFUSED, Points.ZERO, List.of(problem));
    }
}
