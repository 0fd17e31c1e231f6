package vn.cchc.model.criteria.rule;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;

/** A number still to be worked out from named amounts. */
@FunctionalInterface
interface Expression {

    /** Works the number out; a division by zero is an {@link ArithmeticException}. */
    Fraction value(Map<String, Fraction> amounts);

    static Expression number(Fraction number) {
        return amounts -> number;
    }

    static Expression amount(String name) {
        return amounts -> amounts.getOrDefault(name, Fraction.ZERO);
    }

    static Expression negated(Expression expression) {
        return amounts -> expression.value(amounts).negated();
    }

    /** Joins values from the left: 8 − 3 − 2 is 3. */
    static Expression joined(List<Expression> values, BinaryOperator<Fraction> operator) {
        return amounts -> values.stream()
                .map(value -> value.value(amounts))
                .reduce(operator)
                .orElse(Fraction.ZERO);
    }

    /** Compares two numbers. */
    record Comparison(Expression left, IntPredicate holds, Expression right) {

        boolean isTrue(Map<String, Fraction> amounts) {
            return holds.test(left.value(amounts).compareTo(right.value(amounts)));
        }
    }

    /** Works out one branch only, so that {@code if(total = 0, 0, done / total)} never divides by zero. */
    static Expression choice(Comparison condition, Expression then, Expression otherwise) {
        return amounts -> condition.isTrue(amounts) ? then.value(amounts) : otherwise.value(amounts);
    }
}
