package vn.cchc.report.html;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.report.content.Visible;

/** Breaks labels of pictures into lines, by widths that no common letter passes at twelve pixels. */
final class TextWidth {

    private static final int NARROW = 4;
    private static final int USUAL = 7;
    private static final int CAPITAL = 9;
    private static final int WIDE = 13;
    private static final int FIRST_WIDE = 0x1100;
    private static final int LAST_VIETNAMESE = 0x1EF9;
    private static final int FIRST_VIETNAMESE = 0x1EA0;
    private static final String MORE = "…";

    private TextWidth() {}

    /** Returns the label in at most so many lines, each at most so wide; what does not fit ends in "…". */
    static List<String> lines(String label, int width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : Visible.of(label).strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (of(longer) <= width) {
                line = longer;
            } else if (lines.size() == most - 1) {
                lines.add(cut(longer, width));
                return lines;
            } else if (line.isEmpty()) {
                lines.add(cut(word, width));
            } else {
                lines.add(line);
                line = of(word) <= width ? word : cut(word, width);
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static String cut(String text, int width) {
        int end = text.length();
        while (end > 0 && of(text.substring(0, end)) + of(MORE) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + MORE;
    }

    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK) {
            return 0;
        }
        if (point == ' ' || "iíìỉĩịlj.,;:'|!()[]".indexOf(point) >= 0) {
            return NARROW;
        }
        boolean vietnamese = point >= FIRST_VIETNAMESE && point <= LAST_VIETNAMESE;
        if (point >= FIRST_WIDE && !vietnamese || "mwMW@%".indexOf(point) >= 0) {
            return WIDE;
        }
        return Character.isUpperCase(point) ? CAPITAL : USUAL;
    }
}
