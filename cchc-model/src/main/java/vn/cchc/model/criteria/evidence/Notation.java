package vn.cchc.model.criteria.evidence;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** How evidence writes numbers and names: plain decimals of at most thirty characters, names without the marks between parts. */
final class Notation {

    static final String NAME = "[^,;=:|\\p{Cntrl}]+";

    private static final int LONGEST_NUMBER = 30;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SHOWN = 60;
    private static final int DIGITS_OF_A_LONG = 18;
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,19}");
    private static final Pattern WHOLE_NAME = Pattern.compile(NAME);

    private Notation() {}

    /** Reads a plain decimal; {@code text} and {@code expected} go into the problem. */
    static BigDecimal number(String part, String text, String expected) {
        String number = part.strip();
        if (number.length() > LONGEST_NUMBER || !PLAIN.matcher(number).matches()) {
            throw notUnderstood(text, expected);
        }
        return canonical(new BigDecimal(number));
    }

    /** Reads a count of at most nineteen digits. */
    static long count(String part, String text, String expected) {
        String number = part.strip();
        if (!COUNT.matcher(number).matches()) {
            throw notUnderstood(text, expected);
        }
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw notUnderstood(text, expected);
        }
    }

    /** Returns the same number without trailing zeros and never with an exponent, so that equal numbers are equal values. */
    static BigDecimal canonical(BigDecimal number) {
        if (number.scale() == 0 && number.precision() <= DIGITS_OF_A_LONG) {
            return number;
        }
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        // the size is told before a number such as 1E+999999999 is written out
        boolean writable =
                Math.abs((long) stripped.scale()) <= LONGEST_NUMBER && stripped.precision() <= LONGEST_NUMBER;
        if (!writable || stripped.toPlainString().length() > LONGEST_NUMBER) {
            throw new InvalidValueException(
                    Problem.of(Code.NUMBER_TOO_LONG, Subject.INPUT, shown(stripped.toString())));
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal requireNotNegative(BigDecimal number) {
        if (number.signum() < 0) {
            throw new InvalidValueException(Problem.of(Code.AMOUNT_NEGATIVE, Subject.INPUT, number.toPlainString()));
        }
        return number;
    }

    static void requireNotNegative(long count) {
        if (count < 0) {
            throw new InvalidValueException(Problem.of(Code.AMOUNT_NEGATIVE, Subject.INPUT, count));
        }
    }

    /** Returns a name in composed letters and without outer blanks, the one form in which names are compared. */
    static String name(String name, String expected) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        if (composed.length() > LONGEST_NAME || !WHOLE_NAME.matcher(composed).matches()) {
            throw notUnderstood(name, expected);
        }
        return composed;
    }

    static InvalidValueException notUnderstood(String found, String expected) {
        return new InvalidValueException(
                Problem.of(Code.EVIDENCE_NOT_UNDERSTOOD, Subject.INPUT, shown(found), expected));
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
