package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.regulation.SelfAppraisal;

/** Puts the rows of a round together, collecting everything that does not fit. */
final class RoundAssembly {

    private final Rulebook rulebook;
    private final LocalDate referenceDate;
    private final RoundRows rows;
    private final Findings findings = new Findings();
    private final UnitAssembly units;
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private final Map<String, Integer> selfAppraised = new LinkedHashMap<>();

    /** The marks of one unit while they are collected. */
    private static final class Pending {
        final List<Mark> history = new ArrayList<>();
        final @Nullable LeafDecisions[] decisions;

        Pending(int leaves) {
            decisions = new LeafDecisions[leaves];
        }
    }

    RoundAssembly(Rulebook rulebook, LocalDate referenceDate, RoundRows rows) {
        this.rulebook = rulebook;
        this.referenceDate = referenceDate;
        this.rows = rows;
        this.units = new UnitAssembly(rulebook, referenceDate, findings);
    }

    Checked<Round> check() {
        units.read(rows.units());
        ExemptionAssembly exemptions = new ExemptionAssembly(units, findings);
        exemptions.read(rows.exemptions(), rows.tasks());
        readMarks(exemptions);
        selfAppraised.forEach(
                (unit, count) -> findings.add(Problem.of(Code.SELF_APPRAISED, Subject.unit(unit), count)));
        CouncilAssembly council = new CouncilAssembly(units, exemptions, findings);
        council.read(rows.agreements(), rows.petitions());
        List<UnitMarks> parts = new ArrayList<>();
        units.parts().forEach((code, part) -> parts.add(unitMarks(part, exemptions.of(code))));
        if (findings.refuse()) {
            return Checked.refused(findings.all());
        }
        Round.Records records = new Round.Records(
                rows.units(),
                units.left(),
                exemptions.declared(),
                exemptions.tasks(),
                council.agreements(),
                council.petitions());
        return Checked.of(new Round(rulebook, referenceDate, rows.note(), parts, records), findings.all());
    }

    private void readMarks(ExemptionAssembly exemptions) {
        MarkReader reader = new MarkReader(findings);
        Findings.each(
                rows.marks(),
                MarkRow::origin,
                (row, origin) -> units.find(text(row.unit()), origin)
                        .ifPresent(part -> reader.read(row, part, origin)
                                .ifPresent(mark -> keep(mark, part, exemptions, origin))));
    }

    private void keep(Mark mark, UnitAssembly.Part part, ExemptionAssembly exemptions, Origin origin) {
        int index = part.rules().criteria().leafIndex(mark.leaf());
        checkApplies(mark, part, exemptions.of(mark.unit())[index], findings, origin);
        if (!refuseSelfAppraisal(mark, part, findings, origin) && isSelfAppraisal(mark, part)) {
            selfAppraised.merge(mark.unit(), 1, Integer::sum);
        }
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

    /** Reports a mark on a leaf that does not apply: an error where the task was never assigned, else a note. */
    static void checkApplies(
            Mark mark, UnitAssembly.Part part, @Nullable Exemption exemption, Findings findings, Origin origin) {
        Subject subject = Subject.mark(mark.unit(), mark.leaf());
        if (part.participation().kind() == Participation.Kind.NOT_ASSESSED) {
            findings.add(origin, "unit", Problem.of(Code.MARK_OF_NOT_ASSESSED, subject));
        }
        if (exemption == null) {
            return;
        }
        findings.add(
                origin,
                "criterion",
                exemption.task().isPresent()
                        ? Problem.of(
                                Code.MARK_ON_UNASSIGNED_TASK,
                                subject,
                                exemption.task().get())
                        : Problem.of(Code.MARK_ON_EXEMPT, subject, exemption.reason()));
    }

    /** Refuses an appraisal that an agency made of itself, unless the rulebook allows it. */
    static boolean refuseSelfAppraisal(Mark mark, UnitAssembly.Part part, Findings findings, Origin origin) {
        boolean refused =
                part.rules().regulations().selfAppraisal() == SelfAppraisal.FORBIDDEN && isSelfAppraisal(mark, part);
        if (refused) {
            findings.add(
                    origin,
                    "agency",
                    Problem.of(
                            Code.SELF_APPRAISAL_FORBIDDEN,
                            Subject.mark(mark.unit(), mark.leaf()),
                            mark.agency().name()));
        }
        return refused;
    }

    private static boolean isSelfAppraisal(Mark mark, UnitAssembly.Part part) {
        boolean appraised = mark.stage()
                .filter(stage -> stage == Stage.APPRAISAL || stage == Stage.REAPPRAISAL)
                .isPresent();
        String agency = mark.agency().name();
        return appraised
                && (agency.equalsIgnoreCase(part.unit().name())
                        || agency.equals(part.unit().code()));
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
