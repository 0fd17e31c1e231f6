package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.Block;
import vn.cchc.model.act.ApprovalRow;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.Scorer;

class RankerTest {

    @Test
    void countsEveryoneAheadAfterATieAndRanksBlocksApart() {
        Table table = Table.empty()
                .unit("S1", "90.00")
                .unit("S2", "85.00")
                .unit("S3", "85.00")
                .unit("S4", "80.00")
                .unit("S5", "80.00")
                .unit("S6", "79.99")
                .unit("B", "H1", "85.00")
                .unit("B", "H2", "70.10");

        List<String> ranks = table.ranks();

        assertThat(ranks).containsExactly("S1=1", "S2=2", "S3=2", "S4=4", "S5=4", "S6=6", "H1=1", "H2=2");
    }

    @Test
    void listsUnitsWithoutIndexAfterTheLastAndTiesThemWithNobody() {
        Table table = Table.empty()
                .with("indexBounds=NONE")
                .unit("A", "70")
                .incomplete("B", "0")
                .unit("C", "95")
                .incomplete("D", "0")
                .unit("E", "95")
                .unit("G", "-1");

        Ranking ranking = table.rank();

        assertThat(table.ranks()).containsExactly("C=1", "E=1", "A=3", "G=4");
        assertThat(ranking.place("G").card().published().orElseThrow()).hasToString("-1.00");
        assertThat(ranking.block("A").places())
                .extracting(place -> place.unit().code())
                .containsExactly("C", "E", "A", "G", "B", "D");
        assertThat(ranking.block("A").places().stream()
                        .map(place -> ranking.block("A").percentRank(place).map(String::valueOf)))
                .containsExactly(
                        Optional.of("200/3"),
                        Optional.of("200/3"),
                        Optional.of("100/3"),
                        Optional.of("0"),
                        Optional.empty(),
                        Optional.empty());
        assertThat(ranking.block("A").others()).allSatisfy(place -> {
            assertThat(place.standing()).isEqualTo(Place.Standing.INCOMPLETE);
            assertThat(place.place()).isEmpty();
            assertThat(place.printed()).isEmpty();
            assertThat(place.band()).isEmpty();
        });
        assertThatThrownBy(() -> ranking.place("B").rank())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("unit B has no place: INCOMPLETE");
    }

    @Test
    void sharesARankOfAnyLength() {
        Table table = Table.empty().unit("U00", "90.00").unit("U26", "79.99");
        for (int i = 25; i > 0; i--) {
            table = table.unit("U%02d".formatted(i), "80.00");
        }

        List<Place> ranked = table.rank().block("A").ranked();

        assertThat(ranked).extracting(place -> place.unit().code()).isSorted();
        assertThat(ranked.get(0).rank()).isEqualTo(1);
        assertThat(ranked.subList(1, 26))
                .allSatisfy(place -> assertThat(place.rank()).isEqualTo(2));
        assertThat(ranked.get(26).rank()).isEqualTo(27);
    }

    @ParameterizedTest
    @CsvSource({
        "100, Xuất sắc",
        "90, Xuất sắc",
        "89.994999999, Tốt",
        "89.995, Xuất sắc",
        "80, Tốt",
        "79.99, Khá",
        "70, Khá",
        "69.99, Trung bình",
        "50, Trung bình",
        "49.99, Yếu",
        "0, Yếu"
    })
    void bandIncludesItsLowerEdgeAndGoesByThePublishedIndex(String index, String band) {
        Ranking ranking = Table.empty().unit("U", index).rank();

        assertThat(ranking.place("U").band()).contains(band);
    }

    @Test
    void exactIndexRanksAndBandsWhereDeclared() {
        Table table = Table.empty().unit("U", "89.996").unit("V", "89.997");

        Ranking exact = table.with("indexPrecision=EXACT").rank();

        assertThat(table.ranks()).containsExactly("U=1", "V=1");
        assertThat(table.rank().place("U").band()).contains("Xuất sắc");
        assertThat(exact.place("V").rank()).isEqualTo(1);
        assertThat(exact.place("U").rank()).isEqualTo(2);
        assertThat(exact.place("U").band()).contains("Tốt");
        Separation separation = exact.place("U").separation().orElseThrow();
        assertThat(separation.by()).isEqualTo(Separation.By.INDEX);
        assertThat(separation.aheadValue()).contains(new BigDecimal("89.997"));
        assertThat(separation.behindValue()).contains(new BigDecimal("89.996"));
    }

    @Test
    void incompleteUnitHasTheRangeOfWhatIsPossible() {
        Ranking ranking = Table.empty()
                .unit("U", "90")
                .unit("V", "60")
                .unit("W", "40")
                .incomplete("X", "50")
                .rank();

        Place.Range range = ranking.place("X").range().orElseThrow();

        assertThat(range.lowest()).hasToString("50");
        assertThat(range.highest()).hasToString("90");
        assertThat(range.best()).isEqualTo(1);
        assertThat(range.worst()).isEqualTo(3);
        assertThat(ranking.place("W").rank()).isEqualTo(3);
        assertThat(ranking.provisional()).isTrue();
        assertThat(ranking.provisional(new Block("A", "Block A"))).isTrue();
    }

