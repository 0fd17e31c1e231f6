/**
 * What a unit reports or an appraiser finds for a leaf, before any rule turns it into points.
 *
 * <p>Start at {@link vn.cchc.model.criteria.evidence.Evidence}. Which rule takes which kind is said by the rules, in {@code rule}.
 */
@NullMarked
package vn.cchc.model.criteria.evidence;

import org.jspecify.annotations.NullMarked;
