/**
 * The rules of a decision about indexes and places, as plain data.
 *
 * <p>Start at {@link vn.cchc.model.regulation.Regulations}. The formulas stand in {@code vn.cchc.scoring}, the comparators and range maps
 * in {@code vn.cchc.ranking}.
 */
@NullMarked
package vn.cchc.model.regulation;

import org.jspecify.annotations.NullMarked;
