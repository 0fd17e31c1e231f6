package vn.cchc.io;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.table.Row;
import vn.cchc.io.table.Table;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;

/**
 * The marks that were read, some thirty bytes each: points alone are kept as what differs between them, and their row and place are made
 * when somebody asks. A mark that says more is kept as it is.
 */
final class MarkRows extends AbstractList<MarkRow> implements RoundRows.LazyMarks, RandomAccess {

    /** The column of a mark that stands in no cell of its own. */
    static final int WHOLE_ROW = -1;

    private final List<Part> parts = new ArrayList<>();
    private String[] units = new String[1 << 6];
    private String[] criteria = new String[1 << 6];
    private @Nullable Stage[] stages = new Stage[1 << 6];
    private Object[] said = new Object[1 << 6];
    private int[] rows = new int[1 << 6];
    private int[] columns = new int[1 << 6];
    private int size;

    /** The marks of one table, from the first on. */
    private record Part(Table table, int first) {}

    /** Says that the marks of a table follow, and how many there may be. */
    void in(Table table, int count) {
        parts.add(new Part(table, size));
        if (size + count > units.length) {
            grow(size + count);
        }
    }

    /** Adds points of the table, by the index of their row and by their column or {@link #WHOLE_ROW}. */
    void add(String unit, String criterion, @Nullable Stage stage, BigDecimal points, int row, int column) {
        put(unit, criterion, stage, points);
        rows[size - 1] = row;
        columns[size - 1] = column;
    }

    @Override
    public boolean add(MarkRow mark) {
        put("", "", null, mark);
        return true;
    }

    private void put(String unit, String criterion, @Nullable Stage stage, Object what) {
        if (size == units.length) {
            grow(Math.addExact(size, size));
        }
        units[size] = unit;
        criteria[size] = criterion;
        stages[size] = stage;
        said[size] = what;
        size++;
    }

    private void grow(int length) {
        units = Arrays.copyOf(units, length);
        criteria = Arrays.copyOf(criteria, length);
        stages = Arrays.copyOf(stages, length);
        said = Arrays.copyOf(said, length);
        rows = Arrays.copyOf(rows, length);
        columns = Arrays.copyOf(columns, length);
    }

    @Override
    public MarkRow get(int index) {
        return said[index] instanceof MarkRow whole ? whole : row(index, place(index));
    }

    @Override
    public MarkRow unplaced(int index) {
        return said[index] instanceof MarkRow whole ? whole : row(index, null);
    }

    @Override
    public Origin place(int index) {
        if (said[index] instanceof MarkRow whole) {
            return whole.origin() == null ? Origin.NONE.atRow(index + 1) : whole.origin();
        }
        Table table = table(index);
        Row row = table.rows().get(rows[index]);
        return columns[index] == WHOLE_ROW ? table.origin(row) : table.key(row, columns[index]);
    }

    @Override
    public int size() {
        return size;
    }

    private MarkRow row(int index, @Nullable Origin origin) {
        return MarkRow.points(units[index], criteria[index], stages[index], (BigDecimal) said[index], origin);
    }

    private Table table(int index) {
        int part = parts.size() - 1;
        while (parts.get(part).first() > index) {
            part--;
        }
        return parts.get(part).table();
    }
}
