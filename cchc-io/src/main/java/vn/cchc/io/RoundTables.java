package vn.cchc.io;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.Field;
import vn.cchc.io.table.Table;
import vn.cchc.io.table.TableBuilder;
import vn.cchc.model.Entry;
import vn.cchc.model.UnitRow;
import vn.cchc.model.act.ApprovalRow;
import vn.cchc.model.act.CorrectionRow;
import vn.cchc.model.act.SelfScoreLockRow;
import vn.cchc.model.act.SignOffRow;
import vn.cchc.model.council.AgreementRow;
import vn.cchc.model.council.ApplicabilityRow;
import vn.cchc.model.council.DecisionRow;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.council.PetitionStepRow;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.TaskRow;

/**
 * Lays a round out as tables, such that reading them back gives a round of equal values, results and history. Tables keep no order of entering
 * between their rows; times and days tell it.
 */
final class RoundTables {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(Entry.ZONE);

    /** The rows of one type: their table, and what they write into the fields of its schema, one after the other. */
    private record Kind<R extends Entry>(Schema schema, Class<R> type, Function<R, List<Cell>> cells) {

        List<Cell> cellsOf(Entry row) {
            return cells.apply(type.cast(row));
        }

        Table table(RoundRows rows) {
            TableBuilder table = Table.named(
                    schema.name(), schema.fields().stream().map(Field::name).toList());
            rows.rows(type).forEach(row -> table.row(cells.apply(row)));
            return table.build();
        }
    }

    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>(Schema.UNITS, UnitRow.class, RoundTables::unit),
            new Kind<>(Schema.MARKS, MarkRow.class, RoundTables::mark),
            new Kind<>(Schema.EXEMPTIONS, ExemptionRow.class, RoundTables::exemption),
            new Kind<>(Schema.TASKS, TaskRow.class, RoundTables::task),
            new Kind<>(Schema.AGREEMENTS, AgreementRow.class, RoundTables::agreement),
            new Kind<>(Schema.PETITIONS, PetitionRow.class, RoundTables::petition),
            new Kind<>(Schema.PETITION_STEPS, PetitionStepRow.class, RoundTables::step),
            new Kind<>(Schema.LOCKS, SelfScoreLockRow.class, RoundTables::lock),
            new Kind<>(Schema.SIGN_OFFS, SignOffRow.class, RoundTables::signOff),
            new Kind<>(Schema.DECISIONS, DecisionRow.class, RoundTables::decision),
            new Kind<>(Schema.APPROVAL, ApprovalRow.class, RoundTables::approval),
            new Kind<>(Schema.CORRECTIONS, CorrectionRow.class, RoundTables::correction),
            new Kind<>(Schema.APPLICABILITY, ApplicabilityRow.class, RoundTables::applicability));

    private final Round round;
    private final RoundRows rows;

    RoundTables(Round round) {
        this.round = round;
        this.rows = round.rows();
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        tables.add(Table.named("round", "name", "value")
                .row(Cell.text("referenceDate"), Cell.text(round.referenceDate().toString()))
                .row(Cell.text("note"), Cell.text(round.note()))
                .build());
        KINDS.forEach(kind -> tables.add(kind.table(rows)));
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    /** Returns the schema of a row, whatever its kind. */
    static Schema schema(Entry row) {
        return kind(row).schema();
    }

    /** Returns the cells of a row, in the order of its schema's fields. */
    static List<Cell> cells(Entry row) {
        return kind(row).cellsOf(row);
    }

    private static Kind<?> kind(Entry row) {
        return KINDS.stream()
                .filter(kind -> kind.type().isInstance(row))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a round has no entries of " + row.getClass()));
    }

    private static List<Cell> unit(UnitRow row) {
        return List.of(
                text(row.code()),
                text(row.name()),
                text(row.block()),
                text(row.parent()),
                text(row.participation()),
                text(row.reason()),
                date(row.validFrom()),
                date(row.validTo()),
                text(row.successor()));
    }

    private static List<Cell> mark(MarkRow row) {
        return List.of(
                text(row.unit()),
                text(row.criterion()),
                word(row.stage()),
                number(row.points()),
                number(row.reported()),
                number(row.outOf()),
                text(row.evidence()),
                text(row.agency()),
                text(row.person()),
                time(row.time()),
                text(row.reason()),
                text(row.decision()),
                text(row.documents()));
    }

    private static List<Cell> exemption(ExemptionRow row) {
        return List.of(
                text(row.unit()),
                text(row.criterion()),
                word(row.from()),
                text(row.reason()),
                text(row.basis()),
                text(row.proposedBy()),
                word(row.status()),
                text(row.decision()),
                time(row.time()));
    }

    private static List<Cell> task(TaskRow row) {
        return List.of(text(row.task()), text(row.unit()), text(row.decision()));
    }

    private static List<Cell> agreement(AgreementRow row) {
        return List.of(text(row.unit()), text(row.number()), date(row.date()));
    }

    private static List<Cell> petition(PetitionRow row) {
        return List.of(
                text(row.id()),
                text(row.unit()),
                text(row.criterion()),
                word(row.request()),
                number(row.points()),
                text(row.reason()),
                date(row.date()),
                text(row.member()),
                word(row.outcome()),
                text(row.answer()));
    }

    private static List<Cell> step(PetitionStepRow row) {
        return List.of(
                text(row.petition()), text(row.member()), word(row.outcome()), text(row.answer()), time(row.time()));
    }

    private static List<Cell> lock(SelfScoreLockRow row) {
        return List.of(text(row.unit()), text(row.person()), time(row.time()));
    }

    private static List<Cell> signOff(SignOffRow row) {
        return List.of(text(row.agency()), text(row.field()), text(row.block()), text(row.person()), date(row.date()));
    }

    private static List<Cell> decision(DecisionRow row) {
        return List.of(
                text(row.number()),
                date(row.date()),
                text(row.subject()),
                count(row.members()),
                text(row.present()),
                text(row.inWriting()),
                count(row.inFavour()),
                count(row.against()));
    }

    private static List<Cell> approval(ApprovalRow row) {
        return List.of(text(row.decision()), text(row.person()), date(row.date()));
    }

    private static List<Cell> correction(CorrectionRow row) {
        return List.of(
                text(row.unit()),
                text(row.criterion()),
                number(row.points()),
                text(row.evidence()),
                text(row.basis()),
                text(row.agency()),
                text(row.person()),
                time(row.time()),
                text(row.reason()),
                text(row.documents()));
    }

    static List<Cell> applicability(ApplicabilityRow row) {
        Boolean applies = row.applies();
        return List.of(
                text(row.unit()),
                text(row.criterion()),
                applies == null ? Cell.BLANK : Cell.text(applies ? "yes" : "no"),
                text(row.reason()),
                text(row.proposedBy()),
                date(row.date()));
    }

    /** Writes a point in time as files and journals do: in Vietnamese time. */
    static String text(Instant time) {
        return TIME.format(time);
    }

    private static Cell text(@Nullable String text) {
        return text == null ? Cell.BLANK : Cell.text(text);
    }

    private static Cell word(@Nullable Enum<?> constant) {
        return constant == null ? Cell.BLANK : Cell.text(constant.name());
    }

    private static Cell number(@Nullable BigDecimal number) {
        return number == null ? Cell.BLANK : Cell.number(number);
    }

    private static Cell count(@Nullable Integer count) {
        return count == null ? Cell.BLANK : Cell.number(count);
    }

    private static Cell date(@Nullable LocalDate day) {
        return day == null ? Cell.BLANK : Cell.text(day.toString());
    }

    private static Cell time(@Nullable Instant time) {
        return time == null ? Cell.BLANK : Cell.text(text(time));
    }
}
