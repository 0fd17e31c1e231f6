package vn.cchc.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
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
    private final Map<String, Place> places;
    private final Map<String, UnitOrder> orders;

    Ranking(Scorecards scorecards, List<BlockRanking> blocks, List<Problem> problems, Map<String, UnitOrder> orders) {
        this.scorecards = scorecards;
        this.blocks = List.copyOf(blocks);
        this.problems = List.copyOf(problems);
        this.orders = Map.copyOf(orders);
        this.places = new HashMap<>(2 * scorecards.all().size());
        for (BlockRanking block : blocks) {
            block.ranked().forEach(this::keep);
            block.others().forEach(this::keep);
        }
    }

    private void keep(Place place) {
        places.put(place.unit().code(), place);
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
        return Optional.ofNullable(places.get(unit));
    }

    /**
     * Returns where a unit stands.
     *
     * @throws NoSuchElementException if the unit was not assessed or does not exist
     */
    public Place place(String unit) {
        return find(unit)
                .orElseThrow(() -> new NoSuchElementException("no place of " + unit + "; there are those of "
                        + places.keySet().stream().sorted().toList()));
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
        Separation separation = orders.get(one.unit().block()).separation(one.card(), two.card());
        boolean oneAhead = separation.ahead().equals(unit);
        return new Comparison(
                separation,
                oneAhead
                        ? ScoreDifference.between(two.card(), one.card())
                        : ScoreDifference.between(one.card(), two.card()));
    }
}
