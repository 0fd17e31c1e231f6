package vn.cchc.model.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.model.round.Given.exemption;
import static vn.cchc.model.round.Given.mark;
import static vn.cchc.model.round.Given.texts;
import static vn.cchc.model.round.Given.unit;
import static vn.cchc.model.round.Given.unitUntil;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Points;
import vn.cchc.model.Unit;
import vn.cchc.model.UnitRow;
import vn.cchc.model.council.AgreementRow;
import vn.cchc.model.council.Petition;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Language;

class RoundTest {

    private static final int LEAF_1_1 = 0;
    private static final int LEAF_1_2 = 1;
    private static final int LEAF_2_1 = 3;
    private static final int LEAF_2_2 = 4;

    @Test
    void holdsUnitsInTheOrderOfTheInputWithTheirMarks() {
        Round round = Given.round(mark("H08", "1.1", Stage.SELF, "2"), mark("H07", "2.2", null, "15.5"))
                .orThrow();

        assertThat(round.units()).extracting(u -> u.unit().code()).containsExactly("H07", "H08");
        assertThat(round.unit("H08").at(LEAF_1_1, Stage.SELF).orElseThrow().points())
                .contains(Points.of("2"));
        assertThat(round.referenceDate()).isEqualTo(Given.YEAR_END);
        assertThat(round.unit("H07").rules()).isEqualTo(Given.RULEBOOK.rules("SO"));
        assertThatThrownBy(() -> round.unit("H7"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no unit H7; the round has H07, H08");
    }

    @Test
    void letsTheLastStageThatSpokeDecideButNotASelfScoreAlone() {
        UnitMarks unit = Given.round(
                        mark("H07", "1.1", Stage.SELF, "5"),
                        mark("H07", "2.1", Stage.SELF, "5"),
                        mark("H07", "2.1", Stage.APPRAISAL, "4"),
                        mark("H07", "2.1", Stage.COUNCIL, "4.5"))
                .orThrow()
                .unit("H07");

        assertThat(unit.deciding(LEAF_1_1, Stage.SELF).orElseThrow().said()).isEqualTo("5");
        assertThat(unit.deciding(LEAF_1_1, Stage.APPRAISAL)).isEmpty();
        assertThat(unit.deciding(LEAF_1_1, Stage.COUNCIL)).isEmpty();
        assertThat(unit.deciding(LEAF_2_1, Stage.SELF).orElseThrow().said()).isEqualTo("5");
        assertThat(unit.deciding(LEAF_2_1, Stage.APPRAISAL).orElseThrow().said())
                .isEqualTo("4");
        assertThat(unit.deciding(LEAF_2_1, Stage.REAPPRAISAL).orElseThrow().said())
                .isEqualTo("4");
        assertThat(unit.deciding(LEAF_2_1, Stage.COUNCIL).orElseThrow().said()).isEqualTo("4.5");
    }

    @Test
    void countsASurveyResultFromTheAppraisalOnUntilTheCouncilOverridesIt() {
        UnitMarks unit = Given.round(mark("H07", "2.2", null, "15.5"), mark("H07", "2.2", Stage.COUNCIL, "16"))
                .orThrow()
                .unit("H07");

        assertThat(unit.deciding(LEAF_2_2, Stage.SELF)).isEmpty();
        assertThat(unit.deciding(LEAF_2_2, Stage.APPRAISAL).orElseThrow().said())
                .isEqualTo("15.5");
        assertThat(unit.deciding(LEAF_2_2, Stage.COUNCIL).orElseThrow().said()).isEqualTo("16");
    }

    @Test
    void coversOnlySelfScoredLeavesWhenUnitsScoreThemselves() {
        List<Leaf> leaves = Given.RULEBOOK.rules("SO").criteria().leaves();

        assertThat(leaves)
                .filteredOn(leaf -> UnitMarks.covers(Stage.SELF, leaf))
                .extracting(Leaf::code)
                .containsExactly("1.1", "1.2", "2.1");
        assertThat(leaves).allMatch(leaf -> UnitMarks.covers(Stage.APPRAISAL, leaf));
    }

    @Test
    void exemptsAUnitFromTheLeavesOfATaskThatWasNeverItsOwn() {
        RoundRows rows = RoundRows.of(List.of(unit("H07"), unit("H08")), List.of())
                .withTasks(List.of(
                        Given.task("biên giới", "H07"), Given.task("lưu trữ", "H07"), Given.task("lưu trữ", "H08")));

        Round round = Given.round(rows).orThrow();

        Exemption exemption = round.unit("H08").exemption(LEAF_1_1, Stage.SELF).orElseThrow();
        assertThat(exemption.task()).contains("biên giới");
        assertThat(exemption.criterion()).isEqualTo("1.1");
        assertThat(round.unit("H08").exemption(LEAF_1_2, Stage.COUNCIL)).isEmpty();
        assertThat(round.unit("H07").exemption(LEAF_1_1, Stage.COUNCIL)).isEmpty();
        assertThat(round.exemptions()).isEmpty();
        assertThat(round.tasks().find("biên giới", "H07").orElseThrow().decision())
                .isEqualTo("QĐ 12");
    }

    @Test
    void takesATaskThatTheRegisterForgotForEveryones() {
        Checked<Round> checked = Given.round(RoundRows.of(List.of(unit("H07")), List.of()));

        assertThat(checked.orThrow().unit("H07").exemption(LEAF_1_1, Stage.COUNCIL))
                .isEmpty();
        assertThat(texts(checked, Language.VI))
                .containsExactly(
                        "Nhiệm vụ \"biên giới\" của tiêu chí 1.1 không có trong danh mục nhiệm vụ được giao; tiêu chí được"
                                + " coi là áp dụng cho mọi đơn vị.\nBổ sung danh mục nhiệm vụ.",
                        "Nhiệm vụ \"lưu trữ\" của tiêu chí 1.2 không có trong danh mục nhiệm vụ được giao; tiêu chí được coi"
                                + " là áp dụng cho mọi đơn vị.\nBổ sung danh mục nhiệm vụ.");
    }

    @Test
    void exemptsAllLeavesOfAGroupFromItsStageOn() {
        RoundRows rows = RoundRows.of(List.of(unit("H07")), List.of(mark("H07", "2.1", Stage.SELF, "4")))
                .withTasks(Given.tasks("H07"))
                .withExemptions(List.of(exemption("H07", "2", Stage.COUNCIL, "không có thủ tục")));

        Checked<Round> checked = Given.round(rows);

        UnitMarks unit = checked.orThrow().unit("H07");
        assertThat(unit.exemption(LEAF_2_1, Stage.REAPPRAISAL)).isEmpty();
        assertThat(unit.exemption(LEAF_2_1, Stage.COUNCIL).orElseThrow().reason())
                .isEqualTo("không có thủ tục");
        assertThat(unit.exemption(LEAF_2_2, Stage.COUNCIL)).isPresent();
        assertThat(unit.deciding(LEAF_2_1, Stage.SELF)).isPresent();
        assertThat(checked.orThrow().exemptions()).hasSize(1);
        assertThat(texts(checked, Language.EN))
                .containsExactly(
                        "row 1, column \"criterion\": unit H07, criterion 2.1: marked, yet exempt (không có thủ"
                                + " tục); the mark is kept and not counted.");
    }

    @Test
    void listsUnitsThatLeftAndThoseNotYetThere() {
        LocalDate midYear = LocalDate.of(2025, 6, 30);
        UnitRow next = new UnitRow("X99", null, "SO", null, null, null, LocalDate.of(2026, 1, 1), null, null, null);
        UnitRow lastDay = unitUntil("X13", Given.YEAR_END, null);
        RoundRows rows = RoundRows.of(List.of(unitUntil("X11", midYear, "X21"), unit("X21"), next, lastDay), List.of())
                .withTasks(Given.tasks("X21", "X13"));

        Checked<Round> checked = Given.round(rows);

        assertThat(checked.orThrow().units()).extracting(u -> u.unit().code()).containsExactly("X21", "X13");
        assertThat(checked.orThrow().left()).extracting(Unit::code).containsExactly("X11", "X99");
        assertThat(texts(checked, Language.EN))
                .containsExactly(
                        "row 1, column \"validTo\": unit X11 is not ranked since it does not exist on 2025-12-31"
                                + " (successor: X21).",
                        "row 3, column \"validFrom\": unit X99 is not ranked since it does not exist on 2025-12-31"
                                + " (successor: –).");
    }

    @Test
    void keepsNamesakesApartByCode() {
        List<UnitRow> units = List.of(UnitRow.of("X1", "Xã Tân Phú", "SO"), UnitRow.of("X2", "Xã Tân Phú", "SO"));

        Round round = Given.round(RoundRows.of(units, List.of()).withTasks(Given.tasks("X1", "X2")))
                .orThrow();

        assertThat(round.units()).extracting(u -> u.unit().name()).containsExactly("Xã Tân Phú", "Xã Tân Phú");
        assertThat(round.find("Xã Tân Phú")).isEmpty();
    }

    @Test
    void saysWhyAUnitIsNotRanked() {
        RoundRows rows = RoundRows.of(
                        List.of(unit("H07", "ASSESSED_NOT_RANKED", "huyện đảo"), unit("H08", "RANKED", null)),
                        List.of())
                .withTasks(Given.tasks("H07", "H08"));

        Round round = Given.round(rows).orThrow();

        assertThat(round.unit("H07").participation())
                .isEqualTo(new Participation(Participation.Kind.ASSESSED_NOT_RANKED, "huyện đảo"));
        assertThat(round.unit("H08").participation()).isEqualTo(Participation.RANKED);
    }

    @Test
    void putsUnitsWithoutABlockIntoTheOnlyOne() {
        UnitRow row = new UnitRow(" H07 ", " ", null, null, null, null, null, null, null, null);

        Round round = Given.round(RoundRows.of(List.of(row), List.of()).withTasks(Given.tasks("H07")))
                .orThrow();

        assertThat(round.unit("H07").unit()).isEqualTo(Unit.of("H07", "H07", "SO"));
    }

    @Test
    void keepsAgreementsAndPetitions() {
        LocalDate day = LocalDate.of(2026, 2, 1);
        RoundRows rows = RoundRows.of(List.of(unit("H07")), List.of())
                .withTasks(Given.tasks("H07"))
                .withExemptions(List.of(exemption("H07", "2.1", Stage.COUNCIL, "theo kiến nghị K1")))
                .withCouncil(
                        List.of(new AgreementRow("H07", "12/SYT", day, null)),
                        List.of(new PetitionRow(
                                "K1",
                                "H07",
                                "2.1",
                                Petition.Request.EXEMPTION,
                                null,
                                "không phát sinh",
                                day,
                                null,
                                null,
                                null,
                                null)));

        Checked<Round> checked = Given.round(rows);

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.orThrow().agreements()).extracting(a -> a.number()).containsExactly("12/SYT");
        assertThat(checked.orThrow().petitions())
                .extracting(p -> p.id() + " " + p.leaf() + " " + p.outcome())
                .containsExactly("K1 2.1 ACCEPTED");
    }

    @Test
    void sharesNothingThatCouldChange() {
        List<UnitRow> units = new ArrayList<>(List.of(unit("H07")));
        List<MarkRow> marks = new ArrayList<>(List.of(mark("H07", "1.1", Stage.SELF, "2")));
        Round round = Round.of(Given.RULEBOOK, Given.YEAR_END, units, marks).orThrow();

        units.clear();
        marks.clear();

        assertThat(round.units()).hasSize(1);
        assertThat(round.history("H07", "1.1")).hasSize(1);
        assertThatThrownBy(() -> round.units().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> round.unit("H07").history().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> round.left().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> round.petitions().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> round.tasks().tasks().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
