package vn.cchc.model.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something was entered, as far as it is known.
 *
 * @param position its position among the entries, or {@link #LISTED} for a row of a list
 * @param time its time
 */
record Moment(int position, @Nullable Instant time) {

    /** The position of a row of a list: before everything entered, and in no known order among its like. */
    static final int LISTED = -1;

    /** Returns whether this is known to be later than the other: by the order of entering, or between rows of lists by time. */
    boolean isAfter(Moment other) {
        if (position != other.position) {
            return position > other.position;
        }
        return time != null && other.time != null && time.isAfter(other.time);
    }
}
