package vn.cchc.model.criteria;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Agency;
import vn.cchc.model.Citation;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.rule.Judged;
import vn.cchc.model.criteria.rule.LeafRule;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Puts rows together to a tree, collecting everything that does not fit. */
final class CriteriaSetAssembly {

    /** Deeper trees are refused: a real set has three or four levels, and each level costs a call. */
    private static final int DEEPEST = 50;

    private final Points total;
    private final Map<String, CriterionRow> rows = new LinkedHashMap<>();
    private final Map<String, List<CriterionRow>> children = new LinkedHashMap<>();
    private final Map<CriterionRow, Origin> places = new IdentityHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    CriteriaSetAssembly(List<CriterionRow> given, Points total) {
        this.total = total;
        for (int i = 0; i < given.size(); i++) {
            register(given.get(i), i + 1);
        }
    }

    Checked<CriteriaSet> check() {
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(Code.SET_EMPTY, Subject.INPUT));
        }
        boolean everyRowPlaced = place();
        List<Criterion> fields = new ArrayList<>();
        for (CriterionRow row : rows.values()) {
            if (parent(row).isEmpty()) {
                build(row, row.kind() == null ? Criterion.Kind.REGULAR : row.kind(), 1)
                        .ifPresent(fields::add);
            }
        }
        if (everyRowPlaced && problems.stream().noneMatch(p -> p.code() == Code.MAXIMUM_MISSING)) {
            checkTotal(fields);
        }
        return problems.stream().anyMatch(Problem::isError)
                ? Checked.refused(problems)
                : Checked.of(new CriteriaSet(fields, total), problems);
    }

    private void register(CriterionRow row, int position) {
        // a row without a place in a file is named by its position in the list
        places.put(row, row.origin() == null ? Origin.NONE.atRow(position) : row.origin());
        String code = text(row.code());
        if (code.isEmpty()) {
            report(row, "code", Problem.of(Code.FIELD_BLANK, Subject.INPUT, "code"));
            return;
        }
        CriterionRow first = rows.putIfAbsent(code, row);
        if (first != null) {
            report(
                    row,
                    "code",
                    Problem.of(
                            Code.CRITERION_TWICE,
                            Subject.criterion(code),
                            origin(first).brief()));
        }
    }

    /** Hangs every row under its parent; answers whether all of them have a way up to the root. */
    private boolean place() {
        boolean sound = true;
        for (CriterionRow row : rows.values()) {
            String parent = parent(row);
            if (!parent.isEmpty() && !rows.containsKey(parent)) {
                report(row, "parent", Problem.of(Code.PARENT_UNKNOWN, Subject.criterion(text(row.code())), parent));
                sound = false;
            } else if (!parent.isEmpty()) {
                children.computeIfAbsent(parent, p -> new ArrayList<>()).add(row);
            }
        }
        return reportCycles() && sound;
    }

    private boolean reportCycles() {
        boolean sound = true;
        Set<String> known = new LinkedHashSet<>();
        for (CriterionRow row : rows.values()) {
            Set<String> path = new LinkedHashSet<>();
            String code = text(row.code());
            while (!code.isEmpty() && rows.containsKey(code) && !known.contains(code) && path.add(code)) {
                code = parent(rows.get(code));
            }
            if (path.contains(code)) {
                reportCycle(code, path);
                sound = false;
            }
            known.addAll(path);
        }
        return sound;
    }

    private void reportCycle(String code, Set<String> path) {
        List<String> circle = new ArrayList<>(path);
        circle.subList(0, circle.indexOf(code)).clear();
        circle.add(code);
        report(
                rows.get(code),
                "parent",
                Problem.of(Code.PARENT_CYCLE, Subject.criterion(code), String.join(" → ", circle)));
    }

    private Optional<Criterion> build(CriterionRow row, Criterion.Kind kind, int depth) {
        String code = text(row.code());
        if (depth > DEEPEST) {
            report(row, "parent", Problem.of(Code.TREE_TOO_DEEP, Subject.criterion(code), DEEPEST));
            return Optional.empty();
        }
        Optional<Points> maximum = maximum(row);
        if (row.kind() != null && row.kind() != kind) {
            report(row, "kind", Problem.of(Code.KIND_BELOW_ROOT, Subject.criterion(code), row.kind()));
        }
        List<CriterionRow> below = children.getOrDefault(code, List.of());
        return below.isEmpty() ? leaf(row, maximum, kind) : group(row, maximum, kind, below, depth);
    }

    private Optional<Criterion> group(
            CriterionRow row, Optional<Points> maximum, Criterion.Kind kind, List<CriterionRow> below, int depth) {
        String code = text(row.code());
        if (!text(row.rule()).isEmpty()) {
            report(row, "rule", Problem.of(Code.GROUP_WITH_RULE, Subject.criterion(code), text(row.rule())));
        }
        List<Criterion> parts = new ArrayList<>();
        for (CriterionRow child : below) {
            build(child, kind, depth + 1).ifPresent(parts::add);
        }
        if (maximum.isEmpty() || parts.size() < below.size()) {
            return Optional.empty();
        }
        if (kind == Criterion.Kind.REGULAR) {
            checkSum(row, maximum.get(), parts);
        }
        return Optional.of(
                new CriterionGroup(code, name(row), maximum.get(), kind, parts, new Citation(text(row.citation()))));
    }

    private Optional<Criterion> leaf(CriterionRow row, Optional<Points> maximum, Criterion.Kind kind) {
        String code = text(row.code());
        Optional<LeafRule> rule = rule(row, maximum);
        if (maximum.isEmpty() || rule.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Leaf(
                code,
                name(row),
                maximum.get(),
                rule.get(),
                row.source() == null ? MarkSource.SELF_THEN_APPRAISAL : row.source(),
                new Agency(text(row.appraiser())),
                Optional.of(text(row.task())).filter(task -> !task.isEmpty()),
                kind,
                text(row.guidance()),
                new Citation(text(row.citation()))));
    }

    private Optional<LeafRule> rule(CriterionRow row, Optional<Points> maximum) {
        try {
            LeafRule rule = text(row.rule()).isEmpty()
                    ? Judged.ANY_POINTS
                    : LeafRule.of(text(row.rule()), text(row.parameters()));
            maximum.ifPresent(rule::requireFits);
            return Optional.of(rule);
        } catch (InvalidValueException e) {
            for (Problem problem : e.problems()) {
                report(row, "rule", problem.about(Subject.criterion(text(row.code()))));
            }
            return Optional.empty();
        }
    }

    private Optional<Points> maximum(CriterionRow row) {
        Subject subject = Subject.criterion(text(row.code()));
        if (row.maximum() == null) {
            report(row, "maximum", Problem.of(Code.MAXIMUM_MISSING, subject));
            return Optional.empty();
        }
        try {
            Points maximum = Points.of(row.maximum());
            if (!maximum.isNegative()) {
                return Optional.of(maximum);
            }
            report(row, "maximum", Problem.of(Code.MAXIMUM_NEGATIVE, subject, maximum));
        } catch (InvalidValueException e) {
            e.problems().forEach(problem -> report(row, "maximum", problem.about(subject)));
        }
        return Optional.empty();
    }

    private void checkSum(CriterionRow row, Points maximum, List<Criterion> parts) {
        Points sum = Points.sum(parts.stream().map(Criterion::maximum).toList());
        if (!sum.equals(maximum)) {
            Points difference = new Points(Math.abs(sum.minus(maximum).nanos()));
            report(
                    row,
                    "maximum",
                    Problem.of(
                            Code.CHILDREN_DO_NOT_ADD_UP,
                            Subject.criterion(text(row.code())),
                            sum,
                            maximum,
                            difference));
        }
    }

    private void checkTotal(List<Criterion> fields) {
        Points sum = Points.sum(fields.stream()
                .filter(field -> field.kind() == Criterion.Kind.REGULAR)
                .map(Criterion::maximum)
                .toList());
        if (!sum.equals(total) && !fields.isEmpty()) {
            Origin origin = origin(rows.values().iterator().next());
            Origin table = new Origin(
                    origin.file(),
                    origin.sheet(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            problems.add(Problem.of(Code.ROOTS_DO_NOT_ADD_UP, Subject.INPUT, sum, total)
                    .at(table));
        }
    }

    private void report(CriterionRow row, String field, Problem problem) {
        problems.add(problem.at(origin(row).inColumn(field)));
    }

    private Origin origin(CriterionRow row) {
        return places.getOrDefault(row, Origin.NONE);
    }

    private static String parent(CriterionRow row) {
        return text(row.parent());
    }

    private static String name(CriterionRow row) {
        return text(row.name()).isEmpty() ? text(row.code()) : text(row.name());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
