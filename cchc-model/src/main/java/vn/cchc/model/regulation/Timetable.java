package vn.cchc.model.regulation;

import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

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

    /** Refuses a window of publication that ends before it begins. */
    public Timetable {
        if (publicationFrom.isPresent()
                && publicationTo.filter(publicationFrom.get()::isAfter).isPresent()) {
            throw new InvalidValueException(Problem.of(
                    Code.REGULATION_INVALID,
                    Subject.setting("publicationTo"),
                    publicationTo.get(),
                    "≥ publicationFrom " + publicationFrom.get()));
        }
    }

    /** No day is set. */
    public static final Timetable NONE = new Timetable(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Returns these days with the usual publication window where none is set: from the middle of March to the middle of April of the year
     * after, the end of quarter one and the start of quarter two. Where one end alone is set, the other is the usual day, or the same day where
     * the usual one lies on its wrong side. A year of 0 is not known and has none.
     */
    public Timetable orDefaults(int year) {
        if (year == 0) {
            return this;
        }
        LocalDate from = LocalDate.of(year + 1, 3, 15);
        LocalDate to = LocalDate.of(year + 1, 4, 15);
        return new Timetable(
                selfScoring,
                appraisal,
                petitions,
                council,
                publicationFrom.or(
                        () -> Optional.of(publicationTo.filter(from::isAfter).orElse(from))),
                publicationTo.or(
                        () -> Optional.of(publicationFrom.filter(to::isBefore).orElse(to))));
    }
}
