package vn.cchc.model.criteria.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
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

    /** No points, or not without a word beside them; lower than any points. */
    public static final long NOT_PLAIN = Long.MIN_VALUE;

    /** Whether evidence led to points. */
    public enum Outcome {
        /** Points were earned, maybe 0. */
        POINTS,
        /** There was nothing to count: the leaf does not apply to the unit. */
        NOT_APPLICABLE,
        /** The evidence is impossible: the leaf counts as not yet marked. */
        REFUSED
    }

    /**
     * The exact arithmetic behind points, with its numbers and before any rounding: {@code 412 ÷ 450 × 2}.
     *
     * <p>It is written as {@link Formula} reads expressions, in plain decimals with a point, so that anybody can work it out again.
     */
    public static final class Working {

        private final String expression;
        private final Fraction value;

        Working(String expression) {
            this.expression = expression;
            this.value = isNumber()
                    ? Fraction.of(new BigDecimal(expression))
                    : ExpressionParser.ofWorking(expression).parse().value(Map.of());
        }

        /** Returns the arithmetic, such as {@code min(5 × 0.3, 2)}. */
        public String expression() {
            return expression;
        }

        /** Returns whether the arithmetic is no more than one number. */
        public boolean isNumber() {
            return ExpressionTokens.isNumber(expression);
        }

        /** Returns whether these points are the exact value, so that nothing was rounded. */
        public boolean isExactly(Points points) {
            return value.equals(Fraction.of(points.toBigDecimal()));
        }

        /** Returns the exact value rounded once: 1.83 at scale 2. */
        public BigDecimal rounded(Rounding rounding) {
            return rounding.decimal(value.numerator(), value.denominator());
        }

        /** Writes the exact value, cut after so many decimal places where it goes on: {@code 1.8311…}, but {@code 1.825}. */
        public String decimal(int places) {
            BigDecimal cut = new BigDecimal(value.numerator())
                    .divide(new BigDecimal(value.denominator()), places, RoundingMode.DOWN);
            boolean ends = value.equals(Fraction.of(cut));
            return ends ? cut.stripTrailingZeros().toPlainString() : cut.toPlainString() + "…";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Working working && expression.equals(working.expression);
        }

        @Override
        public int hashCode() {
            return expression.hashCode();
        }

        @Override
        public String toString() {
            return expression;
        }
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

    /** Returns the working of this award where it is of points. */
    Optional<Working> by(Supplier<String> expression) {
        return outcome == Outcome.POINTS ? Optional.of(new Working(expression.get())) : Optional.empty();
    }
}
