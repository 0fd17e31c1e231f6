package vn.cchc.testkit;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;

/**
 * A criteria tree before it has codes. Maxima are drawn for the leaves and added up towards the root, so that every tree is sound and a
 * smaller one stays sound.
 */
final class CriteriaTree {

    /** The smallest step between two drawn maxima: a ten-thousandth of a point. */
    private static final long UNIT = 100_000;

    private static final long WHOLE = 10_000;

    private static final int DEEPEST = 4;

    /** A criterion: a group of others, or a leaf where there are none. */
    record Node(List<Node> children, long maximum, MarkSource source, Steps steps) {

        static Node group(List<Node> children) {
            long sum = children.stream().mapToLong(Node::maximum).sum();
            return new Node(children, sum, MarkSource.SELF_THEN_APPRAISAL, Steps.ANY);
        }

        Node capped(long cap) {
            return new Node(children, cap, source, steps);
        }
    }

    /** Whether a leaf is judged in steps. */
    enum Steps {
        ANY,
        QUARTERS_OF_MAXIMUM
    }

    private CriteriaTree() {}

    /** One to four regular fields, and now and then one that takes them to 100 points. */
    static Arbitrary<CriteriaRows> rows() {
        Arbitrary<List<Node>> regular =
                node(DEEPEST).list().ofMinSize(1).ofMaxSize(4).filter(fields -> sum(fields) > 0);
        return Combinators.combine(regular, Arbitraries.of(false, true), outside(), outside())
                .as((fields, toHundred, bonus, penalty) -> rows(toHundred ? filledUp(fields) : fields, bonus, penalty));
    }

    private static Arbitrary<Node> node(int depth) {
        if (depth == 1) {
            return leaf();
        }
        Arbitrary<Node> group = node(depth - 1).list().ofMinSize(1).ofMaxSize(3).map(Node::group);
        return Arbitraries.frequencyOf(Tuple.of(3, leaf()), Tuple.of(1, group));
    }

    private static Arbitrary<Node> leaf() {
        Arbitrary<Long> maximum = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(1, 10).map(points -> points * WHOLE)),
                Tuple.of(3, Arbitraries.longs().between(1, 10 * WHOLE)),
                Tuple.of(1, Arbitraries.just(0L)));
        Arbitrary<MarkSource> source = Arbitraries.frequency(
                Tuple.of(4, MarkSource.SELF_THEN_APPRAISAL),
                Tuple.of(1, MarkSource.APPRAISAL),
                Tuple.of(2, MarkSource.SURVEY));
        return Combinators.combine(maximum, source, steps()).as((m, s, steps) -> new Node(List.of(), m, s, steps));
    }

    private static Arbitrary<Steps> steps() {
        return Arbitraries.frequency(Tuple.of(4, Steps.ANY), Tuple.of(1, Steps.QUARTERS_OF_MAXIMUM));
    }

    /** No field, or one outside the total, whose maximum may be less than its leaves together. */
    private static Arbitrary<List<Node>> outside() {
        Arbitrary<Node> field = Combinators.combine(node(2), Arbitraries.longs().between(1, 4))
                .as((node, part) -> node.children().isEmpty() ? node : node.capped(node.maximum() * part / 4));
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(List.<Node>of())), Tuple.of(1, field.map(List::of)));
    }

    private static List<Node> filledUp(List<Node> fields) {
        long rest = 100 * WHOLE - sum(fields);
        if (rest <= 0) {
            return fields;
        }
        List<Node> filled = new ArrayList<>(fields);
        filled.add(new Node(List.of(), rest, MarkSource.SELF_THEN_APPRAISAL, Steps.ANY));
        return filled;
    }

    private static long sum(List<Node> fields) {
        return fields.stream().mapToLong(Node::maximum).sum();
    }

    private static CriteriaRows rows(List<Node> fields, List<Node> bonus, List<Node> penalty) {
        List<CriterionRow> rows = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            add(fields.get(i), String.valueOf(i + 1), null, null, rows);
        }
        bonus.forEach(field -> add(field, "B", null, Criterion.Kind.BONUS, rows));
        penalty.forEach(field -> add(field, "P", null, Criterion.Kind.PENALTY, rows));
        return new CriteriaRows(rows, new Points(sum(fields) * UNIT));
    }

    private static void add(
            Node node, String code, @Nullable String parent, Criterion.@Nullable Kind kind, List<CriterionRow> rows) {
        rows.add(row(node, code, parent, kind));
        for (int i = 0; i < node.children().size(); i++) {
            add(node.children().get(i), code + "." + (i + 1), code, null, rows);
        }
    }

    private static CriterionRow row(Node node, String code, @Nullable String parent, Criterion.@Nullable Kind kind) {
        Points maximum = new Points(node.maximum() * UNIT);
        boolean leaf = node.children().isEmpty();
        boolean judgedInSteps = leaf && node.steps() == Steps.QUARTERS_OF_MAXIMUM && node.maximum() > 0;
        return new CriterionRow(
                code,
                parent,
                code,
                maximum.toBigDecimal(),
                leaf ? "Judged" : null,
                judgedInSteps ? "step=" + new Points(maximum.nanos() / 4) : null,
                leaf ? node.source() : null,
                null,
                null,
                kind,
                null,
                null,
                null,
                null);
    }
}
