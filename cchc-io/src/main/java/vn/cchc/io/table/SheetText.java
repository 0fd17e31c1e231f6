package vn.cchc.io.table;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML cannot hold, written the way spreadsheet programs do: {@code _x000D_} is a carriage return. */
final class SheetText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern TO_ESCAPE =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    static String decode(String stored) {
        if (!stored.contains("_x")) {
            return stored;
        }
        return ESCAPED.matcher(stored)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    static String encode(String text) {
        return TO_ESCAPE
                .matcher(text)
                .replaceAll(m ->
                        String.format(Locale.ROOT, "_x%04X_", (int) m.group().charAt(0)));
    }
}
