package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.model.council.Petition;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Stage;

class TieKeysTest {

    private static YearRows tied(String chain) {
        return new YearRows(2025)
                .regulation("tieChain", chain)
                .of("U", "1.1=10", "1.2=30", "2=40")
                .of("V", "1.1=20", "1.2=20", "2=40")
                .of("W", "1.1=15", "1.2=25", "2=40");
    }

    @Test
    void fewerRefusedPetitionsGoFirst() {
        YearRows rows = tied("refused-petitions")
                .petition("P1", "U", Petition.Outcome.REFUSED)
                .petition("P2", "U", Petition.Outcome.REFUSED)
                .petition("P3", "V", Petition.Outcome.REFUSED)
                .petition("P4", "W", Petition.Outcome.ACCEPTED)
                .petition("P5", "W", Petition.Outcome.OPEN);

        Ranking ranking = rows.rank();

        assertThat(YearRows.ranks(ranking)).containsExactly("W=1", "V=2", "U=3");
        assertThat(ranking.place("U").separation().orElseThrow().behindValue()).contains(new BigDecimal(2));
        assertThat(ranking.problems())
                .extracting(problem -> problem.text(Language.EN))
                .containsExactly("the tie-break \"refused-petitions\" can fall when points rise: monotonicity ends at"
                        + " the index.");
    }

    @Test
    void smallerGapBetweenSelfScoreAndDecidedScoreGoesFirst() {
        YearRows rows = tied("self-gap")
                .marks("U", Stage.SELF, "1.1=20", "1.2=40", "2=40")
                // too high in one leaf, too low in another: the scores as a whole are 1 apart
                .marks("V", Stage.SELF, "1.1=14", "1.2=25", "2=40")
                .marks("W", Stage.SELF, "1.1=15", "1.2=20", "2=40");

        Ranking ranking = rows.rank();

        assertThat(YearRows.ranks(ranking)).containsExactly("V=1", "W=2", "U=3");
        assertThat(ranking.place("W").separation().orElseThrow().aheadValue()).contains(BigDecimal.ONE);
        assertThat(ranking.place("W").separation().orElseThrow().behindValue()).contains(new BigDecimal(5));
    }

    @Test
    void selfGapLooksAtWhatAppliesInTheEndAndIsMissingWithoutAWholeSelfScore() {
        YearRows rows = new YearRows(2025)
                .regulation("tieChain", "self-gap")
                .of("U", "1.1=16", "1.2=32")
                .exempt("U", "2")
                .of("V", "1.1=20", "1.2=20", "2=40")
                .marks("V", Stage.SELF, "1.1=20", "1.2=20", "2=20")
                .of("W", "1.1=15", "1.2=25", "2=40")
                .marks("U", Stage.SELF, "1.1=20", "1.2=32")
                .marks("W", Stage.SELF, "1.1=15", "1.2=25");

        assertThat(YearRows.ranks(rows.rank())).containsExactly("U=1", "V=2", "W=3");
    }

    @Test
    void selfGapLeavesOutWhatIsNotRegularAndIsMissingWhereTheUnitSawNothingToScore() {
        YearRows rows = new YearRows(
                        2025,
                        CriterionRow.of("1", null, "Plan", "50"),
                        CriterionRow.of("2", null, "Files", "50")
                                .withRule("Proportional", "", MarkSource.SELF_THEN_APPRAISAL),
                        YearRows.extra(Criterion.Kind.BONUS, "B", "Initiative", "10"))
                .regulation("tieChain", "self-gap");
        for (String unit : List.of("U", "V", "W")) {
            rows.unit("A", unit, "Unit " + unit)
                    .marks(unit, Stage.APPRAISAL, "1=40", "B=0")
                    .evidence(unit, Stage.APPRAISAL, "2", "1/2");
        }
        rows.marks("U", Stage.SELF, "1=40").evidence("U", Stage.SELF, "2", "0/0");
        rows.marks("V", Stage.SELF, "1=42").evidence("V", Stage.SELF, "2", "1/2");
        rows.marks("W", Stage.SELF, "1=41", "B=10").evidence("W", Stage.SELF, "2", "1/2");

        Ranking ranking = rows.rank();

        assertThat(YearRows.ranks(ranking)).containsExactly("W=1", "V=2", "U=3");
        assertThat(ranking.place("V").separation().orElseThrow().aheadValue()).contains(BigDecimal.ONE);
        assertThat(ranking.place("U").separation().orElseThrow().behindValue()).isEmpty();
    }

