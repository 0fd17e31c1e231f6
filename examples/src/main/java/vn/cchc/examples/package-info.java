/**
 * Small programs that show one thing each, on the bundled data.
 *
 * <p>Start at {@link vn.cchc.examples.RankOneProvinceYear}. The {@code cchc} command is in {@code command}.
 */
@NullMarked
package vn.cchc.examples;

import org.jspecify.annotations.NullMarked;
