package vn.cchc.report;

import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.model.problem.Language;

/**
 * How a report is written.
 *
 * @param language the language of every sentence; names and reasons stay as they were entered
 * @param printDate the day that the report bears; nothing for none, since no part of the library asks a clock
 * @param persons whether scorers are named in person
 * @param arrangement whether pages of units stand in the same file
 */
public record ReportOptions(
        Language language, Optional<LocalDate> printDate, Persons persons, Arrangement arrangement) {

    /** Vietnamese, without a date, without names of persons, arranged by size. */
    public static final ReportOptions DEFAULT =
            new ReportOptions(Language.VI, Optional.empty(), Persons.HIDDEN, Arrangement.BY_SIZE);

    /** Whether a report names the persons who scored. */
    public enum Persons {
        /** Only agencies are named. */
        HIDDEN,
        /** The person who gave the deciding mark is named beside the agency. */
        NAMED
    }

    /** Where the pages of units and fields stand. */
    public enum Arrangement {
        /** In one file where it stays small, else in files of their own. */
        BY_SIZE,
        /** Everything in one file. */
        ONE_FILE,
        /** One file for each unit and each field, beside the report. */
        FILE_PER_PAGE
    }

    /** Returns these options in another language. */
    public ReportOptions in(Language other) {
        return new ReportOptions(other, printDate, persons, arrangement);
    }

    /** Returns these options with the day that the report bears. */
    public ReportOptions printedOn(LocalDate day) {
        return new ReportOptions(language, Optional.of(day), persons, arrangement);
    }

    /** Returns these options with another choice about persons. */
    public ReportOptions with(Persons other) {
        return new ReportOptions(language, printDate, other, arrangement);
    }

    /** Returns these options with another arrangement. */
    public ReportOptions with(Arrangement other) {
        return new ReportOptions(language, printDate, persons, other);
    }
}
