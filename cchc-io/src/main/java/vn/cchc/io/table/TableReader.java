package vn.cchc.io.table;

import java.util.List;
import java.util.function.Consumer;
import vn.cchc.model.problem.Problem;

/**
 * Reads the values of one table: the only door where the text of a cell becomes a number, a date, a code or a word.
 *
 * <p>A cell that cannot be read is reported with its place, and reading goes on.
 */
public final class TableReader {

    private final Table table;
    private final Columns columns;
    private final NumberReader numbers;
    private final Consumer<Problem> problems;

    private TableReader(Table table, Columns columns, NumberStyle style, Consumer<Problem> problems) {
        this.table = table;
        this.columns = columns;
        this.numbers = new NumberReader(style);
        this.problems = problems;
    }

    /** Returns a reader of a table, whose numbers in text cells are written in a style. */
    public static TableReader of(Table table, Columns columns, NumberStyle style, Consumer<Problem> problems) {
        return new TableReader(table, columns, style, problems);
    }

    /** Returns the rows of the table below its headings. */
    public List<Row> rows() {
        return table.rows();
    }

    /** Returns a reader of the cells of one row. */
    public RowReader row(Row row) {
        return new RowReader(this, row);
    }

    Table table() {
        return table;
    }

    Columns columns() {
        return columns;
    }

    NumberReader numbers() {
        return numbers;
    }

    void report(Problem problem) {
        problems.accept(problem);
    }
}
