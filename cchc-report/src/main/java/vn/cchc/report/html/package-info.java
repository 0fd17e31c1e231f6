/**
 * How a report looks as HTML: pages, tables and pictures, each written element by element.
 *
 * <p>Start at {@link vn.cchc.report.html.HtmlPages}. Every text goes through {@code Markup}, which knows no way to write a name from data as
 * markup. What is shown is worked out in {@code vn.cchc.report.content}.
 */
@NullMarked
package vn.cchc.report.html;

import org.jspecify.annotations.NullMarked;
