package vn.cchc.io;

import java.util.regex.Pattern;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.CellKind;
import vn.cchc.io.table.NumberStyle;
import vn.cchc.io.table.Row;
import vn.cchc.io.table.Table;

/**
 * Tells the number style of a printed table from the whole of it: beside 86.93 the 80.100 is 80.1. A table that mixes styles tells nothing.
 *
 * <p>For prints alone, which nobody can be asked to declare; in a round a number with two readings is refused.
 */
final class PrintedNumbers {

    private static final Pattern POINT = Pattern.compile("-?\\d+\\.(?:\\d{1,2}|\\d{4,})");
    private static final Pattern COMMA = Pattern.compile("-?\\d+,(?:\\d{1,2}|\\d{4,})");

    private PrintedNumbers() {}

    static NumberStyle styleOf(Table table) {
        boolean points = holds(table, POINT);
        boolean commas = holds(table, COMMA);
        if (points == commas) {
            return NumberStyle.UNDECLARED;
        }
        return points ? NumberStyle.EN : NumberStyle.VI;
    }

    private static boolean holds(Table table, Pattern number) {
        return table.rows().stream()
                .map(Row::cells)
                .flatMap(cells -> cells.stream().filter(cell -> cell.kind() == CellKind.TEXT))
                .map(Cell::text)
                .anyMatch(text -> number.matcher(text.strip()).matches());
    }
}
