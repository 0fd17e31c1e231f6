package vn.cchc.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.criteria.rule.Award;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.round.Exemption;
import vn.cchc.model.round.Mark;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.UnitMarks;

/** Scores units of one block: asks for each leaf's points, then lets the plan add them up. */
final class UnitScorer {

    /** The leaf does not apply to the unit; no points are this low. */
    private static final long AWAY = Long.MIN_VALUE;

    /** Nobody has marked the leaf. */
    private static final long MISSING = Long.MIN_VALUE + 1;

    private final CriteriaSet criteria;
    private final Plan plan;
    private final IndexFormula formula;
    private final Rulebook.BlockRules rules;
    private final Rounding rounding;

    UnitScorer(Rulebook.BlockRules rules) {
        this.rules = rules;
        this.rounding = rules.regulations().leafRounding();
        this.criteria = rules.criteria();
        this.plan = new Plan(criteria);
        this.formula = new IndexFormula(plan, rules.regulations());
    }

    Plan plan() {
        return plan;
    }

    IndexFormula formula() {
        return formula;
    }

    Rulebook.BlockRules rules() {
        return rules;
    }

    void requireSameCriteria(UnitMarks unit) {
        if (!unit.rules().criteria().equals(criteria)) {
            throw new IllegalArgumentException("the round was made under other criteria than the rulebook's");
        }
    }

    /** Room for adding up one unit after another; it belongs to one call, and no scorecard keeps it. */
    static final class Sheet {
        private final long[] points;
        private final long[] maxima;

        Sheet(int nodes) {
            this.points = new long[nodes];
            this.maxima = new long[nodes];
        }
    }

    Scorecard score(UnitMarks unit, Stage stage, List<Problem> problems, Sheet sheet) {
        long[] points = sheet.points;
        long[] maxima = plan.maxima;
        boolean @Nullable [] away = null;
        boolean @Nullable [] missing = null;
        boolean awarded = false;
        unit.copyPlainPoints(stage, points, plan.groups);
        for (int i = 0; i < plan.leaves; i++) {
            long plain = points[plan.groups + i];
            if (plain != UnitMarks.NOT_PLAIN) {
                points[plan.groups + i] = given(plain, i);
                continue;
            }
            long nanos = lookUp(unit, stage, i, problems);
            points[plan.groups + i] = Math.max(nanos, 0);
            awarded |= nanos > 0;
            if (nanos == AWAY) {
                if (away == null) {
                    away = new boolean[plan.leaves];
                    maxima = sheet.maxima;
                    System.arraycopy(plan.maxima, 0, maxima, 0, plan.nodes);
                }
                away[i] = true;
                plan.put(i, 0, maxima);
            } else if (nanos == MISSING) {
                missing = missing == null ? new boolean[plan.leaves] : missing;
                missing[i] = true;
            }
        }
        plan.addUp(points);
        // points that were given lie in the marks already; those that evidence earned are kept, so that nobody works
        // them out twice
        return new Scorecard(
                this,
                unit,
                stage,
                awarded ? Arrays.copyOf(points, plan.nodes) : points,
                awarded,
                maxima,
                away,
                missing,
                null);
    }

    /** Lays a unit out whose leaves earned nothing by evidence: its sums, and behind them the points that were given. */
    long[] row(UnitMarks unit, Stage stage, long[] sums) {
        long[] row = Arrays.copyOf(sums, plan.nodes);
        unit.copyPlainPoints(stage, row, plan.groups);
        for (int i = 0; i < plan.leaves; i++) {
            long plain = row[plan.groups + i];
            row[plan.groups + i] = plain == UnitMarks.NOT_PLAIN ? 0 : given(plain, i);
        }
        return row;
    }

    /** Returns the points that were given for a leaf, 0 for none. */
    long given(UnitMarks unit, Stage stage, int leaf) {
        long plain = unit.plainPoints(leaf, stage);
        return plain == UnitMarks.NOT_PLAIN ? 0 : given(plain, leaf);
    }

