package vn.cchc.report.content;

import java.util.Locale;

/** Makes visible what a text may have brought along to mislead its reader: control characters, marks of direction, halves of a character. */
public final class Visible {

    private static final int ARABIC_LETTER_MARK = 0x061C;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Visible() {}

    /** Returns the text with every such character written as its number, {@code [U+202E]}; line ends and tabs stay. */
    public static String of(String text) {
        int at = firstHidden(text);
        if (at == text.length()) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, at);
        text.codePoints().skip(text.codePointCount(0, at)).forEach(point -> {
            if (isHidden(point)) {
                visible.append(String.format(Locale.ROOT, "[U+%04X]", point));
            } else {
                visible.appendCodePoint(point);
            }
        });
        return visible.toString();
    }

    private static int firstHidden(String text) {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (isHidden(point)) {
                return at;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static boolean isHidden(int point) {
        boolean layout = point == '\n' || point == '\t';
        return Character.isISOControl(point) && !layout
                || isDirection(point)
                || point == ZERO_WIDTH_SPACE
                || point == BYTE_ORDER_MARK
                || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                || isNoCharacter(point);
    }

    private static boolean isDirection(int point) {
        return point >= 0x200E && point <= 0x200F
                || point >= 0x2028 && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069
                || point == ARABIC_LETTER_MARK;
    }

    private static boolean isNoCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
    }
}
