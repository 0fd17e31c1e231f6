/**
 * Pages, workbooks and papers about a ranking, for people who read rather than compute. Nothing is here yet.
 *
 * <p>Results as data, for programs, are written by {@code vn.cchc.io}.
 */
@NullMarked
package vn.cchc.report;

import org.jspecify.annotations.NullMarked;
