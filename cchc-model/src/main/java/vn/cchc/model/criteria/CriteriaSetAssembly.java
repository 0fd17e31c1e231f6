package vn.cchc.model.criteria;

import static vn.cchc.model.criteria.CriterionTree.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Agency;
import vn.cchc.model.Citation;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.rule.LeafRule;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Checks every row, then the sums, and builds the set only where nothing was found. */
final class CriteriaSetAssembly {

    private final CriterionTree tree;
    private final Points total;
    private final Map<String, Points> maxima = new HashMap<>();
    private final Map<String, LeafRule> rules = new HashMap<>();

    CriteriaSetAssembly(List<CriterionRow> rows, Points total) {
        this.tree = new CriterionTree(rows);
        this.total = total;
    }

    Checked<CriteriaSet> check() {
        tree.nodes().forEach(this::checkRow);
        tree.nodes().forEach(this::checkSum);
        checkTotal();
        if (tree.problems().stream().noneMatch(Problem::isError)) {
            checkRange();
        }
        List<Problem> problems = tree.problems();
        return problems.stream().anyMatch(Problem::isError)
                ? Checked.refused(problems)
                : Checked.of(new CriteriaSet(build(tree.roots()), total), problems);
    }

    private void checkRow(CriterionTree.Node node) {
        readMaximum(node);
        Criterion.Kind kind = node.row().kind();
        if (kind != null && kind != kind(node)) {
            tree.report(node, "kind", Problem.of(Code.KIND_BELOW_ROOT, node.subject(), kind));
        }
        if (tree.below(node).isEmpty()) {
            readRule(node);
        } else {
            refuseRule(node);
        }
    }

    private void readMaximum(CriterionTree.Node node) {
        BigDecimal given = node.row().maximum();
        if (given == null) {
            tree.report(node, "maximum", Problem.of(Code.MAXIMUM_MISSING, node.subject()));
            return;
        }
        try {
            Points maximum = Points.of(given);
            if (maximum.isNegative()) {
                tree.report(node, "maximum", Problem.of(Code.MAXIMUM_NEGATIVE, node.subject(), maximum));
            } else {
                maxima.put(node.code(), maximum);
            }
        } catch (InvalidValueException e) {
            e.problems().forEach(problem -> tree.report(node, "maximum", problem.about(node.subject())));
        }
    }

    private void readRule(CriterionTree.Node node) {
        String name = text(node.row().rule());
        try {
            LeafRule rule = LeafRule.of(
                    name.isEmpty() ? "Judged" : name, text(node.row().parameters()));
            Points maximum = maxima.get(node.code());
            if (maximum != null) {
                rule.requireFits(maximum);
            }
            rules.put(node.code(), rule);
        } catch (InvalidValueException e) {
            boolean named = text(node.row().parameters()).isEmpty();
            e.problems().forEach(problem -> {
                boolean ofRule = named || problem.code() == Code.RULE_UNKNOWN;
                tree.report(node, ofRule ? "rule" : "parameters", problem.about(node.subject()));
            });
        }
    }

    private void refuseRule(CriterionTree.Node node) {
        String rule = text(node.row().rule());
        String parameters = text(node.row().parameters());
        if (!rule.isEmpty()) {
            tree.report(node, "rule", Problem.of(Code.GROUP_WITH_RULE, node.subject(), rule));
        } else if (!parameters.isEmpty()) {
            tree.report(node, "parameters", Problem.of(Code.GROUP_WITH_RULE, node.subject(), parameters));
        }
    }

    private void checkSum(CriterionTree.Node node) {
        List<CriterionTree.Node> below = tree.below(node);
        Points maximum = maxima.get(node.code());
        boolean judged = !below.isEmpty() && tree.hasAllChildren(node) && kind(node) == Criterion.Kind.REGULAR;
        if (judged && maximum != null) {
            sum(below).ifPresent(sum -> compare(node, sum, maximum));
        }
    }

