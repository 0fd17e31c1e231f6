package vn.cchc.io.table;

/**
 * How much a file may ask of its reader; the defaults are generous to honest files.
 *
 * @param bytes the bytes of a text file, or of the parts of a workbook when expanded
 * @param tables the tables of a file
 * @param rows the rows of a file that are not blank
 * @param columns the columns of a table
 * @param cells the cells of a file, counted up to the last filled one of each row
 * @param textLength the characters of one cell
 * @param depth how deep objects and arrays may nest
 */
public record Limits(long bytes, int tables, int rows, int columns, long cells, int textLength, int depth) {

    /** Half a gigabyte of text, two million rows. */
    public static final Limits DEFAULT = new Limits(512L << 20, 5_000, 2_000_000, 4_096, 40_000_000L, 1_000_000, 50);
}
