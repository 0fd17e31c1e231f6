/**
 * One year's appraisal of all units under a rulebook: who marked what, when, and what does not apply to whom.
 *
 * <p>Start at {@link vn.cchc.model.round.Round}. Turning marks into scores is the job of {@code vn.cchc.scoring}.
 */
@NullMarked
package vn.cchc.model.round;

import org.jspecify.annotations.NullMarked;
