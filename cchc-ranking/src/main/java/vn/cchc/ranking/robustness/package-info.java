/**
 * Says how sure a ranking is: what open petitions and missing marks can still change.
 *
 * <p>Start at {@link vn.cchc.ranking.robustness.PetitionBounds}. Nothing is added up here: every outcome asks {@code vn.cchc.scoring} again,
 * and every order is that of {@code vn.cchc.ranking}.
 */
@NullMarked
package vn.cchc.ranking.robustness;

import org.jspecify.annotations.NullMarked;
