package vn.cchc.scoring;

import java.util.ArrayList;
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

    UnitScorer(Rulebook.BlockRules rules) {
        this.rules = rules;
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
        CriteriaSet made = unit.rules().criteria();
        if (made != criteria && !made.equals(criteria)) {
            throw new IllegalArgumentException("the round was made under other criteria than the rulebook's");
        }
    }

    Scorecard score(UnitMarks unit, Stage stage, List<Problem> problems) {
        long[] points = new long[plan.nodes];
        long[] maxima = plan.maxima;
        boolean @Nullable [] away = null;
        boolean @Nullable [] missing = null;
        int leaves = plan.leafNodes.length;
        for (int i = 0; i < leaves; i++) {
            long nanos = leaf(unit, stage, i, problems);
            if (nanos == AWAY) {
                if (away == null) {
                    away = new boolean[leaves];
                    maxima = plan.maxima.clone();
                }
                away[i] = true;
                plan.put(i, 0, maxima);
            } else if (nanos == MISSING) {
                missing = missing == null ? new boolean[leaves] : missing;
                missing[i] = true;
            } else {
                points[plan.leafNodes[i]] = nanos;
            }
        }
        plan.addUp(points);
        return new Scorecard(this, unit, stage, points, maxima, away, missing);
    }

    /** Scores a unit again after one of its leaves was marked: the path from that leaf to the total, and nothing else. */
    Scorecard rescore(Scorecard before, UnitMarks marks, int leafIndex) {
        long nanos = leaf(marks, before.stage(), leafIndex, new ArrayList<>());
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
    private long leaf(UnitMarks unit, Stage stage, int index, List<Problem> problems) {
        long plain = unit.plainPoints(index, stage);
        return plain == UnitMarks.NOT_PLAIN
                ? lookUp(unit, stage, index, problems)
                : Math.min(rounding().round(new Points(plain)).nanos(), plan.maxima[plan.leafNodes[index]]);
    }

    private long lookUp(UnitMarks unit, Stage stage, int index, List<Problem> problems) {
        Leaf leaf = criteria.leaves().get(index);
        if (!UnitMarks.covers(stage, leaf) || unit.exemption(index, stage).isPresent()) {
            return AWAY;
        }
        Optional<Mark> deciding = unit.deciding(index, stage);
        if (deciding.isEmpty()) {
            return MISSING;
        }
        Mark mark = deciding.get();
        Award award = award(mark, leaf);
        for (Problem problem : award.problems()) {
            problems.add(problem.about(Subject.mark(mark.unit(), mark.leaf())));
        }
        return switch (award.outcome()) {
            case POINTS -> award.points().nanos();
            case NOT_APPLICABLE -> AWAY;
            case REFUSED -> MISSING;
        };
    }

    /** Awards a mark: the points given decide, and where evidence would earn others a note says so. */
    private Award award(Mark mark, Leaf leaf) {
        Optional<Evidence> evidence = mark.evidence();
        if (mark.points().isEmpty()) {
            return atMost(leaf, leaf.rule().award(evidence.orElseThrow(), leaf.maximum(), rounding()));
        }
        Points given = given(mark, leaf);
        if (evidence.isEmpty()) {
            return Award.of(given);
        }
        Award byRule = atMost(leaf, leaf.rule().award(evidence.get(), leaf.maximum(), rounding()));
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
        Award award = atMost(leaf, leaf.rule().award(evidence, leaf.maximum(), rounding()));
        return award.outcome() == Award.Outcome.POINTS ? Optional.of(award.points()) : Optional.empty();
    }

    private Points given(Mark mark, Leaf leaf) {
        return rounded(mark.points().orElseThrow(), leaf);
    }

    /** The points of a leaf as a mark that gives them earns them. */
    Points rounded(Points given, Leaf leaf) {
        return rounding().round(given).min(leaf.maximum());
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

    private Rounding rounding() {
        return rules.regulations().leafRounding();
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
            case POINTS -> new Basis.Decided(mark, award, steps(unit, stage, index, leaf));
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
