package vn.cchc.io;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.Row;
import vn.cchc.io.table.Spelling;
import vn.cchc.io.table.Table;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Finds the unit whose form a table is: in a line above the headings such as {@code Đơn vị: Sở Y tế}, or else in the name of the sheet. */
final class FormUnit {

    private static final Pattern LABEL = Pattern.compile(
            "(?:(?:tên\\s+)?(?:đơn vị|cơ quan|cơ quan, đơn vị)(?:\\s+(?:tự chấm|tự đánh giá|được đánh giá|báo cáo))?|unit)\\s*:\\s*(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private final FileReading file;
    private final UnitNames names;

    FormUnit(FileReading file, UnitNames names) {
        this.file = file;
        this.names = names;
    }

    /**
     * Returns the code of the unit that a line of the form names; else the one that the sheet is called after or, where no list of units can
     * confirm it, the name of the sheet or file, with a warning. Where nothing tells the unit, that is reported.
     */
    Optional<String> of(Table table) {
        Optional<String> stated = stated(table);
        if (stated.isPresent()) {
            return Optional.of(names.code(stated.get(), "", "", problem -> file.report(problem.at(table.origin()))));
        }
        String name = table.name().isEmpty() ? file.bareName() : table.name();
        if (!names.isListed(name)) {
            boolean assumed = !names.hasList();
            Problem problem = assumed
                    ? Problem.of(Code.FORM_UNIT_ASSUMED, Subject.INPUT, name)
                    : Problem.of(Code.FORM_WITHOUT_UNIT, Subject.INPUT);
            file.report(problem.at(table.origin()));
            if (!assumed) {
                return Optional.empty();
            }
        }
        return Optional.of(names.code(name, "", "", problem -> file.report(problem.at(table.origin()))));
    }

    private static Optional<String> stated(Table table) {
        return table.above().stream()
                .map(FormUnit::stated)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> stated(Row row) {
        for (int column = 0; column < row.size(); column++) {
            Matcher label = LABEL.matcher(Spelling.clean(row.cell(column).shown()));
            if (label.matches()) {
                return label.group(1).isEmpty() ? after(row, column) : Optional.of(label.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> after(Row row, int column) {
        return row.cells().stream()
                .skip(column + 1L)
                .filter(cell -> !cell.isBlank())
                .map(Cell::shown)
                .map(Spelling::clean)
                .findFirst();
    }
}
