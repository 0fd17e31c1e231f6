package vn.cchc.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.model.Entry;
import vn.cchc.model.act.ApprovalRow;
import vn.cchc.model.act.CorrectionRow;
import vn.cchc.model.act.SelfScoreLockRow;
import vn.cchc.model.act.SignOffRow;
import vn.cchc.model.council.AgreementRow;
import vn.cchc.model.council.ApplicabilityRow;
import vn.cchc.model.council.DecisionRow;
import vn.cchc.model.council.Petition;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.council.PetitionStepRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.round.Exemption;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.Participation;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.UnitMarks;

/**
 * What agencies, council and chairman enter beside the marks of a {@link LeafStory}.
 *
 * @param locked whether self-scores are locked before the appraisal
 * @param petitioned of how many units one petitions, 0 for none
 * @param refused whether the petitions are refused
 * @param proposed whether exemptions are proposed, and every second one refused
 * @param approved whether the result is approved
 * @param corrected how many corrections follow an approval
 */
record RoundActs(boolean locked, int petitioned, boolean refused, boolean proposed, boolean approved, int corrected) {

    private static final Instant LOCKED = Instant.parse("2025-11-01T12:00:00Z");
    private static final LocalDate FILED = LocalDate.of(2025, 11, 3);
    private static final Instant ANSWERED = Instant.parse("2025-11-06T03:00:00Z");
    private static final LocalDate APPROVED = LocalDate.of(2025, 11, 20);
    private static final Instant CORRECTED = Instant.parse("2025-11-25T03:00:00Z");

    /** Adds the rows to those of a case. */
    RoundCase upon(RoundCase bare) {
        Round round = bare.round();
        List<Entry> rows = new ArrayList<>();
        round.units().stream()
                .filter(unit -> unit.participation().kind() != Participation.Kind.NOT_ASSESSED)
                .forEach(unit -> add(unit, rows));
        rows.add(new DecisionRow("QĐ 7", FILED, "generated", 5, "A; B; C", "D", 3, 1, null));
        boolean appraised = round.units().stream()
                .flatMap(unit -> unit.rules().criteria().leaves().stream())
                .anyMatch(leaf -> leaf.source() != MarkSource.SURVEY);
        if (appraised) {
            rows.add(new SignOffRow("generated", null, null, "M", FILED, null));
        }
        if (approved) {
            rows.add(new ApprovalRow("QĐ 9", null, APPROVED, null));
        }
        return bare.withRows(bare.rows().plus(rows));
    }

    private void add(UnitMarks unit, List<Entry> rows) {
        String code = unit.unit().code();
        if (locked) {
            rows.add(SelfScoreLockRow.of(code, LOCKED));
        }
        rows.add(new AgreementRow(code, "12", FILED, null));
        List<Leaf> leaves = unit.rules().criteria().leaves();
        int told = 0;
        for (int i = 0; i < leaves.size(); i++) {
            if (unit.exemption(i, Stage.COUNCIL).isEmpty()
                    && unit.deciding(i, Stage.APPRAISAL).isPresent()) {
                tell(code, leaves.get(i), told++, rows);
            }
        }
    }

    private void tell(String unit, Leaf leaf, int index, List<Entry> rows) {
        if (petitioned > 0 && index % petitioned == 0) {
            String id = "K " + unit + " " + leaf.code();
            rows.add(new PetitionRow(
                    id, unit, leaf.code(), Petition.Request.POINTS, null, "generated", FILED, null, null, null, null));
            rows.add(PetitionStepRow.given(id, "M" + index % 2, ANSWERED));
            if (refused) {
                rows.add(PetitionStepRow.refused(id, "generated", ANSWERED));
            }
        }
        boolean decided = proposed && leaf.source() != MarkSource.SURVEY;
        boolean yes = index % 2 == 0;
        if (decided) {
            rows.add(exemption(unit, leaf, Exemption.Status.PROPOSED, LOCKED));
            rows.add(exemption(unit, leaf, yes ? Exemption.Status.CONFIRMED : Exemption.Status.REFUSED, ANSWERED));
            rows.add(new ApplicabilityRow(unit, leaf.code(), !yes, "generated", null, FILED, null));
        }
        if (approved && index < corrected && !(decided && yes)) {
            rows.add(new CorrectionRow(
                    unit, leaf.code(), BigDecimal.ZERO, null, "Điều 1", null, null, CORRECTED, null, null, null));
        }
    }

    private static ExemptionRow exemption(String unit, Leaf leaf, Exemption.Status status, Instant time) {
        return new ExemptionRow(unit, leaf.code(), Stage.COUNCIL, "generated", null, "M", status, "QĐ 7", time, null);
    }
}
