package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Stage;

class CommendationsTest {

    private static final PreviousYear BEFORE = PreviousYear.of(
            2024, Map.of("U", new BigDecimal("89.50"), "V", new BigDecimal("81.20"), "W", new BigDecimal("79.00")));

    private static YearRows rows(String commendations) {
        return new YearRows(2025)
                .regulation("commendations", commendations)
                .of("U", "1.1=20", "1.2=40", "2=30")
                .of("V", "1.1=20", "1.2=30", "2=30")
                .of("W", "1.1=10", "1.2=40", "2=30")
                .of("X", "1.1=10", "1.2=30")
                .exempt("X", "2")
                .unit(new UnitRow("I", "Island", "A", null, "ASSESSED_NOT_RANKED", "island", null, null, null, null))
                .marks("I", Stage.APPRAISAL, "1.1=20", "1.2=40", "2=40");
    }

    @Test
    void proposesWithNumbersAndSaysWhoIsLeftOutAndWhy() {
        YearRows rows = rows("index:top=2, fields:top=1, criterion:1.1:from=75, improvement:top=1");

        Commendations commendations =
                Commendations.of(rows.ranker().with(BEFORE).rank(rows.score()));

        assertThat(commendations.text(Language.EN)).isEqualTo("""
                        Block Block A (A)
                          index: places 1 to 2, with everyone who ties with the last
                            1  U  Unit U  90.00
                            2  V  Unit V  80.00
                            2  W  Unit W  80.00
                          field 1 Reform: first place, with everyone who shares it
                            1  U  Unit U  100.00
                          field 2 Service: first place, with everyone who shares it
                            1  U  Unit U  75.00
                            1  V  Unit V  75.00
                            1  W  Unit W  75.00
                          criterion 1.1 Plan: 75 or more
                            1  U  Unit U  100.00
                            1  V  Unit V  100.00
                          rise of the index since the year before: first place, with everyone who shares it
                            1  W  Unit W  +1.00 (from 79.00 to 80.00)
                        Not proposed:
                          I  Island: assessed, not ranked (island)
                          X  Unit X (field 2 Service): does not apply to the unit
                          X  Unit X (rise of the index since the year before): no index of the year before to compare with
                        """);
        assertThat(commendations.text(Language.VI))
                .startsWith("""
                        Khối Block A (A)
                          chỉ số: hạng 1 đến 2, kể cả các đơn vị đồng hạng cuối
                            1  U  Unit U  90,00
                        """)
                .contains("  mức tăng chỉ số so với năm trước: hạng nhất, kể cả các đơn vị đồng hạng\n"
                        + "    1  W  Unit W  +1,00 (từ 79,00 lên 80,00)\n")
                .endsWith("""
                        Không đề nghị:
                          I  Island: được đánh giá, không xếp hạng (island)
                          X  Unit X (lĩnh vực 2 Service): không áp dụng cho đơn vị
                          X  Unit X (mức tăng chỉ số so với năm trước): không có chỉ số năm trước để so sánh
                        """);
    }

    @Test
    void unitThatIsOnlyAssessedIsProposedWhereTheRegulationsSaySoAndMovesNobody() {
        YearRows rows = rows("index:top=1").regulation("unrankedUnits", "BAND_AND_COMMENDATION");

        Commendations commendations = Commendations.of(rows.rank());

        assertThat(commendations.awards().get(0).proposals())
                .extracting(proposal -> proposal.place().unit().code() + " " + proposal.position())
                .containsExactly("I 1", "U 1");
        assertThat(commendations.exclusions()).isEmpty();
    }

    @Test
    void provisionalBlockSaysThatProposalsMayChange() {
        YearRows rows = rows("index:from=85").unit("A", "Y", "Unit Y").marks("Y", Stage.APPRAISAL, "1.1=20");

        Commendations commendations = Commendations.of(rows.rank());

        assertThat(commendations.awards().get(0).provisional()).isTrue();
        assertThat(commendations.text(Language.EN)).isEqualTo("""
                        Block Block A (A)
                          PROVISIONAL: some units are not fully marked and may still change the proposals
                          index: 85 or more
                            1  U  Unit U  90.00
                        Not proposed:
                          Y  Unit Y: not fully marked
                          I  Island: assessed, not ranked (island)
                        """);
    }

    @Test
    void whoDidNotRiseIsNotMostImproved() {
        YearRows rows = rows("improvement:top=3");

        Commendations commendations =
                Commendations.of(rows.ranker().with(BEFORE).rank(rows.score()));

        assertThat(commendations.awards().get(0).proposals())
                .extracting(proposal -> proposal.place().unit().code() + " " + proposal.value())
                .containsExactly("W 1.00", "U 0.50");
    }

    @Test
    void whoStandsExactlyAtTheLeastValueIsWithinIt() {
        assertThat(proposed(rows("index:from=80"))).containsExactly("U 1 90.00", "V 2 80.00", "W 2 80.00");
        assertThat(proposed(rows("criterion:1.1:from=100"))).containsExactly("U 1 100.00", "V 1 100.00");
    }

    @Test
    void unitsOfOneValueAreListedByCodeHoweverTheyCame() {
        YearRows rows = new YearRows(2025)
                .regulation("commendations", "criterion:2:top=1")
                .of("W", "1.1=20", "1.2=40", "2=30")
                .of("U", "1.1=10", "1.2=40", "2=30")
                .of("V", "1.1=0", "1.2=40", "2=30");

        assertThat(proposed(rows)).containsExactly("U 1 75.00", "V 1 75.00", "W 1 75.00");
    }

