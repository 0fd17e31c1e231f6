package vn.cchc.io;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.model.UnitRow;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.round.MarkRow;

/**
 * Holds the day of a mark against the days on which its unit existed. A mark made while a unit existed belongs to that unit, even if the unit
 * has left since: it is kept out of the round with a note. A mark of any other day is refused.
 */
final class UnitDays {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Map<String, UnitRow> dated = new HashMap<>();
    private final LocalDate referenceDate;

    UnitDays(List<UnitRow> units, LocalDate referenceDate) {
        this.referenceDate = referenceDate;
        units.stream()
                .filter(unit -> unit.validFrom() != null || unit.validTo() != null)
                .forEach(unit -> dated.put(String.valueOf(unit.code()), unit));
    }

    /** Says why a mark is not one of the round, or nothing where it is, or where only the round can tell. */
    Optional<Problem> reasonToKeepOut(MarkRow mark) {
        UnitRow unit = dated.isEmpty() ? null : dated.get(String.valueOf(mark.unit()));
        if (unit == null || mark.time() == null) {
            return Optional.empty();
        }
        LocalDate day = mark.time().atZone(VIETNAM).toLocalDate();
        Subject subject = Subject.mark(String.valueOf(mark.unit()), String.valueOf(mark.criterion()));
        String successor = unit.successor() == null ? "" : unit.successor();
        if (!exists(unit, day)) {
            return Optional.of(Problem.of(Code.UNIT_NOT_VALID, subject, day, successor));
        }
        return exists(unit, referenceDate)
                ? Optional.empty()
                : Optional.of(Problem.of(Code.MARK_OF_FORMER_UNIT, subject, day, referenceDate));
    }

    private static boolean exists(UnitRow unit, LocalDate day) {
        return (unit.validFrom() == null || !day.isBefore(unit.validFrom()))
                && (unit.validTo() == null || !day.isAfter(unit.validTo()));
    }
}
