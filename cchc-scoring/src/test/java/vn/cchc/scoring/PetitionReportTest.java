package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Entry;
import vn.cchc.model.UnitRow;
import vn.cchc.model.council.ApplicabilityRow;
import vn.cchc.model.council.Petition;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.council.PetitionStepRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;

class PetitionReportTest {

    private static final Rulebook RULEBOOK = Rulebook.of(
            2025,
            CriteriaSet.of(List.of(
                            CriterionRow.of("1", null, "Kế hoạch", "20"),
                            CriterionRow.of("2", null, "Thủ tục", "30"),
                            CriterionRow.of("3", null, "Khác", "50")))
                    .orThrow());
    private static final Scorer SCORER = Scorer.of(RULEBOOK);

    @Test
    void tellsFiguresBeforeAndAfterAndTheConclusionMemberByMember() {
        List<PetitionReport> reports = PetitionReport.of(
                SCORER,
                round(
                        petition("K1", "1", "20"),
                        petition("K2", "2", null),
                        petition("K3", "3", "45.5"),
                        PetitionStepRow.given("K1", "Bà B", null),
                        PetitionStepRow.given("K3", "Ông C", null),
                        PetitionStepRow.refused("K3", "không có minh chứng", null),
                        MarkRow.points("A", "1", Stage.COUNCIL, "18.25"),
                        new ExemptionRow("A", "2", Stage.COUNCIL, "không phát sinh", null, null, null)));

        assertThat(reports.get(0).text(Language.EN)).isEqualTo("""
                Council member Bà B, petitions: 1
                  K1  unit A, criterion 1 Kế hoạch: asks for points 20
                    points 15 → 18.25, index 70.00 → 83.21; accepted in part
                """);
        assertThat(reports.get(1).text(Language.EN)).isEqualTo("""
                Petitions given to no member: 1
                  K2  unit A, criterion 2 Thủ tục: asks for points
                    points 15 → –, index 70.00 → 83.21; accepted
                """);
        assertThat(reports.get(2).text(Language.VI)).isEqualTo("""
                Thành viên hội đồng Ông C: 1 kiến nghị
                  K3  đơn vị A, tiêu chí 3 Khác: đề nghị điểm 45,5
                    điểm 40 → 40, chỉ số 70,00 → 83,21; từ chối: không có minh chứng
                """);
    }

    @Test
    void showsIndexesAtTheDeclaredScale() {
        Rulebook declared = RULEBOOK.with("indexScale", "4");
        Round round = round(declared, petition("K1", "1", "20"), MarkRow.points("A", "1", Stage.COUNCIL, "18.25"));

        PetitionReport report = PetitionReport.of(Scorer.of(declared), round).get(0);

        assertThat(report.text(Language.VI)).contains("điểm 15 → 18,25, chỉ số 70,0000 → 73,2500; chấp nhận một phần");
    }

    @Test
    void answersTheIndexUnderAProposalOfApplicabilityWithoutChangingTheRound() {
        Round round = round(
                new ExemptionRow("A", "1", null, "đảo", null, null, null),
                new ApplicabilityRow("A", "1", true, null, null, null, null),
                new ApplicabilityRow("A", "2", false, "không phát sinh", null, null, null));

        Scorecard as = SCORER.score(round, Stage.COUNCIL, "A");
        Scorecard would = SCORER.score(round, Stage.COUNCIL, round.proposals().get(0));

        assertThat(as.published()).contains(new BigDecimal("68.75"));
        assertThat(would.published()).contains(new BigDecimal("78.57"));
        assertThat(would.maximum()).hasToString("70");
        assertThat(SCORER.score(round, Stage.COUNCIL, "A").index()).isEqualTo(as.index());
        Rulebook next = RULEBOOK.adopting(round.proposals().get(0));
        Round later = Round.of(
                        next,
                        round.referenceDate(),
                        RoundRows.of(round.unitRows(), round.rows().marks()))
                .orThrow();
        assertThat(Scorer.of(next).score(later, Stage.COUNCIL, "A").index()).isEqualTo(would.index());
    }

    private static PetitionRow petition(String id, String leaf, @Nullable String points) {
        return new PetitionRow(
                id,
                "A",
                leaf,
                Petition.Request.POINTS,
                points == null ? null : new BigDecimal(points),
                null,
                LocalDate.of(2026, 2, 1),
                null,
                null,
                null,
                null);
    }

    private static Round round(Entry... more) {
        return round(RULEBOOK, more);
    }

    private static Round round(Rulebook rulebook, Entry... more) {
        List<Entry> rows = new ArrayList<>(List.of(
                UnitRow.of("A", "Đơn vị A", null),
                MarkRow.points("A", "1", Stage.APPRAISAL, "15"),
                MarkRow.points("A", "2", Stage.APPRAISAL, "15"),
                MarkRow.points("A", "3", Stage.APPRAISAL, "40")));
        rows.addAll(List.of(more));
        return Round.of(rulebook, LocalDate.of(2025, 12, 31), RoundRows.listed(rows))
                .orThrow();
    }
}
