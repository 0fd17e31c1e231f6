package vn.cchc.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.Unit;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionGroup;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.regulation.MissingPolicy;
import vn.cchc.model.round.Mark;
import vn.cchc.model.round.Participation;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.UnitMarks;

/**
 * What one unit earned, as the round stood at a stage. The scores of criteria are views on one array of sums, made when asked.
 *
 * <p>Immutable.
 */
public final class Scorecard {

    private final UnitScorer scorer;
    private final UnitMarks marks;
    private final Stage stage;
    private final long[] points;
    private final long[] maxima;
    private final boolean @Nullable [] away;
    private final boolean @Nullable [] missing;
    private final boolean @Nullable [] assumed;
    private final Optional<Index> index;

    Scorecard(
            UnitScorer scorer,
            UnitMarks marks,
            Stage stage,
            long[] points,
            long[] maxima,
            boolean @Nullable [] away,
            boolean @Nullable [] missing) {
        this(scorer, marks, stage, points, maxima, away, missing, null);
    }

    private Scorecard(
            UnitScorer scorer,
            UnitMarks marks,
            Stage stage,
            long[] points,
            long[] maxima,
            boolean @Nullable [] away,
            boolean @Nullable [] missing,
            boolean @Nullable [] assumed) {
        this.scorer = scorer;
        this.marks = marks;
        this.stage = stage;
        this.points = points;
        this.maxima = maxima;
        this.away = away;
        this.missing = missing;
        this.assumed = assumed;
        this.index = isComplete() || countsMissingAsZero() ? scorer.formula().index(points, maxima) : Optional.empty();
    }

    /** Returns the unit. */
    public Unit unit() {
        return marks.unit();
    }

    /** Returns whether the unit is ranked, and why if not. */
    public Participation participation() {
        return marks.participation();
    }

    /** Returns the unit's part of the round: who marked what. */
    public UnitMarks marks() {
        return marks;
    }

    /** Returns the stage that was scored. */
    public Stage stage() {
        return stage;
    }

    /** Returns the block, criteria and regulations that the unit was scored by. */
    public Rulebook.BlockRules rules() {
        return scorer.rules();
    }

    /** Returns the points of the regular fields, 0 to {@link #maximum()}; what is not yet marked adds nothing. */
    public Points points() {
        return new Points(points[0]);
    }

    /** Returns the sum of the regular leaves' maxima that apply to the unit, at most the set's total. */
    public Points maximum() {
        return new Points(maxima[0]);
    }

    /** Returns the points added outside the total, after all caps. */
    public Points bonus() {
        return new Points(scorer.formula().bonus(points));
    }

    /** Returns the points taken away outside the total, after all caps, as a positive number. */
    public Points penalty() {
        return new Points(scorer.formula().penalty(points));
    }

    /**
     * Returns the exact index in percent, or nothing where a mark is missing (unless the regulations count it as zero) or where no criterion
     * applies.
     */
    public Optional<Index> index() {
        return index;
    }

    /**
     * Returns the exact index of a field or criterion in percent: 100 × what its leaves add to the unit's index ÷ what they could add, with
     * the weights that the exemption policy leaves them; for bonus and penalty, 100 × points ÷ maximum. Nothing where nothing of it applies, or
     * where a mark beneath it is missing (unless the regulations count it as zero).
     *
     * @throws NoSuchElementException naming the codes that exist
     */
    public Optional<Index> index(String code) {
        Criterion criterion = rules().criteria().criterion(code);
        boolean known = isComplete() || countsMissingAsZero() || isComplete(criterion);
        return known ? scorer.formula().index(scorer.plan().node(code), points, maxima) : Optional.empty();
    }

    /**
     * Returns the index as it would be if some leaves applied and had earned the points given here, whatever exempts them: what an exemption
     * is worth. Nothing where the unit has no index then either.
     *
     * @param assumed the points by the code of the leaf, 0 to the leaf's maximum
     * @throws NoSuchElementException naming the codes that exist
     */
    public Optional<Index> indexApplying(Map<String, Points> assumed) {
        if (!isComplete() && !countsMissingAsZero()) {
            return Optional.empty();
        }
        Plan plan = scorer.plan();
        long[] newPoints = points.clone();
        long[] newMaxima = maxima.clone();
        assumed.forEach((code, earned) -> {
            int leaf = rules().criteria()
                    .leafIndex(rules().criteria().criterion(code).code());
            plan.put(leaf, earned.nanos(), newPoints);
            plan.put(leaf, plan.maxima[plan.leafNodes[leaf]], newMaxima);
        });
        return scorer.formula().index(newPoints, newMaxima);
    }