    private long given(long plain, int leaf) {
        return Math.min(rounding.round(new Points(plain)).nanos(), plan.maxima[plan.groups + leaf]);
    }

    /** Scores one unit alone, for a caller who knows what was met on the way. */
    Scorecard score(UnitMarks unit, Stage stage) {
        return score(unit, stage, new ArrayList<>(), new Sheet(plan.nodes));
    }

    /** Scores a unit again after one of its leaves was marked: the path from that leaf to the total, and nothing else. */
    Scorecard rescore(Scorecard before, UnitMarks marks, int leafIndex) {
        Stage stage = before.stage();
        long nanos = leaf(marks, stage, leafIndex, marks.plainPoints(leafIndex, stage), new ArrayList<>());
        return before.with(marks, leafIndex, nanos == AWAY, nanos == MISSING, Math.max(nanos, 0));
    }

    /**
     * Refuses a mark that no round would hold.
     *
     * @throws InvalidValueException saying why
     */
    void requireFits(Mark mark) {
        Leaf leaf = (Leaf) criteria.criterion(mark.leaf());
        Subject subject = Subject.mark(mark.unit(), mark.leaf());
        mark.points().ifPresent(points -> {
            List<Problem> refusals = leaf.refusals(points);
            if (!refusals.isEmpty()) {
                throw new InvalidValueException(
                        refusals.stream().map(p -> p.about(subject)).toList());
            }
        });
        mark.evidence().filter(evidence -> !leaf.rule().takes(evidence)).ifPresent(evidence -> {
            throw new InvalidValueException(Problem.of(
                    Code.EVIDENCE_OF_OTHER_RULE,
                    subject,
                    evidence.text(),
                    leaf.rule().name()));
        });
    }

    /** Returns the points of a leaf in billionths, or {@link #MISSING} or {@link #AWAY}. */
    private long leaf(UnitMarks unit, Stage stage, int index, long plain, List<Problem> problems) {
        return plain == UnitMarks.NOT_PLAIN ? lookUp(unit, stage, index, problems) : given(plain, index);
    }

    private long lookUp(UnitMarks unit, Stage stage, int index, List<Problem> problems) {
        Leaf leaf = criteria.leaves().get(index);
        if (!UnitMarks.covers(stage, leaf) || unit.exemption(index, stage).isPresent()) {
            return AWAY;
        }
        long plain = plainly(unit, stage, index, leaf);
        if (plain != Award.NOT_PLAIN) {
            return plain;
        }
        Optional<Mark> deciding = unit.deciding(index, stage);
        if (deciding.isEmpty()) {
            return MISSING;
        }
        Award award = award(deciding.get(), leaf);
        problems.addAll(award.problems());
        return switch (award.outcome()) {
            case POINTS -> award.points().nanos();
            case NOT_APPLICABLE -> AWAY;
            case REFUSED -> MISSING;
        };
    }

    /** The points of a leaf whose evidence leaves nothing to tell, in billionths and without an object for each. */
    private long plainly(UnitMarks unit, Stage stage, int index, Leaf leaf) {
        Optional<Evidence> evidence = unit.evidence(index, stage);
        if (evidence.isEmpty()) {
            return Award.NOT_PLAIN;
        }
        long most = leaf.maximum().nanos();
        long byRule = Math.min(leaf.rule().plainPoints(evidence.get(), leaf.maximum(), rounding), most);
        Optional<Points> given = unit.given(index, stage);
        return given.isPresent() && given(given.get().nanos(), index) != byRule ? Award.NOT_PLAIN : byRule;
    }

    /** Awards a mark; what is met on the way names its unit and criterion. */
    private Award award(Mark mark, Leaf leaf) {
        Award award = decide(mark, leaf);
        if (award.problems().isEmpty()) {
            return award;
        }
        Subject subject = Subject.mark(mark.unit(), mark.leaf());
        List<Problem> problems =
                award.problems().stream().map(problem -> problem.about(subject)).toList();
        return new Award(award.outcome(), award.points(), problems);
    }

