package vn.cchc.ranking.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Language;
import vn.cchc.ranking.Doctored;
import vn.cchc.ranking.Ranking;

class RankAgreementCheckTest {

    private static List<String> texts(Ranking ranking) {
        return new RankAgreementCheck()
                .check(ranking).stream()
                        .map(concern -> concern.text(Language.EN))
                        .toList();
    }

    @Test
    void everyKindOfTieAndKeyOfASoundRankingAgrees() {
        for (String chain : List.of(
                "",
                "source:APPRAISED",
                "source:SURVEY",
                "criterion:1",
                "criterion:1:lower",
                "criterion:2, criterion:1")) {
            for (String precision : List.of("PUBLISHED", "EXACT")) {
                Figures figures = new Figures("20", "30", "50")
                        .with("tieChain", chain)
                        .with("indexPrecision", precision)
                        .unit("A", "10 20 30")
                        .unit("B", "12 18 30")
                        .unit("C", "12 18 30")
                        .unit("D", "– 18 30")
                        .unit("E", "– 18 30")
                        .unit("F", "11.002 19 30")
                        .unit("G", "10 – 32")
                        .unit("H", "1 2 3")
                        .unit("I", "4 – 38");

                assertThat(texts(figures.ranking())).as(chain + " " + precision).isEmpty();
            }
        }
    }

    @Test
    void unitsTheWrongWayRoundAreFound() {
        Ranking sound = new Figures("50", "50")
                .unit("A", "20 31")
                .unit("B", "25 25")
                .unit("C", "20 25")
                .ranking();

        assertThat(texts(Doctored.swapped(sound, 0, 1)))
                .containsExactly("Unit A has rank 2; index 51.00 and the tie-breaks give 1.");
    }

    @Test
    void unitsThatAKeyPutsTheOtherWayRoundAreFound() {
        for (String chain : List.of("criterion:1", "criterion:2:lower")) {
            Ranking sound = new Figures("50", "50")
                    .with("tieChain", chain)
                    .unit("A", "30 20")
                    .unit("B", "25 25")
                    .ranking();

            assertThat(texts(sound)).isEmpty();
            assertThat(texts(Doctored.swapped(sound, 0, 1)))
                    .containsExactly("Unit A has rank 2; index 50.00 and the tie-breaks give 1.");
        }
    }

    @Test
    void unitWithoutTheValueOfAKeyMustNotBeAhead() {
        Ranking sound = new Figures("50", "50")
                .with("tieChain", "criterion:1:lower")
                .unit("A", "25 25")
                .unit("B", "– 25")
                .ranking();

        assertThat(texts(sound)).isEmpty();
        assertThat(texts(Doctored.swapped(sound, 0, 1)))
                .containsExactly("Unit A has rank 2; index 50.00 and the tie-breaks give 1.");
    }

    @Test
    void exactIndexSeparatesWhereItRanks() {
        Figures figures = new Figures("50", "50").unit("A", "25.001 25").unit("B", "25 25");

        assertThat(texts(Doctored.withRank(figures.ranking(), 1, 2)))
                .containsExactly("Unit B has rank 2; index 50.00 and the tie-breaks give 1.");
        Ranking exact = new Figures("50", "50")
                .with("indexPrecision", "EXACT")
                .unit("A", "25.001 25")
                .unit("B", "25 25")
                .ranking();
        assertThat(texts(Doctored.withRank(exact, 1, 1)))
                .containsExactly("Unit B has rank 1; index 50.00 and the tie-breaks give 2.");
    }

    @Test
    void keyThatOnlyTheRankerKnowsMaySeparateOrNot() {
        Ranking sound = new Figures("50", "50")
                .with("tieChain", "self-gap")
                .unit("A", "25 25")
                .unit("B", "25 25")
                .unit("C", "25 25")
                .ranking();

        assertThat(texts(sound)).isEmpty();
        assertThat(texts(Doctored.withRank(sound, 2, 3))).isEmpty();
        assertThat(texts(Doctored.withRank(sound, 2, 2)))
                .containsExactly("Unit C has rank 2; index 50.00 and the tie-breaks give 3.");
        assertThat(texts(Doctored.withRank(Doctored.withRank(sound, 1, 2), 2, 2)))
                .isEmpty();
    }

    @Test
    void firstUnitMustHaveRankOne() {
        Ranking sound = new Figures("100").unit("A", "25").ranking();

        assertThat(texts(Doctored.withRank(sound, 0, 2)))
                .containsExactly("Unit A has rank 2; index 25.00 and the tie-breaks give 1.");
    }

    @Test
    void indexThatDoesNotFollowFromTheMarksIsFound() {
        Ranking places =
                new Figures("50", "50").unit("A", "25 25").unit("B", "20 20").ranking();
        Ranking marks =
                new Figures("50", "50").unit("A", "25 26").unit("B", "20 20").ranking();
        Ranking open =
                new Figures("50", "50").unit("A", "25 25").unit("B", "20 ?").ranking();

        assertThat(texts(Doctored.withScorecards(places, marks)))
                .containsExactly("Unit A has index 50.00; scored again it is 51.00.");
        assertThat(texts(Doctored.withScorecards(places, open)))
                .containsExactly("Unit B has index 40.00; scored again it is 0.");
    }
}
