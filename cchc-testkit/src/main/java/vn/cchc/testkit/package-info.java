/**
 * Generates sound rulebooks and rounds for properties, shrinking to a few leaves and units where one fails.
 *
 * <p>Start at {@link vn.cchc.testkit.Rounds}: {@code Rounds.any()} invents the rules too, {@code Rounds.under(rulebook)} appraises under
 * yours. Nothing here scores or ranks; the properties ask the library itself.
 */
@NullMarked
package vn.cchc.testkit;

import org.jspecify.annotations.NullMarked;
