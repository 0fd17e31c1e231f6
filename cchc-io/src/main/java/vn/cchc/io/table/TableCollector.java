package vn.cchc.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Takes what a reader finds in a file, counts it against the limits, and keeps equal cells once. */
final class TableCollector {

    private final String file;
    private final Limits limits;
    private final List<Table> tables = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final CellPool texts = new CellPool(this::look);
    private final CellPool numerals = new CellPool(Cell::numeral);
    private final OldFonts oldFonts = new OldFonts();
    private int rows;
    private long cells;

    TableCollector(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    String file() {
        return file;
    }

    Limits limits() {
        return limits;
    }

    Origin origin() {
        return Origin.ofFile(file);
    }

    TablePlace place(TablePlace.Shape shape, String name, String pointer) {
        return new TablePlace(file, shape, name, pointer);
    }

    void add(Table table) {
        if (tables.size() >= limits.tables()) {
            throw RefusedFileException.of(origin(), Code.TOO_MANY_TABLES, limits.tables());
        }
        tables.add(table);
    }

    void report(Origin at, Code code, Object... values) {
        problems.add(Problem.of(code, Subject.INPUT, values).at(at));
    }

    /** Counts a row that is about to be kept. */
    Row counted(Row row, TablePlace place) {
        if (++rows > limits.rows()) {
            throw RefusedFileException.of(place.origin(row), Code.TOO_MANY_ROWS, limits.rows());
        }
        checkColumn(row.size() - 1, place, row.number());
        cells += row.size();
        if (cells > limits.cells()) {
            throw RefusedFileException.of(place.origin(row), Code.TOO_MANY_CELLS, limits.cells());
        }
        return row;
    }

    void checkColumn(int column, TablePlace place, int rowNumber) {
        if (column >= limits.columns()) {
            throw RefusedFileException.of(place.origin().atRow(rowNumber), Code.TOO_MANY_COLUMNS, limits.columns());
        }
    }

    /** Returns the cell of a text. */
    Cell text(String text) {
        return text.isEmpty() ? Cell.BLANK : texts.get(text);
    }

    /** Returns the cell of a text. */
    Cell text(char[] chars, int offset, int length) {
        return length == 0 ? Cell.BLANK : texts.get(chars, offset, length);
    }

    /** Returns the cell of a number. */
    Cell numeral(String plain) {
        return numerals.get(plain);
    }

    private Cell look(String text) {
        if (text.length() > limits.textLength()) {
            throw RefusedFileException.of(origin(), Code.TEXT_TOO_LONG, limits.textLength());
        }
        oldFonts.look(text);
        return Cell.text(text);
    }

    TableDocument document(Format format) {
        reportTablesStandingTwice();
        oldFonts.name().ifPresent(font -> report(origin(), Code.OLD_FONT, oldFonts.sample(), font));
        return new TableDocument(file, Optional.of(format), tables, problems);
    }

    private void reportTablesStandingTwice() {
        Map<String, Table> seen = new HashMap<>();
        for (Table table : tables) {
            if (seen.putIfAbsent(Spelling.fold(table.name()), table) != null) {
                report(table.origin(), Code.TABLE_TWICE, table.name());
            }
        }
    }
}
