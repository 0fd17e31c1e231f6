package vn.cchc.io;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.Table;
import vn.cchc.io.table.TableBuilder;
import vn.cchc.model.Document;
import vn.cchc.model.Points;
import vn.cchc.model.UnitRow;
import vn.cchc.model.council.Agreement;
import vn.cchc.model.council.Petition;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.round.Exemption;
import vn.cchc.model.round.Mark;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.TaskRegister;
import vn.cchc.model.round.UnitMarks;

/** Lays a round out as tables, such that reading them back gives a round of equal values, results and history. */
final class RoundTables {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Round round;

    RoundTables(Round round) {
        this.round = round;
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        tables.add(Table.named("round", "name", "value")
                .row(Cell.text("referenceDate"), Cell.text(round.referenceDate().toString()))
                .row(Cell.text("note"), Cell.text(round.note()))
                .build());
        tables.add(units());
        tables.add(marks());
        tables.add(exemptions());
        tables.add(tasks());
        tables.add(agreements());
        tables.add(petitions());
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    private Table units() {
        TableBuilder table = Table.named(
                "units",
                "code",
                "name",
                "block",
                "parent",
                "participation",
                "reason",
                "validFrom",
                "validTo",
                "successor");
        for (UnitRow row : round.unitRows()) {
            table.row(
                    text(row.code()),
                    text(row.name()),
                    text(row.block()),
                    text(row.parent()),
                    text(row.participation()),
                    text(row.reason()),
                    date(Optional.ofNullable(row.validFrom())),
                    date(Optional.ofNullable(row.validTo())),
                    text(row.successor()));
        }
        return table.build();
    }

    private Table marks() {
        TableBuilder table = Table.named(
                "marks",
                "unit",
                "criterion",
                "stage",
                "points",
                "evidence",
                "agency",
                "person",
                "time",
                "reason",
                "decision",
                "documents");
        for (UnitMarks unit : round.units()) {
            for (Mark mark : unit.history()) {
                table.row(
                        Cell.text(mark.unit()),
                        Cell.text(mark.leaf()),
                        Cell.text(mark.stage().map(Stage::name).orElse("")),
                        points(mark.points()),
                        Cell.text(mark.evidence().map(Evidence::text).orElse("")),
                        Cell.text(mark.agency().name()),
                        Cell.text(mark.person()),
                        Cell.text(mark.time().map(RoundTables::time).orElse("")),
                        Cell.text(mark.reason()),
                        Cell.text(mark.decision()),
                        Cell.text(Document.text(mark.documents())));
            }
        }
        return table.build();
    }

    private Table exemptions() {
        TableBuilder table = Table.named("exemptions", "unit", "criterion", "from", "reason", "basis", "proposedBy");
        for (Exemption exemption : round.exemptions()) {
            table.row(
                    Cell.text(exemption.unit()),
                    Cell.text(exemption.criterion()),
                    Cell.text(exemption.from().name()),
                    Cell.text(exemption.reason()),
                    Cell.text(exemption.basis().text()),
                    Cell.text(exemption.proposedBy()));
        }
        return table.build();
    }

    private Table tasks() {
        TableBuilder table = Table.named("tasks", "task", "unit", "decision");
        for (TaskRegister.Assignment assignment : round.tasks().assignments()) {
            table.row(Cell.text(assignment.task()), Cell.text(assignment.unit()), Cell.text(assignment.decision()));
        }
        return table.build();
    }

    private Table agreements() {
        TableBuilder table = Table.named("agreements", "unit", "number", "date");
        for (Agreement agreement : round.agreements()) {
            table.row(Cell.text(agreement.unit()), Cell.text(agreement.number()), date(agreement.date()));
        }
        return table.build();
    }

    private Table petitions() {
        TableBuilder table = Table.named(
                "petitions",
                "id",
                "unit",
                "criterion",
                "request",
                "points",
                "reason",
                "date",
                "member",
                "outcome",
                "answer");
        for (Petition petition : round.petitions()) {
            table.row(
                    Cell.text(petition.id()),
                    Cell.text(petition.unit()),
                    Cell.text(petition.leaf()),
                    Cell.text(petition.request().name()),
                    points(petition.points()),
                    Cell.text(petition.reason()),
                    date(petition.date()),
                    Cell.text(petition.member()),
                    Cell.text(petition.outcome().name()),
                    Cell.text(petition.answer()));
        }
        return table.build();
    }

    private static Cell text(@Nullable String text) {
        return text == null ? Cell.BLANK : Cell.text(text);
    }

    private static Cell points(Optional<Points> points) {
        return points.map(Points::toBigDecimal)
                .map((BigDecimal number) -> Cell.number(number))
                .orElse(Cell.BLANK);
    }

    private static Cell date(Optional<LocalDate> date) {
        return date.map(day -> Cell.text(day.toString())).orElse(Cell.BLANK);
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }
}
