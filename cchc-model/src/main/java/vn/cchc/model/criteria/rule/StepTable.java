package vn.cchc.model.criteria.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.cchc.model.criteria.rule.Thresholds.Edge;
import vn.cchc.model.criteria.rule.Thresholds.Measure;
import vn.cchc.model.criteria.rule.Thresholds.Step;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * Finds what a table of steps leaves out or says twice.
 *
 * <p>Steps open on one side count "as far as no step before holds", so {@code >=95, >=80, else} is first written out as the intervals it
 * means; then neighbours must meet in one number that belongs to exactly one of them.
 */
final class StepTable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Comparator<Interval> FROM_LOW_TO_HIGH = Comparator.comparing(
                    (Interval interval) -> interval.from().isPresent())
            .thenComparing(interval -> interval.from().map(Edge::number).orElse(BigDecimal.ZERO))
            .thenComparing(
                    interval -> interval.from().map(edge -> !edge.included()).orElse(false));

    private final Measure measure;
    private final List<Problem> problems = new ArrayList<>();

    private StepTable(Measure measure) {
        this.measure = measure;
    }

    static void requireSound(List<Step> steps, Measure measure) {
        if (steps.isEmpty()) {
            throw RuleParameters.missing("steps", StepNotation.EXAMPLE);
        }
        StepTable table = new StepTable(measure);
        table.requireEdges(steps);
        List<Interval> intervals = writtenOut(steps);
        intervals.sort(FROM_LOW_TO_HIGH);
        table.checkNeighbours(intervals);
        table.checkEnds(intervals.get(0), intervals.get(intervals.size() - 1));
        if (!table.problems.isEmpty()) {
            throw new InvalidValueException(table.problems);
        }
    }

    private void requireEdges(List<Step> steps) {
        for (Step step : steps) {
            boolean wrong = isEmpty(step.from(), step.to());
            boolean outside = measure == Measure.SHARE
                    && Stream.of(step.from(), step.to())
                            .flatMap(Optional::stream)
                            .anyMatch(StepTable::isNoPercentage);
            if (wrong || outside) {
                String expected = outside ? "0% – 100%" : StepNotation.EXAMPLE;
                throw RuleParameters.invalid("steps", StepNotation.range(step, measure), expected);
            }
        }
    }

    /** The interval that a step means, once the steps before it are taken away. */
    private record Interval(Optional<Edge> from, Optional<Edge> to, Step step) {}

    private static List<Interval> writtenOut(List<Step> steps) {
        List<Interval> intervals = new ArrayList<>();
        Optional<Step> before = Optional.empty();
        for (Step step : steps) {
            Optional<Edge> to = step.to().or(above(before));
            Optional<Edge> from = step.from().or(below(before));
            intervals.add(new Interval(from, to, step));
            before = Optional.of(step);
        }
        return intervals;
    }

    /** Where a step before is open above, the next one ends where it begins: ">=80" after ">=95" ends below 95. */
    private static Supplier<Optional<Edge>> above(Optional<Step> before) {
        return () ->
                before.filter(step -> step.to().isEmpty()).flatMap(Step::from).map(StepTable::other);
    }

    private static Supplier<Optional<Edge>> below(Optional<Step> before) {
        return () ->
                before.filter(step -> step.from().isEmpty()).flatMap(Step::to).map(StepTable::other);
    }

    private static Edge other(Edge edge) {
        return new Edge(edge.number(), !edge.included());
    }

    private void checkNeighbours(List<Interval> ascending) {
        for (int i = 1; i < ascending.size(); i++) {
            Optional<Edge> end = ascending.get(i - 1).to();
            Optional<Edge> start = ascending.get(i).from();
            int gap = end.isEmpty() || start.isEmpty() ? -1 : gap(end.get(), start.get());
            if (gap != 0) {
                report(gap < 0 ? Code.RULE_STEPS_OVERLAP : Code.RULE_STEPS_GAP, ascending.get(i - 1), ascending.get(i));
            }
        }
    }

    /** Positive where numbers lie between the two, negative where some lie in both. */
    private static int gap(Edge end, Edge start) {
        int apart = start.number().compareTo(end.number());
        if (apart != 0) {
            return apart;
        }
        return end.included() == start.included() ? (end.included() ? -1 : 1) : 0;
    }

    /** Shares reach from 0 to 100 per cent; a number may be bounded by an interval, but not by a step that is open on one side. */
    private void checkEnds(Interval lowest, Interval highest) {
        if (lowest.from()
                .filter(edge -> isShort(edge, lowest.step(), BigDecimal.ZERO))
                .isPresent()) {
            problems.add(problem(Code.RULE_STEPS_GAP, "…", range(lowest)));
        }
        if (highest.to().filter(edge -> isShort(edge, highest.step(), HUNDRED)).isPresent()) {
            problems.add(problem(Code.RULE_STEPS_GAP, range(highest), "…"));
        }
    }

    private boolean isShort(Edge edge, Step step, BigDecimal end) {
        return measure == Measure.SHARE
                ? !edge.included() || edge.number().compareTo(end) != 0
                : step.from().isEmpty() || step.to().isEmpty();
    }

    private static boolean isEmpty(Optional<Edge> from, Optional<Edge> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        int length = to.get().number().compareTo(from.get().number());
        return length < 0 || (length == 0 && !(from.get().included() && to.get().included()));
    }

    private static boolean isNoPercentage(Edge edge) {
        return edge.number().signum() < 0 || edge.number().compareTo(HUNDRED) > 0;
    }

    private void report(Code code, Interval first, Interval second) {
        problems.add(problem(code, range(first), range(second)));
    }

    private static Problem problem(Code code, String first, String second) {
        return Problem.of(code, Subject.INPUT, first, second);
    }

    private String range(Interval interval) {
        return StepNotation.range(interval.step(), measure);
    }
}
