package vn.cchc.ranking;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.model.Block;
import vn.cchc.model.criteria.CriteriaSetChange;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.problem.Language;
import vn.cchc.scoring.Index;

/**
 * What became of each unit since the year before (thay đổi so với năm trước): its place and index, block by block, with the reason wherever
 * two numbers do not compare. Immutable.
 *
 * <p>Indexes are compared as they were published, so that everybody can check the difference.
 */
public final class RankingChange {

    private final PreviousYear before;
    private final Ranking after;
    private final List<BlockChange> blocks;
    private final List<UnitChange> leavers;
    private final Map<String, CriteriaSetChange> criteria;
    private final Map<String, UnitChange> byUnit = new HashMap<>();

    /** What became of a unit. */
    public enum Kind {
        /** It is the unit that it was. */
        SAME,
        /** It has another name or code. */
        RENAMED,
        /** It did not exist, or was not assessed. */
        NEW,
        /** It no longer exists, or is not assessed. */
        LEFT,
        /** Several units became this one. */
        MERGED,
        /** It is one of several that one unit became. */
        SPLIT
    }

    /** Why two numbers do not compare, or do so with care only. */
    public enum Reason {
        /** The unit is in another block: neither places nor indexes compare. */
        OTHER_BLOCK,
        /** The unit was not ranked then. */
        NOT_RANKED_BEFORE,
        /** The unit is not ranked now. */
        NOT_RANKED_NOW,
        /** It had no index. */
        NO_INDEX_BEFORE,
        /** It has no index now. */
        NO_INDEX_NOW,
        /** Of the whole block: another criteria set. */
        OTHER_CRITERIA,
        /** Of the whole block: another total of points. */
        OTHER_TOTAL,
        /** Of the whole block: another exemption policy, rounding, bound or cap, or missing marks count otherwise. */
        OTHER_RULES,
        /** Of the whole block: its criteria of then are not at hand, only a table of results. */
        CRITERIA_NOT_AT_HAND
    }

