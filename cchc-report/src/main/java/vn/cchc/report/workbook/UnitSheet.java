package vn.cchc.report.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.io.table.FormCell.Look;
import vn.cchc.io.table.SheetCell;
import vn.cchc.io.table.SheetPage;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionGroup;
import vn.cchc.model.round.Stage;
import vn.cchc.report.content.ReportWords;
import vn.cchc.report.content.ScoreRow;
import vn.cchc.report.content.UnitContent;
import vn.cchc.scoring.LeafScore;
import vn.cchc.scoring.Scorecard;

/** The sheet of one unit: every criterion with what each stage gave, what was lost and why; sums and losses as formulas. */
final class UnitSheet {

    private static final int HEADINGS = 8;
    private static final int FIRST = HEADINGS + 1;
    private static final int MAXIMUM = 2;
    private static final int FIRST_STAGE = 3;

    private final SheetHead head;
    private final SheetWords words;
    private final UnitContent unit;
    private final PointsColumns exact;
    private final List<Stage> stages;
    private final int points;
    private final int lost;
    private final List<Integer> widths;
    private final Map<String, Integer> rows = new HashMap<>();

    UnitSheet(SheetHead head, UnitContent unit) {
        this.head = head;
        this.words = head.words();
        this.unit = unit;
        this.exact =
                new PointsColumns(unit.block().ranking().rules().criteria(), SpreadsheetLimits.decimals(unit.block()));
        this.stages = Stream.of(Stage.values()).filter(this::hasColumn).toList();
        this.points = FIRST_STAGE + stages.size();
        this.lost = points + 1;
        this.widths = Stream.of(List.of(9, 40, 9), Collections.nCopies(stages.size(), 10), List.of(9, 9, 9, 50))
                .flatMap(List::stream)
                .toList();
        unit.rows().forEach(row -> rows.put(row.criterion().code(), FIRST + rows.size()));
    }

    /** A reappraisal is rare: only a unit that had one has its column. */
    private boolean hasColumn(Stage stage) {
        return stage != Stage.REAPPRAISAL
                || unit.rows().stream()
                        .anyMatch(row -> row.score() instanceof LeafScore leaf
                                && unit.points(leaf, stage).isPresent());
    }

    SheetPage page(String name) {
        List<List<SheetCell>> all = new ArrayList<>(head.rows(
                unit.place().unit().name() + " (" + unit.place().unit().code() + ")",
                unit.block().ranking().provisional(),
                words.say("unit.guide"),
                widths.size()));
        all.add(List.of(words.title(standing())));
        all.add(List.of(SheetCell.EMPTY));
        all.add(headings());
        unit.rows().forEach(row -> all.add(row(row)));
        all.add(total());
        all.add(List.of(SheetCell.EMPTY));
        all.add(List.of(words.title(words.report().say("unit.index"))));
        unit.index().forEach(line -> all.add(head.paragraph(line, widths.size())));
        return new SheetPage(
                name,
                widths,
                all,
                FIRST,
                FIRST_STAGE - 1,
                head.print(
                        widths.size(),
                        all.size(),
                        true,
                        HEADINGS,
                        unit.block().ranking().provisional()));
    }

    private String standing() {
        ReportWords report = words.report();
        return ReportWords.join(
                " · ",
                unit.block().block().name(),
                report.say("column.index") + ": "
                        + report.number(unit.place().card().published()),
                report.say("column.place") + ": " + report.number(unit.place().printed()),
                unit.place()
                        .band()
                        .map(band -> report.say("column.band") + ": " + band)
                        .orElse(""));
    }

    private List<SheetCell> headings() {
        List<SheetCell> row = new ArrayList<>();
        row.add(words.text(words.report().say("column.code"), Look.HEADING));
        row.add(words.text(words.report().say("column.criterion"), Look.HEADING));
        row.add(words.text(words.report().say("column.maximum"), Look.HEADING));
        for (Stage stage : stages) {
            row.add(words.heading("stage." + stage.name()));
        }
        row.add(words.text(words.report().say("column.points"), Look.HEADING));
        row.add(words.text(words.report().say("column.lost"), Look.HEADING));
        row.add(words.heading("column.agrees"));
        row.add(words.text(words.report().say("column.why"), Look.HEADING));
        return row;
    }

