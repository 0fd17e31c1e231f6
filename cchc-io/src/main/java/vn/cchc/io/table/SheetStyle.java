package vn.cchc.io.table;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;

/** How cells look and how high rows are, in every workbook that people read or fill in. */
final class SheetStyle {

    // the typeface that decisions are written in, which every office has
    private static final String FONT = "Times New Roman";

    private static final int LINE_HEIGHT = 15;
    private static final int HIGHEST_ROW = 400;
    private static final String HEADING_COLOUR = "DDE6F0";
    private static final String RESULT_COLOUR = "EAF4E4";
    private static final String WARNING_COLOUR = "B00020";

    private SheetStyle() {}

    static void look(FormCell.Look look, StyleSetter style) {
        style.fontName(FONT).wrapText(wraps(look)).verticalAlignment("top");
        switch (look) {
            case TITLE, SECTION -> style.bold();
            case HEADING -> style.bold().fillColor(HEADING_COLOUR).horizontalAlignment("center");
            case RESULT -> style.bold().fillColor(RESULT_COLOUR).horizontalAlignment("center");
            case WARNING -> style.bold().fontColor(WARNING_COLOUR);
            case MARK -> style.horizontalAlignment("center");
            case PLAIN, NOTE -> {}
        }
        if (wraps(look) && look != FormCell.Look.NOTE) {
            style.borderStyle(BorderStyle.THIN);
        }
    }

    /** Whatever does not wrap runs over the cells beside it. */
    private static boolean wraps(FormCell.Look look) {
        return look != FormCell.Look.TITLE && look != FormCell.Look.WARNING;
    }

    /**
     * Some programs fit no row to its text when they open a file, so the lines are counted here, rather one too many.
     *
     * @param width the width of the cell, in characters
     */
    static int lines(String text, FormCell.Look look, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += 1 + line.length() / width;
        }
        return wraps(look) ? lines : 1;
    }

    static int height(int lines) {
        return Math.min(lines * LINE_HEIGHT, HIGHEST_ROW);
    }
}
