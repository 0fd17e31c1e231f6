package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.TaskRow;

/** The changes that laws make to the rows of a round. */
final class CaseEdit {

    private static final String REASON = "synthetic";
    private static final long DAY = 86_400;

    private CaseEdit() {}

    /** Leaves some units out, and everything that laws do not look at. */
    static LawCase without(LawCase given, Collection<String> units) {
        RoundRows rows = given.rows();
        return given.with(new RoundRows(
                kept(rows.units(), row -> !units.contains(String.valueOf(row.code()))),
                kept(rows.marks(), row -> !units.contains(String.valueOf(row.unit()))),
                kept(rows.exemptions(), row -> !units.contains(String.valueOf(row.unit()))),
                kept(rows.tasks(), row -> !units.contains(String.valueOf(row.unit()))),
                List.of(),
                List.of(),
                rows.note()));
    }

    /** Adds a ranked unit of the same block of which everything is said that is said of another. */
    static LawCase withTwin(LawCase given, String unit, String twin) {
        RoundRows rows = given.rows();
        return given.with(new RoundRows(
                plus(
                        rows.units(),
                        of(rows.units(), row -> unit.equals(row.code()))
                                .map(row -> UnitRow.of(twin, twin, row.block()))),
                plus(
                        rows.marks(),
                        of(rows.marks(), row -> unit.equals(row.unit())).map(row -> by(row, twin))),
                plus(
                        rows.exemptions(),
                        of(rows.exemptions(), row -> unit.equals(row.unit())).map(row -> by(row, twin))),
                plus(
                        rows.tasks(),
                        of(rows.tasks(), row -> unit.equals(row.unit()))
                                .map(row -> new TaskRow(row.task(), twin, row.decision(), null))),
                rows.agreements(),
                rows.petitions(),
                rows.note()));
    }

    /** Adds a ranked unit that has every task and not one mark. */
    static LawCase withUnit(LawCase given, String unit, String block) {
        RoundRows rows = given.rows();
        Stream<TaskRow> tasks =
                rows.tasks().stream().map(TaskRow::task).distinct().map(task -> new TaskRow(task, unit, null, null));
        LawCase with = withMarks(given, plus(rows.units(), Stream.of(UnitRow.of(unit, unit, block))), rows.marks());
        return with.with(with.rows().withTasks(plus(rows.tasks(), tasks)));
    }

    /** Lets the council decide a leaf, whatever it had decided before. */
    static LawCase decided(LawCase given, String unit, Leaf leaf, Points points) {
        List<MarkRow> marks =
                kept(given.rows().marks(), row -> !(isAbout(row, unit, leaf.code()) && row.stage() == Stage.COUNCIL));
        Instant last = marks.stream()
                .map(MarkRow::time)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        marks.add(mark(unit, leaf, Stage.COUNCIL, points, last.plusSeconds(DAY)));
        return withMarks(given, given.rows().units(), marks);
    }

    /** Puts an appraised score, or a survey result, in the place of everything that was said about a leaf of a unit. */
    static LawCase appraised(LawCase given, String unit, Leaf leaf, Points points) {
        List<MarkRow> marks = kept(given.rows().marks(), row -> !isAbout(row, unit, leaf.code()));
        marks.add(mark(unit, leaf, leaf.source() == MarkSource.SURVEY ? null : Stage.APPRAISAL, points, null));
        return withMarks(given, given.rows().units(), marks);
    }

    /** Takes a leaf or a group out for a unit. */
    static LawCase exempt(LawCase given, String unit, String criterion) {
        ExemptionRow row = new ExemptionRow(unit, criterion, Stage.COUNCIL, REASON, null, null, null);
        return given.with(given.rows().withExemptions(plus(given.rows().exemptions(), Stream.of(row))));
    }

    static boolean isAbout(MarkRow row, String unit, String leaf) {
        return unit.equals(row.unit()) && leaf.equals(row.criterion());
    }

    static LawCase withMarks(LawCase given, List<UnitRow> units, List<MarkRow> marks) {
        RoundRows rows = given.rows();
        return given.with(new RoundRows(
                units, marks, rows.exemptions(), rows.tasks(), rows.agreements(), rows.petitions(), rows.note()));
    }

    static MarkRow mark(String unit, Leaf leaf, @Nullable Stage stage, Points points, @Nullable Instant time) {
        return row(unit, leaf.code(), stage, points.toBigDecimal(), time);
    }

    private static MarkRow row(
            String unit, String leaf, @Nullable Stage stage, BigDecimal points, @Nullable Instant time) {
        return new MarkRow(unit, leaf, stage, points, null, null, null, null, null, time, null, null, null, null);
    }

    static MarkRow by(MarkRow row, String unit) {
        return new MarkRow(
                unit,
                row.criterion(),
                row.stage(),
                row.points(),
                row.reported(),
                row.outOf(),
                row.evidence(),
                row.agency(),
                row.person(),
                row.time(),
                row.reason(),
                row.decision(),
                row.documents(),
                null);
    }

    static ExemptionRow by(ExemptionRow row, String unit) {
        return new ExemptionRow(unit, row.criterion(), row.from(), row.reason(), row.basis(), row.proposedBy(), null);
    }

    private static <T> Stream<T> of(List<T> rows, Predicate<T> which) {
        return rows.stream().filter(which);
    }

    static <T> List<T> kept(List<T> rows, Predicate<T> which) {
        List<T> kept = new ArrayList<>();
        of(rows, which).forEach(kept::add);
        return kept;
    }

    private static <T> List<T> plus(List<T> rows, Stream<T> more) {
        return Stream.concat(rows.stream(), more).toList();
    }
}
