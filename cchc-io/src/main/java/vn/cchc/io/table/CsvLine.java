package vn.cchc.io.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.Optional;
import vn.cchc.model.problem.Code;

/** The line that FastCSV reads just now, as cells: one object for all lines of a file, and no text is made of a cell that is known. */
final class CsvLine extends AbstractBaseCsvCallbackHandler<CsvLine> {

    /** As many fields as FastCSV takes itself; what stands behind the last heading must be empty long before. */
    private static final int MOST_FIELDS = 16_384;

    private final TableCollector collector;
    private Cell[] cells = new Cell[1 << 5];
    private int fields;
    private long number;
    private int filled;
    private boolean comment;
    private boolean guarded;

    CsvLine(TableCollector collector) {
        this.collector = collector;
    }

    /** The line of the file where it begins, from 1. */
    int number() {
        return Math.toIntExact(number);
    }

    boolean isComment() {
        return comment;
    }

    int fields() {
        return fields;
    }

    /** The cells, as many as there are fields; the next line changes them. */
    Cell[] cells() {
        return cells;
    }

    /** The name of the table that the line opens, or nothing where it opens none. */
    Optional<String> opened() {
        boolean alone = filled == 1 && !guarded && !cells[0].isBlank();
        return alone ? CsvLines.opened(cells[0].text()) : Optional.empty();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        number = startingLineNumber;
        fields = 0;
        filled = 0;
        comment = false;
        guarded = false;
    }

    @Override
    protected void handleField(int index, char[] chars, int offset, int length, boolean quoted) {
        if (index == 0) {
            comment = length > 1 && chars[offset] == '#' && CsvLines.isComment(new String(chars, offset, length));
        }
        if (comment) {
            return;
        }
        if (index >= MOST_FIELDS) {
            throw RefusedFileException.of(
                    collector.origin().atRow(number()),
                    Code.TOO_MANY_COLUMNS,
                    collector.limits().columns());
        }
        if (index == cells.length) {
            cells = Arrays.copyOf(cells, 2 * index);
        }
        Cell cell = cell(index, chars, offset, length);
        cells[index] = cell;
        fields = index + 1;
        filled += cell.isBlank() ? 0 : 1;
    }

    private Cell cell(int index, char[] chars, int offset, int length) {
        if (length == 0 || chars[offset] != '\'') {
            return collector.text(chars, offset, length);
        }
        guarded |= index == 0;
        return collector.text(CsvLines.restore(new String(chars, offset, length), index == 0));
    }

    @Override
    protected CsvLine buildRecord() {
        return this;
    }
}
