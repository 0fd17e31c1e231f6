package vn.cchc.model.criteria;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Hangs rows under their parents and collects, row by row, everything that does not fit. */
final class CriterionTree {

    /** Deeper trees are refused: a real set has three or four levels, and each level costs a call. */
    private static final int DEEPEST = 50;

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<Node>> children = new LinkedHashMap<>();
    private final Set<String> inCycles = new HashSet<>();
    private final Set<String> parentsOfLostRows = new HashSet<>();
    private final Map<Integer, List<Problem>> problems = new TreeMap<>();
    private boolean everyRowPlaced = true;

    /** A row with its position in the list. */
    record Node(CriterionRow row, int position) {

        String code() {
            return text(row.code());
        }

        String parent() {
            return text(row.parent());
        }

        Subject subject() {
            return Subject.criterion(code());
        }

        /** The place in a file, or the position in the list for a row that comes from no file. */
        Origin origin() {
            return row.origin() == null ? Origin.NONE.atRow(position) : row.origin();
        }
    }

    CriterionTree(List<CriterionRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            register(new Node(rows.get(i), i + 1));
        }
        nodes.values().forEach(this::place);
        reportCycles();
        nodes.values().stream().filter(node -> depth(node) == DEEPEST + 1).forEach(this::reportDepth);
    }

    /** The rows with a code of their own, in the order of the input. */
    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    List<Node> roots() {
        return nodes.values().stream().filter(node -> node.parent().isEmpty()).toList();
    }

    List<Node> below(Node node) {
        return children.getOrDefault(node.code(), List.of());
    }

    /** The highest row above this one, or the row itself; in a cycle, any row of it. */
    Node top(Node node) {
        Node top = node;
        for (int i = 0; i < DEEPEST && nodes.containsKey(top.parent()); i++) {
            top = nodes.get(top.parent());
        }
        return top;
    }

    /** What the row says, or else the nearest row above it that says anything; nothing where none does. */
    <T> Optional<T> inherited(Node node, Function<CriterionRow, Optional<T>> said) {
        Node at = node;
        Optional<T> found = said.apply(at.row());
        for (int i = 0; i < DEEPEST && found.isEmpty() && nodes.containsKey(at.parent()); i++) {
            at = nodes.get(at.parent());
            found = said.apply(at.row());
        }
        return found;
    }

    /** Whether all children of a row are known, so that their sum says something. */
    boolean hasAllChildren(Node node) {
        return !inCycles.contains(node.code()) && !parentsOfLostRows.contains(node.code());
    }

    /** Whether all fields are known, so that their sum says something. */
    boolean hasAllFields() {
        return everyRowPlaced && !parentsOfLostRows.contains("");
    }

    void report(Node node, String field, Problem problem) {
        problems.computeIfAbsent(node.position(), p -> new ArrayList<>())
                .add(problem.at(node.origin().inColumn(field)));
    }

    /** Reports what concerns the table as a whole. */
    void report(Problem problem) {
        problems.computeIfAbsent(Integer.MAX_VALUE, p -> new ArrayList<>()).add(problem.at(table()));
    }

    /** Everything that was reported, in the order of the rows. */
    List<Problem> problems() {
        return problems.values().stream().flatMap(List::stream).toList();
    }

    private void register(Node node) {
        if (node.code().isEmpty()) {
            report(node, "code", Problem.of(Code.FIELD_BLANK, Subject.INPUT, "code"));
            parentsOfLostRows.add(node.parent());
            return;
        }
        Node first = nodes.putIfAbsent(node.code(), node);
        if (first != null) {
            report(
                    node,
                    "code",
                    Problem.of(
                            Code.CRITERION_TWICE, node.subject(), first.origin().brief()));
            parentsOfLostRows.add(node.parent());
            parentsOfLostRows.add(first.parent());
        }
    }

    private void place(Node node) {
        if (node.parent().isEmpty()) {
            return;
        }
        if (nodes.containsKey(node.parent())) {
            children.computeIfAbsent(node.parent(), p -> new ArrayList<>()).add(node);
        } else {
            report(node, "parent", Problem.of(Code.PARENT_UNKNOWN, node.subject(), node.parent()));
            everyRowPlaced = false;
        }
    }

    private void reportCycles() {
        Set<String> known = new HashSet<>();
        for (Node node : nodes.values()) {
            Set<String> path = new LinkedHashSet<>();
            String code = node.code();
            while (nodes.containsKey(code) && !known.contains(code) && path.add(code)) {
                code = nodes.get(code).parent();
            }
            if (path.contains(code)) {
                reportCycle(code, path);
            }
            known.addAll(path);
        }
    }

    private void reportCycle(String code, Set<String> path) {
        List<String> circle = new ArrayList<>(path);
        circle.subList(0, circle.indexOf(code)).clear();
        inCycles.addAll(circle);
        everyRowPlaced = false;
        circle.add(code);
        Node node = Objects.requireNonNull(nodes.get(code));
        report(node, "parent", Problem.of(Code.PARENT_CYCLE, node.subject(), String.join(" → ", circle)));
    }

    private void reportDepth(Node node) {
        report(node, "parent", Problem.of(Code.TREE_TOO_DEEP, node.subject(), DEEPEST));
    }

    /** 1 for a field, counted up to just below the deepest level; 0 for a row that hangs from a cycle. */
    private int depth(Node node) {
        int depth = 1;
        for (Node above = node; nodes.containsKey(above.parent()) && depth < DEEPEST + 2; depth++) {
            above = nodes.get(above.parent());
            if (inCycles.contains(above.code())) {
                return 0;
            }
        }
        return depth;
    }

    private Origin table() {
        return nodes.values().stream()
                .findFirst()
                .map(node -> new Origin(
                        node.origin().file(),
                        node.origin().sheet(),
                        OptionalInt.empty(),
                        Origin.NONE.column(),
                        Origin.NONE.cell(),
                        Origin.NONE.pointer()))
                .orElse(Origin.NONE);
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
