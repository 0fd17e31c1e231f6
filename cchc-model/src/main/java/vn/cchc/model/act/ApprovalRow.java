package vn.cchc.model.act;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.problem.Origin;

/**
 * The approval of a round as a row of a file or of a host's request.
 *
 * @param decision the number of the decision that approves the result
 * @param person who signed it
 * @param date its day; what is dated on a later one comes after the approval
 * @param origin the place of the row in a file
 */
public record ApprovalRow(
        @Nullable String decision,
        @Nullable String person,
        @Nullable LocalDate date,
        @Nullable Origin origin) implements Entry {

    /** Returns the start of the day of the decision. */
    @Override
    public @Nullable Instant time() {
        return Entry.startOf(date);
    }
}
