package vn.cchc.io.table;

import java.math.BigDecimal;
import java.util.Optional;

/** How numbers are written in text cells. */
public enum NumberStyle {
    /** Nobody said: only a text with one possible reading is a number. */
    UNDECLARED("", '\0', '\0'),
    /** Vietnamese: 1.250,5. */
    VI("vi-VN", '.', ','),
    /** English: 1,250.5. */
    EN("en-US", ',', '.');

    private final String tag;
    private final char group;
    private final char mark;

    NumberStyle(String tag, char group, char mark) {
        this.tag = tag;
        this.group = group;
        this.mark = mark;
    }

    /** Returns the language tag by which a user declares this style, or nothing. */
    public String tag() {
        return tag;
    }

    /** Returns this style, or the English one of machines where nobody declared a style and the file is JSON. */
    public NumberStyle orOf(Format format) {
        return this == UNDECLARED && format == Format.JSON ? EN : this;
    }

    /** Reads a number written in this declared style; a group has exactly three digits. */
    Optional<BigDecimal> read(String text) {
        if (!isNumber(text)) {
            return Optional.empty();
        }
        String plain = text.indexOf(group) < 0 ? text : text.replace(String.valueOf(group), "");
        return Optional.of(new BigDecimal(plain.replace(mark, '.')));
    }

    /** A sign, digits in one run or in groups of three after a first that begins with no zero, then the mark and more digits. */
    private boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int end = digits(text, start);
        if (end == start) {
            return false;
        }
        if (isAt(text, end, group)) {
            if (end - start > 3 || text.charAt(start) == '0') {
                return false;
            }
            while (isAt(text, end, group)) {
                int next = digits(text, end + 1);
                if (next - end != 4) {
                    return false;
                }
                end = next;
            }
        }
        if (isAt(text, end, mark)) {
            int next = digits(text, end + 1);
            return next > end + 1 && next == text.length();
        }
        return end == text.length();
    }

    private static boolean isAt(String text, int index, char c) {
        return index < text.length() && text.charAt(index) == c;
    }

    private static int digits(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Writes the same digits with the two marks exchanged. */
    String exchanged(String text) {
        return text.replace(mark, '\0').replace(group, mark).replace('\0', group);
    }
}