    /** Lets the points given decide; where evidence would earn others a note says so. */
    private Award decide(Mark mark, Leaf leaf) {
        Optional<Evidence> evidence = mark.evidence();
        if (mark.points().isEmpty()) {
            return atMost(leaf, leaf.rule().award(evidence.orElseThrow(), leaf.maximum(), rounding));
        }
        Points given = given(mark, leaf);
        if (evidence.isEmpty()) {
            return Award.of(given);
        }
        Award byRule = atMost(leaf, leaf.rule().award(evidence.get(), leaf.maximum(), rounding));
        return byRule.outcome() == Award.Outcome.POINTS && byRule.points().equals(given)
                ? Award.of(given)
                : Award.of(given, Problem.of(Code.POINTS_DIFFER_FROM_RULE, Subject.INPUT, given, text(byRule)));
    }

    /** Awards evidence that no mark holds. */
    Optional<Points> award(Leaf leaf, Evidence evidence) {
        if (!leaf.rule().takes(evidence)) {
            throw new InvalidValueException(Problem.of(
                    Code.EVIDENCE_OF_OTHER_RULE,
                    Subject.criterion(leaf.code()),
                    evidence.text(),
                    leaf.rule().name()));
        }
        Award award = atMost(leaf, leaf.rule().award(evidence, leaf.maximum(), rounding));
        return award.outcome() == Award.Outcome.POINTS ? Optional.of(award.points()) : Optional.empty();
    }

    private Points given(Mark mark, Leaf leaf) {
        return rounded(mark.points().orElseThrow(), leaf);
    }

    /** The points of a leaf as a mark that gives them earns them. */
    Points rounded(Points given, Leaf leaf) {
        return rounding.round(given).min(leaf.maximum());
    }

    /** A maximum finer than the leaf scale, such as 0.25 at scale 1, is never passed by rounding up. */
    private static Award atMost(Leaf leaf, Award award) {
        return award.points().compareTo(leaf.maximum()) <= 0
                ? award
                : new Award(award.outcome(), leaf.maximum(), award.problems());
    }

    private static String text(Award award) {
        return award.outcome() == Award.Outcome.POINTS ? award.points().toString() : "–";
    }

    /** Says why a leaf has its points, by looking at the same marks again. */
    Basis basis(UnitMarks unit, Stage stage, int index) {
        Leaf leaf = criteria.leaves().get(index);
        if (!UnitMarks.covers(stage, leaf)) {
            return new Basis.NotCovered(stage);
        }
        Optional<Exemption> exemption = unit.exemption(index, stage);
        if (exemption.isPresent()) {
            return new Basis.Exempted(exemption.get());
        }
        Optional<Mark> deciding = unit.deciding(index, stage);
        if (deciding.isEmpty()) {
            return new Basis.NotMarked(unit.at(index, Stage.SELF));
        }
        Mark mark = deciding.get();
        Award award = award(mark, leaf);
        return switch (award.outcome()) {
            case POINTS ->
                new Basis.Decided(
                        mark,
                        award,
                        steps(unit, stage, index, leaf),
                        mark.stage().filter(Stage.COUNCIL::equals).isPresent() && unit.isCorrected(leaf.code()));
            case NOT_APPLICABLE -> new Basis.NothingToCount(mark, award);
            case REFUSED -> new Basis.Refused(mark, award);
        };
    }

    private List<Basis.Step> steps(UnitMarks unit, Stage stage, int index, Leaf leaf) {
        List<Basis.Step> steps = new ArrayList<>();
        for (Stage earlier : Stage.values()) {
            if (earlier.compareTo(stage) <= 0) {
                unit.at(index, earlier)
                        .ifPresent(mark ->
                                steps.add(new Basis.Step(mark, award(mark, leaf).points())));
            }
        }
        return steps;
    }
}
