package vn.cchc.model.round;

import org.jspecify.annotations.Nullable;
import vn.cchc.model.problem.Origin;

/**
 * An exemption as a row of a file or of a host's request.
 *
 * @param unit the code of the unit
 * @param criterion the code of a leaf or of a criterion with leaves beneath it
 * @param from the stage from which it counts; {@code SELF} where none is given
 * @param reason why it does not apply
 * @param basis the legal basis
 * @param proposedBy who proposed it
 * @param origin the place of the row in a file
 */
public record ExemptionRow(
        @Nullable String unit,
        @Nullable String criterion,
        @Nullable Stage from,
        @Nullable String reason,
        @Nullable String basis,
        @Nullable String proposedBy,
        @Nullable Origin origin) {}
