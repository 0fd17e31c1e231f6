package vn.cchc.io.table;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
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
    private final Memo<BigDecimal> decimals = new Memo<>(10);
    private final Memo<String> codes = new Memo<>(10);
    private final IdentityHashMap<Vocabulary<?>, Memo<?>> words = new IdentityHashMap<>();
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

    Memo<BigDecimal> decimals() {
        return decimals;
    }

    Memo<String> codes() {
        return codes;
    }

    @SuppressWarnings("unchecked") // one memory for each vocabulary
    <T> Memo<T> words(Vocabulary<T> vocabulary) {
        return (Memo<T>) words.computeIfAbsent(vocabulary, v -> new Memo<Object>(6));
    }

    /** Returns how many problems were reported so far. */
    int reported() {
        return reported;
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
