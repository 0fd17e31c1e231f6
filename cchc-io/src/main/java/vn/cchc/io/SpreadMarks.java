package vn.cchc.io;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.table.Columns;
import vn.cchc.io.table.RowReader;
import vn.cchc.io.table.Table;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Stage;

/**
 * Reads tables whose rows hold several marks: wide tables, and the forms that people print. Rows of groups and totals are checked against
 * the marks, never counted as marks.
 */
final class SpreadMarks {

    private final FileReading file;
    private final SpreadColumns spread;
    private final CriterionNames criteria;
    private final UnitNames names;
    private final PrintedSums sums = new PrintedSums();
    private final Columns columns;
    private final List<ValueColumn> values;
    private final MarkIntake marks;
    private final String formUnit;
    private final boolean codesInHeadings;
    private final boolean sumsMayStand;
    private final boolean factsTold;
    private Optional<MarkFacts> facts = Optional.empty();

    /** A column of marks, with the criterion that its heading names and the reader of its cells. */
    private record ValueColumn(SpreadColumns.Value value, Optional<Criterion> criterion, MarkCell cell) {}

    private SpreadMarks(
            FileReading file, SpreadColumns spread, CriterionNames criteria, UnitNames names, MarkIntake marks) {
        this.file = file;
        this.marks = marks;
        this.spread = spread;
        this.criteria = criteria;
        this.names = names;
        this.formUnit =
                spread.isForm() ? new FormUnit(file, names).of(spread.table()).orElse("") : "";
        this.codesInHeadings =
                spread.values().stream().allMatch(value -> value.criterion().isPresent());
        this.sumsMayStand = !spread.values().stream()
                .allMatch(value -> value.criterion()
                        .flatMap(criteria::find)
                        .filter(Leaf.class::isInstance)
                        .isPresent());
        this.values = spread.values().stream().map(this::column).toList();
        this.columns = spread.columns();
        this.factsTold = MarkFacts.isIn(columns);
    }

    private ValueColumn column(SpreadColumns.Value value) {
        MarkCell cell = new MarkCell(value.field(), spread.table().heading(value.column()));
        Optional<String> code = value.criterion().filter(told -> !told.isEmpty());
        return new ValueColumn(value, code.flatMap(criteria::find), cell);
    }

    /** Reads every mark of a table; what is wrong goes to the file's problems. */
    static void read(
            FileReading file, SpreadColumns spread, CriterionNames criteria, UnitNames names, MarkIntake marks) {
        new SpreadMarks(file, spread, criteria, names, marks).read();
    }

    private void read() {
        Table table = spread.table();
        if (!spread.isStaged()) {
            file.report(Problem.of(Code.MARKS_WITHOUT_STAGE, Subject.setting("marks"))
                    .at(table.origin()));
        }
        spread.others().forEach(column -> file.reportColumn(spread.unknown(column)));
        if (spread.isForm() && formUnit.isEmpty()) {
            return;
        }
        marks.in(table, table.rows().size() * values.size());
        file.rows(table, columns, this::readRow);
        sums.report(criteria, file::report);
        values.forEach(column -> column.cell().reportDoubts(file::report));
    }

    private void readRow(RowReader row) {
        facts = Optional.empty();
        if (spread.values().stream().allMatch(value -> row.cell(value.field()).isBlank())
                && (spread.isForm() || row.text(unitField()).isEmpty())) {
            return;
        }
        String unit = spread.isForm() ? formUnit : unit(row);
        if (!spread.isForm() && SpreadColumns.isSum(row.text(unitField()).orElse(""))) {
            passOver(row, unitField());
            return;
        }
        if (codesInHeadings) {
            for (ValueColumn column : values) {
                readValue(row, column, unit, column.value().criterion().orElseThrow(), column.criterion());
            }
        } else {
            criterion(row).ifPresent(code -> values.forEach(column -> readValue(row, column, unit, code)));
        }
    }

    private String unitField() {
        return spread.has("unit") ? "unit" : "unitName";
    }

    private String unit(RowReader row) {
        return names.code(
                row.code("unit").orElse(""),
                row.text("unitName").orElse(""),
                row.text("unitParent").orElse(""),
                problem -> row.report(unitField(), problem));
    }

