package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.evidence.SurveyAnswers;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.round.Stage;

/** Faults that users of other systems have reported, each tried from the rows to the scorecard. */
class FaultCasesTest {

    private static final String STEPS = "steps=>=95%:2, >=80%:1, else:0";

    @ParameterizedTest
    @CsvSource({"80, 65.7, 82.13", "80, 62.004, 77.51", "100, 83.305, 83.31", "78, 52, 66.67"})
    void halvesGoUpAndDivisionsEnd(String maximum, String points, String published) {
        String rest = Points.of("100").minus(Points.of(maximum)).toString();

        Sample sample = Sample.of("1=" + maximum, "2=" + rest).exempt("2").appraised("1=" + points);

        assertThat(sample.published()).isEqualTo(published);
    }

    @Test
    void deductionOfAnEighthIsPublishedAwayFromZero() {
        Sample sample = Sample.of("1=100", "P=1").with("indexBounds=NONE").appraised("1=0", "P=0.125");

        assertThat(sample.published()).isEqualTo("-0.13");
    }

    @Test
    void threeThirdsArePublishedAsTheWhole() {
        Sample thirds = Sample.of("1=2", "2=2", "3=2").with("total=6");
        for (String leaf : List.of("1", "2", "3")) {
            thirds = thirds.rule(leaf, "Proportional", "", MarkSource.APPRAISAL).evidence(leaf, Stage.APPRAISAL, "1/3");
        }

        Scorecard card = thirds.card();

        assertThat(card.points()).hasToString("2.000000001");
        assertThat(card.published())
                .isEqualTo(
                        Sample.of("1=6").with("total=6").appraised("1=2").card().published());
    }

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

    @Test
    void surveyKeepsItsCountsBesideThePoints() {
        Scorecard card = survey("", "4=2, 5=1, none=1, blank=1").card();

        LeafScore leaf = (LeafScore) card.score("1");
        Basis.Decided decided = (Basis.Decided) leaf.basis();
        SurveyAnswers.Group answers = ((SurveyAnswers) decided.mark().evidence().orElseThrow())
                .groups()
                .get(0);
        assertThat(leaf.points()).hasToString("8.666666667");
        assertThat(answers.counts()).containsEntry(4, 2L).containsEntry(5, 1L);
        assertThat(List.of(answers.noOpinion(), answers.blank())).containsExactly(1L, 1L);
        assertThat(ScoreText.of(Language.EN).tree(card))
                .contains("survey: 3 answers, mean 4.3333 of 5; no opinion 1; blank 1;");
    }

    @Test
    void answerOffTheScaleCountsAsNotMarkedUnlessItMeansNoOpinion() {
        Scorecards refused = survey("", "4=2, 5=1, 0=1").score(Stage.COUNCIL);

        assertThat(refused.card("A").missing()).hasSize(1);
        assertThat(refused.card("A").index()).isEmpty();
        assertThat(survey("noOpinion=0", "4=2, 5=1, 0=1").card().points()).hasToString("8.666666667");
    }

    @Test
    void surveyNamesTheAnswersOfEachGroup() {
        Sample groups = survey("groups=MEAN_OF_MEANS", "citizens: 4=5, 5=5 | enterprises: 1=1");

        LeafScore leaf = (LeafScore) groups.card().score("1");

        Basis.Decided decided = (Basis.Decided) leaf.basis();
        assertThat(leaf.points()).hasToString("5.5");
        assertThat(decided.mark().said())
                .isEqualTo("citizens: 4=5, 5=5, none=0, blank=0 | enterprises: 1=1, none=0, blank=0");
        assertThat(ScoreText.of(Language.EN).tree(groups.card()))
                .contains("survey: 11 answers in 2 groups, mean of group means 2.75 of 5");
    }

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

    private static Sample survey(String parameters, String answers) {
        return Sample.of("1=10")
                .with("total=10")
                .rule("1", "Survey", parameters, MarkSource.SURVEY)
                .evidence("1", null, answers);
    }

    private static List<String> texts(Scorecards cards) {
        return cards.problems().stream().map(FaultCasesTest::text).toList();
    }

    private static String text(Problem problem) {
        return problem.text(Language.EN);
    }
}
