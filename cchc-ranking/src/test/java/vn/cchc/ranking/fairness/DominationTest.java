package vn.cchc.ranking.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Language;

/** Units below others that they are at least as good as, with the same applicable leaves or with others. */
class DominationTest {

    private static List<String> texts(FairnessCheck check, Figures figures) {
        return check.check(figures.ranking()).stream()
                .map(concern -> concern.text(Language.EN))
                .toList();
    }

    private static Figures lowerFirst() {
        return new Figures("20", "30", "50").with("indexScale", "0").with("tieChain", "criterion:1:lower");
    }

    @Test
    void unitWithMoreInSumButLessInALeafDominatesNobody() {
        assertThat(texts(
                        new DominanceCheck(),
                        lowerFirst().unit("A", "10.2 20 30").unit("B", "10 20.1 30")))
                .isEmpty();
        assertThat(texts(
                        new DominanceCheck(),
                        lowerFirst().unit("A", "10.2 20 30").unit("B", "10 20 30.1")))
                .isEmpty();
    }

    @Test
    void fewerPenaltyPointsAreBetter() {
        Figures figures = new Figures("20", "80", "-5")
                .with("indexScale", "0")
                .with("tieChain", "criterion:1:lower")
                .unit("A", "10.2 50 1")
                .unit("B", "10 50 1.1")
                .unit("C", "9.9 50 0.9");

        assertThat(texts(new DominanceCheck(), figures))
                .containsExactly("Unit A (rank 3, index 59) is at least as good as B (rank 2, index 59) in every leaf"
                        + " and has 0.3 points more, yet stands below; tie-break that decided: criterion:1:lower."
                        + " Units ahead of which it should stand: 1.");
    }

    @Test
    void bestPlacedOfThoseDominatedIsNamed() {
        Figures figures =
                lowerFirst().unit("A", "10.2 20.1 30.1").unit("B", "10 20 30").unit("C", "9.9 20.1 30.1");

        assertThat(texts(new DominanceCheck(), figures))
                .containsExactly("Unit A (rank 3, index 60) is at least as good as C (rank 1, index 60) in every leaf"
                        + " and has 0.3 points more, yet stands below; tie-break that decided: criterion:1:lower."
                        + " Units ahead of which it should stand: 2.");
    }

    @Test
    void firstByCodeIsNamedOfThoseThatShareThatPlace() {
        Figures figures = lowerFirst()
                .unit("A", "10.2 20.1 30.1")
                .unit("D", "9.9 20 30")
                .unit("C", "9.9 20.1 30")
                .unit("E", "9.9 20.05 30");

        assertThat(texts(new DominanceCheck(), figures))
                .containsExactly("Unit A (rank 4, index 60) is at least as good as C (rank 1, index 60) in every leaf"
                        + " and has 0.4 points more, yet stands below; tie-break that decided: criterion:1:lower."
                        + " Units ahead of which it should stand: 3.");
    }

    @Test
    void inversionLooksAtTheLeavesThatBothHaveAndNamesThoseThatOneHas() {
        Figures figures =
                new Figures("20", "30", "40", "10").unit("A", "– 28 30 1").unit("B", "20 27 30 –");

        assertThat(texts(new ExemptionInversionCheck(), figures))
                .containsExactly("Unit A (rank 2, index 73.75 of 80 points) is at least as good as B (rank 1, index"
                        + " 85.56 of 90 points) in every leaf that applies to both: 58 against 57 points; yet it"
                        + " stands below, because of leaves that apply to one of them: A only: 4 (1/10); B only: 1"
                        + " (20/20). Units ahead of it in this way: 1.");
    }

    @Test
    void unitsAsGoodAsEachOtherOrBesideEachOtherAreNoInversion() {
        assertThat(texts(
                        new ExemptionInversionCheck(),
                        new Figures("20", "30", "50").unit("A", "10 30 40").unit("B", "– 30 40")))
                .isEmpty();
        assertThat(texts(
                        new ExemptionInversionCheck(),
                        new Figures("20", "30", "50").unit("A", "14 24 42").unit("B", "– 24 40")))
                .isEmpty();
    }

    @Test
    void unitsWithTheSameLeavesAreNoInversion() {
        Figures figures =
                lowerFirst().unit("A", "10.2 20 30").unit("B", "10 20 30").unit("C", "5 – 20");

        assertThat(texts(new ExemptionInversionCheck(), figures)).isEmpty();
    }
}