    @Test
    void criterionThatDoesNotApplySortsLastInEitherDirectionAndEqualsOnlyItsLike() {
        for (String key : List.of("criterion:2", "criterion:2:lower")) {
            YearRows rows = new YearRows(2025)
                    .regulation("tieChain", key)
                    .of("U", "1.1=16", "1.2=32")
                    .exempt("U", "2")
                    .of("V", "1.1=20", "1.2=20", "2=40")
                    .of("W", "1.1=20", "1.2=28")
                    .exempt("W", "2")
                    .of("X", "1.1=20", "1.2=20", "2=40");

            Ranking ranking = rows.rank();

            assertThat(YearRows.ranks(ranking)).containsExactly("V=1", "X=1", "U=3", "W=3");
            assertThat(ranking.place("U").separation().orElseThrow().aheadValue())
                    .contains(new BigDecimal("40"));
            assertThat(ranking.place("U").separation().orElseThrow().behindValue())
                    .isEmpty();
        }
    }

    @Test
    void unitSplitFromAnotherHasNoIndexOfTheYearBefore() {
        YearRows rows = tied("previous-index");

        Ranking ranking = rows.ranker()
                .with(PreviousYear.of(2024, Map.of("S", new BigDecimal("90"), "W", new BigDecimal("50"))))
                .with(Lineage.NONE.with("S", "U").with("S", "V"))
                .rank(rows.score());

        assertThat(YearRows.ranks(ranking)).containsExactly("W=1", "U=2", "V=2");
    }

    @Test
    void indexOfTheYearBeforeAndTheRiseSinceThenTurnEachOtherRound() {
        PreviousYear before = PreviousYear.of(
                2024, Map.of("U", new BigDecimal("70"), "V", new BigDecimal("75.5"), "W", new BigDecimal("60.0")));
        YearRows previous = tied("previous-index");
        YearRows improvement = tied("improvement");

        Ranking byPrevious = previous.ranker().with(before).rank(previous.score());
        Ranking byImprovement = improvement.ranker().with(before).rank(improvement.score());

        assertThat(YearRows.ranks(byPrevious)).containsExactly("V=1", "U=2", "W=3");
        assertThat(YearRows.ranks(byImprovement)).containsExactly("W=1", "U=2", "V=3");
        assertThat(byImprovement.place("U").separation().orElseThrow().aheadValue())
                .contains(new BigDecimal("20.00"));
        assertThat(byPrevious.problems()).isEmpty();
        assertThat(byImprovement.problems()).isEmpty();
    }

    @Test
    void renamedUnitKeepsItsIndexOfTheYearBeforeAndAMergedOneHasNone() {
        PreviousYear before = PreviousYear.of(
                2024,
                Map.of(
                        "OLD",
                        new BigDecimal("60"),
                        "M1",
                        new BigDecimal("90"),
                        "M2",
                        new BigDecimal("80"),
                        "W",
                        new BigDecimal("50")));
        YearRows rows = tied("previous-index")
                .gone("A", "OLD", "U")
                .gone("A", "M1", "V")
                .gone("A", "M2", "V");

        Ranking ranking = rows.ranker().with(before).rank(rows.score());

        assertThat(YearRows.ranks(ranking)).containsExactly("U=1", "W=2", "V=3");
    }

    @Test
    void lineageHandedInMustNameUnitsOfBothYears() {
        PreviousYear before = PreviousYear.of(2024, Map.of("OLD", new BigDecimal("60")));
        YearRows rows = tied("previous-index");
        Ranker ranker = rows.ranker().with(before).with(Lineage.NONE.with("OLX", "Y"));

        assertThatThrownBy(() -> ranker.rank(rows.score()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("the lineage names the unit \"OLX\", which is not among: OLD.\n"
                        + "the lineage names the unit \"Y\", which is not among: U, V, W.");
    }

    @Test
    void yearOfOtherUnitsIsReported() {
        YearRows rows = tied("previous-index");

        Ranking ranking = rows.ranker()
                .with(PreviousYear.of(2024, Map.of("Z", BigDecimal.TEN)))
                .rank(rows.score());

        assertThat(YearRows.ranks(ranking)).containsExactly("U=1", "V=1", "W=1");
        assertThat(ranking.problems())
                .extracting(problem -> problem.text(Language.EN))
                .containsExactly(
                        "none of the units of the year before (2024) is a unit of this ranking: nothing can be compared.\n"
                                + "Check whether this is the right file, and whether the codes are the same.");
    }
}
