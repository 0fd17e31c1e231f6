package vn.cchc.ranking.fairness;

import java.math.BigDecimal;

/**
 * A unit that a ranking gave a place, as far as the fairness laws speak of it.
 *
 * @param unit the code of the unit
 * @param block the code of its block
 * @param rank 1 + the number of units strictly ahead
 * @param printed the number printed beside it
 * @param band the word for its index
 */
public record RankedUnit(String unit, String block, int rank, BigDecimal printed, String band) {

    /** Returns whether the other place is the same in all that is printed. */
    boolean standsAs(RankedUnit other) {
        return rank == other.rank && printed.compareTo(other.printed) == 0 && band.equals(other.band);
    }
}
