package vn.cchc.ranking.robustness;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.cchc.model.Unit;
import vn.cchc.ranking.Place;

/**
 * The places of one unit over many draws.
 *
 * @param place the unit's place as things stand; for a unit that is assessed but not ranked, all are the places that it would have
 * @param draws in how many draws it had a place
 * @param mean the mean place, with ten decimals
 * @param median the median place
 * @param low the 5 % quantile (type 7: linear between two places)
 * @param high the 95 % quantile
 * @param best the best place drawn
 * @param worst the worst place drawn
 * @param first in how many draws it was first
 * @param top in how many draws it was among the top places asked about
 * @param bands in how many draws it had each band, best band first
 */
public record PlaceSpread(
        Place place,
        int draws,
        BigDecimal mean,
        BigDecimal median,
        BigDecimal low,
        BigDecimal high,
        int best,
        int worst,
        int first,
        int top,
        Map<String, Integer> bands) {

    public PlaceSpread {
        bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
    }

    /** Returns the unit. */
    public Unit unit() {
        return place.unit();
    }

    /** Returns whether the unit had the same place in all draws as it has now. */
    public boolean isSettled() {
        return best == worst && best == place.rank();
    }
}
