package vn.cchc.model.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Block;
import vn.cchc.model.Citation;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Language;
import vn.cchc.model.regulation.Regulations;

/**
 * Rows of small rounds: block SO with the leaves 1.1 (task "biên giới"), 1.2 (task "lưu trữ"), 1.3 (appraised only), 2.1 and 2.2 (survey), of
 * 20 points each.
 */
final class Given {

    static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);

    static final Rulebook RULEBOOK = rulebook();

    private Given() {}

    static Checked<Round> round(RoundRows rows) {
        return Round.of(RULEBOOK, YEAR_END, rows);
    }

    /** Units H07 and H08 with these marks; both tasks are assigned to both. */
    static Checked<Round> round(MarkRow... marks) {
        return round(
                RoundRows.of(List.of(unit("H07"), unit("H08")), List.of(marks)).withTasks(tasks("H07", "H08")));
    }

    static List<TaskRow> tasks(String... units) {
        return List.of(units).stream()
                .flatMap(unit -> List.of(task("biên giới", unit), task("lưu trữ", unit)).stream())
                .toList();
    }

    static TaskRow task(String task, String unit) {
        return new TaskRow(task, unit, "QĐ 12", null);
    }

    static UnitRow unit(String code) {
        return UnitRow.of(code, "Sở " + code, "SO");
    }

    static UnitRow unit(String code, String participation, @Nullable String reason) {
        return new UnitRow(code, null, "SO", null, participation, reason, null, null, null, null);
    }

    static UnitRow unitUntil(String code, LocalDate last, @Nullable String successor) {
        return new UnitRow(code, null, "SO", null, null, null, null, last, successor, null);
    }

    static MarkRow mark(String unit, String leaf, @Nullable Stage stage, String points) {
        return MarkRow.points(unit, leaf, stage, points);
    }

    static MarkRow mark(String unit, String leaf, @Nullable Stage stage, String points, String time) {
        MarkRow m = MarkRow.points(unit, leaf, stage, points);
        Instant instant = time.isEmpty() ? null : Instant.parse(time + "T00:00:00Z");
        return new MarkRow(
                unit,
                leaf,
                stage,
                m.points(),
                null,
                null,
                null,
                null,
                null,
                instant,
                null,
                stage == Stage.COUNCIL ? "QĐ 1" : null,
                null,
                null);
    }

    static ExemptionRow exemption(String unit, String criterion, @Nullable Stage from, String reason) {
        return new ExemptionRow(unit, criterion, from, reason, null, null, null);
    }

    static List<String> texts(Checked<?> checked, Language language) {
        return checked.problems().stream().map(p -> p.text(language)).toList();
    }

    private static Rulebook rulebook() {
        List<CriterionRow> rows = List.of(
                CriterionRow.of("1", null, "Chỉ đạo", "60"),
                leaf("1.1", "1", MarkSource.SELF_THEN_APPRAISAL, "biên giới"),
                leaf("1.2", "1", MarkSource.SELF_THEN_APPRAISAL, "lưu trữ"),
                leaf("1.3", "1", MarkSource.APPRAISAL, null),
                CriterionRow.of("2", null, "Thủ tục", "40"),
                leaf("2.1", "2", MarkSource.SELF_THEN_APPRAISAL, null),
                leaf("2.2", "2", MarkSource.SURVEY, null));
        CriteriaSet set = CriteriaSet.of(rows).orThrow();
        Rulebook.BlockRules rules = new Rulebook.BlockRules(new Block("SO", "Khối sở"), set, Regulations.DEFAULT);
        return new Rulebook(2025, "Bộ quy tắc", Citation.NONE, "", List.of(rules), Optional.empty());
    }

    private static CriterionRow leaf(String code, String parent, MarkSource source, @Nullable String task) {
        CriterionRow r = CriterionRow.of(code, parent, "Tiêu chí " + code, "20");
        return new CriterionRow(
                code, parent, r.name(), r.maximum(), null, null, source, null, task, null, null, null, null, null);
    }
}
