/**
 * Says how sure a ranking is: what open petitions and missing marks can still change, what a unit would need to rise, and what becomes of the
 * places under other weights, scores and rules.
 *
 * <p>Start at {@link vn.cchc.ranking.robustness.PetitionBounds} or
 * RobustnessAnalysis. Nothing is added up here: every variation asks {@code vn.cchc.scoring} again, and every
 * order is that of {@code vn.cchc.ranking}.
 */
@NullMarked
package vn.cchc.ranking.robustness;

import org.jspecify.annotations.NullMarked;