    /**
     * What became of one unit.
     *
     * @param unit its code, for one that left the code it had
     * @param name its name, for one that left the name it had
     * @param kind what became of it
     * @param before the units it was, with their results; several for a merged one, none for a new one
     * @param place where it stands now; nothing for one that left
     * @param placeMove the places gained, below zero for places lost; nothing where the two do not compare
     * @param indexMove the points of the published index gained, below zero for points lost; nothing where the two do not compare
     * @param reasons why something of it does not compare
     */
    public record UnitChange(
            String unit,
            String name,
            Kind kind,
            List<PreviousYear.Entry> before,
            Optional<Place> place,
            OptionalInt placeMove,
            Optional<BigDecimal> indexMove,
            List<Reason> reasons) {

        public UnitChange {
            before = List.copyOf(before);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What became of one block.
     *
     * @param block the block
     * @param before its published indexes then; nothing where it had none
     * @param after its published indexes now; nothing where no unit is ranked
     * @param units what became of its units, in the order of their places
     * @param reasons why its indexes compare with care only
     */
    public record BlockChange(
            Block block,
            Optional<Summary> before,
            Optional<Summary> after,
            List<UnitChange> units,
            List<Reason> reasons) {

        public BlockChange {
            units = List.copyOf(units);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The published indexes of a block's ranked units in a few numbers.
     *
     * @param units how many there are
     * @param mean their exact mean
     * @param spread their standard deviation, that of a whole population, rounded half up at the index scale
     * @param lowest the lowest
     * @param highest the highest
     */
    public record Summary(int units, Index mean, BigDecimal spread, BigDecimal lowest, BigDecimal highest) {}

    /**
     * The index of one criterion in both years.
     *
     * @param before the criterion as it was
     * @param after the criterion as it is
     * @param then its index then, in percent; nothing where nothing of it applied or a mark was missing
     * @param now its index now
     * @param changes what happened to the criterion itself; none where it is the same
     */
    public record CriterionChange(
            Criterion before,
            Criterion after,
            Optional<Index> then,
            Optional<Index> now,
            List<CriteriaSetChange.Kind> changes) {

        public CriterionChange {
            changes = List.copyOf(changes);
        }

        /** Returns the exact difference of the two, in points of percent. */
        public Optional<Index> move() {
            return now.flatMap(n -> then.map(n::minus));
        }
    }

    private RankingChange(Ranking after, Map<String, CriteriaSetChange> given) {
        this.after = after;
        this.before = after.yearBefore()
                .orElseThrow(
                        () -> new IllegalArgumentException("no year before: hand it in by Ranker.with(PreviousYear)"));
        ChangeBuilding building = new ChangeBuilding(before, after, given);
        this.criteria = building.criteria();
        this.blocks = after.blocks().stream().map(building::block).toList();
        this.leavers = building.leavers();
        blocks.forEach(block -> block.units().forEach(unit -> byUnit.put(unit.unit(), unit)));
        leavers.forEach(unit -> byUnit.put(unit.unit(), unit));
    }

    /**
     * Returns what changed since the year that the ranker was handed.
     *
     * @throws IllegalArgumentException if it was handed none
     */
    public static RankingChange of(Ranking after) {
        return new RankingChange(after, Map.of());
    }

    /**
     * Returns what changed since the year that the ranker was handed, with changes of criteria sets that somebody mapped.
     *
     * @param criteria the change of the criteria set by the code of the block; for other blocks criteria are followed by code and name
     * @throws IllegalArgumentException if the ranker was handed no year
     */
    public static RankingChange of(Ranking after, Map<String, CriteriaSetChange> criteria) {
        return new RankingChange(after, criteria);
    }

    /** Returns the year before. */
    public PreviousYear before() {
        return before;
    }

    /** Returns the ranking of this year. */
    public Ranking after() {
        return after;
    }

    /** Returns what became of each block, in the order of the rulebook. */
    public List<BlockChange> blocks() {
        return blocks;
    }

    /** Returns the units that left without an heir, in the order of the year before. */
    public List<UnitChange> leavers() {
        return leavers;
    }

    /**
     * Returns what became of a unit, by the code it has or, if it left, had.
     *
     * @throws NoSuchElementException if neither year knows it
     */
    public UnitChange unit(String code) {
        return Optional.ofNullable(byUnit.get(code))
                .orElseThrow(() -> new NoSuchElementException("no unit " + code + " in either year"));
    }

    /**
     * Returns the indexes of the criteria that a unit has in both years, in the order of the set. Empty where the ranking of the year before
     * is not at hand, and for a unit that was not one and the same.
     */
    public List<CriterionChange> criteria(String unit) {
        UnitChange one = unit(unit);
        Optional<Ranking> earlier = before.ranking();
        boolean same = one.kind() == Kind.SAME || one.kind() == Kind.RENAMED;
        if (earlier.isEmpty() || !same || one.reasons().contains(Reason.OTHER_BLOCK)) {
            return List.of();
        }
        Place now = one.place().orElseThrow();
        Place then = earlier.get().place(one.before().get(0).unit());
        CriteriaSetChange change =
                Objects.requireNonNull(criteria.get(now.unit().block()));
        return new CriteriaFollowing(change).of(then.card(), now.card());
    }

    /** Returns the change of a block's criteria set, where the criteria of the year before are at hand. */
    public Optional<CriteriaSetChange> criteriaSet(String block) {
        return Optional.ofNullable(criteria.get(block));
    }

    /** Says in one line what a reader must know of a unit beside its numbers: what it was, and what does not compare; often nothing. */
    public String note(UnitChange unit, Language language) {
        return new RankingChangeText(this, language).note(unit);
    }

    /** Says in one line why the indexes of a block compare with care only; nothing where they do. */
    public String note(BlockChange block, Language language) {
        return new RankingChangeText(this, language).reasons(block.reasons());
    }

    /** Writes block by block what became of its units, then who left. */
    public String text(Language language) {
        return new RankingChangeText(this, language).write();
    }
}
