package vn.cchc.model.regulation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days by which each step is due, as calendar days of Asia/Ho_Chi_Minh; a last day counts.
 *
 * @param selfScoring the last day for self-scores
 * @param appraisal the last day for appraised scores
 * @param petitions the last day for petitions
 * @param council the last day for the council's decisions
 * @param publicationFrom the first day of the publication window
 * @param publicationTo the last day of the publication window
 */
public record Timetable(
        Optional<LocalDate> selfScoring,
        Optional<LocalDate> appraisal,
        Optional<LocalDate> petitions,
        Optional<LocalDate> council,
        Optional<LocalDate> publicationFrom,
        Optional<LocalDate> publicationTo) {

    /** No day is set. */
    public static final Timetable NONE = new Timetable(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Returns these days with the usual publication window where none is set: from the middle of March to the middle of April of the year
     * after, the end of quarter one and the start of quarter two. A year of 0 is not known and has none.
     */
    public Timetable orDefaults(int year) {
        if (year == 0 || publicationFrom.isPresent() || publicationTo.isPresent()) {
            return this;
        }
        return new Timetable(
                selfScoring,
                appraisal,
                petitions,
                council,
                Optional.of(LocalDate.of(year + 1, 3, 15)),
                Optional.of(LocalDate.of(year + 1, 4, 15)));
    }
}
