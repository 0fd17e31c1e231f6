package vn.cchc.io.table;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.model.problem.Origin;

/** A named table: headings, and the rows beneath them. Columns count from 0 as the sheet has them, so column 4 is E. */
public final class Table {

    private final TablePlace place;
    private final List<String> headings;
    private final List<String> columnPointers;
    private final Optional<Row> headingRow;
    private final Optional<Row> lowerHeadings;
    private final List<Row> allRows;
    private final List<Row> rows;

    private Table(
            TablePlace place,
            List<String> headings,
            List<String> columnPointers,
            Optional<Row> headingRow,
            Optional<Row> lowerHeadings,
            List<Row> allRows,
            List<Row> rows) {
        this.place = place;
        this.headings = List.copyOf(headings);
        this.columnPointers = List.copyOf(columnPointers);
        this.headingRow = headingRow;
        this.lowerHeadings = lowerHeadings;
        this.allRows = Collections.unmodifiableList(allRows);
        this.rows = Collections.unmodifiableList(rows);
    }

    /** Makes a table of rows of which one, at an index, holds the headings; the rows before it are kept for {@link #allRows}. */
    static Table ofSheet(TablePlace place, List<Row> allRows, int heading) {
        if (allRows.isEmpty()) {
            return new Table(place, List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), List.of());
        }
        Row row = allRows.get(heading);
        boolean two = heading + 1 < allRows.size() && Headings.continues(row, allRows.get(heading + 1));
        List<String> headings = two ? Headings.of(row, allRows.get(heading + 1)) : Headings.of(row);
        List<Row> below = allRows.subList(heading + (two ? 2 : 1), allRows.size());
        Optional<Row> lower = two ? Optional.of(allRows.get(heading + 1)) : Optional.empty();
        return new Table(place, headings, List.of(), Optional.of(row), lower, allRows, below);
    }

    /** Makes a table whose headings stand in no row of their own. */
    static Table ofRows(TablePlace place, List<String> headings, List<String> columnPointers, List<Row> rows) {
        List<Row> fixed = List.copyOf(rows);
        return new Table(place, headings, columnPointers, Optional.empty(), Optional.empty(), fixed, fixed);
    }

    /** Starts a table to be written. */
    public static TableBuilder named(String name, String... headings) {
        return named(name, List.of(headings));
    }

    /** Starts a table to be written. */
    public static TableBuilder named(String name, List<String> headings) {
        return new TableBuilder(new TablePlace("", TablePlace.Shape.MADE, name, ""), headings);
    }

    /** Starts a table whose rows are gathered from the lines of a file. */
    public static TableBuilder inFile(String file, String name, List<String> headings) {
        return new TableBuilder(new TablePlace(file, TablePlace.Shape.LINES, name, ""), headings);
    }

    /** Returns the name: of the sheet, of the section of a CSV file or of the JSON member; empty where the file has one table only. */
    public String name() {
        return place.name();
    }

    /** Returns the headings as they stand in the file, composed and trimmed; empty where a column has none. */
    public List<String> headings() {
        return headings;
    }

    /** Returns the rows below the headings that are not blank, in the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns every row that is not blank, with headings and titles above them, for forms made for people. */
    public List<Row> allRows() {
        return allRows;
    }

    /** Returns the rows above the headings: titles, and what a form says about itself. */
    public List<Row> above() {
        int end = headingRow.map(allRows::indexOf).orElse(0);
        return allRows.subList(0, Math.max(0, end));
    }

    /** Returns the place of a cell by which a program finds it again, whatever the format: its row, and the cell's name in it. */
    public Origin key(Row row, int column) {
        return place.origin(row).atCell(cellName(row, column));
    }

    /** Returns the name of a cell as a spreadsheet shows it: E9. */
    static String cellName(Row row, int column) {
        return TablePlace.letters(column) + row.number();
    }

    /** Returns the column of a cell that {@link #key} named. */
    public OptionalInt columnOf(String cell) {
        int column = 0;
        for (int i = 0; i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
            column = column * 26 + cell.charAt(i) - 'A' + 1;
        }
        return column == 0 ? OptionalInt.empty() : OptionalInt.of(column - 1);
    }

    /**
     * Returns the same table with the headings in another of its {@link #allRows}.
     *
     * @throws IllegalArgumentException if the row is not one of them
     */
    public Table headedBy(Row row) {
        int heading = allRows.indexOf(row);
        if (heading < 0 || !columnPointers.isEmpty()) {
            throw new IllegalArgumentException("not a row of the sheet: " + row);
        }
        return ofSheet(place, allRows, heading);
    }

    /** Returns the place of the table. */
    public Origin origin() {
        return place.origin();
    }

    /** Returns the place of a row. */
    public Origin origin(Row row) {
        return place.origin(row);
    }

    /** Returns the place of a cell. */
    public Origin origin(Row row, int column) {
        return place.origin(row, column, heading(column), pointer(column));
    }

    /** Returns the place of a heading. */
    public Origin headingOrigin(int column) {
        return lowerHeadings
                .filter(row -> !row.cell(column).isBlank())
                .or(() -> headingRow)
                .map(row -> place.origin(row, column, heading(column), ""))
                .orElseGet(() -> place.origin().inColumn(heading(column)));
    }

    /** Returns the heading of a column, empty where it has none. */
    public String heading(int column) {
        return column < headings.size() ? headings.get(column) : "";
    }

    /** Returns whether the table holds nothing at all, as an empty sheet or an empty JSON array. */
    public boolean isEmpty() {
        return headings.isEmpty() && rows.isEmpty();
    }

    /** Returns whether the headings may stand below titles. */
    boolean mayHaveTitles() {
        return isSheet()
                || place.shape() == TablePlace.Shape.LINES && place.name().isEmpty();
    }

    /** Returns whether numbers in codes are shown by a number format, as in a spreadsheet. */
    boolean isSheet() {
        return place.shape() == TablePlace.Shape.SHEET;
    }

    private String pointer(int column) {
        return column < columnPointers.size() ? columnPointers.get(column) : "";
    }

    @Override
    public String toString() {
        return "[" + name() + "] " + headings + ", " + rows.size() + " rows";
    }
}
