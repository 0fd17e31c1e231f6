package vn.cchc.examples.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.cchc.model.Entry;

/** Writes and reads points in time: with its zone, without one (then Vietnamese), or a day, which counts to its end. */
final class TimeText implements ITypeConverter<Instant> {

    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).atZone(Entry.ZONE).toInstant(),
            text -> LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(Entry.ZONE)
                    .toInstant()
                    .minusNanos(1));

    /** Writes a point in time as journals do. */
    static String of(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(Entry.ZONE));
    }

    @Override
    public Instant convert(String text) {
        for (Function<String, Instant> form : FORMS) {
            try {
                return form.apply(text);
            } catch (DateTimeException e) {
                // perhaps it is written in the next form
            }
        }
        throw new TypeConversionException(text);
    }
}
