package vn.cchc.ranking;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.model.Unit;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Scorecard;

/**
 * Where a unit stands in its block.
 *
 * @param card the unit's scorecard
 * @param standing whether it has a place, and if not, why not
 * @param place 1 + the number of units strictly ahead; for a unit that is assessed but not ranked, the place it would have
 * @param printed the place in the declared numbering; nothing for a unit without a place of its own
 * @param band the band of the index or the ceiling above it, for a ranked unit, and for one that is assessed only where the regulations say so
 * @param separation what separates it from the unit listed just before it
 * @param range the places that are possible, for a unit that is not fully marked
 * @param cappedBy the finding that keeps the band below that of the index
 */
public record Place(
        Scorecard card,
        Standing standing,
        OptionalInt place,
        Optional<BigDecimal> printed,
        Optional<String> band,
        Optional<Separation> separation,
        Optional<Range> range,
        Optional<Finding> cappedBy) {

    /** Whether a unit has a place. */
    public enum Standing {
        /** It is ranked. */
        RANKED,
        /** It is acknowledged without a place; {@link Place#place} says where it would be. */
        ASSESSED_NOT_RANKED,
        /** It is not fully marked: only a range of places is known. */
        INCOMPLETE,
        /** No criterion applies to it. */
        WITHOUT_INDEX,
        /** It could be ranked, but its whole block is not, since others are not fully marked. */
        BLOCK_REFUSED
    }

    /**
     * What is possible for a unit that is not fully marked: everything missing turns out worst, everything missing turns
     * out best.
     *
     * @param lowest the lowest possible index
     * @param highest the highest possible index
     * @param best the best possible place
     * @param worst the worst possible place
     */
    public record Range(Index lowest, Index highest, int best, int worst) {}

    /** Returns the unit. */
    public Unit unit() {
        return card.unit();
    }

    /**
     * Returns the place: 1 + the number of units strictly ahead.
     *
     * @throws IllegalStateException if the unit has no place, nor would have one
     */
    public int rank() {
        return place.orElseThrow(
                () -> new IllegalStateException("unit " + unit().code() + " has no place: " + standing));
    }
}
