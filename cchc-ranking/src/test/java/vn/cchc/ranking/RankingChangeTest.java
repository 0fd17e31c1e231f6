package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSetChange;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.RankingChange.Kind;
import vn.cchc.ranking.RankingChange.Reason;

class RankingChangeTest {

    private static YearRows then() {
        return new YearRows(2024)
                .of("U", "1.1=20", "1.2=40", "2=30")
                .of("V", "1.1=20", "1.2=30", "2=30")
                .of("OLD", "1.1=10", "1.2=30", "2=30")
                .of("M1", "1.1=10", "1.2=20", "2=30")
                .of("M2", "1.1=10", "1.2=20", "2=20")
                .of("S", "1.1=10", "1.2=10", "2=20")
                .of("D", "1.1=10", "1.2=10", "2=10")
                .of("GONE", "1.1=0", "1.2=10", "2=10");
    }

    private static YearRows now() {
        return new YearRows(2025)
                .of("U", "1.1=20", "1.2=30", "2=30")
                .of("V", "1.1=20", "1.2=40", "2=34.5")
                .of("NEW", "1.1=10", "1.2=32", "2=30")
                .of("M", "1.1=10", "1.2=20", "2=35")
                .of("S1", "1.1=10", "1.2=12", "2=20")
                .of("S2", "1.1=10", "1.2=10", "2=20")
                .of("N", "1.1=1", "1.2=1", "2=1")
                .gone("A", "OLD", "NEW")
                .gone("A", "M1", "M")
                .gone("A", "M2", "M")
                .unit("B", "D", "Unit D")
                .marks("D", Stage.APPRAISAL, "1.1=10", "1.2=10", "2=15");
    }

    private static final Lineage SPLIT = Lineage.NONE.with("S", "S1").with("S", "S2");

    private static RankingChange change() {
        YearRows now = now();
        PreviousYear before = PreviousYear.of(then().rank());
        return RankingChange.of(now.ranker().with(before).with(SPLIT).rank(now.score()));
    }

    @Test
    void followsEveryKindOfUnit() {
        RankingChange change = change();

        assertThat(List.of("U", "V", "NEW", "M", "S1", "S2", "N", "D", "GONE"))
                .extracting(code -> change.unit(code).kind())
                .containsExactly(
                        Kind.SAME,
                        Kind.SAME,
                        Kind.RENAMED,
                        Kind.MERGED,
                        Kind.SPLIT,
                        Kind.SPLIT,
                        Kind.NEW,
                        Kind.SAME,
                        Kind.LEFT);
        assertThat(change.unit("V").placeMove()).isEqualTo(OptionalInt.of(1));
        assertThat(change.unit("V").indexMove()).contains(new BigDecimal("14.50"));
        assertThat(change.unit("U").placeMove()).isEqualTo(OptionalInt.of(-1));
        assertThat(change.unit("NEW").indexMove()).contains(new BigDecimal("2.00"));
        assertThat(change.unit("M").before())
                .extracting(PreviousYear.Entry::unit)
                .containsExactly("M1", "M2");
        assertThat(change.unit("M").indexMove()).isEmpty();
        assertThat(change.leavers()).extracting(RankingChange.UnitChange::unit).containsExactly("GONE");
    }

    @Test
    void unitThatChangedItsBlockIsNotCompared() {
        RankingChange.UnitChange district = change().unit("D");

        assertThat(district.place().orElseThrow().rank()).isEqualTo(1);
        assertThat(district.placeMove()).isEmpty();
        assertThat(district.indexMove()).isEmpty();
        assertThat(district.reasons()).containsExactly(Reason.OTHER_BLOCK);
        assertThat(change().criteria("D")).isEmpty();
    }

