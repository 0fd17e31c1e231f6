package vn.cchc.io.table;

import java.util.BitSet;
import vn.cchc.model.problem.Code;

/** Says where a cell stands in a column without heading: once for each column, at its first filled cell. */
final class HeadingCheck {

    private HeadingCheck() {}

    /** Adds a table to a collector, with what is wrong with its cells. */
    static void report(Table table, TableCollector collector) {
        collector.add(table);
        BitSet reported = new BitSet();
        for (Row row : table.rows()) {
            for (int column = 0; column < row.size(); column++) {
                if (table.heading(column).isEmpty() && !row.cell(column).isBlank() && !reported.get(column)) {
                    reported.set(column);
                    collector.report(
                            table.origin(row, column),
                            Code.CELL_WITHOUT_HEADING,
                            row.cell(column).shown());
                }
            }
        }
    }
}
