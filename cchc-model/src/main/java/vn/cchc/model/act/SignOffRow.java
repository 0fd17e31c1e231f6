package vn.cchc.model.act;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.problem.Origin;

/**
 * A sign-off as a row of a file or of a host's request.
 *
 * @param agency the agency that signs
 * @param field the code of the field it answers for; every field it appraises where none is given
 * @param block the code of the block; every block where none is given
 * @param person who signed
 * @param date the day of the signature
 * @param origin the place of the row in a file
 */
public record SignOffRow(
        @Nullable String agency,
        @Nullable String field,
        @Nullable String block,
        @Nullable String person,
        @Nullable LocalDate date,
        @Nullable Origin origin)
        implements Entry {

    /** Returns the start of the day of the signature. */
    @Override
    public @Nullable Instant time() {
        return Entry.startOf(date);
    }
}
