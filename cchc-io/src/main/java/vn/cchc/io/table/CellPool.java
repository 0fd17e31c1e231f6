package vn.cchc.io.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps equal cells once: units, codes and points repeat in most rows, and a cell that is the same object needs to be understood only once.
 * Where texts do not repeat it forgets rather than grows.
 */
final class CellPool {

    private static final int BITS = 14;
    private static final int TRIES = 4;

    private final Function<String, Cell> maker;
    private final @Nullable Cell[] cells = new Cell[(1 << BITS) + TRIES];

    /** Starts a pool of the cells that are made of texts; a blank cell is never kept. */
    CellPool(Function<String, Cell> maker) {
        this.maker = maker;
    }

    Cell get(String text) {
        int slot = slot(text.hashCode());
        for (int i = slot; i < slot + TRIES; i++) {
            Cell cell = cells[i];
            if (cell == null) {
                return keep(i, text);
            }
            if (cell.text().equals(text)) {
                return cell;
            }
        }
        return keep(slot, text);
    }

    /** Returns the cell of some characters, for which no text is made where it is there already. */
    Cell get(char[] chars, int offset, int length) {
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = slot(hash);
        for (int i = slot; i < slot + TRIES; i++) {
            Cell cell = cells[i];
            if (cell == null) {
                break;
            }
            if (cell.text().hashCode() == hash && isText(cell.text(), chars, offset, length)) {
                return cell;
            }
        }
        return get(new String(chars, offset, length));
    }

    private Cell keep(int slot, String text) {
        Cell cell = maker.apply(text);
        if (!cell.isBlank()) {
            cells[slot] = cell;
        }
        return cell;
    }

    private static boolean isText(String text, char[] chars, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != chars[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private static int slot(int hash) {
        return hash * 0x9E3779B9 >>> Integer.SIZE - BITS;
    }
}
