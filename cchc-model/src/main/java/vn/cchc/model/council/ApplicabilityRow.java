package vn.cchc.model.council;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.problem.Origin;

/**
 * Whether a criterion applies to a special unit, as a row of a file or of a host's request: in a round as one line of a proposal, in a rulebook
 * as what holds.
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

    /** Returns the row that says the same as an item of a proposal. */
    public static ApplicabilityRow of(String unit, ApplicabilityProposal.Item item) {
        return new ApplicabilityRow(
                unit,
                item.leaf(),
                item.applies(),
                item.reason().isEmpty() ? null : item.reason(),
                item.proposedBy().isEmpty() ? null : item.proposedBy(),
                item.date().orElse(null),
                null);
    }

    /** Returns this row without its place in a file. */
    public ApplicabilityRow withoutOrigin() {
        return new ApplicabilityRow(unit, criterion, applies, reason, proposedBy, date, null);
    }

    /** Returns the start of the day of the proposal. */
    @Override
    public @Nullable Instant time() {
        return Entry.startOf(date);
    }
}
