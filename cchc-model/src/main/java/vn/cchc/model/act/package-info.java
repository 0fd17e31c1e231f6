/**
 * The acts that open and close the stages of a round: locks, sign-offs, the approval, and corrections after it.
 *
 * <p>They say nothing about points by themselves; {@link vn.cchc.model.round.Round} holds marks to them.
 */
@NullMarked
package vn.cchc.model.act;

import org.jspecify.annotations.NullMarked;
