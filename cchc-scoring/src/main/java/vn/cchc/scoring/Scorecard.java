package vn.cchc.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.Unit;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.regulation.MissingPolicy;
import vn.cchc.model.round.Mark;
import vn.cchc.model.round.Participation;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.UnitMarks;

/**
 * What one unit earned, as the round stood at a stage. It keeps sums; points that were given and all reasons are looked up when asked.
 *
 * <p>Immutable.
 */
public final class Scorecard {

    private final UnitScorer scorer;
    private final UnitMarks marks;
    private final Stage stage;
    private final long[] points;
    private final long[] applicable;
    private final boolean @Nullable [] away;
    private final boolean @Nullable [] missing;
    private final boolean @Nullable [] assumed;
    private final @Nullable Index index;

    /**
     * Keeps sums where that is enough, so that thousands of scorecards stay small.
     *
     * @param points the row of points: kept as it is where it is this card's own, else its sums alone
     * @param own whether the points of some leaves are nowhere else, and the row is nobody else's
     * @param maxima the row of applicable maxima, of which the sums are kept
     * @param assumed the leaves whose points are taken whatever their marks say
     */
    Scorecard(
            UnitScorer scorer,
            UnitMarks marks,
            Stage stage,
            long[] points,
            boolean own,
            long[] maxima,
            boolean @Nullable [] away,
            boolean @Nullable [] missing,
            boolean @Nullable [] assumed) {
        this.scorer = scorer;
        this.marks = marks;
        this.stage = stage;
        Plan plan = scorer.plan();
        this.points = own ? points : Arrays.copyOf(points, plan.groups);
        this.applicable = away == null ? plan.maxima : Arrays.copyOf(maxima, plan.groups);
        this.away = away;
        this.missing = missing;
        this.assumed = assumed;
        boolean known = isComplete() || countsMissingAsZero();
        this.index = known ? scorer.formula().index(points, maxima).orElse(null) : null;
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
        return new Points(applicable[0]);
    }

    /** Returns the points added outside the total, after all caps. */
    public Points bonus() {
        return new Points(scorer.formula().bonus(pointsRow()));
    }

    /** Returns the points taken away outside the total, after all caps, as a positive number. */
    public Points penalty() {
        return new Points(scorer.formula().penalty(pointsRow()));
    }

    /**
     * Returns the exact index in percent, or nothing where a mark is missing (unless the regulations count it as zero) or where no criterion
     * applies.
     */
    public Optional<Index> index() {
        return Optional.ofNullable(index);
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
        return known ? scorer.formula().index(scorer.plan().node(code), pointsRow(), maximaRow()) : Optional.empty();
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
        long[] newPoints = ownRow();
        long[] newMaxima = maximaRow().clone();
        assumed.forEach((code, earned) -> {
            int leaf = rules().criteria()
                    .leafIndex(rules().criteria().criterion(code).code());
            plan.put(leaf, earned.nanos(), newPoints);
            plan.put(leaf, plan.maxima[plan.groups + leaf], newMaxima);
        });
        return scorer.formula().index(newPoints, newMaxima);
    }

    /** Returns the index as it is published, rounded by the regulations. */
    public Optional<BigDecimal> published() {
        return index().map(i -> i.published(rules().regulations().indexRounding()));
    }

    /** Returns whether every leaf that applies has a mark that counts. */
    public boolean isComplete() {
        return missing == null;
    }

    /** Returns the leaves that apply but have no mark that counts yet. */
    public List<Leaf> missing() {
        return LeafChoice.of(missing, rules().criteria().leaves());
    }

    /** Returns the leaves that do not apply to the unit. */
    public List<Leaf> notApplicable() {
        return LeafChoice.of(away, rules().criteria().leaves());
    }

    /** Returns the index if everything still missing earned nothing and every penalty its maximum, or nothing where no criterion applies. */
    public Optional<Index> lowest() {
        return scorer.formula().index(withFullMarks(leaf -> leaf.kind() == Criterion.Kind.PENALTY), maximaRow());
    }

    /** Returns the index if everything still missing earned its maximum and every penalty nothing, or nothing where no criterion applies. */
    public Optional<Index> highest() {
        return scorer.formula().index(withFullMarks(leaf -> leaf.kind() != Criterion.Kind.PENALTY), maximaRow());
    }

    /** Returns the scores of the fields, in the order of the set. */
    public List<Score> fields() {
        CardScores scores = new CardScores(this);
        return rules().criteria().fields().stream().map(scores::of).toList();
    }

    /**
     * Returns the score of a criterion.
     *
     * @throws NoSuchElementException naming the codes that exist
     */
    public Score score(String code) {
        return new CardScores(this).of(rules().criteria().criterion(code));
    }

