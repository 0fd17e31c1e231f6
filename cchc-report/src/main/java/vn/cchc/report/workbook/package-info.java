/**
 * Workbooks that work the result out again: totals, indexes and places as formulas over the points of leaves, with our values beside them.
 *
 * <p>Start at {@link vn.cchc.report.workbook.ResultPages}. What is said is worked out by {@code vn.cchc.report.content}; how sheets become a
 * file belongs to {@code vn.cchc.io.table}. No number is made here: a formula is an instruction to the spreadsheet program.
 */
@NullMarked
package vn.cchc.report.workbook;

import org.jspecify.annotations.NullMarked;
