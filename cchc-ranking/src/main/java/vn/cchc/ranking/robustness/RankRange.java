package vn.cchc.ranking.robustness;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.model.Unit;
import vn.cchc.scoring.Index;

/**
 * Between which places a unit can still end up.
 *
 * @param unit the unit
 * @param nominal its place as things stand; for a unit that is assessed but not ranked, the place it would have
 * @param best the best possible place: 1 + the number of units that are strictly ahead whatever comes; nothing where it never has one
 * @param worst the worst possible place
 * @param lowest the lowest possible index; nothing where it never has one
 * @param highest the highest possible index
 * @param worstBand the band of the lowest index
 * @param bestBand the band of the highest index
 * @param mayBeWithoutPlace whether some outcome leaves it without a place: not fully marked, or nothing that applies
 * @param certainty whether the range is exact
 * @param outcomes how many outcomes its petitions have together, 1 where it has none
 * @param open the ids of its open petitions and, where missing marks are asked about, the codes of the leaves without a mark
 */
public record RankRange(
        Unit unit,
        OptionalInt nominal,
        OptionalInt best,
        OptionalInt worst,
        Optional<Index> lowest,
        Optional<Index> highest,
        Optional<String> worstBand,
        Optional<String> bestBand,
        boolean mayBeWithoutPlace,
        Certainty certainty,
        BigInteger outcomes,
        List<String> open) {

    /** How a range was found. */
    public enum Certainty {
        /** Both ends of the range are reached by some outcome. */
        EXACT,
        /** No outcome leaves the range, but maybe none reaches its ends: there are too many to try, or a key of the tie chain is unknown. */
        OUTER_BOUND
    }

    public RankRange {
        open = List.copyOf(open);
    }

    /** Returns whether the unit keeps its place whatever comes. */
    public boolean isSettled() {
        return best.equals(worst) && !mayBeWithoutPlace;
    }
}
