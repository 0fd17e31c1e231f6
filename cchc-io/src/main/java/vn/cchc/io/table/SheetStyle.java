package vn.cchc.io.table;

import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;

/** How cells look and how high rows are, in every workbook that people read or fill in. */
final class SheetStyle {

    private static final int LINE_HEIGHT = 15;
    private static final int HIGHEST_ROW = 400;
    private static final String HEADING_COLOUR = "DDE6F0";
    private static final String RESULT_COLOUR = "EAF4E4";
    private static final String WARNING_COLOUR = "B00020";

    private SheetStyle() {}

    static void look(FormCell.Look look, StyleSetter style) {
        style.wrapText(wraps(look)).verticalAlignment("top");
        switch (look) {
            case TITLE, SECTION -> style.bold();
            case HEADING -> style.bold().fillColor(HEADING_COLOUR);
            case RESULT -> style.bold().fillColor(RESULT_COLOUR);
            case WARNING -> style.bold().fontColor(WARNING_COLOUR);
            case PLAIN, NOTE, TEXT -> {}
        }
        if (wraps(look) && look != FormCell.Look.NOTE) {
            style.borderStyle(BorderStyle.THIN);
        }
    }

    /** Whatever does not wrap runs over the cells beside it. */
    private static boolean wraps(FormCell.Look look) {
        return look != FormCell.Look.TITLE && look != FormCell.Look.WARNING && look != FormCell.Look.TEXT;
    }

    /** Some programs fit no row to its text when they open a file, so the lines are counted here, rather one too many. */
    static int height(List<String> texts, List<FormCell.Look> looks, List<Integer> widths) {
        int most = 1;
        for (int column = 0; column < Math.min(texts.size(), widths.size()); column++) {
            int lines = 0;
            for (String line : texts.get(column).split("\n", -1)) {
                lines += 1 + line.length() / widths.get(column);
            }
            most = wraps(looks.get(column)) ? Math.max(most, lines) : most;
        }
        return Math.min(most * LINE_HEIGHT, HIGHEST_ROW);
    }
}
