package vn.cchc.ranking;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.scoring.Scorecard;

/**
 * A tie-break that the embedding application brings; the chain names it {@code host:NAME}.
 *
 * @param name the name in the chain
 * @param value the value of a unit, or nothing where it has none; a missing value sorts last
 * @param movable whether the answer to a petition can change the value
 */
public record HostKey(String name, Function<Scorecard, Optional<BigDecimal>> value, Movable movable) {

    /** Whether the answer to a petition can change a host's key. */
    public enum Movable {
        /** The value may change with marks: a bound over open petitions says so. */
        BY_PETITIONS,
        /** The value stands whatever becomes of petitions. */
        NEVER
    }

    /** Returns a key that no petition can change, such as the number of inhabitants. */
    public static HostKey fixed(String name, Function<Scorecard, Optional<BigDecimal>> value) {
        return new HostKey(name, value, Movable.NEVER);
    }
}