    /** The criterion of a row, {@link SpreadColumns#TOTAL} for a total, or nothing for a row that is no criterion's. */
    private Optional<String> criterion(RowReader row) {
        boolean coded = spread.has("criterion");
        boolean named = spread.has("criterionName");
        if (!coded && !named) {
            return criteria.only().map(Leaf::code);
        }
        String code = row.code("criterion").orElse("");
        String name = row.text("criterionName").orElse("");
        Stream<String> told = spread.isForm() ? Stream.of(code, name) : Stream.of(name, code);
        Optional<String> found = told.filter(text -> !text.isEmpty())
                .map(criteria::find)
                .flatMap(Optional::stream)
                .map(Criterion::code)
                .findFirst();
        if (found.isPresent()) {
            checkMaximum(row, found.get());
            return found;
        }
        if (SpreadColumns.isSum(code) || code.isEmpty() && SpreadColumns.isSum(name)) {
            return Optional.of(SpreadColumns.TOTAL);
        }
        if (code.isEmpty() && coded) {
            if (!row.isSound()) {
                return Optional.empty();
            }
            passOver(row, named ? "criterionName" : "criterion");
            return Optional.empty();
        }
        return Optional.of(code.isEmpty() ? name : code);
    }

    private void passOver(RowReader row, String field) {
        String text = row.text(field).orElse("–");
        row.report(field, Problem.of(Code.ROW_PASSED_OVER, Subject.INPUT, text));
    }

    private void checkMaximum(RowReader row, String code) {
        Optional<Criterion> criterion = criteria.find(code);
        Optional<BigDecimal> printed = row.decimal("maximum");
        if (criterion.isPresent()
                && printed.isPresent()
                && printed.get().compareTo(criterion.get().maximum().toBigDecimal()) != 0) {
            row.report(
                    "maximum",
                    Problem.of(
                            Code.FORM_MAXIMUM_DIFFERS,
                            Subject.criterion(code),
                            printed.get().toPlainString(),
                            criterion.get().maximum()));
        }
    }

    private void readValue(RowReader row, ValueColumn column, String unit, String ofRow) {
        String code = column.value().criterion().orElse(ofRow);
        readValue(row, column, unit, code, code.isEmpty() ? Optional.empty() : criteria.find(code));
    }

    private void readValue(RowReader row, ValueColumn column, String unit, String code, Optional<Criterion> criterion) {
        SpreadColumns.Value value = column.value();
        if (criterion.isPresent() && criterion.get() instanceof Leaf leaf) {
            MarkCell.Said said = column.cell().read(row, leaf);
            if (!said.isNothing()) {
                if (sumsMayStand) {
                    sums.add(sheet(unit, value), code, said.points());
                }
                mark(row, value, unit, leaf, said);
            }
            return;
        }
        Optional<BigDecimal> printed = row.decimal(value.field());
        if (criterion.isPresent() || code.isEmpty()) {
            printed.ifPresent(sum -> sums.print(sheet(unit, value), code, sum, row.origin(value.field())));
        } else if (!row.cell(value.field()).isBlank()) {
            // the round says that there is no such criterion
            add(row, value, unit, code, Stage.APPRAISAL, new MarkCell.Said(printed, Optional.empty()));
        }
    }

    private static String sheet(String unit, SpreadColumns.Value value) {
        return unit + '\n' + value.stage() + value.survey();
    }

    private void mark(RowReader row, SpreadColumns.Value value, String unit, Leaf leaf, MarkCell.Said said) {
        boolean surveyed = leaf.source() == MarkSource.SURVEY;
        if (surveyed && value.stage() == Stage.SELF
                || leaf.source() == MarkSource.APPRAISAL && value.stage() == Stage.SELF) {
            // people fill every cell of a printed row: what cannot count is said, and not taken
            row.report(
                    value.field(),
                    Problem.of(Code.SELF_SCORE_NOT_TAKEN, Subject.mark(unit, leaf.code()), leaf.source()));
            return;
        }
        Stage assumed = surveyed ? null : Stage.APPRAISAL;
        add(row, value, unit, leaf.code(), value.isTold() ? value.stage() : assumed, said);
    }

    private void add(
            RowReader row,
            SpreadColumns.Value value,
            String unit,
            String criterion,
            @Nullable Stage stage,
            MarkCell.Said said) {
        BigDecimal points = said.points().orElse(null);
        MarkFacts about = facts(row);
        if (points != null && said.evidence().isEmpty() && about.isNothing()) {
            marks.add(unit, criterion, stage, points, row.index(), value.column());
            return;
        }
        marks.add(new MarkRow(
                unit,
                criterion,
                stage,
                points,
                null,
                null,
                said.evidence().orElse(null),
                about.agency(),
                about.person(),
                about.time(),
                about.reason(),
                about.decision(),
                about.documents(),
                row.key(value.field())));
    }

    private MarkFacts facts(RowReader row) {
        if (!factsTold) {
            return MarkFacts.NONE;
        }
        MarkFacts about = facts.orElseGet(() -> MarkFacts.of(row));
        facts = Optional.of(about);
        return about;
    }
}
