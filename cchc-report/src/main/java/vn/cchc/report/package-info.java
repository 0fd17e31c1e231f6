/**
 * Pages, workbooks and papers about a ranking, for people who read rather than compute.
 *
 * <p>Start at {@link vn.cchc.report.Report}, which says what is reported; each format is one class that writes it. What a report shows is
 * worked out in {@code vn.cchc.report.content} for all formats alike. Results as data, for programs, are written by {@code vn.cchc.io}.
 */
@NullMarked
package vn.cchc.report;

import org.jspecify.annotations.NullMarked;
