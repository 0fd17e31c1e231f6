package vn.cchc.io.table;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One cell of a sheet that people read: a value, or a formula that the spreadsheet program works out.
 *
 * @param value what stands in it; for a formula, the number that programs show which work nothing out, or nothing
 * @param formula the formula without its equals sign, in English and with commas; empty for a value
 * @param look how it looks
 * @param format how a number is shown, empty for as it is
 * @param span over how many columns it runs, 1 for its own
 */
public record SheetCell(Cell value, String formula, FormCell.Look look, String format, int span) {

    /** An empty cell without a border. */
    public static final SheetCell EMPTY = saying(Cell.BLANK, FormCell.Look.NOTE);

    /** Returns a cell with a value. */
    public static SheetCell saying(Cell value, FormCell.Look look) {
        return new SheetCell(value, "", look, "", 1);
    }

    /** Returns a cell with a text. */
    public static SheetCell text(String text, FormCell.Look look) {
        return saying(Cell.text(text), look);
    }

    /** Returns a cell with a number, shown in a format. */
    public static SheetCell number(BigDecimal number, String format) {
        return new SheetCell(Cell.number(number), "", FormCell.Look.PLAIN, format, 1);
    }

    /** Returns a cell with a formula. */
    public static SheetCell formula(String formula, Optional<BigDecimal> now, String format) {
        return new SheetCell(now.map(Cell::number).orElse(Cell.BLANK), formula, FormCell.Look.PLAIN, format, 1);
    }

    /** Returns this cell with another look. */
    public SheetCell looking(FormCell.Look other) {
        return new SheetCell(value, formula, other, format, span);
    }

    /** Returns this cell joined with those to its right, which must be empty, so that it runs over so many columns. */
    public SheetCell over(int columns) {
        return new SheetCell(value, formula, look, format, columns);
    }

    /** Whether another cell is styled as this one; an empty note has no style at all. */
    boolean looksLike(SheetCell other) {
        return look == other.look
                && format.equals(other.format)
                && (look != FormCell.Look.NOTE || value.isBlank() == other.value.isBlank());
    }

    boolean isFormula() {
        return !formula.isEmpty();
    }
}
