/**
 * What units and council say to each other about a round: agreements and petitions.
 *
 * <p>Start at {@link vn.cchc.model.council.Petition}. What they change is a mark or an exemption in {@code vn.cchc.model.round}.
 */
@NullMarked
package vn.cchc.model.council;

import org.jspecify.annotations.NullMarked;
