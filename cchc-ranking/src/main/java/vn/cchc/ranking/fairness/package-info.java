/**
 * Looks at actual figures and at rules, and says what does not fit.
 *
 * <p>Three doors: {@link vn.cchc.ranking.fairness.FairnessChecks} looks at a ranking before it is published,
 * {@link vn.cchc.ranking.fairness.FairnessLaws} tries a rulebook before anybody is appraised under it, and
 * {@link vn.cchc.ranking.fairness.PublishedTable} holds a printed table against itself. What is wrong with an input is a problem and found where
 * rows become values.
 */
@NullMarked
package vn.cchc.ranking.fairness;

import org.jspecify.annotations.NullMarked;
