package vn.cchc.model.round;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import vn.cchc.model.Entry;

/** Writes points in time for messages, as the clocks of the appraisal show them, to the second. */
final class TimeText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(Entry.ZONE);

    private TimeText() {}

    static String of(Instant time) {
        return TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
    }
}
