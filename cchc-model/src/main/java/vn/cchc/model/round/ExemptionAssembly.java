package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Citation;
import vn.cchc.model.council.ApplicabilityProposal;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Works out which leaves do not apply to which unit: by declared exemptions, and by tasks that were never assigned. */
final class ExemptionAssembly {

    private static final @Nullable Exemption[] NONE = new Exemption[0];

    private final UnitAssembly units;
    private final MarkChecks.Known known;
    private final Findings findings;
    private final List<Exemption> declared = new ArrayList<>();
    private final Map<List<String>, Exemption> proposed = new LinkedHashMap<>();
    private final Map<List<String>, Instant> proposedAt = new HashMap<>();
    private final Map<String, @Nullable Exemption[]> byUnit = new LinkedHashMap<>();
    private TaskRegister tasks = TaskRegister.EMPTY;

    ExemptionAssembly(UnitAssembly units, MarkChecks.Known known, Findings findings) {
        this.units = units;
        this.known = known;
        this.findings = findings;
        units.parts()
                .forEach((code, part) -> byUnit.put(
                        code, new Exemption[part.rules().criteria().leaves().size()]));
    }

    void read(Placed.Lists rows) {
        readTasks(rows.of(TaskRow.class));
        units.parts().forEach((code, part) -> exemptUnassigned(part));
        applyRulebook();
        List<Placed<ExemptionRow>> proposals = new ArrayList<>(rows.of(ExemptionRow.class));
        // in lists a proposal may stand below its decision
        proposals.sort(Comparator.comparing(placed -> placed.row().status() != Exemption.Status.PROPOSED));
        Findings.each(proposals, this::read);
    }

    /** The exemptions that count. */
    List<Exemption> declared() {
        return declared;
    }

    /** The exemptions that are proposed or were refused. */
    List<Exemption> undecided() {
        return List.copyOf(proposed.values());
    }

    boolean isExempt(String unit, String leaf) {
        int index = units.part(unit).rules().criteria().leafIndex(leaf);
        return of(unit)[index] != null;
    }

    TaskRegister tasks() {
        return tasks;
    }

    @Nullable
    Exemption[] of(String unit) {
        return byUnit.getOrDefault(unit, NONE);
    }

    private void readTasks(List<Placed<TaskRow>> rows) {
        List<TaskRegister.Assignment> assignments = new ArrayList<>();
        Findings.each(rows, (row, origin) -> {
            String task = text(row.task());
            if (task.isEmpty()) {
                findings.add(origin, "task", Problem.of(Code.FIELD_BLANK, Subject.INPUT, "task"));
            }
            units.find(text(row.unit()), origin)
                    .filter(part -> !task.isEmpty())
                    .map(part -> new TaskRegister.Assignment(task, part.unit().code(), text(row.decision())))
                    .ifPresent(assignments::add);
        });
        tasks = new TaskRegister(assignments);
        compareWithCriteria();
    }

    private void compareWithCriteria() {
        Map<String, String> needed = new LinkedHashMap<>();
        units.parts().values().stream()
                .map(part -> part.rules().criteria())
                .distinct()
                .flatMap(set -> set.leaves().stream())
                .forEach(leaf -> leaf.task().ifPresent(task -> needed.putIfAbsent(task, leaf.code())));
        needed.forEach((task, leaf) -> {
            if (!tasks.tasks().contains(task)) {
                findings.add(Problem.of(Code.TASK_WITHOUT_REGISTER, Subject.criterion(leaf), task));
            }
        });
        for (String task : new TreeSet<>(tasks.tasks())) {
            if (!needed.containsKey(task)) {
                findings.add(Problem.of(Code.TASK_UNKNOWN, Subject.setting("tasks"), task));
            }
        }
    }

