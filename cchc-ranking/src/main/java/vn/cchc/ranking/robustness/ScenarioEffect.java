package vn.cchc.ranking.robustness;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.model.Block;
import vn.cchc.model.Unit;

/**
 * What a scenario changes in one block.
 *
 * @param scenario the scenario
 * @param block the block
 * @param compared how many ranked units have a place in both
 * @param tau Kendall's τ-b between the two orders, with ten decimals: 1 where they agree, −1 where one is the other upside down; nothing where all units
 *     share one place
 * @param meanShift the mean number of places that units moved, with ten decimals
 * @param moves the units whose place is another, gains first; none where the scenario changes nothing
 */
public record ScenarioEffect(
        Scenario scenario,
        Block block,
        int compared,
        Optional<BigDecimal> tau,
        BigDecimal meanShift,
        List<Move> moves) {

    /** Orders by how much changes: the largest mean shift first, then the lowest τ, then the name. */
    public static final Comparator<ScenarioEffect> MOST_FIRST = Comparator.comparing(ScenarioEffect::meanShift)
            .reversed()
            .thenComparing(effect -> effect.tau().orElse(BigDecimal.ONE))
            .thenComparing(effect -> effect.moves().isEmpty())
            .thenComparing(effect -> effect.scenario().name());

    /**
     * A unit whose place is another.
     *
     * @param unit the unit
     * @param before its place as things stand, if it has one
     * @param after its place in the scenario, if it has one
     */
    public record Move(Unit unit, OptionalInt before, OptionalInt after) {

        /** Returns the places gained, negative where they are lost; nothing where one of the two is missing. */
        public OptionalInt gained() {
            return before.isPresent() && after.isPresent()
                    ? OptionalInt.of(before.getAsInt() - after.getAsInt())
                    : OptionalInt.empty();
        }
    }

    public ScenarioEffect {
        moves = List.copyOf(moves);
    }

    /** Returns whether every place is as it was. */
    public boolean changesNothing() {
        return moves.isEmpty();
    }
}
