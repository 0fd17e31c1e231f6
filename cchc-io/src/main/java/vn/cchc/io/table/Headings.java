package vn.cchc.io.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The headings of a sheet, in one row or in two: a group such as "Points" above "Self score" and "Appraised". */
final class Headings {

    private static final String JOINT = " \u2013 ";

    private Headings() {}

    static List<String> of(Row row) {
        return row.cells().stream().map(Headings::text).toList();
    }

    /**
     * Returns whether a row goes on with the headings of the row above: texts alone, two or more, at least one of them where the row above
     * has nothing, and none in its first column.
     */
    static boolean continues(Row first, Row second) {
        boolean below = false;
        int filled = 0;
        boolean begun = false;
        for (int column = 0; column < second.size(); column++) {
            Cell cell = second.cell(column);
            boolean headed = !first.cell(column).isBlank();
            if (!cell.isBlank() && (cell.kind() != CellKind.TEXT || !begun)) {
                return false;
            }
            begun |= headed;
            filled += cell.isBlank() ? 0 : 1;
            below |= !cell.isBlank() && !headed;
        }
        return below && filled > 1 && begun && second.cell(firstFilled(first)).isBlank();
    }

    /** Returns the lower headings where there are any, with their group where the lower ones alone repeat. */
    static List<String> of(Row first, Row second) {
        List<String> lower = new ArrayList<>();
        List<String> grouped = new ArrayList<>();
        String group = "";
        for (int column = 0; column < Math.max(first.size(), second.size()); column++) {
            String above = text(first.cell(column));
            String below = text(second.cell(column));
            group = above.isEmpty() && !below.isEmpty() ? group : above;
            lower.add(below.isEmpty() ? above : below);
            grouped.add(below.isEmpty() || group.isEmpty() ? lower.get(column) : group + JOINT + below);
        }
        for (int column = 0; column < lower.size(); column++) {
            if (Collections.frequency(lower, lower.get(column)) > 1) {
                return grouped;
            }
        }
        return lower;
    }

    private static int firstFilled(Row row) {
        int column = 0;
        while (column < row.size() && row.cell(column).isBlank()) {
            column++;
        }
        return column;
    }

    private static String text(Cell cell) {
        return Spelling.clean(cell.shown());
    }
}
