package vn.cchc.ranking.robustness;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import vn.cchc.model.LibraryVersion;
import vn.cchc.model.problem.Problem;
import vn.cchc.ranking.Ranking;

/**
 * How sure each place is under weights and points that vary, or under weights of others. It can be made again from what it says: the variation with its
 * seed, or the weight sets, the method and the version.
 */
public final class Robustness {

    /** How draws are made. A change that gives other draws for the same seed changes it. */
    public static final String METHOD = "draws-1";

    private final Ranking nominal;
    private final Optional<Variation> variation;
    private final List<WeightSet> weightSets;
    private final int asked;
    private final int drawn;
    private final int top;
    private final List<BlockDraws> blocks;
    private final List<PlaceSpread> spreads;
    private final List<Problem> problems;

    /**
     * How two units came out against each other.
     *
     * @param ahead in how many draws the first was strictly ahead
     * @param tied in how many nothing declared separated them
     * @param behind in how many it was strictly behind
     */
    public record Chance(int ahead, int tied, int behind) {}

    Robustness(
            Ranking nominal,
            Optional<Variation> variation,
            List<WeightSet> weightSets,
            int drawn,
            int top,
            List<BlockDraws> blocks,
            List<Problem> problems) {
        this.nominal = nominal;
        this.variation = variation;
        this.weightSets = List.copyOf(weightSets);
        this.asked = variation.map(Variation::draws).orElse(weightSets.size());
        this.drawn = drawn;
        this.top = top;
        this.blocks = blocks;
        this.spreads =
                blocks.stream().flatMap(block -> block.spreads(top).stream()).toList();
        this.problems = List.copyOf(problems);
    }

    /** Returns the ranking as things stand. */
    public Ranking nominal() {
        return nominal;
    }

    /** Returns what varied, if draws were made. */
    public Optional<Variation> variation() {
        return variation;
    }

    /** Returns the weight sets that were handed in, one for each draw; none where draws were made. */
    public List<WeightSet> weightSets() {
        return weightSets;
    }

    /** Returns how many draws were asked for. */
    public int asked() {
        return asked;
    }

    /** Returns how many draws were made; fewer than asked for where the run was stopped. */
    public int drawn() {
        return drawn;
    }

    /** Returns whether every draw was made. */
    public boolean isComplete() {
        return drawn == asked;
    }

    /** Returns up to which place a unit counts as being at the top. */
    public int top() {
        return top;
    }

    /** Returns the version of the library that made this. */
    public String version() {
        return LibraryVersion.text();
    }

    /** Returns the places of each unit that has one, block by block, in the order of the ranking; of a unit that had one in some draw. */
    public List<PlaceSpread> spreads() {
        return spreads;
    }

    /**
     * Returns the places of a unit.
     *
     * @throws NoSuchElementException if it had none
     */
    public PlaceSpread spread(String unit) {
        return spreads.stream()
                .filter(spread -> spread.unit().code().equals(unit))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no places of " + unit));
    }

    /**
     * Returns in how many draws a unit was ahead of another of its block; the draws are made once more for these two.
     *
     * @throws NoSuchElementException if no block has places of both
     */
    public Chance chance(String unit, String other) {
        for (BlockDraws block : blocks) {
            Optional<Integer> one = block.row(unit);
            Optional<Integer> two = block.row(other);
            if (one.isPresent() && two.isPresent()) {
                return block.chance(one.get(), two.get(), drawn);
            }
        }
        throw new NoSuchElementException("no block has places of both " + unit + " and " + other);
    }

    /** Returns what there is to know about the run itself, such as that it was stopped. */
    public List<Problem> problems() {
        return problems;
    }
}
