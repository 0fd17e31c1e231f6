package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.cchc.model.Points;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Stage;

class BonusAndPenaltyTest {

    @Test
    void liesOutsideTheDenominator() {
        Scorecard card = Sample.of("1=60", "2=40", "B=5", "P=5")
                .exempt("2")
                .appraised("1=45", "B=3", "P=1")
                .card();

        // 100 × 45 ÷ 60 + 100 × (3 − 1) ÷ 100
        assertThat(card.maximum()).isEqualTo(Points.of("60"));
        assertThat(card.index().orElseThrow()).hasToString("77");
    }

    @Test
    void groupEarnsAtMostItsCap() {
        Sample capped = Sample.of("1=100", "B=3", "B.1=2", "B.2=2").appraised("1=50", "B.1=2", "B.2=1.5");

        assertThat(capped.card().bonus()).isEqualTo(Points.of("3"));
        assertThat(capped.published()).isEqualTo("53.00");
    }

    @Test
    void groupKeepsItsCapWhereSomethingElseIsExempt() {
        Scorecard card = Sample.of("1=50", "2=50", "B=3", "B.1=2", "B.2=2")
                .exempt("1")
                .appraised("2=25", "B.1=1", "B.2=1")
                .card();

        assertThat(card.score("B").maximum()).isEqualTo(Points.of("3"));
    }

    @Test
    void allFieldsTogetherEarnAtMostTheDeclaredCap() {
        Sample capped = Sample.of("1=100", "B=5", "P=6").appraised("1=50", "B=5", "P=6");

        assertThat(capped.with("bonusCap=2").published()).isEqualTo("46.00");
        assertThat(capped.with("penaltyCap=4").published()).isEqualTo("51.00");
    }

    @Test
    void neverFallsBelowZeroUnlessDeclared() {
        Sample low = Sample.of("1=100", "P=2").appraised("1=1", "P=2");

        assertThat(low.published()).isEqualTo("0.00");
        assertThat(low.with("indexBounds=CAP_AT_100").published()).isEqualTo("0.00");
        assertThat(low.with("indexBounds=NONE").published()).isEqualTo("-1.00");
    }

    @Test
    void passesHundredByBonusWithANoteUnlessCapped() {
        Sample high = Sample.of("1=100", "B=5").appraised("1=98", "B=5");

        assertThat(high.published()).isEqualTo("103.00");
        assertThat(high.score(Stage.COUNCIL).problems())
                .extracting(problem -> problem.text(Language.EN))
                .containsExactly("unit A has an index of 103.00, above 100 by bonus.");
        assertThat(high.with("indexBounds=CAP_AT_100").published()).isEqualTo("100.00");
    }

    @Test
    void isMeasuredAgainstTheDeclaredTotal() {
        Sample fifty = Sample.of("1=50", "B=5").with("total=50").appraised("1=25", "B=1");

        assertThat(fifty.published()).isEqualTo("52.00");
    }
}
