package vn.cchc.io.table;

import java.util.Arrays;
import java.util.List;

/** One row of a table: its number as a spreadsheet or editor shows it, and its cells. Ask the {@link Table} where a cell stands. */
public final class Row {

    private final int number;
    private final int index;
    private final Cell[] cells;
    private final int start;
    private final int size;

    private Row(int number, int index, Cell[] cells, int start, int size) {
        this.number = number;
        this.index = index;
        this.cells = cells;
        this.start = start;
        this.size = size;
    }

    /** Makes a row of the cells up to the last filled one. */
    static Row of(int number, int index, List<Cell> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isBlank()) {
            size--;
        }
        return new Row(number, index, cells.subList(0, size).toArray(Cell[]::new), 0, size);
    }

    /** Makes a row of cells that stand among those of other rows. */
    static Row within(int number, int index, Cell[] cells, int start, int size) {
        return new Row(number, index, cells, start, size);
    }

    /** Returns the number of the row in its file, from 1; the line of a text file where the row begins. */
    public int number() {
        return number;
    }

    /** Returns the place of the row among the elements of a JSON array, from 0. */
    int index() {
        return index;
    }

    /** Returns the cell in a column, from 0; beyond the last filled cell all are blank. */
    public Cell cell(int column) {
        return column < size ? cells[start + column] : Cell.BLANK;
    }

    /** Returns the number of cells up to the last filled one. */
    public int size() {
        return size;
    }

    /** Returns the number of filled cells. */
    int filled() {
        int count = 0;
        for (int column = 0; column < size; column++) {
            count += cell(column).isBlank() ? 0 : 1;
        }
        return count;
    }

    /** Returns the cells up to the last filled one. */
    public List<Cell> cells() {
        return List.of(Arrays.copyOfRange(cells, start, start + size));
    }

    /** A row is the row of its index in its table. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && index == row.index && number == row.number && cells().equals(row.cells());
    }

    @Override
    public int hashCode() {
        return 31 * number + index;
    }

    @Override
    public String toString() {
        return number + ": " + cells();
    }
}
