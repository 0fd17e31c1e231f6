/**
 * The papers for the council and the chairman as Word files, laid out as Decree 30/2020/NĐ-CP asks for.
 *
 * <p>Start at {@link vn.cchc.report.docx.Papers}. What they show is worked out in {@code vn.cchc.report.content}; this room only lays it out.
 */
@NullMarked
package vn.cchc.report.docx;

import org.jspecify.annotations.NullMarked;