    @Test
    void writesItInBothLanguages() {
        assertThat(change().text(Language.EN)).isEqualTo("""
                        Changes from 2024 to 2025
                        Block Block A (A)
                          2024: ranked units 8, mean 55.00, standard deviation 22.91, from 20.00 to 90.00
                          2025: ranked units 7, mean 56.64, standard deviation 28.42, from 3.00 to 94.50
                          1  V  Unit V  up 1 from place 2; index +14.50 (from 80.00 to 94.50)
                          2  U  Unit U  down 1 from place 1; index −10.00 (from 90.00 to 80.00)
                          3  NEW  Unit NEW  formerly OLD Unit OLD; place 3 as before; index +2.00 (from 70.00 to 72.00)
                          4  M  Unit M  merged from M1 Unit M1, M2 Unit M2: not compared
                          5  S1  Unit S1  split from S Unit S: not compared
                          6  S2  Unit S2  split from S Unit S: not compared
                          7  N  Unit N  new: nothing to compare with
                        Block Block B (B)
                          2025: ranked units 1, mean 35.00, standard deviation 0.00, from 35.00 to 35.00
                          1  D  Unit D  formerly in another block: not compared
                        No longer assessed:
                          GONE Unit GONE
                        """);
        assertThat(change().text(Language.VI))
                .startsWith("""
                        Thay đổi từ năm 2024 đến năm 2025
                        Khối Block A (A)
                          Năm 2024: 8 đơn vị xếp hạng, trung bình 55,00, độ lệch chuẩn 22,91, từ 20,00 đến 90,00
                        """)
                .contains("  1  V  Unit V  tăng 1 bậc từ hạng 2; chỉ số +14,50 (từ 80,00 thành 94,50)\n")
                .contains("  4  M  Unit M  sáp nhập từ M1 Unit M1, M2 Unit M2: không so sánh\n")
                .endsWith("Không còn được đánh giá:\n  GONE Unit GONE\n");
    }

    @Test
    void followsCriteriaAcrossSetsAndSaysWhatHappenedToThem() {
        YearRows now = new YearRows(
                        2025,
                        CriterionRow.of("1", null, "Reform", "70"),
                        CriterionRow.of("1.1", "1", "Plan", "20"),
                        CriterionRow.of("1.3", "1", "Reports", "50"),
                        CriterionRow.of("2", null, "Service", "40"),
                        CriterionRow.of("3", null, "Digital", "10"))
                .regulation("exemptionPolicy", "KEEP_FIELD_WEIGHTS")
                .of("U", "1.1=10", "1.3=50", "2=30", "3=5");

        RankingChange change = RankingChange.of(
                now.ranker().with(PreviousYear.of(then().rank())).rank(now.score()));

        assertThat(change.blocks().get(0).reasons())
                .containsExactly(Reason.OTHER_CRITERIA, Reason.OTHER_TOTAL, Reason.OTHER_RULES);
        assertThat(change.criteria("U"))
                .extracting(each -> each.before().code() + "→" + each.after().code() + " "
                        + each.move().orElseThrow() + " " + each.changes())
                .containsExactly(
                        "1→1 -100/7 [REWEIGHTED]", "1.1→1.1 -50 []", "1.2→1.3 0 [RENUMBERED, REWEIGHTED]", "2→2 0 []");
        assertThat(change.criteriaSet("A").orElseThrow().entries())
                .extracting(CriteriaSetChange.Entry::kind)
                .contains(CriteriaSetChange.Kind.ADDED);
    }

    @Test
    void followsTheCriteriaOfUnitsThatAreStillTheSame() {
        RankingChange change = change();

        assertThat(change.criteria("V")).hasSize(4);
        assertThat(change.criteria("NEW"))
                .extracting(each -> each.after().code() + " " + each.move().orElseThrow())
                .containsExactly("1 10/3", "1.1 0", "1.2 5", "2 0");
        assertThat(List.of("M", "S1", "N", "GONE"))
                .allSatisfy(unit -> assertThat(change.criteria(unit)).isEmpty());
        assertThat(change.criteriaSet("A").orElseThrow().entries()).isEmpty();
        assertThat(change.criteriaSet("B")).isEmpty();
    }

    @Test
    void anotherTotalAloneIsNoOtherRule() {
        YearRows now = new YearRows(
                        2025,
                        CriterionRow.of("1", null, "Reform", "60"),
                        CriterionRow.of("1.1", "1", "Plan", "20"),
                        CriterionRow.of("1.2", "1", "Reports", "40"),
                        CriterionRow.of("2", null, "Service", "50"))
                .of("U", "1.1=10", "1.2=40", "2=30");

        RankingChange change = RankingChange.of(
                now.ranker().with(PreviousYear.of(then().rank())).rank(now.score()));

        assertThat(change.blocks().get(0).reasons()).containsExactly(Reason.OTHER_CRITERIA, Reason.OTHER_TOTAL);
        assertThat(change.text(Language.EN))
                .contains("  Compare with care: another criteria set\n  Compare with care: another total of points\n");
        assertThat(change.note(change.blocks().get(0), Language.EN))
                .isEqualTo("another criteria set; another total of points");
    }

