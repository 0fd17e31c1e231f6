package vn.cchc.model.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;

class SelfAppraisalTest {

    private static final Rulebook FORBIDDEN = Rulebook.of(
            2025,
            CriteriaSet.of(List.of(CriterionRow.of("1", null, "Plan", "100"))).orThrow());
    private static final Rulebook ALLOWED = FORBIDDEN.with("selfAppraisal", "ALLOWED");

    @Test
    void isRefusedWhereTheRulebookDoesNotAllowIt() {
        Checked<Round> round = round(FORBIDDEN, mark("Sở Nội vụ", Stage.APPRAISAL));

        assertThat(round.problems())
                .extracting(problem -> problem.text(Language.EN))
                .containsExactly("""
                        row 1, column "agency": unit SNV, criterion 1: "Sở Nội vụ" appraised itself, which the regulations forbid.
                        Let another agency appraise it, or declare the regulation selfAppraisal as ALLOWED where the decision allows it.""".indent(0).strip());
    }

    @Test
    void isReportedOncePerUnitWhereTheRulebookAllowsIt() {
        Checked<Round> round = round(ALLOWED, mark("Sở Nội vụ", Stage.APPRAISAL), mark("Sở Nội vụ", Stage.REAPPRAISAL));

        assertThat(round.problems())
                .extracting(problem -> problem.text(Language.VI))
                .containsExactly("Đơn vị SNV tự thẩm định chính mình 2 lần; quy định cho phép.");
        assertThat(round.value()).isPresent();
    }

    @Test
    void isNotASelfScoreNorTheAppraisalOfAnother() {
        Checked<Round> round = round(FORBIDDEN, mark("Sở Nội vụ", Stage.SELF), mark("Sở Tài chính", Stage.APPRAISAL));

        assertThat(round.problems()).isEmpty();
    }

    @Test
    void isRefusedInAMarkAddedLater() {
        Round round = round(FORBIDDEN, mark("Sở Nội vụ", Stage.SELF)).orThrow();

        assertThatThrownBy(() -> round.with(mark("sở nội vụ", Stage.APPRAISAL)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\"sở nội vụ\" appraised itself");
    }

    private static Checked<Round> round(Rulebook rulebook, MarkRow... marks) {
        List<UnitRow> units = List.of(UnitRow.of("SNV", "Sở Nội vụ", null));
        return Round.of(rulebook, LocalDate.of(2025, 12, 31), units, List.of(marks));
    }

    private static MarkRow mark(String agency, Stage stage) {
        return new MarkRow(
                "SNV",
                "1",
                stage,
                BigDecimal.valueOf(50),
                null,
                null,
                null,
                agency,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
