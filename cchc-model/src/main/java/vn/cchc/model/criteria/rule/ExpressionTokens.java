package vn.cchc.model.criteria.rule;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** The numbers, names and signs of an expression, one after the other; signs of print are read as those of the keyboard. */
final class ExpressionTokens {

    private static final int LONGEST = 1000;
    private static final int LONGEST_NUMBER = 30;
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}_]*");
    private static final Pattern TOKEN = Pattern.compile(NUMBER + "|" + NAME + "|<=|>=|<>|==|!=|[-+*/()<>=,×÷−≤≥≠]");
    private static final Map<String, String> KEYBOARD =
            Map.of("×", "*", "÷", "/", "−", "-", "≤", "<=", "≥", ">=", "≠", "<>", "==", "=", "!=", "<>");
    private static final Map<String, String> PRINT =
            Map.of("*", "×", "/", "÷", "-", "−", "<=", "≤", ">=", "≥", "<>", "≠");

    private final String text;
    private final Matcher matcher;
    private String token = "";
    private int position;

    ExpressionTokens(String text) {
        this(text, LONGEST);
    }

    private ExpressionTokens(String text, int longest) {
        if (text.length() > longest) {
            throw tooLarge(text.length(), longest);
        }
        this.text = text;
        matcher = TOKEN.matcher(text);
        advance(0);
    }

    /** Returns the tokens of a text that we wrote ourselves, which may be long. */
    static ExpressionTokens ofAnyLength(String text) {
        return new ExpressionTokens(text, Integer.MAX_VALUE);
    }

    /** Returns whether a text is one plain number. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Returns the same expression with the signs of print, and with numbers in the place of names that have one. */
    static String printed(String text, Map<String, String> numbers) {
        return TOKEN.matcher(text).replaceAll(match -> {
            String sign = KEYBOARD.getOrDefault(match.group(), match.group());
            return numbers.getOrDefault(sign, PRINT.getOrDefault(sign, sign));
        });
    }

    /** Returns the token at hand, empty at the end. */
    String peek() {
        return token;
    }

    /** Returns the token at hand and moves on. */
    String next() {
        String taken = token;
        advance(matcher.end());
        return taken;
    }

    boolean accept(String expected) {
        boolean there = token.equals(expected);
        if (there) {
            next();
        }
        return there;
    }

    void require(String expected) {
        if (!accept(expected)) {
            throw expected(expected);
        }
    }

    boolean isNumber() {
        return isNumber(token);
    }

    boolean isName() {
        return NAME.matcher(token).matches();
    }

    /** Returns the refusal of the token at hand. */
    InvalidValueException expected(String expected) {
        return new InvalidValueException(Problem.of(
                Code.FORMULA_NOT_UNDERSTOOD,
                Subject.INPUT,
                position + 1,
                RuleParameters.shown(text.substring(position)),
                expected));
    }

    private void advance(int from) {
        position = from;
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        if (position == text.length()) {
            token = "";
            return;
        }
        matcher.region(position, text.length());
        if (!matcher.lookingAt()) {
            throw expected("1.5 name + - × ÷ ( )");
        }
        token = KEYBOARD.getOrDefault(matcher.group(), matcher.group());
        if (isNumber() && token.length() > LONGEST_NUMBER) {
            throw tooLarge(token.length(), LONGEST_NUMBER);
        }
    }

    private static InvalidValueException tooLarge(int found, int limit) {
        return new InvalidValueException(Problem.of(Code.FORMULA_TOO_LARGE, Subject.INPUT, found, limit));
    }
}
