package vn.cchc.model.criteria.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Reads an expression by recursive descent. Length, depth and digits are limited before anything is worked out. */
final class ExpressionParser {

    private static final int DEEPEST = 50;
    private static final int DEEPEST_WORKING = 2 * DEEPEST;
    private static final String VALUE = "1.5, name, (";
    private static final Map<String, IntPredicate> COMPARISONS = comparisons();
    private static final Map<String, BinaryOperator<Fraction>> FUNCTIONS = functions();
    private static final String IF = "if";

    private final ExpressionTokens tokens;
    private final int deepest;
    private final Set<String> names = new LinkedHashSet<>();
    private int depth;

    ExpressionParser(String text) {
        this(new ExpressionTokens(text), DEEPEST);
    }

    private ExpressionParser(ExpressionTokens tokens, int deepest) {
        this.tokens = tokens;
        this.deepest = deepest;
    }

    /** Reads what a rule wrote: as long as its evidence, and deeper by the parentheses around filled-in numbers below zero. */
    static ExpressionParser ofWorking(String text) {
        return new ExpressionParser(ExpressionTokens.ofAnyLength(text), DEEPEST_WORKING);
    }

    Expression parse() {
        Expression expression = sum();
        if (!tokens.peek().isEmpty()) {
            throw tokens.expected("+ - × ÷");
        }
        return expression;
    }

    /** Returns the names met, in order. */
    Set<String> names() {
        return names;
    }

    private Expression sum() {
        return chain(
                Map.of("+", Fraction::plus, "-", Fraction::minus),
                () -> chain(Map.of("*", Fraction::times, "/", Fraction::dividedBy), this::signed));
    }

    private Expression chain(Map<String, BinaryOperator<Fraction>> operators, Supplier<Expression> operand) {
        Expression first = operand.get();
        List<Step> steps = new ArrayList<>();
        while (operators.containsKey(tokens.peek())) {
            BinaryOperator<Fraction> operator = operators.getOrDefault(tokens.next(), Fraction::plus);
            steps.add(new Step(operator, operand.get()));
        }
        return steps.isEmpty()
                ? first
                : amounts -> {
                    Fraction value = first.value(amounts);
                    for (Step step : steps) {
                        value = step.operator().apply(value, step.operand().value(amounts));
                    }
                    return value;
                };
    }

    private record Step(BinaryOperator<Fraction> operator, Expression operand) {}

    private Expression signed() {
        if (++depth > deepest) {
            throw new InvalidValueException(Problem.of(Code.FORMULA_TOO_LARGE, Subject.INPUT, "((…", deepest + " ("));
        }
        Expression expression = tokens.accept("-") ? Expression.negated(signed()) : primary();
        depth--;
        return expression;
    }

    private Expression primary() {
        if (tokens.accept("(")) {
            return closed(sum());
        }
        if (tokens.isNumber()) {
            return Expression.number(Fraction.of(new BigDecimal(tokens.next())));
        }
        if (!tokens.isName()) {
            throw tokens.expected(VALUE);
        }
        String name = tokens.next();
        if (tokens.peek().equals("(")) {
            return function(name);
        }
        if (FUNCTIONS.containsKey(name) || name.equals(IF)) {
            throw tokens.expected("(");
        }
        names.add(name);
        return Expression.amount(name);
    }

    private Expression function(String name) {
        BinaryOperator<Fraction> operator = FUNCTIONS.get(name);
        if (operator == null && !name.equals(IF)) {
            throw new InvalidValueException(Problem.of(
                    Code.FORMULA_FUNCTION_UNKNOWN,
                    Subject.INPUT,
                    RuleParameters.shown(name),
                    IF + ", " + String.join(", ", FUNCTIONS.keySet())));
        }
        tokens.require("(");
        return operator == null ? choice() : closed(joined(operator));
    }

    private Expression joined(BinaryOperator<Fraction> operator) {
        List<Expression> values = new ArrayList<>(List.of(sum()));
        tokens.require(",");
        do {
            values.add(sum());
        } while (tokens.accept(","));
        return Expression.joined(values, operator);
    }

    private Expression choice() {
        Expression left = sum();
        IntPredicate holds = COMPARISONS.get(tokens.peek());
        if (holds == null) {
            throw tokens.expected(String.join(" ", COMPARISONS.keySet()));
        }
        tokens.next();
        Expression.Comparison condition = new Expression.Comparison(left, holds, sum());
        tokens.require(",");
        Expression then = sum();
        tokens.require(",");
        return closed(Expression.choice(condition, then, sum()));
    }

    private Expression closed(Expression expression) {
        tokens.require(")");
        return expression;
    }

    private static Map<String, IntPredicate> comparisons() {
        Map<String, IntPredicate> comparisons = new LinkedHashMap<>();
        comparisons.put("<", sign -> sign < 0);
        comparisons.put("<=", sign -> sign <= 0);
        comparisons.put("=", sign -> sign == 0);
        comparisons.put("<>", sign -> sign != 0);
        comparisons.put(">=", sign -> sign >= 0);
        comparisons.put(">", sign -> sign > 0);
        return comparisons;
    }

    private static Map<String, BinaryOperator<Fraction>> functions() {
        Map<String, BinaryOperator<Fraction>> functions = new LinkedHashMap<>();
        functions.put("min", Fraction::min);
        functions.put("max", Fraction::max);
        return functions;
    }
}
