package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.round.Stage;

/** Points outside the range are refused, over-fulfilment is capped aloud, and a deduction always lowers. */
class F24OutsideTheRangeTest {

    @Test
    void maximumItselfIsAllowedAndMoreOrLessIsRefused() {
        Sample two = Sample.of("1=2").with("total=2");

        assertThat(two.appraised("1=2").published()).isEqualTo("100.00");
        assertThatThrownBy(() -> two.appraised("1=2.5").card()).hasMessageContaining("2.5 is above 2");
        assertThatThrownBy(() -> two.appraised("1=-0.5").card()).hasMessageContaining("-0.5");
    }

    @Test
    void moreDoneThanPlannedEarnsTheMaximumWithAWarning() {
        Scorecards cards = Sample.of("1=2")
                .with("total=2")
                .rule("1", "Proportional", "", MarkSource.APPRAISAL)
                .evidence("1", Stage.APPRAISAL, "105/100")
                .score(Stage.COUNCIL);

        assertThat(cards.card("A").points()).isEqualTo(Points.of("2"));
        assertThat(texts(cards))
                .containsExactly("criterion 1 (unit A): 105 of 100 is more than the whole and counts as 100 %."
                        + "\nCheck both figures.");
    }

    @Test
    void deductionLowersTheTotalWhateverItsSign() {
        Sample faults = Sample.of("1=5").with("total=5").rule("1", "Deduction", "late=1", MarkSource.APPRAISAL);
        Sample penalty = Sample.of("1=100", "P=2").appraised("1=50");

        assertThat(faults.evidence("1", Stage.APPRAISAL, "late=1").card().points())
                .isEqualTo(Points.of("4"));
        assertThat(penalty.appraised("P=1").published()).isEqualTo("49.00");
        assertThatThrownBy(
                        () -> faults.evidence("1", Stage.APPRAISAL, "late=-1").card())
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> penalty.appraised("P=-1").card()).isInstanceOf(InvalidValueException.class);
    }

    private static List<String> texts(Scorecards cards) {
        return cards.problems().stream().map(F24OutsideTheRangeTest::text).toList();
    }

    private static String text(Problem problem) {
        return problem.text(Language.EN);
    }
}
