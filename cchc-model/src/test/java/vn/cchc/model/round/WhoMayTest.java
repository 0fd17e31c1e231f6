package vn.cchc.model.round;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.model.round.Given.texts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Entry;
import vn.cchc.model.UnitRow;
import vn.cchc.model.act.SelfScoreLockRow;
import vn.cchc.model.act.SignOffRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Language;

class WhoMayTest {

    private static final UnitRow SNV = UnitRow.of("SNV", "Sở Nội vụ", null);
    private static final UnitRow STC = UnitRow.of("STC", "Sở Tài chính", null);

    @Test
    void aSelfScoreByAnotherUnitOrAnAppraiserIsRefused() {
        Checked<Round> checked = round(
                MarkSource.SELF_THEN_APPRAISAL, mark("STC", Stage.SELF, "Sở Nội vụ"), mark("SNV", Stage.SELF, "STC"));

        assertThat(texts(checked, Language.EN))
                .containsExactly(
                        "row 1, column \"agency\": unit STC, criterion 1: the self-score names \"Sở Nội vụ\" as the agency"
                                + " that marked it, which is not this unit.\nCheck the unit, the agency and the stage.",
                        "row 2, column \"agency\": unit SNV, criterion 1: the self-score names \"STC\" as the agency that"
                                + " marked it, which is not this unit.\nCheck the unit, the agency and the stage.");
        assertThat(texts(checked, Language.VI))
                .startsWith("dòng 1, cột \"agency\": Đơn vị STC, tiêu chí 1: điểm tự chấm ghi cơ quan chấm là \"Sở Nội"
                        + " vụ\", không phải đơn vị này.\nKiểm tra lại đơn vị, cơ quan chấm và giai đoạn.");
    }

    @Test
    void aSelfScoreUnderTheUnitsOwnNameOrOneThatNobodyBearsIsKept() {
        Checked<Round> checked = round(
                MarkSource.SELF_THEN_APPRAISAL,
                mark("STC", Stage.SELF, "sở tài chính"),
                mark("SNV", Stage.SELF, "Văn phòng Sở Nội vụ"));

        assertThat(checked.problems()).isEmpty();
    }

    @Test
    void refusesItInAMarkAddedLaterToo() {
        Round round = round(MarkSource.SELF_THEN_APPRAISAL).orThrow();

        assertThat(texts(round.adding(mark("STC", Stage.SELF, "SNV")), Language.EN))
                .containsExactly(
                        "column \"agency\": unit STC, criterion 1: the self-score names \"SNV\" as the agency that"
                                + " marked it, which is not this unit.\nCheck the unit, the agency and the stage.");
    }

    @Test
    void aMarkWithoutAgencyOnWhatTheUnitAppraisesItselfIsReported() {
        Checked<Round> checked = round(MarkSource.SELF_THEN_APPRAISAL, mark("SNV", Stage.APPRAISAL, null));

        assertThat(texts(checked, Language.VI))
                .containsExactly(
                        "Đơn vị SNV chính là cơ quan thẩm định của 1 điểm thẩm định không ghi cơ quan chấm.\nGhi cơ quan"
                                + " chấm; nếu quyết định cho phép tự thẩm định thì khai báo quy định selfAppraisal là"
                                + " ALLOWED.",
                        "Khối ALL: 1 điểm thẩm định không ghi cơ quan chấm, dù tiêu chí có cơ quan thẩm định (đầu tiên:"
                                + " đơn vị SNV, tiêu chí 1).");
    }

    @Test
    void aUnitThatScoresNothingItselfHasNothingToLock() {
        Checked<Round> appraised = round(
                MarkSource.APPRAISAL,
                SelfScoreLockRow.of("SNV", Instant.EPOCH),
                mark("STC", Stage.APPRAISAL, "Sở Nội vụ"));

        assertThat(appraised.problems()).isEmpty();
        assertThat(RoundStatus.of(appraised.orThrow()).units())
                .extracting(RoundStatus.UnitStatus::returned)
                .containsExactly(true, true);
    }

    @Test
    void anAgencySignsOffByItsCodeTooAndNotForFieldsOfOthers() {
        LocalDate day = LocalDate.of(2026, 2, 1);
        Checked<Round> sound =
                round(MarkSource.SELF_THEN_APPRAISAL, new SignOffRow("SNV", null, null, "Giám đốc", day, null));
        Checked<Round> other =
                round(MarkSource.SELF_THEN_APPRAISAL, new SignOffRow("Sở Y tế", null, null, "Giám đốc", day, null));

        assertThat(RoundStatus.of(sound.orThrow()).unsigned()).isEmpty();
        assertThat(texts(other, Language.VI))
                .containsExactly("dòng 1, cột \"agency\": \"Sở Y tế\" ký xác nhận nhưng không thẩm định tiêu chí nào.");
    }

    private static Checked<Round> round(MarkSource source, Entry... more) {
        CriteriaSet set = CriteriaSet.of(
                        List.of(leaf("1", "80", source, "Sở Nội vụ"), leaf("2", "20", MarkSource.SURVEY, null)))
                .orThrow();
        List<Entry> rows = new ArrayList<>(List.of(SNV, STC));
        rows.addAll(List.of(more));
        return Round.of(Rulebook.of(2025, set), LocalDate.of(2025, 12, 31), RoundRows.listed(rows));
    }

    private static CriterionRow leaf(String code, String maximum, MarkSource source, @Nullable String appraiser) {
        return new CriterionRow(
                code,
                null,
                "Lĩnh vực " + code,
                new BigDecimal(maximum),
                null,
                null,
                source,
                appraiser,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static MarkRow mark(String unit, Stage stage, @Nullable String agency) {
        return new MarkRow(
                unit, "1", stage, BigDecimal.TEN, null, null, null, agency, null, null, null, null, null, null);
    }
}
