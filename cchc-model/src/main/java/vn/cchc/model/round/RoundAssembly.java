package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.UnitRow;
import vn.cchc.model.act.SelfScoreLockRow;
import vn.cchc.model.act.SignOffRow;
import vn.cchc.model.council.AgreementRow;
import vn.cchc.model.council.DecisionRow;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.council.PetitionStepRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Puts the rows of a round together, collecting everything that does not fit. */
final class RoundAssembly {

    /** What may no longer be entered after the approval; decisions may, since a correction can rest on one. */
    static final List<Class<? extends Entry>> CLOSED = List.of(
            UnitRow.class,
            TaskRow.class,
            ExemptionRow.class,
            SelfScoreLockRow.class,
            AgreementRow.class,
            PetitionRow.class,
            PetitionStepRow.class,
            SignOffRow.class);

    private final Rulebook rulebook;
    private final LocalDate referenceDate;
    private final RoundRows rows;
    private final Optional<Instant> now;
    private final Findings findings = new Findings();
    private final UnitAssembly units;
    private final Gates gates = new Gates();
    private final MarkChecks.Known known;
    private final MarkChecks checks;
    private final Map<String, PendingMarks> pending = new HashMap<>();
    private final List<Object> order;
    private Optional<Instant> latest = Optional.empty();

    RoundAssembly(Rulebook rulebook, LocalDate referenceDate, RoundRows rows, Optional<Instant> now) {
        this.rulebook = rulebook;
        this.referenceDate = referenceDate;
        this.rows = rows;
        this.now = now;
        this.units = new UnitAssembly(rulebook, referenceDate, findings);
        Set<String> decisions = rows.rows(DecisionRow.class).stream()
                .map(row -> text(row.number()))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
        this.known = new MarkChecks.Known(units::nameOf, units::isUnit, decisions);
        this.checks = new MarkChecks(known, gates, findings);
        this.order = new ArrayList<>(rows.entries().size());
    }

    Checked<Round> check() {
        Placed.Lists lists = new Placed.Lists(rows);
        units.read(lists.of(UnitRow.class));
        ExemptionAssembly exemptions = new ExemptionAssembly(units, known, findings);
        exemptions.read(lists);
        gates.read(lists, units, findings);
        PetitionAssembly petitions = new PetitionAssembly(units, exemptions, findings);
        petitions.read(lists);
        readEntries(exemptions, petitions);
        checks.reportCounts();
        CouncilAssembly council = new CouncilAssembly(units, findings);
        council.read(lists);
        gates.checkOthers(lists, CLOSED, findings);
        CorrectionAssembly corrections = new CorrectionAssembly(units, gates, exemptions, findings);
        corrections.read(lists);
        Map<String, UnitMarks> marks = new LinkedHashMap<>();
        units.parts().forEach((code, part) -> marks.put(code, unitMarks(part, exemptions)));
        petitions.conclude(unit -> Objects.requireNonNull(marks.get(unit)));
        List<UnitMarks> parts = marks.values().stream().map(corrections::upon).toList();
        Round.Records records = new Round.Records(
                lists.of(UnitRow.class).stream().map(Placed::row).toList(),
                units.left(),
                exemptions.declared(),
                exemptions.undecided(),
                exemptions.tasks(),
                council.agreements(),
                petitions.all(),
                council.signOffs(),
                council.decisions(),
                council.proposals(),
                corrections.all(),
                gates);
        Entered entered = new Entered(order, rows.listed(), latest);
        Round round = new Round(rulebook, referenceDate, rows.note(), parts, records, entered);
        reportOpenMatters(round);
        findings.raise(units::regulationsOf);
        return findings.refuse() ? Checked.refused(findings.all()) : Checked.of(round, findings.all());
    }

    /** Reports what was left open by the approval; fields without sign-off only where sign-offs are used. */
    private void reportOpenMatters(Round round) {
        if (round.draft() || findings.refuse()) {
            return;
        }
        RoundStatus status = RoundStatus.of(round);
        int petitions =
                status.openPetitions().values().stream().mapToInt(List::size).sum();
        long proposals = round.exemptionProposals().stream()
                .filter(each -> each.status() == Exemption.Status.PROPOSED)
                .count();
        int fields = round.signOffs().isEmpty() ? 0 : status.unsigned().size();
        if (petitions + proposals + fields > 0) {
            findings.add(Problem.of(
                    Code.APPROVED_WITH_OPEN_MATTERS,
                    Subject.setting("approval"),
                    round.approval().orElseThrow().decision(),
                    petitions,
                    proposals,
                    fields));
        }
    }

