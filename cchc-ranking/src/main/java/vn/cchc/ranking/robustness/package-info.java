/**
 * Says how sure a ranking is: what open petitions and missing marks can still change, what a unit would have needed, and what becomes of the places
 * under other weights, points and rules.
 *
 * <p>Start at {@link vn.cchc.ranking.robustness.PetitionBounds}, {@link vn.cchc.ranking.robustness.Reach} or
 * {@link vn.cchc.ranking.robustness.RobustnessAnalysis}. Nothing is added up here: every outcome asks {@code vn.cchc.scoring} again, and every order is
 * that of {@code vn.cchc.ranking}.
 */
@NullMarked
package vn.cchc.ranking.robustness;

import org.jspecify.annotations.NullMarked;
