package vn.cchc.io.table;

import java.util.BitSet;
import java.util.function.Consumer;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Says where a cell stands in a column without heading: once for each column, at its first filled cell. */
final class HeadingCheck {

    private HeadingCheck() {}

    static void report(Table table, Consumer<Problem> problems) {
        BitSet reported = new BitSet();
        for (Row row : table.rows()) {
            for (int column = 0; column < row.size(); column++) {
                if (table.heading(column).isEmpty() && !row.cell(column).isBlank() && !reported.get(column)) {
                    reported.set(column);
                    problems.accept(Problem.of(
                                    Code.CELL_WITHOUT_HEADING,
                                    Subject.INPUT,
                                    row.cell(column).shown())
                            .at(table.origin(row, column)));
                }
            }
        }
    }
}
