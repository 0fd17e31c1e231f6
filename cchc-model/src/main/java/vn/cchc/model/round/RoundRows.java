package vn.cchc.model.round;

import java.util.List;
import vn.cchc.model.UnitRow;
import vn.cchc.model.council.AgreementRow;
import vn.cchc.model.council.PetitionRow;

/**
 * Every list of a round, as rows.
 *
 * @param units the units, also those that no longer exist on the reference date
 * @param marks the marks, in the order in which they were made
 * @param exemptions what does not apply to whom
 * @param tasks which tasks were assigned to whom
 * @param agreements the written agreements
 * @param petitions the petitions
 * @param note what a reader of any result must know, such as "synthetic"; empty for none
 */
public record RoundRows(
        List<UnitRow> units,
        List<MarkRow> marks,
        List<ExemptionRow> exemptions,
        List<TaskRow> tasks,
        List<AgreementRow> agreements,
        List<PetitionRow> petitions,
        String note) {

    public RoundRows {
        units = List.copyOf(units);
        marks = List.copyOf(marks);
        exemptions = List.copyOf(exemptions);
        tasks = List.copyOf(tasks);
        agreements = List.copyOf(agreements);
        petitions = List.copyOf(petitions);
    }

    /** Returns the rows of a round of units and marks alone. */
    public static RoundRows of(List<UnitRow> units, List<MarkRow> marks) {
        return new RoundRows(units, marks, List.of(), List.of(), List.of(), List.of(), "");
    }

    /** Returns these rows with exemptions. */
    public RoundRows withExemptions(List<ExemptionRow> newExemptions) {
        return new RoundRows(units, marks, newExemptions, tasks, agreements, petitions, note);
    }

    /** Returns these rows with the register of assigned tasks. */
    public RoundRows withTasks(List<TaskRow> newTasks) {
        return new RoundRows(units, marks, exemptions, newTasks, agreements, petitions, note);
    }

    /** Returns these rows with agreements and petitions. */
    public RoundRows withCouncil(List<AgreementRow> newAgreements, List<PetitionRow> newPetitions) {
        return new RoundRows(units, marks, exemptions, tasks, newAgreements, newPetitions, note);
    }
}
