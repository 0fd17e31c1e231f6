package vn.cchc.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The rows of one JSON table, whose headings are known only when all rows are. */
final class JsonRows {

    private final TablePlace place;
    private final TableCollector collector;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> headings = new ArrayList<>();
    private final List<String> pointers = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();
    private int line;
    private int index = -1;

    JsonRows(TablePlace place, TableCollector collector) {
        this.place = place;
        this.collector = collector;
    }

    void startRow(int newLine) {
        line = newLine;
        index++;
        cells = new ArrayList<>(headings.size());
    }

    /** Puts a cell under a heading, and answers whether the row had none there before. A pointer is made for new columns only. */
    boolean put(String heading, Supplier<String> pointer, Cell cell) {
        int column = columns.computeIfAbsent(heading, h -> newColumn(h, pointer.get()));
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        return cells.set(column, cell).isBlank() || pointers.get(column).equals(pointer.get());
    }

    void endRow() {
        Row row = Row.of(line, index, cells);
        if (row.size() > 0) {
            rows.add(collector.counted(row, place));
        }
    }

    Table table() {
        return Table.ofRows(place, headings, pointers, rows);
    }

    private int newColumn(String heading, String pointer) {
        collector.checkColumn(headings.size(), place, line);
        headings.add(Spelling.clean(heading));
        pointers.add(pointer);
        return headings.size() - 1;
    }
}
