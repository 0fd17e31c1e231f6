package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.round.Stage;

/** Where nothing is left to divide by there is no number, and a reason. */
class F22NothingToDivideByTest {

    @Test
    void groupWithNothingLeftIsShownWithoutANumber() {
        Scorecard card = Sample.of("1=40", "2=60", "2.1=20", "2.2=40")
                .exempt("2")
                .appraised("1=30")
                .card();

        assertThat(card.index("2")).isEmpty();
        assertThat(ScoreText.of(Language.EN).tree(card)).containsPattern("2 +2 +– +does not apply\n");
    }

    @Test
    void nothingReceivedIsNeitherZeroNorFullMarks() {
        Sample ratio = Sample.of("1=20", "2=80")
                .rule("1", "Proportional", "", MarkSource.APPRAISAL)
                .appraised("2=60");

        Scorecards nothing = ratio.evidence("1", Stage.APPRAISAL, "0/0").score(Stage.COUNCIL);

        assertThat(nothing.card("A").published().orElseThrow()).hasToString("75.00");
        assertThat(texts(nothing)).hasSize(1);
        assertThat(((LeafScore) nothing.card("A").score("1")).basis()).isInstanceOf(Basis.NothingToCount.class);
        assertThat(ratio.evidence("1", Stage.APPRAISAL, "0/12").published()).isEqualTo("60.00");
    }

    @Test
    void ratioWithoutItsDenominatorIsMissingNotZero() {
        Sample ratio = Sample.of("1=100").rule("1", "Proportional", "", MarkSource.APPRAISAL);

        Scorecard card = ratio.reported("1", "3", null).card();

        assertThat(card.missing()).extracting(Leaf::code).containsExactly("1");
        assertThat(card.index()).isEmpty();
    }

    private static List<String> texts(Scorecards cards) {
        return cards.problems().stream().map(F22NothingToDivideByTest::text).toList();
    }

    private static String text(Problem problem) {
        return problem.text(Language.EN);
    }
}
