package vn.cchc.io.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One cell: its kind and its exact text.
 *
 * @param kind what the cell holds
 * @param text the value: the text as it stands in the file, a plain decimal, {@code TRUE}, an ISO date or the name of an error
 * @param shown the text as the sheet shows it: 1.1 in the format 0.00 is shown as 1.10
 */
public record Cell(CellKind kind, String text, String shown) {

    /** The cell that holds nothing. */
    public static final Cell BLANK = new Cell(CellKind.BLANK, "", "");

    private static final Cell YES = new Cell(CellKind.BOOLEAN, "TRUE", "TRUE");
    private static final Cell NO = new Cell(CellKind.BOOLEAN, "FALSE", "FALSE");

    /** Returns a cell of text; a text of which nothing can be seen is blank. */
    public static Cell text(String text) {
        return Spelling.isBlank(text) ? BLANK : new Cell(CellKind.TEXT, text, text);
    }

    /** Returns a cell with a number. */
    public static Cell number(BigDecimal number) {
        return numeral(number.toPlainString());
    }

    /** Returns a cell with a whole number. */
    public static Cell number(long number) {
        return numeral(Long.toString(number));
    }

    /** Returns a cell with a number that is shown as a percentage: 0.85 is 85%. */
    public static Cell percent(BigDecimal ratio) {
        return new Cell(CellKind.PERCENT, ratio.toPlainString(), Numerals.percent(ratio) + "%");
    }

    /** Returns a cell with a truth value. */
    public static Cell of(boolean yes) {
        return yes ? YES : NO;
    }

    /** Returns a cell with a date. */
    public static Cell date(LocalDate date) {
        return dated(date.toString());
    }

    /** Returns a cell with a date and time, exact to the second; midnight is the date, as a spreadsheet knows no difference. */
    public static Cell date(LocalDateTime time) {
        if (time.toLocalTime().toSecondOfDay() == 0) {
            return date(time.toLocalDate());
        }
        return dated(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS)));
    }

    static Cell numeral(String plain) {
        return new Cell(CellKind.NUMBER, plain, plain);
    }

    static Cell dated(String iso) {
        return new Cell(CellKind.DATE, iso, iso);
    }

    static Cell error(String name) {
        return new Cell(CellKind.ERROR, name, name);
    }

    /** Returns the text as a code: as it is shown, composed, trimmed, and without invisible characters. */
    public String code() {
        return Spelling.code(shown);
    }

    /** Returns the point in time that the text names; one without a zone is Vietnamese. */
    public Optional<Instant> instant() {
        return DateTexts.instant(Spelling.clean(text));
    }

    /** Returns whether the cell holds nothing. */
    public boolean isBlank() {
        return kind == CellKind.BLANK;
    }

    /** Returns whether the sheet shows the number as a percentage. */
    public boolean isPercent() {
        return kind == CellKind.PERCENT;
    }
}
