package vn.cchc.model.round;

import java.util.Optional;
import vn.cchc.model.Citation;

/**
 * That a criterion does not apply to a unit: its maximum leaves the unit's total, visibly.
 *
 * @param unit the code of the unit
 * @param criterion the code of a leaf, or of a criterion all of whose leaves are exempt
 * @param from the stage from which it counts; {@link Stage#SELF} for one known from the start
 * @param reason why it does not apply
 * @param basis the legal basis
 * @param proposedBy who proposed it; empty where it was known from the start
 * @param task the task that was never assigned to the unit, where that is the reason
 */
public record Exemption(
        String unit,
        String criterion,
        Stage from,
        String reason,
        Citation basis,
        String proposedBy,
        Optional<String> task) {

    /** Makes a declared exemption. */
    public Exemption(String unit, String criterion, Stage from, String reason, Citation basis, String proposedBy) {
        this(unit, criterion, from, reason, basis, proposedBy, Optional.empty());
    }

    /** Makes the exemption that follows from a task that was never assigned. */
    static Exemption unassigned(String unit, String leaf, String task) {
        return new Exemption(unit, leaf, Stage.SELF, "", Citation.NONE, "", Optional.of(task));
    }
}
