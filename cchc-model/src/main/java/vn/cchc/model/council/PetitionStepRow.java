package vn.cchc.model.council;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.problem.Origin;

/**
 * What happens to a petition after it was filed, as a row of a file or of a host's request: it is given to a member of the council, or
 * refused with a reason. One that is granted needs no such row: the mark or the exemption says so.
 *
 * @param petition the code of the petition
 * @param member the council member it is given to
 * @param outcome what is decided; nothing where it is only given to a member
 * @param answer the reason of the answer; required for a refusal
 * @param time when it was entered
 * @param origin the place of the row in a file
 */
public record PetitionStepRow(
        @Nullable String petition,
        @Nullable String member,
        Petition.@Nullable Outcome outcome,
        @Nullable String answer,
        @Nullable Instant time,
        @Nullable Origin origin)
        implements Entry {

    /** Returns the row that gives a petition to a member of the council. */
    public static PetitionStepRow given(String petition, String member, @Nullable Instant time) {
        return new PetitionStepRow(petition, member, null, null, time, null);
    }

    /** Returns the row that refuses a petition. */
    public static PetitionStepRow refused(String petition, String reason, @Nullable Instant time) {
        return new PetitionStepRow(petition, null, Petition.Outcome.REFUSED, reason, time, null);
    }
}