    @Test
    void rangesOfIncompleteUnitsOverlapWithTheRankedAndWithEachOther() {
        Ranking ranking = Table.empty()
                .unit("U", "90")
                .unit("V", "60")
                .unit("W", "50")
                .incomplete("X", "50")
                .incomplete("M", "10")
                .incomplete("N", "5")
                .rank();

        assertThat(ranking.block("A").others())
                .extracting(place -> place.unit().code() + ": "
                        + place.range().orElseThrow().best() + " to "
                        + place.range().orElseThrow().worst())
                .containsExactly("M: 3 to 6", "N: 5 to 6", "X: 1 to 5");
    }

    @Test
    void higherOfTwoUnitsStandsAboveAllOthersAndTheLowerAboveNone() {
        Ranking ranking = Table.empty().unit("U", "90").unit("V", "80").rank();

        assertThat(ranking.block("A").percentRank(ranking.place("U")).orElseThrow())
                .hasToString("100");
        assertThat(ranking.block("A").percentRank(ranking.place("V")).orElseThrow())
                .hasToString("0");
    }

    @Test
    void isADraftUntilTheRoundIsApproved() {
        YearRows rows = new YearRows(2025).of("U", "1.1=20", "1.2=40", "2=40");
        Round approved = rows.score()
                .round()
                .adding(new ApprovalRow("QĐ 9", null, null, null))
                .orThrow();

        Ranking ranking = rows.ranker().rank(Scorer.of(rows.rulebook()).score(approved, Stage.COUNCIL));

        assertThat(rows.rank().draft()).isTrue();
        assertThat(ranking.draft()).isFalse();
    }

    @Test
    void sortsIndexesOfMoreDigitsThanFitBesideAPosition() {
        YearRows rows = new YearRows(
                        2025,
                        CriterionRow.of("1", null, "Plan", "100"),
                        YearRows.extra(Criterion.Kind.BONUS, "B", "Initiative", "1000"))
                .regulation("indexScale", "9")
                .regulation("indexBounds", "NONE")
                .of("U", "1=50", "B=0")
                .of("V", "1=50", "B=600")
                .of("W", "1=50", "B=500");

        assertThat(YearRows.ranks(rows.rank())).containsExactly("V=1", "W=2", "U=3");
    }

    @Test
    void blocksAreListedInTheOrderOfTheRulebook() {
        Ranking ranking =
                Table.empty().unit("B", "V", "80").unit("A", "U", "90").rank();

        assertThat(ranking.blocks()).extracting(block -> block.block().code()).containsExactly("A", "B");
    }

    @Test
    void blockFullyMarkedIsNotProvisional() {
        Ranking ranking =
                Table.empty().unit("A", "U", "90").unit("B", "V", "80").rank();

        assertThat(ranking.provisional()).isFalse();
        assertThat(ranking.provisional(new Block("B", "Block B"))).isFalse();
    }

    @Test
    void refusesTheBlockWhereDeclared() {
        Ranking ranking = Table.empty()
                .with("missingPolicy=REFUSE")
                .unit("A", "U", "90")
                .incomplete("V", "50")
                .assessed("W", "70")
                .unit("B", "X", "80")
                .rank();

        assertThat(ranking.block("A").ranked()).isEmpty();
        assertThat(ranking.place("U").standing()).isEqualTo(Place.Standing.BLOCK_REFUSED);
        assertThat(ranking.place("V").standing()).isEqualTo(Place.Standing.INCOMPLETE);
        assertThat(ranking.place("W").standing()).isEqualTo(Place.Standing.ASSESSED_NOT_RANKED);
        assertThat(ranking.place("X").rank()).isEqualTo(1);
        assertThat(ranking.problems())
                .extracting(problem -> problem.text(Language.EN))
                .containsExactly("the block \"A\" is not ranked since 1 units are incomplete.");
    }

    @Test
    void countsMissingAsZeroWhereDeclared() {
        Table table = Table.empty()
                .with("missingPolicy=COUNT_AS_ZERO")
                .unit("U", "40")
                .incomplete("V", "50");

        assertThat(table.ranks()).containsExactly("V=1", "U=2");
        assertThat(table.rank().provisional()).isFalse();
    }

    @Test
    void unitThatIsOnlyAssessedIsToldItsPlaceAndMovesNobody() {
        Table table =
                Table.empty().unit("U", "90").unit("V", "80").unit("W", "70").assessed("X", "80");

        Place assessed = table.rank().place("X");

        assertThat(table.ranks()).containsExactly("U=1", "V=2", "W=3");
        assertThat(assessed.standing()).isEqualTo(Place.Standing.ASSESSED_NOT_RANKED);
        assertThat(assessed.rank()).isEqualTo(2);
        assertThat(assessed.printed()).isEmpty();
        assertThat(assessed.band()).isEmpty();
    }

    @Test
    void namesBlocksAndUnitsThatExist() {
        Ranking ranking = Table.empty().unit("U9", "1").unit("U10", "2").rank();

        assertThat(ranking.find("Z")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> ranking.place("Z")).hasMessage("no place of Z; there are those of [U10, U9]");
        assertThatThrownBy(() -> ranking.block("Z")).hasMessage("no block Z; the ranking has [A]");
    }
}
