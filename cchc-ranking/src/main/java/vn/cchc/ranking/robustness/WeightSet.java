package vn.cchc.ranking.robustness;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Weights that somebody else would give: one for each leaf and each group of the regular fields, relative to its sisters alone. A node's share of the
 * whole is its parent's × its weight ÷ the sum of its sisters' and its own.
 *
 * @param name what the set is called
 * @param weights the weights by the code of the criterion; a row for the root ({@code Index}, {@code root}, {@code total} or {@code *}, where no
 *     criterion is called so) is ignored, with a note
 */
public record WeightSet(String name, Map<String, BigDecimal> weights) {

    public WeightSet {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }
}
