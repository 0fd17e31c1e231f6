package vn.cchc.model.round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which tasks were assigned to which units. A leaf that names a task does not apply to a unit without it.
 *
 * <p>A task that the register does not mention at all is taken as everyone's, with a warning: a forgotten register must not exempt a whole
 * city.
 */
public final class TaskRegister {

    /** A register without tasks. */
    public static final TaskRegister EMPTY = new TaskRegister(List.of());

    private final List<Assignment> assignments;
    private final Map<String, Map<String, Assignment>> byTask = new LinkedHashMap<>();

    /**
     * One task of one unit.
     *
     * @param task the task, as the criteria name it
     * @param unit the code of the unit
     * @param decision the decision that assigned it
     */
    public record Assignment(String task, String unit, String decision) {}

    /** Makes a register of assignments; the same task assigned to a unit twice is one assignment. */
    public TaskRegister(List<Assignment> assignments) {
        for (Assignment assignment : assignments) {
            byTask.computeIfAbsent(assignment.task(), t -> new LinkedHashMap<>())
                    .putIfAbsent(assignment.unit(), assignment);
        }
        List<Assignment> distinct = new ArrayList<>();
        byTask.values().forEach(units -> distinct.addAll(units.values()));
        this.assignments = List.copyOf(distinct);
    }

    /** Returns the assignments, task by task. */
    public List<Assignment> assignments() {
        return assignments;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TaskRegister register && assignments.equals(register.assignments);
    }

    @Override
    public int hashCode() {
        return assignments.hashCode();
    }

    /** Returns the tasks that the register mentions. */
    public Collection<String> tasks() {
        return List.copyOf(byTask.keySet());
    }

    /** Returns the assignment of a task to a unit, or nothing. */
    public Optional<Assignment> find(String task, String unit) {
        return Optional.ofNullable(byTask.getOrDefault(task, Map.of()).get(unit));
    }

    /** Returns whether the task was never assigned to the unit, though it was to others. */
    public boolean leavesOut(String task, String unit) {
        return byTask.containsKey(task) && find(task, unit).isEmpty();
    }
}
