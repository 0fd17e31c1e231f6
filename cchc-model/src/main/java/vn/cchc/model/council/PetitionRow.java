package vn.cchc.model.council;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.problem.Origin;

/**
 * A petition as a row of a file or of a host's request.
 *
 * @param id the code that names it
 * @param unit the code of the unit
 * @param criterion the code of the leaf
 * @param request what it asks for
 * @param points the points it asks for
 * @param reason the unit's reason
 * @param date the day it was filed
 * @param member the council member it is assigned to
 * @param outcome what became of it; {@code OPEN} where none is given
 * @param answer the reason of the answer; required for a refusal
 * @param origin the place of the row in a file
 */
@SuppressWarnings("MultipleNullnessAnnotations") // @Nullable is the row as it comes, @NotNull the rule it should meet
public record PetitionRow(
        @NotBlank(message = "{vn.cchc.petition.id.blank}") @Nullable
        String id,

        @NotBlank(message = "{vn.cchc.petition.unit.blank}") @Nullable
        String unit,

        @NotBlank(message = "{vn.cchc.petition.criterion.blank}") @Nullable
        String criterion,

        @NotNull(message = "{vn.cchc.petition.request.missing}")
        Petition.@Nullable Request request,

        @Nullable BigDecimal points,
        @Nullable String reason,
        @Nullable LocalDate date,
        @Nullable String member,
        Petition.@Nullable Outcome outcome,
        @Nullable String answer,
        @Nullable Origin origin)
        implements Entry {

    /** Returns the start of the day of its date. */
    @Override
    public @Nullable Instant time() {
        return Entry.startOf(date);
    }
}
