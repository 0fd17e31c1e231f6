package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Points;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Mark;

/** Scorecards as they would be if a leaf had other points, applied or did not apply, whatever its marks say. */
class AssumptionsTest {

    private static final Sample TWO = Sample.of("1=60", "2=40").appraised("1=30", "2=20");
    private static final Sample EXEMPT = Sample.of("1=60", "1.1=20", "1.2=40", "2=40")
            .appraised("1.1=10", "2=20")
            .exempt("1.2");

    @Test
    void aLeafHasThePointsThatAreAssumed() {
        Scorecard card = TWO.card().assuming("1", Optional.of(Points.of("45")));

        assertThat(published(card)).isEqualTo("65.00");
        assertThat(leaf(card, "1").basis()).isEqualTo(new Basis.Assumed(Optional.of(Points.of("45"))));
        assertThat(leaf(card, "1").applies()).isTrue();
        assertThat(leaf(card, "2").basis()).isInstanceOf(Basis.Decided.class);
        assertThat(why(card, "1")).isEqualTo("assumed");
        assertThat(published(TWO.card())).isEqualTo("50.00");
    }

    @Test
    void aLeafDoesNotApplyWhereThatIsAssumed() {
        Scorecard card = TWO.card().assuming("1", Optional.empty());

        assertThat(published(card)).isEqualTo("50.00");
        assertThat(card.maximum()).isEqualTo(Points.of("40"));
        assertThat(leaf(card, "1").basis()).isEqualTo(new Basis.Assumed(Optional.empty()));
        assertThat(leaf(card, "1").applies()).isFalse();
        assertThat(why(card, "1")).isEqualTo("assumed not to apply");
    }

    @Test
    void assumedPointsAreRoundedAndNeverAboveTheMaximum() {
        assertThat(TWO.with("leafScale=2")
                        .card()
                        .assuming("1", Optional.of(Points.of("45.005")))
                        .points("1"))
                .contains(Points.of("45.01"));
        assertThat(TWO.card().assuming("1", Optional.of(Points.of("61"))).points("1"))
                .contains(Points.of("60"));
    }

    @Test
    void anAssumptionOfNothingEarnedCompletesAUnit() {
        Sample open = Sample.of("1=60", "2=40").appraised("1=30");

        Scorecard card = open.card().assuming("2", Optional.of(Points.ZERO));

        assertThat(open.card().isComplete()).isFalse();
        assertThat(card.isComplete()).isTrue();
        assertThat(published(card)).isEqualTo("30.00");
    }

    @Test
    void anExemptLeafAppliesWhereItsPointsAreAssumed() {
        Scorecard card = EXEMPT.card().assuming("1.2", Optional.of(Points.of("30")));

        assertThat(published(card)).isEqualTo("60.00");
        assertThat(card.notApplicable()).isEmpty();
    }

    @Test
    void aMarkTakesThePlaceOfAnAssumption() {
        Mark mark = TWO.card().marks().history().get(0);

        Scorecard card = TWO.card().assuming("1", Optional.of(Points.of("45"))).with(mark);

        assertThat(mark.leaf()).isEqualTo("1");
        assertThat(leaf(card, "1").basis()).isInstanceOf(Basis.Decided.class);
        assertThat(published(card)).isEqualTo("50.00");
    }

    @Test
    void refusesToAssumeAnythingOfWhatIsNoLeafAndLessThanNothing() {
        Scorecard card = EXEMPT.card();

        assertThatThrownBy(() -> card.assuming("9", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing to assume: 9, Optional.empty");
        assertThatThrownBy(() -> card.assuming("1", Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> card.assuming("2", Optional.of(Points.of("-1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatTheIndexWouldBeIfExemptLeavesApplied() {
        Scorecard card = EXEMPT.card();

        assertThat(published(card)).isEqualTo("50.00");
        assertThat(card.indexApplying(Map.of("1.2", Points.of("30")))).contains(percent(60));
        assertThat(card.indexApplying(Map.of("1.2", Points.ZERO, "2", Points.of("40"))))
                .contains(percent(50));
        assertThat(published(card)).isEqualTo("50.00");
        assertThatThrownBy(() -> card.indexApplying(Map.of("9", Points.ZERO)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void asksForAllMarksBeforeItSaysWhatAnIndexWouldBe() {
        Sample open = Sample.of("1=50", "2=30", "3=20").appraised("1=25").exempt("3");

        assertThat(open.card().indexApplying(Map.of("3", Points.of("20")))).isEmpty();
        assertThat(open.with("missingPolicy=COUNT_AS_ZERO").card().indexApplying(Map.of("3", Points.of("20"))))
                .contains(percent(45));
    }

    private static Index percent(int percent) {
        return Index.of(BigInteger.valueOf(percent), BigInteger.ONE);
    }

    private static LeafScore leaf(Scorecard card, String code) {
        return (LeafScore) card.score(code);
    }

    private static String why(Scorecard card, String code) {
        return ScoreText.of(Language.EN).why(card.score(code), card.rules().regulations());
    }

    private static String published(Scorecard card) {
        return card.published().map(BigDecimal::toPlainString).orElse("–");
    }
}
