package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Mark;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranker;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorer;

/** Bare tables of marks as people send them. */
class MarkTablesTest {

    private static final String RULES = "code,maximum\n1.1,2\n1.2,5\n1.3,93\n";

    @Test
    void f07RefusesDifferentMarksAndCountsEqualOnesOnce() throws IOException {
        ReadResult<Round> read = RoundFiles.read(TestFiles.of("faults/f07_duplicates.csv"), rulebook());

        assertThat(read.value()).isEmpty();
        assertThat(TestFiles.texts(read, Language.EN))
                .containsExactly(
                        "f07_duplicates.csv: the table of marks has no column of stages: every row is taken as an"
                                + " appraisal, and as a survey result where the criterion is surveyed.",
                        "f07_duplicates.csv, row 6, column \"diem\": unit Sở A, criterion 1.1, stage appraisal: two"
                                + " different marks, 2 (row 2) and 1.5.\nKeep one, or give each its time.",
                        "f07_duplicates.csv, row 7, column \"diem\": unit Sở B, criterion 1.1, stage appraisal: the mark 2"
                                + " stands twice (first in row 4) and counts once.");
    }

    @Test
    void f20TakesABlankForNotYetAppraised() throws IOException {
        String marks =
                "đơn vị;tiêu chí;điểm\nXã A;1.1;0\nXã A;1.2;0,00\nXã A;1.3;0\nXã B;1.1;\nXã B;1.2;-\nXã B;1.3;  \n";
        ReadResult<Round> read = RoundFiles.read(TestFiles.text(marks), "f20.csv", rulebook());

        List<Place> places = Ranker.of(rulebook())
                .rank(Scorer.of(rulebook()).score(read.orThrow(), Stage.APPRAISAL))
                .blocks()
                .get(0)
                .places();

        assertThat(places)
                .extracting(
                        place -> place.unit().code(),
                        Place::standing,
                        place -> place.card().points())
                .containsExactly(
                        tuple("Xã A", Place.Standing.RANKED, Points.ZERO),
                        tuple("Xã B", Place.Standing.INCOMPLETE, Points.ZERO));
        assertThat(places)
                .extracting(Place::card)
                .extracting(Scorecard::missing)
                .satisfies(missing -> assertThat(missing.get(1)).hasSize(3));
        assertThat(TestFiles.texts(read, Language.EN)).hasSize(4);
    }

    @Test
    void f20RefusesAWordWherePointsBelong() throws IOException {
        ReadResult<Round> read =
                RoundFiles.read(TestFiles.text("đơn vị;tiêu chí;điểm\nXã A;1.1;không\n"), "f20.csv", rulebook());

        assertThat(read.value()).isEmpty();
        assertThat(TestFiles.texts(read, Language.VI))
                .contains(
                        "f20.csv, dòng 2, cột \"điểm\": \"không\" không phải là số.\nViết số bằng chữ số, chỉ có một dấu thập"
                                + " phân, ví dụ 1,5 hoặc 1.5.");
    }

    @Test
    void f10ReadsTwoStylesOfOneReadingEachWithAWarning() throws IOException {
        ReadResult<Round> read = RoundFiles.read(
                TestFiles.text("Đơn vị;Mã;Điểm\nA;1.1;1,5\nA;1.2;2,25\nA;1.3;12,0\nB;1.1;1.5\n"),
                "f10.csv",
                rulebook());

        assertThat(read.orThrow().units().stream().flatMap(unit -> unit.history().stream()))
                .extracting(Mark::said)
                .containsExactly("1.5", "2.25", "12", "1.5");
        assertThat(TestFiles.texts(read, Language.EN).get(1))
                .isEqualTo("f10.csv, row 5, column \"Điểm\": \"1.5\" and \"1,5\" are written in two number styles.\n"
                        + "Use one decimal mark in the whole table, or declare the number style.");
    }

    @Test
    void f40ReadsAnAbsurdDimensionAtOnce() throws IOException {
        ReadResult<Round> read = RoundFiles.read(TestFiles.of("faults/f40b_dimension.xlsx"), rulebook());

        assertThat(read.value()).isEmpty();
        assertThat(TestFiles.texts(read, Language.EN))
                .contains("f40b_dimension.xlsx, sheet \"Diem\": column \"unit\" is missing; the table has: Mã, Điểm.\n"
                        + "Add the column, or mend its heading.");
    }

    @Test
    void doesNotNameEveryMarkWhereTheTableOfUnitsIsBroken() throws IOException {
        ReadResult<Round> read = RoundFiles.read(
                TestFiles.text("[units]\nblock\nA\n[marks]\nunit,criterion,stage,points\nA,1.1,x,1\n"),
                "r.csv",
                rulebook());

        assertThat(TestFiles.texts(read, Language.EN))
                .containsExactly(
                        "r.csv, table \"units\": column \"code\" is missing; the table has: block.\n"
                                + "Add the column, or mend its heading.",
                        "r.csv, table \"marks\", row 6, column \"stage\": \"x\" is not one of: SELF, APPRAISAL, REAPPRAISAL,"
                                + " COUNCIL.");
    }

    @Test
    void namesAnUnknownUnitBesideARefusedCellAndNothingThatFollowsFromIt() throws IOException {
        ReadResult<Round> read = RoundFiles.read(
                TestFiles.text("[units]\ncode\nA\n[marks]\nunit,criterion,stage,points,time\nB,1.1,thẩm định,x,\n"
                        + "A,1.9,thẩm định,2,hôm qua\nA,1.1,thẩm định,2,mai\nA,1.1,thẩm định,1,\n"),
                "r.csv",
                rulebook());

        assertThat(TestFiles.texts(read, Language.EN))
                .extracting(text -> text.lines().findFirst().orElse(""))
                .containsExactly(
                        "r.csv, table \"marks\", row 6, column \"points\": \"x\" is not a number.",
                        "r.csv, table \"marks\", row 6, column \"unit\": there is no unit \"B\".",
                        "r.csv, table \"marks\", row 7, column \"time\": \"hôm qua\" is not a point in time.",
                        "r.csv, table \"marks\", row 7, column \"criterion\": there is no criterion \"1.9\" in the set of"
                                + " unit A.",
                        "r.csv, table \"marks\", row 8, column \"time\": \"mai\" is not a point in time.");
    }

    private static Rulebook rulebook() throws IOException {
        return RulebookFiles.read(
                        TestFiles.text("[rulebook]\nname,value\nyear,2025\n[criteria]\n" + RULES), "rules.csv")
                .orThrow();
    }
}
