package vn.cchc.model.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which criteria should apply to a special unit, such as an island district, in the years to come: leaf by leaf, with the reason.
 *
 * <p>It changes nothing in the round it is made in; the scorer answers the unit's index under it as a what-if.
 *
 * @param unit the code of the unit
 * @param leaves what is proposed for each leaf that the proposal names, in the order of the set
 */
public record ApplicabilityProposal(String unit, List<Item> leaves) {

    /**
     * What is proposed for one leaf.
     *
     * @param leaf the code of the leaf
     * @param applies whether it should apply
     * @param reason why
     * @param proposedBy who proposes it
     * @param date the day of the proposal
     */
    public record Item(String leaf, boolean applies, String reason, String proposedBy, Optional<LocalDate> date) {}

    public ApplicabilityProposal {
        leaves = List.copyOf(leaves);
    }

    /** Returns what the proposal says about a leaf, or nothing where it does not name it. */
    public Optional<Item> find(String leaf) {
        return leaves.stream().filter(item -> item.leaf().equals(leaf)).findFirst();
    }
}
