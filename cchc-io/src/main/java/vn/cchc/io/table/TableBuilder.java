package vn.cchc.io.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the rows of a table to be written. A row of blanks carries nothing and is left out. */
public final class TableBuilder {

    /** What a sheet, a section line and a JSON member can all be called. */
    private static final Pattern NAME = Pattern.compile("[^\\[\\]/\\\\?*:'\\p{Cntrl}]{0,31}");

    private final String name;
    private final List<String> headings;
    private final List<Row> rows = new ArrayList<>();

    TableBuilder(String name, List<String> headings) {
        if (!NAME.matcher(name).matches() || !name.equals(name.strip())) {
            throw new IllegalArgumentException("not the name of a table: " + name);
        }
        if (headings.isEmpty() || headings.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a table needs headings: " + headings);
        }
        if (new HashSet<>(headings).size() < headings.size()) {
            throw new IllegalArgumentException("a heading stands twice: " + headings);
        }
        this.name = name;
        this.headings = List.copyOf(headings);
    }

    /** Adds a row. */
    public TableBuilder row(Cell... cells) {
        return row(Arrays.asList(cells));
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if it has more cells than the table has headings
     */
    public TableBuilder row(List<Cell> cells) {
        if (cells.size() > headings.size()) {
            throw new IllegalArgumentException("more cells than headings: " + cells);
        }
        Row row = Row.of(0, rows.size(), cells);
        if (row.size() > 0) {
            rows.add(row);
        }
        return this;
    }

    /** Returns the table. */
    public Table build() {
        TablePlace place = new TablePlace("", TablePlace.Shape.MADE, name, "");
        return Table.ofRows(place, headings, List.of(), rows);
    }
}