    /** Goes through the entries in their order: reads marks, and checks every time against those before it. */
    private void readEntries(ExemptionAssembly exemptions, PetitionAssembly petitions) {
        MarkReader reader = MarkReader.ofMany();
        MarkPlace place = new MarkPlace(rows::place, findings);
        int count = rows.entries().size();
        for (int i = 0; i < count; i++) {
            Entry entry = rows.unplaced(i);
            checkTime(entry, i, i < rows.listed());
            Mark mark = null;
            if (entry instanceof MarkRow row) {
                PendingMarks unit = unit(text(row.unit()), exemptions, place.at(i));
                mark = unit == null
                        ? null
                        : reader.read(row, unit.part(), place).orElse(null);
                if (unit != null && mark != null) {
                    keep(mark, unit, place, i, petitions);
                }
            }
            order.add(mark == null ? rows.entries().get(i) : mark);
        }
    }

    /** The unit of a mark, or nothing where the round has none of the code, which is reported. */
    private @Nullable PendingMarks unit(String code, ExemptionAssembly exemptions, MarkPlace place) {
        PendingMarks known = pending.get(code);
        if (known == null && units.parts().containsKey(code)) {
            known = new PendingMarks(units.part(code), exemptions.of(code));
            pending.put(code, known);
        } else if (known == null) {
            // says why there is none
            units.find(code, place.origin());
        }
        return known;
    }

    private void checkTime(Entry entry, int index, boolean listed) {
        Instant time = entry.time();
        if (time == null) {
            return;
        }
        if (now.isPresent() && time.isAfter(now.get())) {
            reportTime(entry, index, Code.ENTRY_IN_THE_FUTURE, time, now.get());
        }
        Instant entered = Entered.time(entry);
        if (!listed && entered != null) {
            if (latest.isPresent() && entered.isBefore(latest.get())) {
                reportTime(entry, index, Code.ENTRY_OUT_OF_ORDER, entered, latest.get());
            } else {
                latest = Optional.of(entered);
            }
        }
    }

    private void reportTime(Entry entry, int index, Code code, Instant time, Instant other) {
        Origin origin = Placed.origin(rows.entries().get(index), index);
        findings.add(origin, Entered.timeField(entry), timeProblem(entry, code, time, other));
    }

    /** Says that an entry is dated later than now, where it is. */
    static Optional<Problem> inTheFuture(Entry entry, Instant now) {
        Instant time = entry.time();
        if (time == null || !time.isAfter(now)) {
            return Optional.empty();
        }
        Origin origin = entry.origin() == null ? Origin.NONE : entry.origin();
        return Optional.of(
                timeProblem(entry, Code.ENTRY_IN_THE_FUTURE, time, now).at(origin.inColumn(Entered.timeField(entry))));
    }

    static Problem timeProblem(Entry entry, Code code, Instant time, Instant other) {
        Subject subject =
                entry instanceof MarkRow mark ? Subject.mark(text(mark.unit()), text(mark.criterion())) : Subject.INPUT;
        return Problem.of(code, subject, TimeText.of(time), TimeText.of(other));
    }

    private void keep(Mark mark, PendingMarks unit, MarkPlace place, int index, PetitionAssembly petitions) {
        int leafIndex = place.leafIndex();
        int position = Placed.position(index, rows.listed());
        checks.check(mark, unit.part(), leafIndex, unit.exemption(leafIndex), place, position);
        petitions.answer(mark, position);
        unit.add(mark, leafIndex, index);
    }

    private UnitMarks unitMarks(UnitAssembly.Part part, ExemptionAssembly exemptions) {
        String code = part.unit().code();
        PendingMarks unit = pending.get(code);
        return (unit == null ? new PendingMarks(part, exemptions.of(code)) : unit).decide(rows::place, findings);
    }
}
