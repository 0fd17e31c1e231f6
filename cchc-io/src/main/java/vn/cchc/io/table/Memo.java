package vn.cchc.io.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What cells were read as without a word about them, by the cell itself: of a million cells most are some hundred, again and again. */
final class Memo<T> {

    private final @Nullable Cell[] cells;
    private final List<Optional<T>> values;

    /** Starts with nothing, and remembers as many cells as two to this power. */
    Memo(int bits) {
        cells = new Cell[1 << bits];
        values = new ArrayList<>(Collections.nCopies(1 << bits, Optional.empty()));
    }

    /** Returns what the very same cell was read as, or nothing where that is not known. */
    @SuppressWarnings("ReferenceEquality") // equal cells are one cell, and a cell that is not need only be read again
    Optional<T> find(Cell cell) {
        int slot = slot(cell);
        return cells[slot] == cell ? values.get(slot) : Optional.empty();
    }

    void keep(Cell cell, Optional<T> value) {
        int slot = slot(cell);
        cells[slot] = cell;
        values.set(slot, value);
    }

    private int slot(Cell cell) {
        int hash = cell.text().hashCode();
        return (hash ^ hash >>> 12) & cells.length - 1;
    }
}
