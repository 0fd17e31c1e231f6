package vn.cchc.model.criteria.rule;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.evidence.Amounts;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * Awards what a declared expression over named amounts gives: {@code min(maximum, onTime / received * 2)} with {@code onTime=412,
 * received=450} earns 1.83.
 *
 * <p>An expression knows {@code + - * /} (and {@code × ÷}), parentheses, {@code min}, {@code max} and {@code if(a >= b, then, otherwise)} with
 * the comparisons {@code < <= = <> >= >}; {@code maximum} is the leaf's maximum. It is worked out in exact fractions and rounded once.
 */
public final class Formula implements LeafRule {

    private static final String MAXIMUM = "maximum";
    private static final String PARAMETER = "expression";

    private final String expression;
    private final Expression parsed;
    private final Set<String> names;

    private Formula(String expression, Expression parsed, Set<String> names) {
        this.expression = expression;
        this.parsed = parsed;
        this.names = names;
    }

    /**
     * Makes the rule of an expression.
     *
     * @throws vn.cchc.model.problem.InvalidValueException if it is not understood, longer than 1000 characters, deeper than 50 levels, or
     *     has a number of more than 30 digits
     */
    public static Formula of(String expression) {
        String text = Normalizer.normalize(expression, Normalizer.Form.NFC).strip();
        ExpressionParser parser = new ExpressionParser(text);
        Expression parsed = parser.parse();
        Set<String> names = new LinkedHashSet<>(parser.names());
        names.remove(MAXIMUM);
        return new Formula(text, parsed, Collections.unmodifiableSet(names));
    }

    static Formula read(RuleParameters parameters) {
        parameters.allow(PARAMETER);
        return of(parameters.required(PARAMETER, "min(maximum, done / planned * 2)"));
    }

    /** Returns the expression as it was declared. */
    public String expression() {
        return expression;
    }

    /** Returns the names of the amounts it needs, in the order of the expression. */
    public Set<String> names() {
        return names;
    }

    @Override
    public String name() {
        return "Formula";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of(PARAMETER, expression);
    }

    @Override
    public void requireFits(Points maximum) {
        // what others give is known with their amounts only
        if (names.isEmpty() && working(new Amounts(Map.of()), maximum).isEmpty()) {
            throw new InvalidValueException(Problem.of(Code.FORMULA_WITHOUT_AWARD, Subject.INPUT, "0 – " + maximum));
        }
    }

    @Override
    public Evidence evidence(String text) {
        return Amounts.parse(text);
    }

    @Override
    public boolean takes(Evidence evidence) {
        return evidence instanceof Amounts;
    }

    @Override
    public Award award(Evidence evidence, Points maximum, Rounding rounding) {
        Map<String, Fraction> amounts = new HashMap<>();
        ((Amounts) evidence).values().forEach((name, number) -> amounts.put(name, Fraction.of(number)));
        for (String name : names) {
            if (!amounts.containsKey(name)) {
                return refused(Code.AMOUNT_MISSING, name, String.join(", ", names));
            }
        }
        for (String name : ((Amounts) evidence).values().keySet()) {
            if (!names.contains(name)) {
                return refused(Code.AMOUNT_UNKNOWN, name, String.join(", ", names));
            }
        }
        amounts.put(MAXIMUM, Fraction.of(maximum.toBigDecimal()));
        return award(amounts, maximum, rounding);
    }

    private Award award(Map<String, Fraction> amounts, Points maximum, Rounding rounding) {
        Fraction result;
        try {
            result = parsed.value(amounts);
        } catch (ArithmeticException e) {
            return refused(Code.FORMULA_DIVISION_BY_ZERO);
        }
        if (result.compareTo(Fraction.ZERO) < 0 || result.compareTo(Fraction.of(maximum.toBigDecimal())) > 0) {
            return refused(Code.FORMULA_OUT_OF_RANGE, RuleParameters.shown(result.toString()), maximum);
        }
        return Award.of(result.points(rounding));
    }

    @Override
    public Optional<Award.Working> working(Evidence evidence, Points maximum) {
        Map<String, String> numbers = new HashMap<>();
        ((Amounts) evidence).values().forEach((name, number) -> numbers.put(name, written(number)));
        numbers.put(MAXIMUM, maximum.toString());
        return award(evidence, maximum, Rounding.FINEST).by(() -> ExpressionTokens.printed(expression, numbers));
    }

    private static String written(BigDecimal number) {
        String plain = number.toPlainString();
        return number.signum() < 0 ? "(−" + plain.substring(1) + ")" : plain;
    }

    private static Award refused(Code code, Object... values) {
        return Award.refused(Problem.of(code, Subject.INPUT, values));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && expression.equals(formula.expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    @Override
    public String toString() {
        return "Formula[" + expression + "]";
    }
}
