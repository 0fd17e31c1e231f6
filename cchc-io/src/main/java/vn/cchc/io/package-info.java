/**
 * Reads rulebooks, rounds and printed tables from CSV, XLSX and JSON, and writes rulebooks, rounds and results to them.
 *
 * <p>Start at {@link vn.cchc.io.RulebookFiles}, {@link vn.cchc.io.RoundFiles} and {@link vn.cchc.io.ResultFiles}. The same content in
 * another format is the same value. Pages, workbooks for people and papers belong to {@code vn.cchc.report}.
 */
@NullMarked
package vn.cchc.io;

import org.jspecify.annotations.NullMarked;