    @Test
    void exactValuesDecideWhereTheExactIndexRanks() {
        YearRows published = new YearRows(2025)
                .regulation("commendations", "criterion:2:top=1")
                .of("U", "1.1=20", "1.2=40", "2=30.001")
                .of("V", "1.1=20", "1.2=40", "2=30.000");

        assertThat(proposed(published)).containsExactly("U 1 75.00", "V 1 75.00");
        assertThat(proposed(published.regulation("indexPrecision", "EXACT"))).containsExactly("U 1 75.00");
    }

    @Test
    void indexThatDidNotMoveIsNoRise() {
        YearRows rows = rows("improvement:top=3").of("T", "1.1=20", "1.2=10", "2=20");
        PreviousYear before = PreviousYear.of(2024, Map.of("T", new BigDecimal("50"), "U", new BigDecimal("89.99")));

        Commendations commendations =
                Commendations.of(rows.ranker().with(before).rank(rows.score()));

        assertThat(commendations.awards().get(0).proposals())
                .extracting(proposal -> proposal.place().unit().code() + " " + proposal.value())
                .containsExactly("U 0.01");
    }

    @Test
    void fieldsOfBonusAndPenaltyAreNoFieldsToBeCommendedFor() {
        YearRows rows = new YearRows(
                        2025,
                        CriterionRow.of("1", null, "Plan", "100"),
                        YearRows.extra(Criterion.Kind.BONUS, "B", "Initiative", "5"))
                .regulation("commendations", "fields:top=1")
                .of("U", "1=90", "B=5");

        assertThat(Commendations.of(rows.rank()).text(Language.EN)).isEqualTo("""
                        Block Block A (A)
                          field 1 Plan: first place, with everyone who shares it
                            1  U  Unit U  90.00
                        """);
    }

    @Test
    void unitThatIsOnlyAssessedNeedsAnIndexToBeProposed() {
        YearRows rows = rows("index:top=1")
                .regulation("unrankedUnits", "BAND_AND_COMMENDATION")
                .unit(new UnitRow("J", "Jetty", "A", null, "ASSESSED_NOT_RANKED", "port", null, null, null, null))
                .unit(new UnitRow("K", "Key", "A", null, "ASSESSED_NOT_RANKED", "reef", null, null, null, null))
                .marks("J", Stage.APPRAISAL, "1.1=20")
                .exempt("K", "1")
                .exempt("K", "2");

        assertThat(Commendations.of(rows.rank()).text(Language.EN)).endsWith("""
                        Not proposed:
                          J  Jetty: not fully marked
                          K  Key: no index, since no criterion applies
                        """);
    }

    @Test
    void saysWhereNobodyReachesTheValueAndWritesNegativeNumbersWithAMinus() {
        Table table = Table.empty()
                .with("indexBounds=NONE")
                .with("commendations=index:from=90, index:top=2")
                .unit("U", "1")
                .unit("V", "-1.5");

        assertThat(Commendations.of(table.rank()).text(Language.EN)).isEqualTo("""
                        Block Block A (A)
                          index: 90 or more
                            nobody
                          index: places 1 to 2, with everyone who ties with the last
                            1  U  Unit U  1.00
                            2  V  Unit V  −1.50
                        """);
    }

    @Test
    void titlesAndReasonsCanBeAskedForOneByOne() {
        Commendations commendations = Commendations.of(rows("fields:top=1").rank());

        assertThat(commendations.awards())
                .extracting(award -> commendations.title(award, Language.EN))
                .containsExactly(
                        "field 1 Reform: first place, with everyone who shares it",
                        "field 2 Service: first place, with everyone who shares it");
        assertThat(commendations.exclusions())
                .extracting(exclusion -> commendations.reason(exclusion, Language.EN))
                .containsExactly("assessed, not ranked (island)", "does not apply to the unit");
    }

    @Test
    void refusesEachRuleThatNeedsTheYearBeforeOnce() {
        Ranking ranking = rows("improvement:top=3, improvement:from=2")
                .unit("B", "Z", "Unit Z")
                .marks("Z", Stage.APPRAISAL, "1.1=1", "1.2=1", "2=1")
                .rank();

        assertThatThrownBy(() -> Commendations.of(ranking))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.values().get("found"))
                                .containsExactly("improvement:top=3", "improvement:from=2"));
    }

    private static List<String> proposed(YearRows rows) {
        return Commendations.of(rows.rank()).awards().get(0).proposals().stream()
                .map(proposal -> proposal.place().unit().code() + " " + proposal.position() + " " + proposal.value())
                .toList();
    }

    @Test
    void refusesAnImprovementWithoutTheYearBefore() {
        Ranking ranking = rows("improvement:top=3").rank();

        assertThatThrownBy(() -> Commendations.of(ranking))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("the rule \"improvement:top=3\" needs the indexes of the year before");
    }

    @Test
    void refusesACriterionThatTheSetDoesNotHave() {
        assertThatThrownBy(() -> rows("criterion:9:top=3").rank())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("a commendation is for the criterion \"9\", which is not in the criteria set.");
    }

    @Test
    void saysWhereNothingIsDeclared() {
        Commendations commendations = Commendations.of(rows("").rank());

        assertThat(commendations.text(Language.VI))
                .isEqualTo("Quy định không nêu hình thức đề nghị khen thưởng nào.\n");
        assertThat(commendations.exclusions()).isEmpty();
    }
}
