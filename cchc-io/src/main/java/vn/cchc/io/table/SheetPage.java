package vn.cchc.io.table;

import java.util.List;

/**
 * A sheet that people read and print.
 *
 * @param name the name of the sheet; what a sheet cannot be called by is replaced
 * @param widths the widths of its columns, in characters
 * @param rows the rows from the first; asked for once, one by one, so that a sheet of thousands is never held at once
 * @param frozenRows how many rows stay in view above the others
 * @param frozenColumns how many columns stay in view beside the others
 * @param print what of it is printed and how
 */
public record SheetPage(
        String name,
        List<Integer> widths,
        Iterable<List<SheetCell>> rows,
        int frozenRows,
        int frozenColumns,
        Print print) {

    /**
     * How a sheet is printed, on A4.
     *
     * @param landscape whether the paper lies
     * @param columns how many columns are printed, from the first
     * @param rows how many rows are printed, from the first
     * @param onePageWide whether the columns are made to fit on the width of one page
     * @param headingRow the first of the frozen rows that are repeated on every page, counted from 0
     * @param header what stands on top of every page
     * @param footer what stands at the foot of every page, beside its number
     */
    public record Print(
            boolean landscape,
            int columns,
            int rows,
            boolean onePageWide,
            int headingRow,
            String header,
            String footer) {}

    public SheetPage {
        widths = List.copyOf(widths);
    }

    /** Returns the name of a column in formulas: 0 is A, 27 is AB. */
    public static String columnName(int column) {
        return TablePlace.letters(column);
    }
}
