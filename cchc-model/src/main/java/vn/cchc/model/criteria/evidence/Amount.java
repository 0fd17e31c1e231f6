package vn.cchc.model.criteria.evidence;

import java.math.BigDecimal;

/**
 * One reported number, such as 12.5 days.
 *
 * @param number the number; below zero for a fall
 */
public record Amount(BigDecimal number) implements Evidence {

    public Amount {
        number = Notation.canonical(number);
    }

    /**
     * Reads a plain decimal such as {@code 12.5}.
     *
     * @throws vn.cchc.model.problem.InvalidValueException if the text is no plain decimal of at most thirty characters
     */
    public static Amount parse(String text) {
        return new Amount(Notation.number(text, text, "12.5"));
    }

    @Override
    public String text() {
        return number.toPlainString();
    }
}