    /**
     * Returns the sum of the survey leaves' points, or of all other regular leaves' points; nothing where none of them applies.
     *
     * @param survey whether the survey part is asked for
     */
    public Optional<Points> part(boolean survey) {
        return scorer.plan().part(survey, maximaRow()) == 0
                ? Optional.empty()
                : Optional.of(new Points(scorer.plan().part(survey, pointsRow())));
    }

    /**
     * Returns the points of a criterion alone, without views of its parts; nothing where nothing of it applies.
     *
     * @throws NoSuchElementException naming the codes that exist
     */
    public Optional<Points> points(String code) {
        int node = scorer.plan().node(rules().criteria().criterion(code).code());
        boolean applies = maximum(node) > 0 || score(code).applies();
        return applies ? Optional.of(new Points(points(node))) : Optional.empty();
    }

    /** Returns the scorecard of the same unit as the round stood at another stage. */
    public Scorecard at(Stage other) {
        return other == stage ? this : scorer.score(marks, other);
    }

    /**
     * Returns what each leaf adds to the index, in percent, in the order of the set's leaves: exact fractions that add up to the index, but
     * for {@link #adjustment()}.
     */
    public List<Index> contributions() {
        return List.of(scorer.formula().contributions(pointsRow(), maximaRow()));
    }

    /** Returns what caps of bonus or penalty and the bounds of the index changed; zero where none of them cut in. */
    public Index adjustment() {
        Index sum = contributions().stream().reduce(Index.ZERO, Index::plus);
        return index().map(i -> i.minus(sum)).orElse(Index.ZERO);
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
        boolean @Nullable [] all = LeafChoice.with(assumed, index, true, scorer.plan().leaves);
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

    boolean isAway(int leaf) {
        return LeafChoice.has(away, leaf);
    }

    boolean isAssumed(int leaf) {
        return LeafChoice.has(assumed, leaf);
    }

    Scorecard with(UnitMarks newMarks, int leaf, boolean isAway, boolean isMissing, long nanos) {
        return with(
                newMarks, leaf, isAway, isMissing, nanos, LeafChoice.with(assumed, leaf, false, scorer.plan().leaves));
    }

    private Scorecard with(
            UnitMarks newMarks,
            int leaf,
            boolean isAway,
            boolean isMissing,
            long nanos,
            boolean @Nullable [] newAssumed) {
        Plan plan = scorer.plan();
        long[] row = ownRow();
        plan.put(leaf, nanos, row);
        boolean @Nullable [] nowAway = LeafChoice.with(away, leaf, isAway, plan.leaves);
        long[] maxima = maximaRow();
        if (isAway != isAway(leaf)) {
            maxima = maxima.clone();
            plan.put(leaf, isAway ? 0 : plan.maxima[plan.groups + leaf], maxima);
        }
        return new Scorecard(
                scorer,
                newMarks,
                stage,
                row,
                true,
                nowAway == null ? plan.maxima : maxima,
                nowAway,
                LeafChoice.with(missing, leaf, isMissing, plan.leaves),
                newAssumed);
    }

    private long points(int node) {
        int leaf = node - scorer.plan().groups;
        return leaf < 0 || isWhole() ? points[node] : scorer.given(marks, stage, leaf);
    }

    private boolean isWhole() {
        return points.length == scorer.plan().nodes;
    }

    /** The sums, and behind them the points of the leaves; this card's own row where it is whole. */
    long[] pointsRow() {
        return isWhole() ? points : scorer.row(marks, stage, points);
    }

    /** The same row, for a caller who changes it. */
    private long[] ownRow() {
        return isWhole() ? points.clone() : scorer.row(marks, stage, points);
    }

    /** The sums of the applicable maxima, and behind them those of the leaves; the plan's own row where everything applies. */
    private long[] maximaRow() {
        Plan plan = scorer.plan();
        if (away == null) {
            return plan.maxima;
        }
        long[] row = new long[plan.nodes];
        Arrays.setAll(row, this::maximum);
        return row;
    }

    long maximum(int node) {
        int leaf = node - scorer.plan().groups;
        if (leaf < 0) {
            return applicable[node];
        }
        return isAway(leaf) ? 0 : scorer.plan().maxima[node];
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
            return pointsRow();
        }
        long[] row = ownRow();
        Plan plan = scorer.plan();
        for (int leaf = 0; leaf < plan.leaves; leaf++) {
            if (missing[leaf] && chosen.test(rules().criteria().leaves().get(leaf))) {
                row[plan.groups + leaf] = maximum(plan.groups + leaf);
            }
        }
        plan.addUp(row);
        return row;
    }
}
