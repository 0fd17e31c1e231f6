package vn.cchc.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.CellKind;
import vn.cchc.io.table.RowReader;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.rule.Judged;
import vn.cchc.model.criteria.rule.Levels;
import vn.cchc.model.criteria.rule.Proportional;
import vn.cchc.model.criteria.rule.Thresholds;
import vn.cchc.model.criteria.rule.YesNo;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * Reads the cell of a mark as its leaf's rule takes it: a tick, a level, a percentage, or points. One for each column, since the cells of
 * a column explain each other: a 0.85 beside an 85 is a doubtful percentage.
 */
final class MarkCell {

    private static final Pattern NUMBER = Pattern.compile("[-\u2212]?\\d[\\d.,\\s]*");

    private final String field;
    private final boolean percent;
    private final List<Doubt> doubts = new ArrayList<>();
    private Optional<String> certain = Optional.empty();

    /** A plain number of one or less in a column of percentages. */
    private record Doubt(Origin origin, String shown) {}

    /** What a cell says: points, evidence, or nothing. */
    record Said(Optional<BigDecimal> points, Optional<String> evidence) {

        static final Said NOTHING = new Said(Optional.empty(), Optional.empty());

        boolean isNothing() {
            return points.isEmpty() && evidence.isEmpty();
        }
    }

    MarkCell(String field, String heading) {
        this.field = field;
        this.percent = heading.indexOf('%') >= 0;
    }

    Said read(RowReader row, Leaf leaf) {
        Cell cell = row.cell(field);
        if (leaf.rule() instanceof YesNo && mayBeTick(cell)) {
            return evidence(row.yesNo(field).map(yes -> yes ? "yes" : "no"));
        }
        boolean share = leaf.rule() instanceof Proportional || leaf.rule() instanceof Thresholds;
        if (share && (percent || cell.isPercent() || cell.text().strip().endsWith("%"))) {
            return percentage(row, cell);
        }
        boolean level = leaf.rule() instanceof Levels levels
                && levels.levels().stream().anyMatch(l -> l.code().equals(cell.shown()));
        if (level || !(leaf.rule() instanceof Judged) && isText(cell) && !isDash(cell)) {
            return evidence(row.text(field));
        }
        Optional<BigDecimal> points = row.decimal(field);
        return points.isEmpty() ? Said.NOTHING : new Said(points, Optional.empty());
    }

    /** Warns of each plain number of one or less where others of the column are surely percentages. */
    void reportDoubts(Consumer<Problem> report) {
        certain.ifPresent(other -> doubts.forEach(
                doubt -> report.accept(Problem.of(Code.PERCENT_OR_RATIO, Subject.INPUT, doubt.shown(), other)
                        .at(doubt.origin()))));
    }

    private Said percentage(RowReader row, Cell cell) {
        Optional<BigDecimal> number = row.percentage(field);
        number.ifPresent(value -> {
            boolean small = value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0;
            if (small && !cell.isPercent() && !cell.text().strip().endsWith("%")) {
                doubts.add(new Doubt(row.origin(field), cell.shown()));
            } else if (!small) {
                certain =
                        certain.or(() -> Optional.of(value.stripTrailingZeros().toPlainString()));
            }
        });
        return evidence(number.map(value -> value.toPlainString() + "%"));
    }

    private static boolean mayBeTick(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> cell.text().equals("0") || cell.text().equals("1");
            case TEXT ->
                cell.text().strip().matches("[01]")
                        || !NUMBER.matcher(cell.text().strip()).matches();
            default -> true;
        };
    }

    private static boolean isText(Cell cell) {
        return cell.kind() == CellKind.TEXT
                && !NUMBER.matcher(cell.text().strip()).matches();
    }

    private static boolean isDash(Cell cell) {
        return cell.text().strip().matches("[-\u2013\u2014]");
    }

    private static Said evidence(Optional<String> text) {
        return new Said(Optional.empty(), text);
    }
}
