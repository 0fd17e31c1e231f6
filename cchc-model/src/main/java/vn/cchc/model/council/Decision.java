package vn.cchc.model.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A decision of the council (quyết nghị của hội đồng), with who took part and how they voted.
 *
 * @param number the number or name of the decision, as marks refer to it
 * @param date its day
 * @param subject what it decides
 * @param members how many members the council has
 * @param present the members who took part in the meeting
 * @param inWriting the members who gave their opinion in writing
 * @param inFavour how many voted for it
 * @param against how many voted against it
 */
public record Decision(
        String number,
        Optional<LocalDate> date,
        String subject,
        OptionalInt members,
        List<String> present,
        List<String> inWriting,
        OptionalInt inFavour,
        OptionalInt against) {

    public Decision {
        present = List.copyOf(present);
        inWriting = List.copyOf(inWriting);
    }

    /** Returns how many took part, in the meeting or in writing. */
    public int tookPart() {
        return present.size() + inWriting.size();
    }
}
