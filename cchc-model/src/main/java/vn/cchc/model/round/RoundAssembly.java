package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private final List<Object> order;
    private Optional<Instant> latest = Optional.empty();

    /** The marks of one unit while they are collected. */
    private static final class Pending {
        final List<Mark> history = new ArrayList<>();
        final @Nullable LeafDecisions[] decisions;

        Pending(int leaves) {
            decisions = new LeafDecisions[leaves];
        }
    }

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
        units.parts().forEach((code, part) -> marks.put(code, unitMarks(part, exemptions.of(code))));
        petitions.conclude(marks::get);
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
        MarkReader reader = new MarkReader(findings);
        List<Entry> entries = rows.entries();
        int marks = 0;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean listed = i < rows.listed();
            checkTime(entry, i, listed);
            Object kept = entry;
            if (entry instanceof MarkRow row) {
                Origin origin = Placed.origin(row, listed ? marks : i);
                marks++;
                UnitAssembly.Part part = units.find(text(row.unit()), origin).orElse(null);
                Mark mark = part == null ? null : reader.read(row, part, origin).orElse(null);
                if (part != null && mark != null) {
                    keep(mark, part, exemptions, origin, Placed.position(i, rows.listed()), petitions);
                    kept = mark;
                }
            }
            order.add(kept);
        }
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
        findings.add(Placed.origin(entry, index), Entered.timeField(entry), timeProblem(entry, code, time, other));
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

    private void keep(
            Mark mark,
            UnitAssembly.Part part,
            ExemptionAssembly exemptions,
            Origin origin,
            int position,
            PetitionAssembly petitions) {
        int index = part.rules().criteria().leafIndex(mark.leaf());
        checks.check(mark, part, index, exemptions.of(mark.unit())[index], origin, position);
        petitions.answer(mark, position);
        Pending unit = pending.computeIfAbsent(
                mark.unit(), u -> new Pending(part.rules().criteria().leaves().size()));
        LeafDecisions decisions = unit.decisions[index];
        if (decisions == null) {
            decisions = new LeafDecisions();
            unit.decisions[index] = decisions;
        }
        decisions.add(mark, origin);
        unit.history.add(mark);
    }

    private UnitMarks unitMarks(UnitAssembly.Part part, @Nullable Exemption[] exempt) {
        int leaves = part.rules().criteria().leaves().size();
        int stages = Stage.values().length;
        @Nullable Mark[] decided = new Mark[leaves * stages];
        Pending unit = pending.getOrDefault(part.unit().code(), new Pending(leaves));
        Set<Mark> duplicates = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < leaves; i++) {
            LeafDecisions decisions = unit.decisions[i];
            if (decisions != null) {
                duplicates.addAll(decisions.decide(decided, i * stages, findings));
            }
        }
        List<Mark> history = duplicates.isEmpty()
                ? unit.history
                : unit.history.stream().filter(m -> !duplicates.contains(m)).toList();
        return new UnitMarks(part.unit(), part.participation(), part.rules(), decided, exempt, history);
    }
}
