package vn.cchc.io.table;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** The rows of a table side by side: what is held of a cell is a reference to one of its kind, and a row is made when it is asked for. */
final class SheetRows extends AbstractList<Row> implements RandomAccess {

    private Cell[] cells = new Cell[1 << 8];
    private int[] ends = new int[1 << 5];
    private int[] numbers = new int[1 << 5];
    private int size;

    /** Adds the cells up to the last filled one as a row, unless all are blank; answers whether there was any. */
    boolean add(int number, Cell[] row, int count) {
        int filled = count;
        while (filled > 0 && row[filled - 1].isBlank()) {
            filled--;
        }
        if (filled == 0) {
            return false;
        }
        int start = end();
        if (start + filled > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(start + filled, grown(cells.length)));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, grown(size));
            numbers = Arrays.copyOf(numbers, ends.length);
        }
        System.arraycopy(row, 0, cells, start, filled);
        ends[size] = start + filled;
        numbers[size] = number;
        size++;
        return true;
    }

    Row last() {
        return get(size - 1);
    }

    @Override
    public Row get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int start = index == 0 ? 0 : ends[index - 1];
        return Row.within(numbers[index], index, cells, start, ends[index] - start);
    }

    @Override
    public int size() {
        return size;
    }

    private int end() {
        return size == 0 ? 0 : ends[size - 1];
    }

    private static int grown(int length) {
        return Math.addExact(length, length);
    }
}
