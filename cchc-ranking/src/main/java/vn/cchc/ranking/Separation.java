package vn.cchc.ranking;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.model.regulation.TieBreak;

/**
 * What separates two units, and by which values.
 *
 * @param ahead the code of the unit that is ahead, or of either where nothing separates them
 * @param behind the code of the other unit
 * @param by what decided
 * @param key the key of the tie chain that decided
 * @param aheadValue the deciding value of the unit ahead; nothing where it has none
 * @param behindValue the deciding value of the unit behind; nothing where it has none
 */
public record Separation(
        String ahead,
        String behind,
        By by,
        Optional<TieBreak> key,
        Optional<BigDecimal> aheadValue,
        Optional<BigDecimal> behindValue) {

    /** What decided between two units. */
    public enum By {
        /** The index, in the declared precision. */
        INDEX,
        /** A key of the tie chain. */
        TIE_BREAK,
        /** Nothing: the units share their place. */
        NOTHING
    }
}