    /** Returns the index as it is published, rounded by the regulations. */
    public Optional<BigDecimal> published() {
        return index.map(i -> i.published(rules().regulations().indexRounding()));
    }

    /** Returns whether every leaf that applies has a mark that counts. */
    public boolean isComplete() {
        return missing == null;
    }

    /** Returns the leaves that apply but have no mark that counts yet. */
    public List<Leaf> missing() {
        return leaves(missing);
    }

    /** Returns the leaves that do not apply to the unit. */
    public List<Leaf> notApplicable() {
        return leaves(away);
    }

    /** Returns the index if everything still missing earned nothing and every penalty its maximum, or nothing where no criterion applies. */
    public Optional<Index> lowest() {
        return scorer.formula().index(withFullMarks(leaf -> leaf.kind() == Criterion.Kind.PENALTY), maxima);
    }

    /** Returns the index if everything still missing earned its maximum and every penalty nothing, or nothing where no criterion applies. */
    public Optional<Index> highest() {
        return scorer.formula().index(withFullMarks(leaf -> leaf.kind() != Criterion.Kind.PENALTY), maxima);
    }

    /** Returns the scores of the fields, in the order of the set. */
    public List<Score> fields() {
        return rules().criteria().fields().stream().map(this::score).toList();
    }

    /**
     * Returns the score of a criterion.
     *
     * @throws NoSuchElementException naming the codes that exist
     */
    public Score score(String code) {
        return score(rules().criteria().criterion(code));
    }

    /**
     * Returns the sum of the survey leaves' points, or of all other regular leaves' points; nothing where none of them applies.
     *
     * @param survey whether the survey part is asked for
     */
    public Optional<Points> part(boolean survey) {
        return scorer.plan().part(survey, maxima) == 0
                ? Optional.empty()
                : Optional.of(new Points(scorer.plan().part(survey, points)));
    }

    /**
     * Returns the points of a criterion alone, without views of its parts; nothing where nothing of it applies.
     *
     * @throws NoSuchElementException naming the codes that exist
     */
    public Optional<Points> points(String code) {
        Criterion criterion = rules().criteria().criterion(code);
        int node = scorer.plan().node(code);
        boolean applies = maxima[node] > 0 || score(criterion).applies();
        return applies ? Optional.of(new Points(points[node])) : Optional.empty();
    }

    /** Returns the scorecard of the same unit as the round stood at another stage. */
    public Scorecard at(Stage other) {
        return other == stage ? this : scorer.score(marks, other, new ArrayList<>());
    }

    /**
     * Returns what each leaf adds to the index, in percent, in the order of the set's leaves: exact fractions that add up to the index, but
     * for {@link #adjustment()}.
     */
    public List<Index> contributions() {
        return List.of(scorer.formula().contributions(points, maxima));
    }

    /** Returns what caps of bonus or penalty and the bounds of the index changed; zero where none of them cut in. */
    public Index adjustment() {
        Index sum = contributions().stream().reduce(Index.ZERO, Index::plus);
        return index.map(i -> i.minus(sum)).orElse(Index.ZERO);
    }

    /**
     * Returns the scorecard as it would be with one more mark, for a what-if: only the path from its leaf to the total is added up again, and
     * no ranking is made. A mark of a later stage than the one that is scored changes nothing.
     *
     * @throws IllegalArgumentException if the mark is for another unit, or for no leaf of its set
     * @throws vn.cchc.model.problem.InvalidValueException if the leaf cannot have such points or such evidence
     */
    public Scorecard with(Mark mark) {
        UnitMarks changed = marks.with(mark);
        scorer.requireFits(mark);
        return scorer.rescore(this, changed, rules().criteria().leafIndex(mark.leaf()));
    }

    /**
     * Returns the scorecard as it would be if a leaf had these points, whatever its marks say: a bound over what is still open asks for many of
     * them. Like {@link #with}, it adds up the path from the leaf to the total, and nothing else.
     *
     * @param leaf the code of a leaf
     * @param assumption the points, rounded like any others and at most the leaf's maximum; nothing where the leaf shall not apply
     * @throws IllegalArgumentException if the set has no such leaf, or the points are negative
     */
    public Scorecard assuming(String leaf, Optional<Points> assumption) {
        int index = rules().criteria().leafIndex(leaf);
        if (index < 0 || assumption.filter(Points::isNegative).isPresent()) {
            throw new IllegalArgumentException("nothing to assume: " + leaf + ", " + assumption);
        }
        long nanos = assumption
                .map(given -> scorer.rounded(given, rules().criteria().leaves().get(index))
                        .nanos())
                .orElse(0L);
        boolean @Nullable [] all = changed(assumed, index, true);
        return with(marks, index, assumption.isEmpty(), false, nanos, all);
    }

