package vn.cchc.io.table;

import java.util.Arrays;
import java.util.List;

/** One row of a table: its number as a spreadsheet or editor shows it, and its cells. Ask the {@link Table} where a cell stands. */
public final class Row {

    private final int number;
    private final int index;
    private final Cell[] cells;

    private Row(int number, int index, Cell[] cells) {
        this.number = number;
        this.index = index;
        this.cells = cells;
    }

    /** Makes a row of the cells up to the last filled one. */
    static Row of(int number, int index, List<Cell> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isBlank()) {
            size--;
        }
        return new Row(number, index, cells.subList(0, size).toArray(Cell[]::new));
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
        return column < cells.length ? cells[column] : Cell.BLANK;
    }

    /** Returns the number of cells up to the last filled one. */
    public int size() {
        return cells.length;
    }

    /** Returns the number of filled cells. */
    int filled() {
        int count = 0;
        for (Cell cell : cells) {
            count += cell.isBlank() ? 0 : 1;
        }
        return count;
    }

    /** Returns the cells up to the last filled one. */
    public List<Cell> cells() {
        return List.of(cells);
    }

    @Override
    public String toString() {
        return number + ": " + Arrays.toString(cells);
    }
}
