package vn.cchc.model.round;

import java.util.Optional;
import vn.cchc.model.Citation;
import vn.cchc.model.council.ApplicabilityProposal;

/**
 * That a criterion does not apply to a unit: its maximum leaves the unit's total, visibly. One that is only proposed counts for nothing.
 *
 * @param unit the code of the unit
 * @param criterion the code of a leaf, or of a criterion all of whose leaves are exempt
 * @param from the stage from which it counts; {@link Stage#SELF} for one known from the start
 * @param reason why it does not apply
 * @param basis the legal basis
 * @param proposedBy who proposed it; empty where it was known from the start
 * @param status whether it counts
 * @param decision the decision of the council that confirmed or refused it; empty where there was none
 * @param task the task that was never assigned to the unit, where that is the reason
 */
public record Exemption(
        String unit,
        String criterion,
        Stage from,
        String reason,
        Citation basis,
        String proposedBy,
        Status status,
        String decision,
        Optional<String> task) {

    /** Whether an exemption counts. */
    public enum Status {
        /** Proposed, and not yet decided. */
        PROPOSED,
        /** Known from the start, or confirmed by the council. */
        CONFIRMED,
        /** Not accepted by the council: the criterion applies. */
        REFUSED
    }

    /** Makes the exemption that follows from a task that was never assigned. */
    static Exemption unassigned(String unit, String leaf, String task) {
        return new Exemption(unit, leaf, Stage.SELF, "", Citation.NONE, "", Status.CONFIRMED, "", Optional.of(task));
    }

    /** Makes the exemption that a proposal of applicability would make. */
    static Exemption proposed(String unit, ApplicabilityProposal.Item item) {
        return new Exemption(
                unit,
                item.leaf(),
                Stage.SELF,
                item.reason(),
                Citation.NONE,
                item.proposedBy(),
                Status.PROPOSED,
                "",
                Optional.empty());
    }

    /** Makes the exemption that follows from what the rulebook says of a special unit. */
    static Exemption ruled(String unit, ApplicabilityProposal.Item item, Citation basis) {
        return new Exemption(
                unit,
                item.leaf(),
                Stage.SELF,
                item.reason(),
                basis,
                item.proposedBy(),
                Status.CONFIRMED,
                "",
                Optional.empty());
    }

    /** Returns this decision upon a proposal, which said first who proposed it, why, and on what basis. */
    Exemption upon(Exemption proposal) {
        return new Exemption(
                unit,
                criterion,
                from,
                reason.isEmpty() ? proposal.reason : reason,
                basis.isGiven() ? basis : proposal.basis,
                proposedBy.isEmpty() ? proposal.proposedBy : proposedBy,
                status,
                decision,
                task);
    }
}