    private List<SheetCell> row(ScoreRow row) {
        Look look = row.isLeaf() ? Look.PLAIN : Look.SECTION;
        List<SheetCell> cells = new ArrayList<>();
        cells.add(words.text(row.criterion().code(), look));
        cells.add(words.text(row.criterion().name(), look));
        cells.add(SheetCell.number(row.criterion().maximum().toBigDecimal(), words.plain())
                .looking(look));
        for (Stage stage : stages) {
            cells.add(
                    row.score() instanceof LeafScore leaf
                            ? words.number(at(leaf, stage), words.plain())
                            : words.text("", look));
        }
        cells.add(points(row).looking(look));
        cells.add(lost(row).looking(look));
        cells.add(row.isLeaf() ? words.blank() : agrees(row));
        cells.add(words.text(row.why(), look));
        return cells;
    }

    /** What a stage had made of a leaf, where it spoke. */
    private Optional<BigDecimal> at(LeafScore leaf, Stage stage) {
        return unit.points(leaf, stage).map(points -> points.toBigDecimal());
    }

    private SheetCell points(ScoreRow row) {
        if (row.score() instanceof LeafScore leaf) {
            return words.points(leaf);
        }
        CriterionGroup group = (CriterionGroup) row.criterion();
        String sum = sum(group.children());
        String earned = group.kind() == Criterion.Kind.REGULAR ? sum : "MIN(" + cell(group, MAXIMUM) + "," + sum + ")";
        return SheetCell.formula(
                row.score().applies() ? earned : "\"" + SheetWords.AWAY + "\"",
                row.score().applies() ? Optional.of(row.score().points().toBigDecimal()) : Optional.empty(),
                words.plain());
    }

    private String sum(List<Criterion> parts) {
        return exact.exact(
                parts.stream().map(part -> cell(part, points)).collect(Collectors.joining(",", "SUM(", ")")));
    }

    private String cell(Criterion criterion, int column) {
        return Refs.here().cell(Objects.requireNonNull(rows.get(criterion.code())), column);
    }

    private SheetCell lost(ScoreRow row) {
        if (row.criterion().kind() != Criterion.Kind.REGULAR) {
            return words.blank();
        }
        if (row.criterion() instanceof CriterionGroup group) {
            return SheetCell.formula(
                    exact.exact(group.children().stream()
                            .map(part -> cell(part, lost))
                            .collect(Collectors.joining(",", "SUM(", ")"))),
                    unit.place().card().isComplete()
                            ? Optional.of(row.score().lost().toBigDecimal())
                            : Optional.empty(),
                    words.plain());
        }
        String earned = cell(row.criterion(), points);
        return SheetCell.formula(
                "IF(ISNUMBER(" + earned + ")," + exact.exact("(" + cell(row.criterion(), MAXIMUM) + "-" + earned + ")")
                        + ",0)",
                Optional.of(row.hasLoss() ? row.score().lost().toBigDecimal() : BigDecimal.ZERO),
                words.plain());
    }

    private SheetCell agrees(ScoreRow row) {
        return row.score().applies()
                ? agreement(cell(row.criterion(), points), row.score().points().toString())
                : words.blank();
    }

    private SheetCell agreement(String cell, String ours) {
        return SheetCell.formula(
                        "IF(" + cell + "=" + ours + "," + words.quoted("agrees") + "," + words.quoted("differs") + ")",
                        Optional.empty(),
                        "")
                .looking(Look.MARK);
    }

    /** The regular points of the unit. */
    private List<SheetCell> total() {
        Scorecard card = unit.place().card();
        List<Criterion> fields = unit.fields().stream()
                .map(ScoreRow::criterion)
                .filter(field -> field.kind() == Criterion.Kind.REGULAR)
                .toList();
        int row = FIRST + unit.rows().size();
        List<SheetCell> cells = new ArrayList<>();
        cells.add(words.text("", Look.RESULT));
        cells.add(words.text(words.say("unit.total"), Look.RESULT));
        cells.add(SheetCell.number(card.maximum().toBigDecimal(), words.plain()).looking(Look.RESULT));
        for (int stage = 0; stage < stages.size(); stage++) {
            cells.add(words.text("", Look.RESULT));
        }
        cells.add(SheetCell.formula(sum(fields), Optional.of(card.points().toBigDecimal()), words.plain())
                .looking(Look.RESULT));
        cells.add(words.text("", Look.RESULT));
        cells.add(agreement(Refs.here().cell(row, points), card.points().toString())
                .looking(Look.RESULT));
        cells.add(words.text(words.say("unit.totalNote"), Look.RESULT));
        return cells;
    }
}
