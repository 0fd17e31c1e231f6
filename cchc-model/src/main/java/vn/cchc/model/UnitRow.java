package vn.cchc.model;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.problem.Origin;

/**
 * A unit as a row of a file or of a host's request.
 *
 * @param code the unit's code
 * @param name the unit's name; the code where none is given
 * @param block the code of its block; may be left out where a rulebook has one block
 * @param parent the unit above it
 * @param participation {@code RANKED} (default), {@code ASSESSED_NOT_RANKED} or {@code NOT_ASSESSED}
 * @param reason why it is not ranked or not assessed
 * @param validFrom the first day on which it exists
 * @param validTo the last day on which it exists
 * @param successor the code of the unit that took its place
 * @param origin the place of the row in a file
 */
public record UnitRow(
        @NotBlank(message = "{vn.cchc.unit.code.blank}") @Nullable
        String code,

        @Nullable String name,
        @Nullable String block,
        @Nullable String parent,
        @Nullable String participation,
        @Nullable String reason,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor,
        @Nullable Origin origin)
        implements Entry {

    /** Returns this row as one that comes from no file. */
    public UnitRow withoutOrigin() {
        return new UnitRow(code, name, block, parent, participation, reason, validFrom, validTo, successor, null);
    }

    /** Returns the row of a ranked unit without limits of validity. */
    public static UnitRow of(String code, String name, @Nullable String block) {
        return new UnitRow(code, name, block, null, null, null, null, null, null, null);
    }
}
