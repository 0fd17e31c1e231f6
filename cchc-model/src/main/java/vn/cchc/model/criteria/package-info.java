/**
 * What a decision issues: the rulebook with its criteria sets.
 *
 * <p>Start at {@link vn.cchc.model.criteria.Rulebook}, or at {@link vn.cchc.model.criteria.CriteriaSet#of(java.util.List)} with a bare
 * table; {@link vn.cchc.model.criteria.CriteriaSetChange} compares the sets of two years. How a leaf turns evidence into points is in
 * {@code rule}; the regulations of ranking are in {@code vn.cchc.model.regulation}.
 */
@NullMarked
package vn.cchc.model.criteria;

import org.jspecify.annotations.NullMarked;
