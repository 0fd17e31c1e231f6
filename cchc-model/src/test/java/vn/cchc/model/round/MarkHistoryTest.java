package vn.cchc.model.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.model.round.Given.mark;
import static vn.cchc.model.round.Given.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;

class MarkHistoryTest {

    private static final int LEAF_2_1 = 3;

    @Test
    void letsTheLaterOfTwoMarksStandAndKeepsBoth() {
        MarkRow later = mark("H07", "2.1", Stage.APPRAISAL, "3", "2026-01-20");
        MarkRow earlier = mark("H07", "2.1", Stage.APPRAISAL, "4", "2026-01-10");

        Checked<Round> checked = Given.round(later, earlier);

        assertThat(checked.problems()).isEmpty();
        assertThat(standing(checked.orThrow(), Stage.APPRAISAL)).isEqualTo("3");
        assertThat(checked.orThrow().history("H07", "2.1"))
                .extracting(change -> change.mark().said())
                .containsExactly("4", "3");
    }

    @Test
    void refusesTwoDifferentMarksOfOneTimeNamingBothPlaces() {
        Checked<Round> checked = Given.round(
                mark("H07", "2.1", Stage.APPRAISAL, "3", "2026-01-20"),
                mark("H07", "2.1", Stage.APPRAISAL, "4", "2026-01-20"));

        assertThat(texts(checked, Language.EN))
                .containsExactly(
                        "row 2, column \"points\": unit H07, criterion 2.1, stage appraisal: two different marks,"
                                + " 3 (row 1) and 4.\nKeep one, or give each its time.");
    }

    @Test
    void refusesADifferentMarkWithoutATimeBesideOneWithATime() {
        Checked<Round> checked =
                Given.round(mark("H07", "2.1", Stage.SELF, "3"), mark("H07", "2.1", Stage.SELF, "4", "2026-01-20"));

        assertThat(checked.problems()).extracting(p -> p.code().name()).containsExactly("MARK_TWICE_DIFFERENT");
    }

    @Test
    void countsAnEqualMarkOnceWithAWarning() {
        Checked<Round> checked =
                Given.round(mark("H07", "2.1", Stage.SELF, "2"), mark("H07", "2.1", Stage.SELF, "2.00"));

        assertThat(texts(checked, Language.EN))
                .containsExactly(
                        "row 2, column \"points\": unit H07, criterion 2.1, stage self-score: the mark 2 stands"
                                + " twice (first in row 1) and counts once.");
        assertThat(checked.orThrow().history("H07", "2.1")).hasSize(1);
        assertThat(standing(checked.orThrow(), Stage.SELF)).isEqualTo("2");
    }

    @Test
    void namesASurveyResultThatStandsTwice() {
        Checked<Round> checked = Given.round(mark("H07", "2.2", null, "2"), mark("H07", "2.2", null, "3"));

        assertThat(texts(checked, Language.VI))
                .containsExactly(
                        "dòng 2, cột \"points\": Đơn vị H07, tiêu chí 2.2, giai đoạn điều tra xã hội học: hai kết quả"
                                + " khác nhau, 2 (dòng 1) và 3.\n"
                                + "Giữ lại một kết quả, hoặc ghi thời điểm của từng kết quả.");
    }

    @Test
    void keepsALateMarkWithoutLettingItChangeAnything() {
        Checked<Round> checked = Given.round(
                mark("H07", "2.1", Stage.APPRAISAL, "3", "2026-01-20"),
                mark("H07", "2.1", Stage.COUNCIL, "4", "2026-03-01"),
                mark("H07", "2.1", Stage.APPRAISAL, "5", "2026-03-02"));

        assertThat(texts(checked, Language.EN))
                .containsExactly("row 3, column \"time\": unit H07, criterion 2.1: the mark at the stage appraisal came"
                        + " after the stage council had spoken; it is kept and changes nothing.");
        assertThat(standing(checked.orThrow(), Stage.APPRAISAL)).isEqualTo("3");
        assertThat(standing(checked.orThrow(), Stage.COUNCIL)).isEqualTo("4");
        assertThat(checked.orThrow().history("H07", "2.1")).hasSize(3);
    }

    @Test
    void findsALateMarkWhateverTheOrderOfTheRows() {
        List<MarkRow> rows = new ArrayList<>(List.of(
                mark("H07", "2.1", Stage.SELF, "6"),
                mark("H07", "2.1", Stage.APPRAISAL, "5", "2026-03-02"),
                mark("H07", "2.1", Stage.COUNCIL, "4", "2026-03-01"),
                mark("H07", "2.1", Stage.APPRAISAL, "3", "2026-01-20")));

        for (int i = 0; i < rows.size(); i++) {
            Collections.rotate(rows, 1);
            Checked<Round> checked = Given.round(rows.toArray(MarkRow[]::new));

            assertThat(checked.problems()).extracting(p -> p.code().name()).containsExactly("MARK_TOO_LATE");
            assertThat(standing(checked.orThrow(), Stage.APPRAISAL)).isEqualTo("3");
        }
    }

    @Test
    void addsAMarkToACopyOfOneUnitAlone() {
        Round before = Given.round(mark("H07", "2.1", Stage.SELF, "2")).orThrow();

        Round after = before.with(mark("H07", "2.1", Stage.APPRAISAL, "3"));

        assertThat(standing(after, Stage.APPRAISAL)).isEqualTo("3");
        assertThat(before.history("H07", "2.1")).hasSize(1);
        assertThat(before.unit("H07").at(LEAF_2_1, Stage.APPRAISAL)).isEmpty();
        assertThat(after.unit("H08")).isSameAs(before.unit("H08"));
    }

    @Test
    void equalsTheRoundBeforeAnEqualOrEmptyMarkWhichItOnlyKeepsAsAnEntry() {
        Round before = Given.round(mark("H07", "2.1", Stage.SELF, "2")).orThrow();

        Round equal = before.with(mark("H07", "2.1", Stage.SELF, "2.0"));
        Round empty = before.with(MarkRow.evidence("H07", "2.1", Stage.APPRAISAL, " "));

        assertThat(equal).isEqualTo(before);
        assertThat(empty).isEqualTo(before);
        assertThat(equal.entries()).hasSize(before.entries().size() + 1);
        assertThat(empty.entries()).hasSize(before.entries().size() + 1);
    }

    @Test
    void refusesAMarkThatDoesNotFit() {
        Round round = Given.round(mark("H07", "2.1", Stage.SELF, "2")).orThrow();

        assertThatThrownBy(() -> round.with(mark("H07", "2.1", Stage.SELF, "3")))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.text(Language.EN))
                                .startsWith(
                                        "column \"points\": unit H07, criterion 2.1, stage self-score: two different marks,"));
        assertThatThrownBy(() -> round.with(mark("H7", "2.1", Stage.SELF, "3")))
                .hasMessage("column \"unit\": there is no unit \"H7\".\nDid you mean \"H07\"?");
        assertThatThrownBy(() -> round.with(mark("", "2.1", Stage.SELF, "3")))
                .hasMessage("column \"unit\": the required value \"unit\" is missing.");
        assertThatThrownBy(() -> round.with(mark("H07", "2.1", Stage.COUNCIL, "21")))
                .hasMessage("column \"points\": 21 is above 20, the maximum of criterion 2.1 (unit H07).\n"
                        + "Maybe the decimal mark was lost.");
    }

    private static String standing(Round round, Stage stage) {
        return round.unit("H07").at(LEAF_2_1, stage).orElseThrow().said();
    }
}