    private void exemptUnassigned(UnitAssembly.Part part) {
        List<Leaf> leaves = part.rules().criteria().leaves();
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            String unit = part.unit().code();
            if (leaf.task().isPresent() && tasks.leavesOut(leaf.task().get(), unit)) {
                of(unit)[i] =
                        Exemption.unassigned(unit, leaf.code(), leaf.task().get());
            }
        }
    }

    /** Takes out what the rulebook does not apply to a special unit; what it applies, it applies whatever the register says. */
    private void applyRulebook() {
        ApplicabilityReading applicability = new ApplicabilityReading(units, findings);
        applicability.readRulebook();
        Citation basis = units.rulebook().citation();
        for (ApplicabilityProposal special : applicability.all()) {
            CriteriaSet set = units.part(special.unit()).rules().criteria();
            special.leaves()
                    .forEach(item -> of(special.unit())[set.leafIndex(item.leaf())] =
                            item.applies() ? null : Exemption.ruled(special.unit(), item, basis));
        }
    }

    private void read(ExemptionRow row, Origin origin) {
        units.find(text(row.unit()), origin).ifPresent(part -> read(row, part, origin));
    }

    private void read(ExemptionRow row, UnitAssembly.Part part, Origin origin) {
        String unit = part.unit().code();
        String code = text(row.criterion());
        Subject subject = Subject.mark(unit, code);
        CriteriaSet set = part.rules().criteria();
        Optional<Criterion> criterion = set.find(code);
        Exemption proposal = proposed.get(List.of(unit, code));
        Exemption exemption = proposal == null
                ? exemption(row, unit, code)
                : exemption(row, unit, code).upon(proposal);
        if (exemption.reason().isEmpty() && proposal == null) {
            findings.add(origin, "reason", Problem.of(Code.EXEMPTION_WITHOUT_REASON, subject));
        }
        if (proposal != null) {
            checkDecided(row, proposal, subject, origin);
        } else if (row.time() != null) {
            proposedAt.put(List.of(unit, code), row.time());
        }
        known.checkDecision(exemption.decision(), subject, origin, findings);
        if (criterion.isEmpty()) {
            List<String> known = set.criteria().stream().map(Criterion::code).toList();
            findings.add(origin, "criterion", MarkReader.unknown(code, known, subject));
        } else {
            decide(exemption, set, criterion.get(), origin);
        }
    }

    /** Checks a decision upon a proposal: it names the council's decision, and is not made before the proposal. */
    private void checkDecided(ExemptionRow row, Exemption proposal, Subject subject, Origin origin) {
        if (text(row.decision()).isEmpty()) {
            findings.add(origin, "decision", Problem.of(Code.EXEMPTION_WITHOUT_DECISION, subject));
        }
        Instant before = proposedAt.get(List.of(proposal.unit(), proposal.criterion()));
        Instant time = row.time();
        if (before != null && time != null && time.isBefore(before)) {
            findings.add(
                    origin,
                    "time",
                    Problem.of(Code.EXEMPTION_DECIDED_TOO_EARLY, subject, TimeText.of(time), TimeText.of(before)));
        }
    }

    private static Exemption exemption(ExemptionRow row, String unit, String code) {
        return new Exemption(
                unit,
                code,
                row.from() == null ? Stage.SELF : row.from(),
                text(row.reason()),
                new Citation(text(row.basis())),
                text(row.proposedBy()),
                row.status() == null ? Exemption.Status.CONFIRMED : row.status(),
                text(row.decision()),
                Optional.empty());
    }

    private void decide(Exemption exemption, CriteriaSet set, Criterion criterion, Origin origin) {
        List<String> key = List.of(exemption.unit(), exemption.criterion());
        Exemption before = proposed.get(key);
        boolean decided = before != null && before.status() == Exemption.Status.REFUSED;
        if (decided || (before != null && exemption.status() == Exemption.Status.PROPOSED)) {
            Subject subject = Subject.mark(exemption.unit(), exemption.criterion());
            findings.add(origin, "criterion", Problem.of(Code.EXEMPTION_TWICE, subject));
        } else if (exemption.status() == Exemption.Status.CONFIRMED) {
            proposed.remove(key);
            keep(exemption, set, criterion, origin);
        } else {
            proposed.put(key, exemption);
        }
    }

    private void keep(Exemption exemption, CriteriaSet set, Criterion criterion, Origin origin) {
        @Nullable Exemption[] exempt = of(exemption.unit());
        for (Leaf leaf : set.leavesOf(criterion)) {
            int index = set.leafIndex(leaf.code());
            Exemption before = exempt[index];
            if (before != null && before.task().isEmpty()) {
                findings.add(
                        origin,
                        "criterion",
                        Problem.of(Code.EXEMPTION_TWICE, Subject.mark(exemption.unit(), leaf.code())));
            } else if (before == null) {
                exempt[index] = exemption;
            }
        }
        declared.add(exemption);
    }
}
