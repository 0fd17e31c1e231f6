package vn.cchc.io.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** The texts of numbers as files hold them. */
final class Numerals {

    private static final Pattern LIKE_A_GROUP = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");
    private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST_EXPONENT = 2;

    private Numerals() {}

    /** Writes out a JSON number; an exponent of three digits stays, for nobody should pay for a billion zeros. */
    static String plain(String json) {
        int mark = Math.max(json.indexOf('e'), json.indexOf('E'));
        if (mark < 0) {
            return json;
        }
        String exponent = json.substring(mark + 1).replaceFirst("^[+-]?0*", "");
        return exponent.length() > LONGEST_EXPONENT ? json : new BigDecimal(json).toPlainString();
    }

    /** Writes out the number of a spreadsheet cell: a double of which fifteen digits are shown. */
    static String shown(BigDecimal stored) {
        BigDecimal rounded = stored.round(AS_SHOWN).stripTrailingZeros();
        return Math.abs((long) rounded.scale()) > 99 ? rounded.toString() : rounded.toPlainString();
    }

    /** Returns whether a cell of a spreadsheet can hold the plain number exactly. */
    static boolean fitsACell(String plain) {
        return plain.indexOf('e') < 0
                && plain.indexOf('E') < 0
                && new BigDecimal(plain).stripTrailingZeros().precision() <= AS_SHOWN.getPrecision();
    }

    /** Adds a zero where three decimals would look like a group of thousands: 2.125 becomes 2.1250. */
    static String unambiguous(String plain) {
        return LIKE_A_GROUP.matcher(plain).matches() ? plain + "0" : plain;
    }

    /** Writes a ratio as a percentage, without the sign. */
    static String percent(BigDecimal ratio) {
        BigDecimal percent = ratio.movePointRight(2).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0).toPlainString() : percent.toPlainString();
    }
}
