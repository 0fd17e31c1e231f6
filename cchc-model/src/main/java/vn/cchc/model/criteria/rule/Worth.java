package vn.cchc.model.criteria.rule;

import java.math.BigDecimal;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.evidence.Amount;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * What a level or a step is worth: {@code 1.5} points, or {@code 50%} of the maximum.
 *
 * @param number the points, or the per cent
 * @param unit which of the two
 */
public record Worth(BigDecimal number, Unit unit) {

    /** What the number counts. */
    public enum Unit {
        /** Points, whatever the maximum is. */
        POINTS,
        /** Hundredths of the maximum. */
        PERCENT_OF_MAXIMUM
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    static final String EXPECTED = "1.5, 50%";

    public Worth {
        number = new Amount(number).number();
        boolean sound = number.signum() >= 0
                && (unit == Unit.PERCENT_OF_MAXIMUM
                        ? number.compareTo(HUNDRED) <= 0
                        : number.scale() <= Points.SCALE && number.precision() - number.scale() <= Points.SCALE);
        if (!sound) {
            throw RuleParameters.invalid("worth", number.toPlainString(), EXPECTED);
        }
    }

    /** Reads {@code 1.5} or {@code 50%}. */
    static Worth parse(String text) {
        return text.endsWith("%")
                ? new Worth(RuleParameters.percentOf(text), Unit.PERCENT_OF_MAXIMUM)
                : new Worth(Amount.parse(text).number(), Unit.POINTS);
    }

    /** Returns the points: 50 % of 3 are 1.5. */
    public Points of(Points maximum, Rounding rounding) {
        return unit == Unit.POINTS ? rounding.round(Points.of(number)) : rounding.share(maximum, number, HUNDRED);
    }

    /** Writes how the points come about: {@code 50 ÷ 100 × 3}. */
    String working(Points maximum) {
        return number.toPlainString() + (unit == Unit.POINTS ? "" : " ÷ 100 × " + maximum);
    }

    void requireFits(Points maximum) {
        if (unit == Unit.POINTS && number.compareTo(maximum.toBigDecimal()) > 0) {
            throw above(number.toPlainString(), maximum);
        }
    }

    static InvalidValueException above(Object found, Points maximum) {
        return new InvalidValueException(Problem.of(Code.RULE_ABOVE_MAXIMUM, Subject.INPUT, found, maximum));
    }

    /** Writes {@code 1.5} or {@code 50%}. */
    @Override
    public String toString() {
        return number.toPlainString() + (unit == Unit.POINTS ? "" : "%");
    }
}
