package vn.cchc.io.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
    private final Memo<BigDecimal> decimals = new Memo<>();
    private final Memo<String> codes = new Memo<>();
    private int reported;

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

    /** Returns a reader of the cells of one row, by its index among the {@link #rows}. */
    public RowReader row(int index) {
        return new RowReader(this, index, table.rows().get(index));
    }

    /** Reads a number, or remembers how it was read where that went without a word. */
    Optional<BigDecimal> decimal(Cell cell, Function<Cell, Optional<BigDecimal>> reading) {
        return remembered(decimals, cell, reading);
    }

    /** Reads a code, or remembers how it was read where that went without a word. */
    Optional<String> code(Cell cell, Function<Cell, Optional<String>> reading) {
        return remembered(codes, cell, reading);
    }

    private <T> Optional<T> remembered(Memo<T> memo, Cell cell, Function<Cell, Optional<T>> reading) {
        Optional<T> known = memo.find(cell);
        if (known.isPresent()) {
            return known;
        }
        int before = reported;
        Optional<T> read = reading.apply(cell);
        if (reported == before) {
            memo.keep(cell, read);
        }
        return read;
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
        reported++;
        problems.accept(problem);
    }
}
