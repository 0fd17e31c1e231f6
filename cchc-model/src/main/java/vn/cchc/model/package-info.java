/**
 * The values every room speaks of: points and their rounding, units and their blocks, agencies and legal citations.
 *
 * <p>Start at {@link vn.cchc.model.Points}. Criteria are in {@code criteria}, a year's appraisal in {@code round}, the rules of a
 * decision in {@code regulation}.
 */
@NullMarked
package vn.cchc.model;

import org.jspecify.annotations.NullMarked;