    private void compare(CriterionTree.Node node, BigDecimal sum, Points maximum) {
        BigDecimal difference = sum.subtract(maximum.toBigDecimal()).abs();
        if (difference.signum() != 0) {
            tree.report(
                    node,
                    "maximum",
                    Problem.of(Code.CHILDREN_DO_NOT_ADD_UP, node.subject(), plain(sum), maximum, plain(difference)));
        }
    }

    private void checkTotal() {
        if (total.nanos() <= 0) {
            tree.report(Problem.of(Code.REGULATION_INVALID, Subject.setting("total"), total, "> 0"));
        } else if (tree.nodes().isEmpty()) {
            reportEmpty();
        } else if (tree.hasAllFields()) {
            sum(tree.roots().stream()
                            .filter(field -> kind(field) == Criterion.Kind.REGULAR)
                            .toList())
                    .filter(sum -> sum.compareTo(total.toBigDecimal()) != 0)
                    .ifPresent(
                            sum -> tree.report(Problem.of(Code.ROOTS_DO_NOT_ADD_UP, Subject.INPUT, plain(sum), total)));
        }
    }

    private void reportEmpty() {
        if (tree.problems().isEmpty()) {
            tree.report(Problem.of(Code.SET_EMPTY, Subject.INPUT));
        }
    }

    /** Bonus and penalty have no total to keep them small, yet a unit with full marks everywhere must be countable. */
    private void checkRange() {
        List<CriterionTree.Node> leaves =
                tree.nodes().stream().filter(node -> tree.below(node).isEmpty()).toList();
        BigDecimal sum = sum(leaves).orElse(BigDecimal.ZERO);
        if (sum.compareTo(new Points(Long.MAX_VALUE).toBigDecimal()) > 0) {
            tree.report(Problem.of(Code.POINTS_OVERFLOW, Subject.INPUT, plain(sum)));
        }
    }

    /** The exact sum of the maxima, beyond the range of points too; nothing where one of them is unknown. */
    private Optional<BigDecimal> sum(List<CriterionTree.Node> nodes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CriterionTree.Node node : nodes) {
            Points maximum = maxima.get(node.code());
            if (maximum == null) {
                return Optional.empty();
            }
            sum = sum.add(maximum.toBigDecimal());
        }
        return Optional.of(sum);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private Criterion.Kind kind(CriterionTree.Node node) {
        Criterion.Kind kind = tree.top(node).row().kind();
        return kind == null ? Criterion.Kind.REGULAR : kind;
    }

    private List<Criterion> build(List<CriterionTree.Node> nodes) {
        return nodes.stream().map(this::build).toList();
    }

    private Criterion build(CriterionTree.Node node) {
        return tree.below(node).isEmpty() ? leaf(node) : group(node);
    }

    private Criterion group(CriterionTree.Node node) {
        return new CriterionGroup(
                node.code(),
                name(node),
                maximum(node),
                kind(node),
                build(tree.below(node)),
                new Citation(text(node.row().citation())));
    }

    private Criterion leaf(CriterionTree.Node node) {
        CriterionRow row = node.row();
        return new Leaf(
                node.code(),
                name(node),
                maximum(node),
                Objects.requireNonNull(rules.get(node.code())),
                tree.inherited(node, r -> Optional.ofNullable(r.source())).orElse(MarkSource.SELF_THEN_APPRAISAL),
                new Agency(tree.inherited(node, r -> filled(r.appraiser())).orElse("")),
                tree.inherited(node, r -> filled(r.task())),
                kind(node),
                tree.inherited(node, r -> Optional.ofNullable(r.documents())).orElse(Leaf.Documents.OPTIONAL),
                text(row.guidance()),
                new Citation(text(row.citation())));
    }

    private static Optional<String> filled(@Nullable String text) {
        return Optional.of(text(text)).filter(filled -> !filled.isEmpty());
    }

    private Points maximum(CriterionTree.Node node) {
        return Objects.requireNonNull(maxima.get(node.code()));
    }

    private static String name(CriterionTree.Node node) {
        String name = text(node.row().name());
        return name.isEmpty() ? node.code() : name;
    }
}
