package vn.cchc.ranking;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import vn.cchc.model.Block;
import vn.cchc.model.problem.Problem;
import vn.cchc.scoring.ScoreDifference;
import vn.cchc.scoring.Scorecards;

/** The places of all units, block by block, with the rules in force. Immutable. */
public final class Ranking {

    private final Scorecards scorecards;
    private final List<BlockRanking> blocks;
    private final List<Problem> problems;
    private final Supplier<Map<String, Place>> places;
    private final Map<String, UnitOrder> orders;
    private final Optional<PreviousYear> yearBefore;
    private final Descent descent;

    Ranking(
            Scorecards scorecards,
            List<BlockRanking> blocks,
            List<Problem> problems,
            Map<String, UnitOrder> orders,
            KeySources sources) {
        this.scorecards = scorecards;
        this.blocks = List.copyOf(blocks);
        this.problems = List.copyOf(problems);
        this.orders = Map.copyOf(orders);
        this.yearBefore = sources.yearBefore();
        this.descent = sources.descent();
        // whoever reads block by block never asks for a unit by its code, and the map is half of what ranking costs
        this.places = Suppliers.memoize(this::byUnit);
    }

    private Map<String, Place> byUnit() {
        Map<String, Place> byUnit = new HashMap<>(2 * scorecards.all().size());
        for (BlockRanking block : blocks) {
            block.ranked().forEach(place -> byUnit.put(place.unit().code(), place));
            block.others().forEach(place -> byUnit.put(place.unit().code(), place));
        }
        return byUnit;
    }

    /** Returns the scorecards that were ranked. */
    public Scorecards scorecards() {
        return scorecards;
    }

    /** Returns the blocks in the order of the rulebook. */
    public List<BlockRanking> blocks() {
        return blocks;
    }

    /**
     * Returns the ranking of a block.
     *
     * @throws NoSuchElementException if no unit of the block was scored
     */
    public BlockRanking block(String code) {
        return blocks.stream()
                .filter(block -> block.block().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no block " + code + "; the ranking has "
                        + blocks.stream().map(b -> b.block().code()).toList()));
    }

    /** Returns where a unit stands, or nothing where it was not assessed. */
    public Optional<Place> find(String unit) {
        return Optional.ofNullable(places.get().get(unit));
    }

    /**
     * Returns where a unit stands.
     *
     * @throws NoSuchElementException if the unit was not assessed or does not exist
     */
    public Place place(String unit) {
        return find(unit)
                .orElseThrow(() -> new NoSuchElementException("no place of " + unit + "; there are those of "
                        + places.get().keySet().stream().sorted().toList()));
    }

    /** Returns the year before, where the ranker was handed one. */
    public Optional<PreviousYear> yearBefore() {
        return yearBefore;
    }

    /** Which unit of the year before was which. */
    Descent descent() {
        return descent;
    }

    /** Returns whether the round was not yet approved, which every output of a result says. */
    public boolean draft() {
        return scorecards.draft();
    }

    /** Returns whether any block is provisional: units that will be ranked are not fully marked yet. */
    public boolean provisional() {
        return blocks.stream().anyMatch(BlockRanking::provisional);
    }

    /** Returns whether a block is provisional. */
    public boolean provisional(Block block) {
        return block(block.code()).provisional();
    }

    /**
     * Two units of which the other choice of {@code indexPrecision} would order differently.
     *
     * @param first the code of the unit that is listed first
     * @param second the code of the unit listed just after it
     * @param declared how they stand: {@code AHEAD} or {@code SHARED}
     * @param otherwise how they would stand
     */
    public record PrecisionPair(String first, String second, Order declared, Order otherwise) {

        /** How the first of two units stands to the second. */
        public enum Order {
            /** The first is ahead. */
            AHEAD,
            /** They share their place. */
            SHARED,
            /** The second is ahead. */
            BEHIND;

            private static Order of(int comparison) {
                return comparison < 0 ? AHEAD : comparison == 0 ? SHARED : BEHIND;
            }
        }
    }

    /**
     * Returns the neighbours in the list of a block's ranked units that would stand otherwise if the index decided in the other precision,
     * published or exact; the same keys break ties. Where no neighbours differ, no two units do.
     *
     * @throws NoSuchElementException if no unit of the block was scored
     */
    public List<PrecisionPair> orderedDifferently(String block) {
        List<Place> ranked = block(block).ranked();
        UnitOrder order = Objects.requireNonNull(orders.get(block));
        UnitOrder other = order.inOtherPrecision();
        List<PrecisionPair> pairs = new ArrayList<>();
        for (int i = 1; i < ranked.size(); i++) {
            OrderedUnit first = new OrderedUnit(ranked.get(i - 1).card());
            OrderedUnit second = new OrderedUnit(ranked.get(i).card());
            PrecisionPair.Order declared = PrecisionPair.Order.of(order.compare(first, second));
            PrecisionPair.Order otherwise = PrecisionPair.Order.of(other.compare(first, second));
            if (declared != otherwise) {
                pairs.add(new PrecisionPair(
                        first.card().unit().code(), second.card().unit().code(), declared, otherwise));
            }
        }
        return List.copyOf(pairs);
    }

    /**
     * Returns the values that the tie chain compares of a unit, in the order of the chain: as many as it has keys, nothing for one of which the
     * unit has no value; nothing at all for a unit without an index, which is compared with nobody.
     *
     * @throws NoSuchElementException if the unit was not assessed or does not exist
     */
    public List<Optional<BigDecimal>> keys(String unit) {
        Place place = place(unit);
        return place.card().index().isEmpty()
                ? List.of()
                : Objects.requireNonNull(orders.get(place.unit().block())).keys(place.card());
    }

    /** Returns what was met while ranking: a refused block, a chain that can fall with points. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Says why one of two units of a block is above the other: what each leaf adds to the gap between their indexes, then what decided.
     *
     * @throws IllegalArgumentException if the units are in different blocks, or one of them has no index
     */
    public Comparison compare(String unit, String other) {
        Place one = place(unit);
        Place two = place(other);
        if (!one.unit().block().equals(two.unit().block())) {
            throw new IllegalArgumentException("units of different blocks are not compared: " + unit + ", " + other);
        }
        if (one.card().index().isEmpty() || two.card().index().isEmpty()) {
            throw new IllegalArgumentException("a unit without an index is not compared: " + unit + ", " + other);
        }
        Separation separation =
                Objects.requireNonNull(orders.get(one.unit().block())).separation(one.card(), two.card());
        boolean oneAhead = separation.ahead().equals(unit);
        return new Comparison(
                separation,
                oneAhead
                        ? ScoreDifference.between(two.card(), one.card())
                        : ScoreDifference.between(one.card(), two.card()));
    }
}
