package vn.cchc.io.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The two ways to write a date: 2025-12-31 and 31/12/2025. A day that does not exist is never rolled over to one that does. */
final class DateTexts {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<DateTimeFormatter> DATES = List.of(strict("uuuu-MM-dd"), strict("d/M/uuuu"));
    private static final List<DateTimeFormatter> TIMES =
            List.of(strict("uuuu-MM-dd['T'][' ']H:mm[:ss]"), strict("d/M/uuuu H:mm[:ss]"));

    private DateTexts() {}

    static Optional<LocalDate> date(String text) {
        return DATES.stream()
                .flatMap(f -> read(text, t -> LocalDate.parse(t, f)).stream())
                .findFirst();
    }

    /** Reads a point in time; one without a zone is Vietnamese, one without a time of day is the start of the day. */
    static Optional<Instant> instant(String text) {
        return read(text, t -> OffsetDateTime.parse(t).toInstant()).or(() -> local(text));
    }

    private static Optional<Instant> local(String text) {
        return TIMES.stream()
                .flatMap(f -> read(text, t -> LocalDateTime.parse(t, f)).stream())
                .findFirst()
                .or(() -> date(text).map(LocalDate::atStartOfDay))
                .map(time -> time.atZone(VIETNAM).toInstant());
    }

    private static <T> Optional<T> read(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
