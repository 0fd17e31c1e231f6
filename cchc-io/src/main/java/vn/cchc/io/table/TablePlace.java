package vn.cchc.io.table;

import java.util.Arrays;
import vn.cchc.model.problem.Origin;

/** Where a table stands: the file, and the sheet, section or JSON member in it. One for all rows, so that a cell costs nothing. */
final class TablePlace {

    private static final String[] LETTERS = firstLetters();

    private final Shape shape;
    private final String name;
    private final String pointer;
    private final Origin origin;

    TablePlace(String file, Shape shape, String name, String pointer) {
        this.shape = shape;
        this.name = name;
        this.pointer = pointer;
        this.origin = origin(file);
    }

    /** How rows are found in the file. */
    enum Shape {
        /** Made by a program. */
        MADE,
        /** Lines of a text file. */
        LINES,
        /** Rows of a spreadsheet. */
        SHEET,
        /** Elements of a JSON array. */
        ELEMENTS,
        /** Members of a JSON object. */
        MEMBERS
    }

    Shape shape() {
        return shape;
    }

    String name() {
        return name;
    }

    Origin origin() {
        return origin;
    }

    private Origin origin(String file) {
        if (shape == Shape.MADE) {
            return name.isEmpty() ? Origin.NONE : Origin.NONE.inSheet(name);
        }
        Origin whole = Origin.ofFile(file);
        if (isJson()) {
            return whole.atPointer(pointer);
        }
        return name.isEmpty() ? whole : whole.inSheet(name);
    }

    Origin origin(Row row) {
        Origin at = row.number() > 0 ? origin.atRow(row.number()) : origin;
        return isJson() ? at.atPointer(rowPointer(row)) : at;
    }

    Origin origin(Row row, int column, String heading, String columnPointer) {
        Origin at = heading.isEmpty() ? origin(row) : origin(row).inColumn(heading);
        return switch (shape) {
            case SHEET -> at.atCell(letters(column) + row.number());
            case ELEMENTS -> at.atPointer(rowPointer(row) + columnPointer);
            default -> at;
        };
    }

    /** Returns the name of a spreadsheet column: 4 is E. */
    static String letters(int column) {
        return column < LETTERS.length ? LETTERS[column] : spelled(column);
    }

    private static String[] firstLetters() {
        String[] letters = new String[702];
        Arrays.setAll(letters, TablePlace::spelled);
        return letters;
    }

    private static String spelled(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** Escapes a member's name for a JSON pointer. */
    static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private String rowPointer(Row row) {
        return pointer + '/' + (shape == Shape.MEMBERS ? escape(row.cell(0).text()) : row.index());
    }

    private boolean isJson() {
        return shape == Shape.ELEMENTS || shape == Shape.MEMBERS;
    }
}
