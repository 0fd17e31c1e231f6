package vn.cchc.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.problem.Origin;

/**
 * One row of one list of a round, as it was entered: a unit, a mark, a petition, an approval. A round is the outcome of its entries.
 *
 * <p>The row types of the model are all the entries there are; a round refuses any other.
 */
public interface Entry {

    /** The zone of every calendar day of an appraisal, Asia/Ho_Chi_Minh. */
    ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Returns the place of the row in a file, or nothing for one that comes from none. */
    @Nullable
    Origin origin();

    /**
     * Returns since when the round knows it: its time, or the start of its day where it only has a date; nothing where it has neither, which
     * counts as known from the start.
     */
    default @Nullable Instant time() {
        return null;
    }

    /** Returns the start of a calendar day, or nothing for none. */
    static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toInstant();
    }

    /** Returns the calendar day of a point in time. */
    static LocalDate day(Instant time) {
        return time.atZone(ZONE).toLocalDate();
    }
}
