package vn.cchc.io.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What a writer is told beside the tables; nothing comes from the machine's clock, locale or zone.
 *
 * @param csvStyle for whom a CSV file is written
 * @param created the time of creation that a workbook carries
 */
public record WriteOptions(CsvStyle csvStyle, Instant created) {

    /** CSV for machines, and a workbook that was created when the calendar of zip files begins. */
    public static final WriteOptions DEFAULT =
            new WriteOptions(CsvStyle.MACHINE, Instant.parse("1980-01-01T00:00:00Z"));

    /** Returns these options with another style of CSV. */
    public WriteOptions with(CsvStyle newStyle) {
        return new WriteOptions(newStyle, created);
    }

    /** Returns these options with the day on which a workbook was created. */
    public WriteOptions createdOn(LocalDate day) {
        return new WriteOptions(csvStyle, day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
