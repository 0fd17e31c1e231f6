/**
 * Measures the library from outside, beside the least that the same arithmetic costs on plain arrays.
 *
 * <p>Start at {@link vn.cchc.benchmarks.ApiBenchmark}; the kernel is measured in the package {@code vn.cchc.scoring}.
 */
@NullMarked
package vn.cchc.benchmarks;

import org.jspecify.annotations.NullMarked;