    /**
     * Returns the points that a leaf would have by its rule for some evidence, or nothing where these would not count; nothing is added up.
     *
     * @throws IllegalArgumentException if the set has no such leaf
     * @throws vn.cchc.model.problem.InvalidValueException if the leaf cannot have such evidence
     */
    public Optional<Points> award(String leaf, Evidence evidence) {
        int index = rules().criteria().leafIndex(leaf);
        if (index < 0) {
            throw new IllegalArgumentException("no leaf " + leaf);
        }
        return scorer.award(rules().criteria().leaves().get(index), evidence);
    }

    UnitScorer scorer() {
        return scorer;
    }

    /** The points of a leaf of the set, in billionths. */
    long leafPoints(int leaf) {
        return points[scorer.plan().leafNodes[leaf]];
    }

    boolean isAway(int leaf) {
        return away != null && away[leaf];
    }

    Scorecard with(UnitMarks newMarks, int leaf, boolean isAway, boolean isMissing, long nanos) {
        return with(newMarks, leaf, isAway, isMissing, nanos, changed(assumed, leaf, false));
    }

    private Scorecard with(
            UnitMarks newMarks,
            int leaf,
            boolean isAway,
            boolean isMissing,
            long nanos,
            boolean @Nullable [] newAssumed) {
        Plan plan = scorer.plan();
        long[] newPoints = points.clone();
        plan.put(leaf, nanos, newPoints);
        boolean wasAway = away != null && away[leaf];
        long[] newMaxima = maxima;
        if (isAway != wasAway) {
            newMaxima = maxima.clone();
            plan.put(leaf, isAway ? 0 : plan.maxima[plan.leafNodes[leaf]], newMaxima);
        }
        return new Scorecard(
                scorer,
                newMarks,
                stage,
                newPoints,
                newMaxima,
                changed(away, leaf, isAway),
                changed(missing, leaf, isMissing),
                newAssumed);
    }

    /** The same choice of leaves but for one; no leaf chosen is no array. */
    private boolean @Nullable [] changed(boolean @Nullable [] chosen, int leaf, boolean now) {
        boolean before = chosen != null && chosen[leaf];
        if (before == now) {
            return chosen;
        }
        boolean[] changed = chosen == null ? new boolean[scorer.plan().leafNodes.length] : chosen.clone();
        changed[leaf] = now;
        for (boolean any : changed) {
            if (any) {
                return changed;
            }
        }
        return null;
    }

    private Score score(Criterion criterion) {
        int node = scorer.plan().node(criterion.code());
        Points earned = new Points(points[node]);
        Points maximum = new Points(maxima[node]);
        if (criterion instanceof Leaf leaf) {
            int leafIndex = rules().criteria().leafIndex(leaf.code());
            return new LeafScore(leaf, earned, maximum, basis(leafIndex, earned));
        }
        CriterionGroup group = (CriterionGroup) criterion;
        return new GroupScore(
                group,
                earned,
                maximum,
                group.children().stream().map(this::score).toList());
    }

    private Basis basis(int leaf, Points earned) {
        if (assumed == null || !assumed[leaf]) {
            return scorer.basis(marks, stage, leaf);
        }
        boolean isAway = away != null && away[leaf];
        return new Basis.Assumed(isAway ? Optional.empty() : Optional.of(earned));
    }

    private boolean isComplete(Criterion criterion) {
        List<Leaf> open = missing();
        return rules().criteria().leavesOf(criterion).stream().noneMatch(open::contains);
    }

    private boolean countsMissingAsZero() {
        return rules().regulations().missingPolicy() == MissingPolicy.COUNT_AS_ZERO;
    }

    /** The points if those missing leaves that are chosen earned their maximum, and the other missing ones nothing. */
    private long[] withFullMarks(Predicate<Leaf> chosen) {
        if (missing == null) {
            return points;
        }
        Plan plan = scorer.plan();
        long[] assumed = new long[plan.nodes];
        for (int leaf = 0; leaf < plan.leafNodes.length; leaf++) {
            int node = plan.leafNodes[leaf];
            boolean full =
                    missing[leaf] && chosen.test(rules().criteria().leaves().get(leaf));
            assumed[node] = full ? maxima[node] : points[node];
        }
        plan.addUp(assumed);
        return assumed;
    }

    private List<Leaf> leaves(boolean @Nullable [] chosen) {
        List<Leaf> found = new ArrayList<>();
        for (int i = 0; chosen != null && i < chosen.length; i++) {
            if (chosen[i]) {
                found.add(rules().criteria().leaves().get(i));
            }
        }
        return found;
    }
}
