package vn.cchc.model.council;

import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.model.Points;

/**
 * A unit's petition about one leaf (kiến nghị): it asks for points or for an exemption. It is answered by a later mark, by an exemption, or
 * by a reasoned refusal.
 *
 * @param id the code that names it in files
 * @param unit the code of the unit
 * @param leaf the code of the leaf
 * @param request what it asks for
 * @param points the points it asks for, where it names a number
 * @param reason the unit's reason
 * @param date the day it was filed
 * @param member the council member it is assigned to
 * @param outcome what became of it
 * @param answer the reason of the answer
 */
public record Petition(
        String id,
        String unit,
        String leaf,
        Request request,
        Optional<Points> points,
        String reason,
        Optional<LocalDate> date,
        String member,
        Outcome outcome,
        String answer) {

    /** What a petition asks for. */
    public enum Request {
        /** More points. */
        POINTS,
        /** That the leaf does not apply. */
        EXEMPTION
    }

    /** What became of a petition. */
    public enum Outcome {
        /** Not yet answered. */
        OPEN,
        /** Answered by a mark that gives the points asked for, or more points where no number was named; or by an exemption. */
        ACCEPTED,
        /** Answered by a mark that gives more points than before, yet not what was asked for. */
        PARTLY_ACCEPTED,
        /** Refused with a reason, or answered by a mark that gives no more points than before. */
        REFUSED
    }
}
