package vn.cchc.io.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a number format of a spreadsheet says about a number: a percentage, a date, or so many decimals. */
record SheetFormat(Kind kind, int decimals) {

    /** What is told apart. */
    enum Kind {
        /** As many digits as the number has. */
        PLAIN,
        /** So many decimals. */
        FIXED,
        /** Times a hundred, with a percent sign. */
        PERCENT,
        /** A date, a time or both. */
        DATE
    }

    static final SheetFormat PLAIN = new SheetFormat(Kind.PLAIN, 0);

    private static final SheetFormat DATE = new SheetFormat(Kind.DATE, 0);
    private static final SheetFormat PERCENT = new SheetFormat(Kind.PERCENT, 0);
    private static final Map<Integer, String> BUILT_IN =
            Map.of(1, "0", 2, "0.00", 3, "#,##0", 4, "#,##0.00", 9, "0%", 10, "0.00%");
    private static final Pattern NOT_DIGITS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|[\\\\_*].");
    private static final Pattern DIGITS = Pattern.compile("[#,]*0(?:\\.(0+))?");

    /** Understands a format by its code or, where the file gives none, by its built-in number. */
    static SheetFormat of(int id, String code) {
        String known = code.isEmpty() ? BUILT_IN.getOrDefault(id, "") : code;
        if (known.isEmpty()) {
            return isBuiltInDate(id) ? DATE : PLAIN;
        }
        String first = NOT_DIGITS.matcher(known).replaceAll("").split(";", 2)[0];
        Matcher digits = DIGITS.matcher(first.strip());
        if (digits.matches()) {
            return new SheetFormat(
                    Kind.FIXED, digits.group(1) == null ? 0 : digits.group(1).length());
        }
        if (first.indexOf('%') >= 0) {
            return PERCENT;
        }
        return isDate(first.toLowerCase(Locale.ROOT)) ? DATE : PLAIN;
    }

    /** Writes a number as the sheet shows it, without groups. */
    String show(String plain) {
        if (kind != Kind.FIXED || plain.indexOf('E') >= 0) {
            return plain;
        }
        return new BigDecimal(plain).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static boolean isDate(String code) {
        return !code.contains("general") && code.chars().anyMatch(c -> "dmyhs".indexOf(c) >= 0);
    }

    private static boolean isBuiltInDate(int id) {
        return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
    }
}
