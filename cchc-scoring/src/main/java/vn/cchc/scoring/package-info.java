/**
 * Turns a round of appraisal into one scorecard per unit.
 *
 * <p>Start at {@link vn.cchc.scoring.Scorer}. Every score carries its {@link vn.cchc.scoring.Basis}, so there is no separate explanation to
 * ask for. Comparing units belongs to {@code vn.cchc.ranking}.
 */
@NullMarked
package vn.cchc.scoring;

import org.jspecify.annotations.NullMarked;
