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

    private final TablePlace place;
    private final List<String> headings;
    private final List<Row> rows = new ArrayList<>();

    TableBuilder(TablePlace place, List<String> headings) {
        String name = place.name();
        if (!NAME.matcher(name).matches() || !name.equals(name.strip())) {
            throw new IllegalArgumentException("not the name of a table: " + name);
        }
        if (headings.isEmpty() || headings.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a table needs headings: " + headings);
        }
        if (new HashSet<>(headings).size() < headings.size()) {
            throw new IllegalArgumentException("a heading stands twice: " + headings);
        }
        this.place = place;
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
        return row(0, cells);
    }

    /**
     * Adds a row that stands in a line of a file.
     *
     * @throws IllegalArgumentException if it has more cells than the table has headings
     */
    public TableBuilder row(int line, List<Cell> cells) {
        if (cells.size() > headings.size()) {
            throw new IllegalArgumentException("more cells than headings: " + cells);
        }
        Row row = Row.of(line, rows.size(), cells);
        if (row.size() > 0) {
            rows.add(row);
        }
        return this;
    }

    /** Returns the table. */
    public Table build() {
        return Table.ofRows(place, headings, List.of(), rows);
    }
}
