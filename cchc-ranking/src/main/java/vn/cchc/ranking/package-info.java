/**
 * Ranks the units of each block by their index, breaks ties by declared keys, and says what separates every two places.
 *
 * <p>Start at {@link vn.cchc.ranking.Ranker}. The sums are made in {@code vn.cchc.scoring}; there is no second arithmetic here.
 */
@NullMarked
package vn.cchc.ranking;

import org.jspecify.annotations.NullMarked;
