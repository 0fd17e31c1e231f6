/**
 * What is wrong with an input, said so that a person can mend it.
 *
 * <p>Start at {@link vn.cchc.model.problem.Problem}; readers and factories answer a {@link vn.cchc.model.problem.Checked}. What is
 * unfair about a sound ranking is a <em>concern</em> and lives in {@code vn.cchc.ranking.fairness}.
 */
@NullMarked
package vn.cchc.model.problem;

import org.jspecify.annotations.NullMarked;
