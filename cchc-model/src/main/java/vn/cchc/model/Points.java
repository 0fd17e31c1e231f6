package vn.cchc.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * An exact number of points, such as 1.83, with at most nine decimal places.
 *
 * <p>2.0 and 2.00 are one value: equal, same hash, same order. Points are never rounded by themselves; ask a {@link Rounding}. A sum beyond
 * the range of about ±9.2 billion points is an {@link ArithmeticException}, never a wrap-around.
 *
 * @param nanos the number in billionths of a point
 */
public record Points(long nanos) implements Comparable<Points> {

    /** No points. */
    public static final Points ZERO = new Points(0);

    /** The decimal places that points can have. */
    public static final int SCALE = 9;

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final int LONGEST_TEXT = 30;
    private static final long ONE = 1_000_000_000L;
    private static final int LONGEST_PLAIN = 21;

    /**
     * Reads a plain decimal such as {@code "1.83"}; a tenth decimal place is refused, not rounded.
     *
     * @throws InvalidValueException if the text is no plain decimal of at most thirty characters, too fine or out of range
     */
    public static Points of(String text) {
        if (text.length() > LONGEST_TEXT || !PLAIN.matcher(text).matches()) {
            throw refusal(Code.POINTS_NOT_PLAIN, text);
        }
        return of(new BigDecimal(text), text);
    }

    /**
     * Takes an exact decimal; a tenth decimal place is refused, not rounded.
     *
     * @throws InvalidValueException if the number is too fine or out of range
     */
    public static Points of(BigDecimal number) {
        return of(number, null);
    }

    private static Points of(BigDecimal number, @Nullable String text) {
        if (number.signum() == 0) {
            return ZERO;
        }
        // precision and scale tell the size without writing out a number such as 1E+999999999
        if (number.precision() - (long) number.scale() > SCALE + 1L) {
            throw refusal(Code.POINTS_OVERFLOW, text == null ? number.toString() : text);
        }
        if (number.scale() > SCALE && number.stripTrailingZeros().scale() > SCALE) {
            throw refusal(Code.POINTS_TOO_FINE, text == null ? plain(number) : text);
        }
        try {
            return new Points(number.movePointRight(SCALE).longValueExact());
        } catch (ArithmeticException e) {
            throw refusal(Code.POINTS_OVERFLOW, text == null ? number.toString() : text);
        }
    }

    /** Writes a number out, unless that alone would fill the memory. */
    private static String plain(BigDecimal number) {
        return number.scale() <= LONGEST_TEXT ? number.toPlainString() : number.toString();
    }

    private static InvalidValueException refusal(Code code, String found) {
        String shown = found.length() > LONGEST_TEXT ? found.substring(0, LONGEST_TEXT) + "…" : found;
        return new InvalidValueException(Problem.of(code, Subject.INPUT, shown));
    }

    /** Returns the exact sum. */
    public Points plus(Points other) {
        return new Points(Math.addExact(nanos, other.nanos));
    }

    /** Returns the exact difference. */
    public Points minus(Points other) {
        return new Points(Math.subtractExact(nanos, other.nanos));
    }

    /** Returns the exact sum of all, zero for none. */
    public static Points sum(Collection<Points> all) {
        long sum = 0;
        for (Points points : all) {
            sum = Math.addExact(sum, points.nanos);
        }
        return new Points(sum);
    }

    /** Returns these points or the other, whichever is less. */
    public Points min(Points other) {
        return nanos <= other.nanos ? this : other;
    }

    /** Returns whether these points are below zero. */
    public boolean isNegative() {
        return nanos < 0;
    }

    /** Returns the number as an exact decimal without trailing zeros after the point: 600, never 6E+2. */
    public BigDecimal toBigDecimal() {
        long digits = nanos;
        int scale = SCALE;
        while (scale > 0 && digits % 10 == 0) {
            digits /= 10;
            scale--;
        }
        return BigDecimal.valueOf(digits, scale);
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(nanos, other.nanos);
    }

    /** Writes the plain decimal without trailing zeros: {@code 1.83}, {@code 100}. */
    @Override
    public String toString() {
        long whole = nanos / ONE;
        long part = Math.abs(nanos % ONE);
        if (part == 0) {
            return Long.toString(whole);
        }
        StringBuilder text = new StringBuilder(LONGEST_PLAIN);
        // minus zero is no long
        text.append(nanos < 0 && whole == 0 ? "-0" : Long.toString(whole)).append('.');
        for (long digit = ONE / 10; part > 0; digit /= 10) {
            text.append((char) ('0' + part / digit));
            part %= digit;
        }
        return text.toString();
    }
}
