package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.regulation.ExemptionPolicy;
import vn.cchc.model.round.Stage;

class ExemptionPolicyTest {

    /** Field 1 of 40 lost 1.2 (10) and half of 1.3; field 2 of 60 is half survey. */
    private static final Sample TWO_FIELDS = Sample.of(
                    "1=40", "1.1=10", "1.2=10", "1.3=20", "1.3.1=10", "1.3.2=10", "2=60", "2.1=30", "2.2=30")
            .survey("2.2")
            .exempt("1.2", "1.3.2")
            .appraised("1.1=5", "1.3.1=8", "2.1=30")
            .marked("A", null, "2.2=15");

    @Test
    void shrinksTheMaximum() {
        Scorecard card = Sample.of("1=60", "2=36", "3=4")
                .exempt("3")
                .appraised("1=50", "2=34")
                .card();

        assertThat(card.points()).isEqualTo(Points.of("84"));
        assertThat(card.maximum()).isEqualTo(Points.of("96"));
        assertThat(card.published().orElseThrow()).hasToString("87.50");
        assertThat(card.notApplicable()).extracting(Leaf::code).containsExactly("3");
    }

    @Test
    void takesShrunkMaximaByDefault() {
        Scorecard card = TWO_FIELDS.card();

        // 100 × (5 + 8 + 30 + 15) ÷ (100 − 20)
        assertThat(card.index().orElseThrow()).hasToString("145/2");
    }

    @Test
    void keepsTheWeightsOfFields() {
        Scorecard card = TWO_FIELDS.with("exemptionPolicy=KEEP_FIELD_WEIGHTS").card();

        // 40 × 13 ÷ 20 + 60 × 45 ÷ 60
        assertThat(card.index().orElseThrow()).hasToString("71");
    }

    @Test
    void keepsTheWeightsOfSources() {
        Scorecard card = TWO_FIELDS.with("exemptionPolicy=KEEP_SOURCE_WEIGHTS").card();

        // 70 × 43 ÷ 50 + 30 × 15 ÷ 30
        assertThat(card.index().orElseThrow()).hasToString("376/5");
    }

    @Test
    void keepsTheWeightsAtEveryLevel() {
        Scorecard card =
                TWO_FIELDS.with("exemptionPolicy=KEEP_WEIGHTS_AT_EVERY_LEVEL").card();

        // 1.3 is 20 × 8 ÷ 10 = 16; 1 is 40 × (5 + 16) ÷ 30 = 28; 28 + 45
        assertThat(card.index().orElseThrow()).hasToString("73");
    }

    @ParameterizedTest
    @CsvSource({
        // 100 ÷ 80 a point
        "SHRINK_MAXIMUM, 25/4 0 10 0 75/2 75/4 4 -1, 151/2",
        // 40 ÷ 20 a point of field 1
        "KEEP_FIELD_WEIGHTS, 10 0 16 0 30 15 4 -1, 74",
        // 70 ÷ 50 a point that is appraised
        "KEEP_SOURCE_WEIGHTS, 7 0 56/5 0 42 15 4 -1, 391/5",
        // 40 ÷ 30 a point of field 1, and in 1.3 twice that
        "KEEP_WEIGHTS_AT_EVERY_LEVEL, 20/3 0 64/3 0 30 15 4 -1, 76"
    })
    void saysWhatEachLeafAddsWithTheWeightThatIsKept(ExemptionPolicy policy, String contributions, String index) {
        Scorecard card = Sample.of(
                        "1=40",
                        "1.1=10",
                        "1.2=10",
                        "1.3=20",
                        "1.3.1=10",
                        "1.3.2=10",
                        "2=60",
                        "2.1=30",
                        "2.2=30",
                        "B=5",
                        "P=5")
                .survey("2.2")
                .exempt("1.2", "1.3.2")
                .appraised("1.1=5", "1.3.1=8", "2.1=30", "B=4", "P=1")
                .marked("A", null, "2.2=15")
                .with("exemptionPolicy=" + policy)
                .card();

        assertThat(card.contributions()).extracting(Index::toString).containsExactly(contributions.split(" "));
        assertThat(card.index().orElseThrow()).hasToString(index);
        assertThat(card.adjustment()).isEqualTo(Index.ZERO);
    }