    @Test
    void unitThatWasOnlyAssessedIsNotInTheFiguresOfItsBlock() {
        YearRows then = then().unit(
                        new UnitRow("I", "Island", "A", null, "ASSESSED_NOT_RANKED", "island", null, null, null, null))
                .marks("I", Stage.APPRAISAL, "1.1=20", "1.2=40", "2=40");
        YearRows now = now();

        RankingChange change =
                RankingChange.of(now.ranker().with(PreviousYear.of(then.rank())).rank(now.score()));

        RankingChange.Summary before = change.blocks().get(0).before().orElseThrow();
        assertThat(before.units()).isEqualTo(8);
        assertThat(before.highest()).isEqualTo("90.00");
    }

    @Test
    void unitWhoseHeirIsNoLongerAssessedHasLeft() {
        YearRows now = now().unit(
                        new UnitRow("X", "Closed", "A", null, "NOT_ASSESSED", "dissolving", null, null, null, null))
                .gone("A", "GONE", "X");

        RankingChange change = RankingChange.of(
                now.ranker().with(PreviousYear.of(then().rank())).with(SPLIT).rank(now.score()));

        assertThat(change.leavers()).extracting(RankingChange.UnitChange::unit).containsExactly("GONE");
        assertThat(change.unit("GONE").kind()).isEqualTo(Kind.LEFT);
        assertThat(change.note(change.unit("GONE"), Language.EN)).isEqualTo("no longer assessed");
    }

    @Test
    void tableOfIndexesAloneTellsWhatItCan() {
        YearRows now = new YearRows(2025).of("U", "1.1=20", "1.2=30", "2=30");

        RankingChange change = RankingChange.of(now.ranker()
                .with(PreviousYear.of(2024, Map.of("U", new BigDecimal("79.5"))))
                .rank(now.score()));

        assertThat(change.unit("U").kind()).isEqualTo(Kind.SAME);
        assertThat(change.unit("U").indexMove()).contains(new BigDecimal("0.50"));
        assertThat(change.unit("U").placeMove()).isEmpty();
        assertThat(change.unit("U").reasons()).containsExactly(Reason.NOT_RANKED_BEFORE);
        assertThat(change.criteria("U")).isEmpty();
    }

    @Test
    void needsTheYearBefore() {
        Ranking ranking = now().rank();

        assertThatThrownBy(() -> RankingChange.of(ranking))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no year before: hand it in by Ranker.with(PreviousYear)");
    }

    @Test
    void districtIsRankedInTheBlockOfItsRowThatHoldsOnTheReferenceDate() {
        LocalDate end = LocalDate.of(2025, 6, 30);
        YearRows rows = new YearRows(2025)
                .of("U", "1.1=20", "1.2=40", "2=30")
                .unit(new UnitRow("H", "Huyện đảo", "A", null, null, null, null, end, "DK", null))
                .unit(new UnitRow("DK", "Đặc khu", "B", null, null, null, end.plusDays(1), null, null, null))
                .marks("DK", Stage.APPRAISAL, "1.1=10", "1.2=40", "2=30");

        Ranking ranking = rows.ranker()
                .with(PreviousYear.of(
                        new YearRows(2024).of("H", "1.1=10", "1.2=30", "2=30").rank()))
                .rank(rows.score());

        assertThat(ranking.find("H")).isEmpty();
        assertThat(ranking.block("B").ranked())
                .extracting(place -> place.unit().code())
                .containsExactly("DK");
        assertThat(RankingChange.of(ranking).unit("DK").kind()).isEqualTo(Kind.RENAMED);
        assertThat(RankingChange.of(ranking).unit("DK").reasons()).containsExactly(Reason.OTHER_BLOCK);
    }
}
