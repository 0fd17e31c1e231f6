package vn.cchc.ranking.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Stage;

/** Checks that compare agencies or units by median and robust spread. */
class StatisticalChecksTest {

    private static final FairnessThresholds FEW = new FairnessThresholds(3.5, 3.5, 0.25, 2, 3);

    private static List<String> texts(FairnessCheck check, Figures figures) {
        return check.check(figures.ranking()).stream()
                .map(concern -> concern.text(Language.EN))
                .toList();
    }

    /** Leaves of 20 points, and units with these points: one string a unit. */
    private static Figures agencies(String... units) {
        int leaves = units[0].split(" ").length;
        Figures figures =
                new Figures(IntStream.range(0, leaves).mapToObj(i -> "20").toArray(String[]::new));
        for (int i = 0; i < units.length; i++) {
            figures.unit("U" + i, units[i]);
        }
        return figures;
    }

    /** Self-scores of units that were all appraised at 60 of 100, in two leaves of 50. */
    private static Figures selfScored(String... self) {
        Figures figures = new Figures("50", "50");
        for (int i = 0; i < self.length; i++) {
            String unit = "U" + i;
            figures.unit(unit, "30 30")
                    .mark(unit, "1", Stage.SELF, self[i], unit)
                    .mark(unit, "2", Stage.SELF, "30", unit);
        }
        return figures;
    }

    @Test
    void threeAgenciesOfTwoMarksAreJustEnoughToCompare() {
        Figures three = agencies("10 11 20", "10 10 20");

        assertThat(texts(new LeniencyCheck(FEW), three))
                .containsExactly("Agency 3 gave on average 100.00 % of the maximum in 2 marks; the median of all"
                        + " agencies is 52.50 % (robust z 12.82).");
        assertThat(texts(new LeniencyCheck(FEW), agencies("10 20", "10 20"))).isEmpty();
        assertThat(texts(new LeniencyCheck(FEW), agencies("10 11 20", "10 10 ?")))
                .isEmpty();
    }

    @Test
    void strictAgencyIsFoundAsALenientOneIs() {
        assertThat(texts(new LeniencyCheck(FEW), agencies("10 11 10.5 0", "10 10 10 0")))
                .containsExactly("Agency 4 gave on average only 0.00 % of the maximum in 2 marks; the median of all"
                        + " agencies is 50.63 % (robust z −27.32).");
    }

    @Test
    void marksThatNameNobodyAndLeavesOfNoPointsSayNothingOfAnAgency() {
        Figures nobody = agencies("10 11 10.5 20", "10 10 10 20")
                .mark("U0", "4", Stage.APPRAISAL, "20", null)
                .mark("U1", "4", Stage.APPRAISAL, "20", null);
        Figures ofNothing =
                new Figures("20", "20", "20", "0").unit("A", "10 11 10.5 0").unit("B", "10 10 10 0");

        assertThat(texts(new LeniencyCheck(FEW), nobody)).isEmpty();
        assertThat(texts(new LeniencyCheck(FEW), ofNothing)).isEmpty();
    }

    @Test
    void fewFullMarksStandOutWhereAllMeansAreEqual() {
        Figures figures = agencies("20 20 20 10", "0 0 0 10");

        assertThat(texts(new LeniencyCheck(FEW), figures))
                .containsExactly("Agency 4 gave full marks in only 0.00 % of 2 marks; the median of all agencies is"
                        + " 50.00 %.");
    }

    @Test
    void shareOfFullMarksStandsOutFromTheThresholdOn() {
        // equal means; full marks in one of four where the others gave none
        Figures figures = agencies("10 10 10 20", "10 10 10 0", "10 10 10 10", "10 10 10 10");

        assertThat(texts(new LeniencyCheck(FEW), figures))
                .containsExactly(
                        "Agency 4 gave full marks in 25.00 % of 4 marks; the median of all agencies is" + " 0.00 %.");
        assertThat(texts(new LeniencyCheck(new FairnessThresholds(3.5, 3.5, 0.26, 2, 3)), figures))
                .isEmpty();
    }