    @Test
    void takesOneSourceAloneWhereTheOtherIsWhollyExempt() {
        Sample sources = Sample.of("1=60", "2=40").survey("2").with("exemptionPolicy=KEEP_SOURCE_WEIGHTS");

        Scorecard surveyed = sources.exempt("1").marked("A", null, "2=10").card();
        Scorecard appraised = sources.exempt("2").appraised("1=15").card();

        assertThat(surveyed.contributions()).extracting(Index::toString).containsExactly("0", "25");
        assertThat(appraised.contributions()).extracting(Index::toString).containsExactly("25", "0");
        assertThat(surveyed.index())
                .isEqualTo(appraised.index())
                .contains(surveyed.contributions().get(1));
    }

    @Test
    void leavesAWhollyExemptFieldOutOfBothSums() {
        Sample exempt =
                Sample.of("1=40", "1.1=40", "2=60", "2.1=60").exempt("1").appraised("2.1=45");

        assertThat(exempt.with("exemptionPolicy=KEEP_FIELD_WEIGHTS").published())
                .isEqualTo("75.00");
        assertThat(exempt.with("exemptionPolicy=KEEP_WEIGHTS_AT_EVERY_LEVEL").published())
                .isEqualTo("75.00");
    }

    @Test
    void takesTheAppraisedPartAloneWhereNoSurveyWasHeld() {
        Sample noSurvey = Sample.of("1=70", "2=30").survey("2").exempt("2").appraised("1=52.5");

        assertThat(noSurvey.with("exemptionPolicy=KEEP_SOURCE_WEIGHTS").published())
                .isEqualTo("75.00");
        assertThat(noSurvey.card().part(true)).isEmpty();
        assertThat(noSurvey.card().part(false)).contains(Points.of("52.5"));
    }

    @Test
    void groupWithNothingLeftHasNoShareOfItsOwn() {
        Scorecard card = Sample.of("1=40", "2=60", "2.1=20", "2.2=40")
                .exempt("2.1", "2.2")
                .appraised("1=30")
                .card();

        assertThat(card.score("2").applies()).isFalse();
        assertThat(card.published().orElseThrow()).hasToString("75.00");
    }

    @ParameterizedTest
    @EnumSource
    void unitWithEverythingExemptHasNoIndexAndAReason(ExemptionPolicy policy) {
        Scorecards cards = Sample.of("1=40", "2=60")
                .with("exemptionPolicy=" + policy)
                .exempt("1", "2")
                .score(Stage.COUNCIL);

        assertThat(cards.card("A").index()).isEmpty();
        assertThat(texts(cards.problems())).containsExactly("unit A has no index since no criterion applies to it.");
    }

    @ParameterizedTest
    @EnumSource
    void everyPolicyGivesTheSameWhereEverythingApplies(ExemptionPolicy policy) {
        String published = Sample.of("1=40", "1.1=15", "1.2=25", "2=60")
                .survey("2")
                .with("exemptionPolicy=" + policy)
                .appraised("1.1=10", "1.2=20.25")
                .marked("A", null, "2=41.5")
                .published();

        assertThat(published).isEqualTo("71.75");
    }

    @Test
    void unitWhoseBonusAloneIsOpenHasNoIndexEither() {
        Scorecards cards = Sample.of("1=100", "B=5").exempt("1").score(Stage.COUNCIL);

        assertThat(texts(cards.problems())).containsExactly("unit A has no index since no criterion applies to it.");
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(problem -> problem.text(Language.EN)).toList();
    }
}
