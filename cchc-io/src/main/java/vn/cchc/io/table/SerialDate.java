package vn.cchc.io.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The days that a workbook counts from its own first day. */
final class SerialDate {

    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    /** The day before the 1st of March 1900, which the system of 1900 takes for a 29th of February. */
    private static final int NO_DAY = 60;

    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private SerialDate() {}

    /** Writes the date, or the date and time, in ISO form; nothing where the number is no day. */
    static Optional<String> iso(BigDecimal serial, boolean from1904) {
        if (serial.compareTo(from1904 ? BigDecimal.ZERO : BigDecimal.ONE) < 0 || serial.compareTo(LAST) >= 0) {
            return Optional.empty();
        }
        BigDecimal days = serial.setScale(0, RoundingMode.DOWN);
        if (!from1904 && days.intValue() == NO_DAY) {
            return Optional.empty();
        }
        LocalDate day = day(days.intValue(), from1904);
        int seconds = serial.subtract(days)
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        LocalDateTime time = day.atStartOfDay().plusSeconds(seconds);
        return Optional.of(seconds == 0 ? day.toString() : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time));
    }

    /** Returns the number of a date and time in the system of 1900; nothing before its March 1900. */
    static Optional<BigDecimal> of(LocalDateTime time) {
        long days = time.toLocalDate().toEpochDay() - BEFORE_1900.toEpochDay() + 1;
        if (days <= NO_DAY || days >= LAST.intValue()) {
            return Optional.empty();
        }
        BigDecimal part =
                BigDecimal.valueOf(time.toLocalTime().toSecondOfDay()).divide(SECONDS, 10, RoundingMode.HALF_UP);
        return Optional.of(BigDecimal.valueOf(days).add(part));
    }

    private static LocalDate day(int days, boolean from1904) {
        if (from1904) {
            return FIRST_OF_1904.plusDays(days);
        }
        return BEFORE_1900.plusDays(days < NO_DAY ? days : days - 1);
    }
}
