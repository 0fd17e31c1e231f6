package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Citation;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Works out which leaves do not apply to which unit: by declared exemptions, and by tasks that were never assigned. */
final class ExemptionAssembly {

    private final UnitAssembly units;
    private final Findings findings;
    private final List<Exemption> declared = new ArrayList<>();
    private final Map<String, @Nullable Exemption[]> byUnit = new LinkedHashMap<>();
    private TaskRegister tasks = TaskRegister.EMPTY;

    ExemptionAssembly(UnitAssembly units, Findings findings) {
        this.units = units;
        this.findings = findings;
        units.parts()
                .forEach((code, part) -> byUnit.put(
                        code, new Exemption[part.rules().criteria().leaves().size()]));
    }

    void read(List<ExemptionRow> exemptions, List<TaskRow> taskRows) {
        readTasks(taskRows);
        units.parts().forEach((code, part) -> exemptUnassigned(part));
        Findings.each(exemptions, ExemptionRow::origin, this::read);
    }

    List<Exemption> declared() {
        return declared;
    }

    TaskRegister tasks() {
        return tasks;
    }

    @Nullable
    Exemption[] of(String unit) {
        return byUnit.getOrDefault(unit, new Exemption[0]);
    }

    private void readTasks(List<TaskRow> rows) {
        List<TaskRegister.Assignment> assignments = new ArrayList<>();
        Findings.each(rows, TaskRow::origin, (row, origin) -> {
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

    private void read(ExemptionRow row, Origin origin) {
        units.find(text(row.unit()), origin).ifPresent(part -> read(row, part, origin));
    }

    private void read(ExemptionRow row, UnitAssembly.Part part, Origin origin) {
        String unit = part.unit().code();
        String code = text(row.criterion());
        Subject subject = Subject.mark(unit, code);
        CriteriaSet set = part.rules().criteria();
        Optional<Criterion> criterion = set.find(code);
        if (text(row.reason()).isEmpty()) {
            findings.add(origin, "reason", Problem.of(Code.EXEMPTION_WITHOUT_REASON, subject));
        }
        if (criterion.isEmpty()) {
            List<String> known = set.criteria().stream().map(Criterion::code).toList();
            findings.add(origin, "criterion", MarkReader.unknown(code, known, subject));
        } else {
            keep(exemption(row, unit, code), set, criterion.get(), origin);
        }
    }

    private static Exemption exemption(ExemptionRow row, String unit, String code) {
        return new Exemption(
                unit,
                code,
                row.from() == null ? Stage.SELF : row.from(),
                text(row.reason()),
                new Citation(text(row.basis())),
                text(row.proposedBy()));
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
