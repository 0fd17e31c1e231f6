package vn.cchc.report.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionGroup;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;

/**
 * Where the criteria of a block stand on its sheet of points: one row for each unit, the leaves side by side (regular ones, then bonus, then
 * penalty), behind them the sums of groups.
 */
final class PointsColumns {

    /** The row of the marks that tell who supplies a leaf. */
    static final int SOURCES = 7;
    /** The row of the maxima. */
    static final int MAXIMA = 8;
    /** The row of the headings, on every sheet of a block. */
    static final int HEADINGS = 9;
    /** The row of the first unit, on every sheet of a block. */
    static final int FIRST_UNIT = 10;
    /** The first column of a leaf, behind code and name. */
    static final int FIRST_LEAF = 2;

    private final CriteriaSet criteria;
    private final List<Leaf> leaves;
    private final List<CriterionGroup> groups;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int regular;
    private final String step;

    /**
     * Lays a set out.
     *
     * @param decimals the decimals of the finest points that the set and its regulations allow
     */
    PointsColumns(CriteriaSet criteria, int decimals) {
        this.criteria = criteria;
        this.leaves = criteria.leaves().stream()
                .sorted(Comparator.comparing(Leaf::kind))
                .toList();
        this.groups = criteria.criteria().stream()
                .filter(CriterionGroup.class::isInstance)
                .map(CriterionGroup.class::cast)
                .toList();
        List<Criterion> all = new ArrayList<>(leaves);
        all.addAll(groups);
        all.forEach(criterion -> columns.put(criterion.code(), FIRST_LEAF + columns.size()));
        this.regular = (int) leaves.stream()
                .filter(leaf -> leaf.kind() == Criterion.Kind.REGULAR)
                .count();
        this.step = "1" + "0".repeat(decimals);
    }

    List<Leaf> leaves() {
        return leaves;
    }

    List<CriterionGroup> groups() {
        return groups;
    }

    List<Criterion> fields(Criterion.Kind kind) {
        return criteria.fields().stream().filter(field -> field.kind() == kind).toList();
    }

    /** The column of a leaf's points or of a group's sum. */
    int column(Criterion criterion) {
        return Objects.requireNonNull(columns.get(criterion.code()));
    }

    /** The first column behind the groups. */
    int end() {
        return FIRST_LEAF + columns.size();
    }

    /** The mark that tells who supplies a leaf and whether it counts towards the total. */
    static String source(Leaf leaf) {
        return switch (leaf.kind()) {
            case BONUS -> "source.bonus";
            case PENALTY -> "source.penalty";
            case REGULAR -> leaf.source() == MarkSource.SURVEY ? "source.survey" : "source.appraised";
        };
    }

    /** The points of all regular leaves of a unit. */
    String regular(Refs refs, int row) {
        return refs.along(row, FIRST_LEAF, FIRST_LEAF + regular - 1);
    }

    /** The same of a row that stays: the maxima, or the marks of the sources. */
    String regularOf(Refs refs, int row) {
        return refs.fixedAlong(row, FIRST_LEAF, FIRST_LEAF + regular - 1);
    }

    /** The points of all leaves of a unit. */
    String all(Refs refs, int row) {
        return refs.along(row, FIRST_LEAF, FIRST_LEAF + leaves.size() - 1);
    }

    /** A sum as a whole number of the last digit that points can have, so that binary fractions leave nothing behind. */
    String exact(String sum) {
        return "ROUND(" + sum + "*" + step + ",0)/" + step;
    }

    /** The maxima of those of some criteria that apply to the unit. */
    String applicable(List<? extends Criterion> some, Refs refs, int row) {
        return Refs.runs(some.stream().map(this::column).toList()).stream()
                .map(run -> "SUMPRODUCT((" + refs.along(row, run[0], run[1]) + "<>\"" + SheetWords.AWAY + "\")*"
                        + refs.fixedAlong(MAXIMA, run[0], run[1]) + ")")
                .collect(Collectors.joining("+"));
    }

    /** The points of some criteria of the unit, not yet exact. */
    String sum(List<? extends Criterion> some, Refs refs, int row) {
        return Refs.runs(some.stream().map(this::column).toList()).stream()
                .map(run -> run[0] == run[1] ? refs.cell(row, run[0]) : refs.along(row, run[0], run[1]))
                .collect(Collectors.joining(",", "SUM(", ")"));
    }

    /** The sum of a group: nothing where nothing of it applies; a bonus or penalty earns at most its maximum. */
    String group(CriterionGroup group, int row) {
        Refs refs = Refs.here();
        String sum = exact(sum(group.children(), refs, row));
        String earned = group.kind() == Criterion.Kind.REGULAR
                ? sum
                : "MIN(" + refs.fixedRow(MAXIMA, column(group)) + "," + sum + ")";
        return "IF(" + applicable(criteria.leavesOf(group), refs, row) + "=0,\"" + SheetWords.AWAY + "\"," + earned
                + ")";
    }
}
