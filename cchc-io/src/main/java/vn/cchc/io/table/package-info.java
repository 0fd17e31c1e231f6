/**
 * Tables of cells from and to XLSX, CSV and JSON, without losing or inventing anything.
 *
 * <p>Start at {@link vn.cchc.io.table.TableFiles}; {@link vn.cchc.io.table.TableReader} is the only door where the text of a cell
 * becomes a value. What the tables mean (criteria, units, marks) belongs to {@code vn.cchc.io}.
 *
 * <p><b>Numbers.</b> A text such as {@code 1.250} is a thousand or one and a quarter; without a declared {@link
 * vn.cchc.io.table.NumberStyle} it is refused. Any text with one reading only is read: {@code 12.50}, {@code 1,5}, {@code 1.250,5}. What
 * we write needs no declaration: a number that would look like a group of three digits gets one more zero, so 2.125 is written {@code
 * 2.1250} in CSV (and {@code 2,1250} in CSV for people). Numbers of XLSX and JSON are numbers already and stay as they are.
 *
 * <p><b>CSV.</b> A line whose only cell is {@code [units]} opens a table and its headings follow; a line that begins with {@code #} and
 * more is a comment, unless it is an error value such as {@code #N/A}. A text that a spreadsheet would run, or that would look like a
 * comment or an opening line, is written with a leading apostrophe; so is a text that consists of apostrophes before such a text. The
 * reader takes exactly one apostrophe away, so each text comes back as it was.
 *
 * <p><b>XLSX.</b> A sheet is a table; its headings are the first row with at least two filled cells, or the first filled row where no row
 * has two. A number has the fifteen digits that a spreadsheet shows; one with more digits is written as text, as a cell could not hold it.
 *
 * <p><b>JSON.</b> An array is a table whose rows are its elements, at the root or below objects ({@code a.b} names array b of object a).
 * An object outside an array is a table with the headings {@code name} and {@code value}. Inside a row, nested members and elements become
 * columns: {@code rule.type}, {@code levels.0}. A row of blanks does not exist in any format.
 */
@NullMarked
package vn.cchc.io.table;

import org.jspecify.annotations.NullMarked;
