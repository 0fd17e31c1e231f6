package vn.cchc.model.council;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.problem.Origin;

/**
 * One line of a proposal which criteria should apply to a special unit, as a row of a file or of a host's request.
 *
 * @param unit the code of the unit
 * @param criterion the code of a leaf, or of a criterion all of whose leaves are meant
 * @param applies whether it should apply
 * @param reason why; required where it should not apply
 * @param proposedBy who proposes it
 * @param date the day of the proposal
 * @param origin the place of the row in a file
 */
public record ApplicabilityRow(
        @Nullable String unit,
        @Nullable String criterion,
        @Nullable Boolean applies,
        @Nullable String reason,
        @Nullable String proposedBy,
        @Nullable LocalDate date,
        @Nullable Origin origin)
        implements Entry {

    /** Returns the start of the day of the proposal. */
    @Override
    public @Nullable Instant time() {
        return Entry.startOf(date);
    }
}
