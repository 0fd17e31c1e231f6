package vn.cchc.model.round;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.council.ApplicabilityProposal;
import vn.cchc.model.problem.Origin;

/**
 * An exemption as a row of a file or of a host's request. A proposal and its confirmation are two rows for the same unit and criterion.
 *
 * @param unit the code of the unit
 * @param criterion the code of a leaf or of a criterion with leaves beneath it
 * @param from the stage from which it counts; {@code SELF} where none is given
 * @param reason why it does not apply
 * @param basis the legal basis
 * @param proposedBy who proposed it
 * @param status whether it counts; {@code CONFIRMED} where none is given
 * @param decision the decision of the council that confirms or refuses it
 * @param time when it was entered
 * @param origin the place of the row in a file
 */
public record ExemptionRow(
        @Nullable String unit,
        @Nullable String criterion,
        @Nullable Stage from,
        @Nullable String reason,
        @Nullable String basis,
        @Nullable String proposedBy,
        Exemption.@Nullable Status status,
        @Nullable String decision,
        @Nullable Instant time,
        @Nullable Origin origin)
        implements Entry {

    /**
     * Returns the rows that carry a proposal of applicability into a later round: one for each leaf that should not apply.
     *
     * @param decision the decision that adopts the proposal
     */
    public static List<ExemptionRow> adopting(ApplicabilityProposal proposal, String decision) {
        return proposal.leaves().stream()
                .filter(item -> !item.applies())
                .map(item -> new ExemptionRow(
                        proposal.unit(),
                        item.leaf(),
                        null,
                        item.reason(),
                        decision,
                        item.proposedBy(),
                        Exemption.Status.CONFIRMED,
                        decision,
                        null,
                        null))
                .toList();
    }

    /** Makes the row of an exemption that counts, as known from the start. */
    public ExemptionRow(
            @Nullable String unit,
            @Nullable String criterion,
            @Nullable Stage from,
            @Nullable String reason,
            @Nullable String basis,
            @Nullable String proposedBy,
            @Nullable Origin origin) {
        this(unit, criterion, from, reason, basis, proposedBy, null, null, null, origin);
    }
}
