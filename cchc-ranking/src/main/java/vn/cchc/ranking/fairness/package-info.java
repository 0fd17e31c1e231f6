/**
 * Looks at actual figures and says what does not fit.
 *
 * <p>Start at {@link vn.cchc.ranking.fairness.PublishedTable}. What is wrong with an input is a problem and found where rows become values;
 * this room speaks about tables and rankings that exist.
 */
@NullMarked
package vn.cchc.ranking.fairness;

import org.jspecify.annotations.NullMarked;
