package vn.cchc.model.council;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.problem.Origin;

/**
 * A decision of the council as a row of a file or of a host's request.
 *
 * @param number the number or name of the decision, as marks refer to it
 * @param date its day
 * @param subject what it decides
 * @param members how many members the council has
 * @param present the members who took part in the meeting, separated by semicolons
 * @param inWriting the members who gave their opinion in writing, separated by semicolons
 * @param inFavour how many voted for it
 * @param against how many voted against it
 * @param origin the place of the row in a file
 */
public record DecisionRow(
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String subject,
        @Nullable Integer members,
        @Nullable String present,
        @Nullable String inWriting,
        @Nullable Integer inFavour,
        @Nullable Integer against,
        @Nullable Origin origin)
        implements Entry {

    /** Returns the start of the day of the decision. */
    @Override
    public @Nullable Instant time() {
        return Entry.startOf(date);
    }
}
