package vn.cchc.io;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.io.table.Columns;
import vn.cchc.io.table.Row;
import vn.cchc.io.table.Table;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;

/** A table that was read, to find the cell of a field again. */
final class ReadTable {

    private final Table table;
    private final Columns columns;
    private final Map<Origin, Row> rows = new HashMap<>();

    ReadTable(Table table, Columns columns) {
        this.table = table;
        this.columns = columns;
    }

    Optional<Problem> locate(Problem problem) {
        Origin origin = problem.origin();
        if (!origin.sheet().equals(table.origin().sheet()) || origin.column().isEmpty()) {
            return Optional.empty();
        }
        if (rows.isEmpty()) {
            table.rows().forEach(row -> rows.put(table.origin(row), row));
        }
        Row row = rows.get(new Origin(
                origin.file(), origin.sheet(), origin.row(), Optional.empty(), Optional.empty(), origin.pointer()));
        if (row == null) {
            return Optional.empty();
        }
        OptionalInt column = column(origin.column().get());
        if (column.isEmpty() && origin.cell().isPresent()) {
            column = table.columnOf(origin.cell().get());
        }
        return Optional.of(problem.at(column.isPresent() ? table.origin(row, column.getAsInt()) : table.origin(row)));
    }

    private OptionalInt column(String field) {
        try {
            return columns.find(field);
        } catch (IllegalArgumentException e) {
            return OptionalInt.empty();
        }
    }
}
