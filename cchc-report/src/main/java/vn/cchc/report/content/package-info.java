/**
 * What a report shows, worked out once for all formats: the contents of each page, and the words for them in both languages.
 *
 * <p>Start at {@link vn.cchc.report.content.ReportContent}. It owns no arithmetic of points or places: it asks {@code vn.cchc.scoring} and
 * {@code vn.cchc.ranking}. How the pages look belongs to the room of each format.
 */
@NullMarked
package vn.cchc.report.content;

import org.jspecify.annotations.NullMarked;
