package vn.cchc.model.council;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.problem.Origin;

/**
 * An agreement as a row of a file or of a host's request.
 *
 * @param unit the code of the unit
 * @param number the number of the document
 * @param date its date
 * @param origin the place of the row in a file
 */
public record AgreementRow(
        @NotBlank(message = "{vn.cchc.agreement.unit.blank}") @Nullable
        String unit,

        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable Origin origin)
        implements Entry {

    /** Returns the start of the day of its date. */
    @Override
    public @Nullable Instant time() {
        return Entry.startOf(date);
    }
}