    @Test
    void sharesOfFullMarksAreComparedByTheirSpreadWhereTheyHaveOne() {
        // ten marks each, all means one half; full marks 1, 1, 2, 2 and 5 of ten
        int[] full = {1, 1, 2, 2, 5};
        String[] units = IntStream.range(0, 10)
                .mapToObj(unit -> IntStream.of(full)
                        .mapToObj(f -> unit < f ? "20" : unit < 2 * f ? "0" : "10")
                        .collect(Collectors.joining(" ")))
                .toArray(String[]::new);

        assertThat(texts(new LeniencyCheck(new FairnessThresholds(2, 3.5, 0.25, 2, 3)), agencies(units)))
                .containsExactly(
                        "Agency 5 gave full marks in 50.00 % of 10 marks; the median of all agencies is" + " 20.00 %.");
        assertThat(texts(new LeniencyCheck(new FairnessThresholds(2.1, 3.5, 0.25, 2, 3)), agencies(units)))
                .isEmpty();
    }

    @Test
    void threeUnitsOfTwoSelfScoresAreJustEnoughToCompare() {
        assertThat(texts(new SelfGapCheck(FEW), selfScored("32", "31", "49")))
                .containsExactly("Unit U2 scored itself 79 where it was appraised at 60 (of 100 points): 19.00 % of"
                        + " the maximum too high, against 2.00 % at the median of its block.");
        assertThat(texts(new SelfGapCheck(FEW), selfScored("31", "49"))).isEmpty();
        assertThat(texts(new SelfGapCheck(new FairnessThresholds(3.5, 3.5, 0.25, 3, 3)), selfScored("32", "31", "49")))
                .isEmpty();
    }

    @Test
    void selfScoreFarBelowTheAppraisalIsFound() {
        assertThat(texts(new SelfGapCheck(FEW), selfScored("32", "31", "33", "0")))
                .containsExactly("Unit U3 scored itself 30 where it was appraised at 60 (of 100 points): a gap of"
                        + " −30.00 % of the maximum, against 1.50 % at the median of its block.");
    }

    @Test
    void selfScoreAmongEqualGapsStandsOutByItsDistance() {
        FairnessThresholds tenth = new FairnessThresholds(3.5, 3.5, 0.1, 2, 3);

        List<Concern> concerns =
                new SelfGapCheck(tenth).check(selfScored("35", "35", "35", "46").ranking());

        assertThat(concerns)
                .extracting(concern -> concern.text(Language.EN))
                .containsExactly("Unit U3 scored itself 76 where it was appraised at 60 (of 100 points): 16.00 % of"
                        + " the maximum too high, against 5.00 % at the median of its block.");
        assertThat(concerns.get(0).figures()).doesNotContainKey("z");
        assertThat(texts(new SelfGapCheck(tenth), selfScored("35", "35", "35", "44")))
                .isEmpty();
    }

    @Test
    void concernsTellTheRobustZ() {
        Concern concern = new SelfGapCheck(FEW)
                .check(selfScored("32", "31", "49").ranking())
                .get(0);

        // gaps of 2, 1 and 19 per cent: median 2, distances 0, 1 and 17
        assertThat(concern.figures()).containsEntry("z", new BigDecimal("11.47"));
    }

    @Test
    void thresholdsAreAboveZeroAndAtLeastTwoAreCompared() {
        FairnessThresholds least = new FairnessThresholds(0.1, 0.1, 0.1, 1, 2);

        assertThat(least.leastCompared()).isEqualTo(2);
        for (double[] wrong :
                new double[][] {{0, 1, 1, 1, 2}, {1, 0, 1, 1, 2}, {1, 1, 0, 1, 2}, {1, 1, 1, 0, 2}, {1, 1, 1, 1, 1}}) {
            assertThatThrownBy(
                            () -> new FairnessThresholds(wrong[0], wrong[1], wrong[2], (int) wrong[3], (int) wrong[4]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("thresholds are above 0, and at least two are compared");
        }
    }
}
