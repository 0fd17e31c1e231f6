package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Stage;

/** Tables of steps have no gaps or overlaps, and compare the exact ratio. */
class F27BetweenTheStepsTest {

    private static final String STEPS = "steps=>=95%:2, >=80%:1, else:0";

    @ParameterizedTest
    @ValueSource(strings = {"steps=90-100%:2, 80-89%:1, 0-79%:0", "steps=90-100%:2, 80-90%:1, 0-<80%:0"})
    void tableWithGapsOrOverlapsIsRefusedBeforeAnyUnitIsScored(String steps) {
        Sample sample = Sample.of("1=2").with("total=2").rule("1", "Thresholds", steps, MarkSource.APPRAISAL);

        assertThatThrownBy(sample::card)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(" of criterion 1 ");
    }

    @ParameterizedTest
    @CsvSource({"1139/1199, 1", "80%, 1", "95/100, 2", "79.9999%, 0"})
    void stepsCompareTheExactRatio(String evidence, String points) {
        Sample sample = Sample.of("1=2").with("total=2").rule("1", "Thresholds", STEPS, MarkSource.APPRAISAL);

        Scorecard card = sample.evidence("1", Stage.APPRAISAL, evidence).card();

        assertThat(card.points()).isEqualTo(Points.of(points));
        assertThat(ScoreText.of(Language.EN).tree(card)).contains("by steps");
    }
}
