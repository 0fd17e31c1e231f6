package vn.cchc.io.table;

import java.text.Normalizer;
import java.util.Locale;

/** The forms of a text: as a value, as a code, and folded for finding it. */
public final class Spelling {

    private Spelling() {}

    /** A value: composed characters, no spaces or invisible characters around. Inside, direction marks and joiners have a meaning. */
    public static String clean(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isEdge(text.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(text.charAt(end - 1))) {
            end--;
        }
        return composed(text.substring(start, end));
    }

    /** Whether a text is of visible ASCII characters alone, as most codes and numbers are: nothing about it needs a closer look. */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** A code: as a value, and without any invisible character inside. */
    static String code(String text) {
        return isPlain(text) ? text : withoutInvisible(composed(text)).strip();
    }

    /** A key for finding a word whatever its case, spaces, underscores, hyphens, tone marks and Unicode form. */
    public static String fold(String text) {
        if (isPlain(text)) {
            return text.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(apart.length());
        apart.codePoints().filter(Spelling::isKept).forEach(c -> key.appendCodePoint(c == 'đ' ? 'd' : c));
        return key.toString();
    }

    static boolean isBlank(String text) {
        boolean seen = !text.isEmpty() && text.charAt(0) > ' ' && text.charAt(0) < 0x7F;
        return !seen && text.codePoints().allMatch(c -> Character.isWhitespace(c) || isSpace(c) || isInvisible(c));
    }

    private static boolean isKept(int c) {
        return c != '_'
                && c != '-'
                && !Character.isWhitespace(c)
                && !isSpace(c)
                && !isInvisible(c)
                && Character.getType(c) != Character.NON_SPACING_MARK;
    }

    private static String composed(String text) {
        return isWithoutMarks(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Below the combining marks every character is composed already. */
    private static boolean isWithoutMarks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) {
                return false;
            }
        }
        return true;
    }

    private static String withoutInvisible(String text) {
        if (text.codePoints().noneMatch(c -> isInvisible(c) || isSpace(c))) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isInvisible(c)).forEach(c -> seen.appendCodePoint(isSpace(c) ? ' ' : c));
        return seen.toString();
    }

    // tabs and line breaks stay: somebody typed them into a note
    private static boolean isEdge(char c) {
        return c < 0x7F ? c == ' ' : isSpace(c) || c == '\uFEFF' || c == '\u200B' || c == '\u2060';
    }

    private static boolean isSpace(int c) {
        return Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
