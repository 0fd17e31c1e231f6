package vn.cchc.model.act;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.problem.Origin;

/**
 * The lock of a unit's self-scores as a row of a file or of a host's request.
 *
 * @param unit the code of the unit
 * @param person who locked them
 * @param time when they were locked
 * @param origin the place of the row in a file
 */
public record SelfScoreLockRow(
        @Nullable String unit,
        @Nullable String person,
        @Nullable Instant time,
        @Nullable Origin origin) implements Entry {

    /** Returns the row of a lock. */
    public static SelfScoreLockRow of(String unit, @Nullable Instant time) {
        return new SelfScoreLockRow(unit, null, time, null);
    }
}
