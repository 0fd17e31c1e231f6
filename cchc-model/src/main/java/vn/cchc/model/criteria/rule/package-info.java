/**
 * How a leaf turns evidence into points: nine kinds of rules, each beside its parameters.
 *
 * <p>Start at {@link vn.cchc.model.criteria.rule.LeafRule}. What a unit reports is in {@code evidence}; adding up is the job of
 * {@code vn.cchc.scoring}.
 */
@NullMarked
package vn.cchc.model.criteria.rule;

import org.jspecify.annotations.NullMarked;
