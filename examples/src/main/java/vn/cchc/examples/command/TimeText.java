package vn.cchc.examples.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vn.cchc.model.Entry;

/** Reads a point in time: with its zone, without one (then Vietnamese), or a day, which counts to its end. */
final class TimeText implements ITypeConverter<Instant> {

    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).atZone(Entry.ZONE).toInstant(),
            text -> LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(Entry.ZONE)
                    .toInstant()
                    .minusNanos(1));

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
