package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Language;

/** What does not apply leaves the denominator, and is named. */
class F21NotApplicableLeavesTheDenominatorTest {

    @Test
    void criterionTakenOutIsNamedBesideTheMaximumThatIsLeft() {
        Scorecard card = Sample.of("1=60", "1.1=56", "1.2=4", "2=40")
                .exempt("1.2")
                .appraised("1.1=50", "2=34")
                .card();

        assertThat(card.published().orElseThrow()).hasToString("87.50");
        assertThat(card.index("1").orElseThrow()).hasToString("625/7");
        assertThat(ScoreText.of(Language.EN).card(card))
                .contains("1.2  1.2  –")
                .contains("does not apply: no border")
                .contains("Points: 84 of 96 that apply")
                .contains("= 87.50");
    }
}
