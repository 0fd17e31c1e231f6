package vn.cchc.model.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.model.criteria.rule.Leaves.award;
import static vn.cchc.model.criteria.rule.Leaves.codes;
import static vn.cchc.model.criteria.rule.Leaves.points;
import static vn.cchc.model.criteria.rule.Leaves.refuses;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.evidence.Share;
import vn.cchc.model.problem.Code;

class SurveyTest {

    private static final String UNEVEN = "citizens: 4=5, 5=5 | enterprises: 1=1";
    private static final String WEIGHTED = "groups=WEIGHTED; weights=citizens:60, enterprises:40";

    @ParameterizedTest
    @CsvSource({"'', 8.67", "formula=MEAN_LESS_ONE, 8.33", "formula=share, 10", "formula=SHARE; satisfiedFrom=5, 3.33"})
    void neverAveragesNoOpinionAndBlanks(String parameters, String expected) {
        assertThat(award("Survey", parameters, "10", "4=2, 5=1, none=1, blank=1"))
                .isEqualTo(points(expected));
    }

    @Test
    void refusesAnAnswerOffTheScaleUnlessItMeansNoOpinion() {
        assertThat(codes(award("Survey", "", "10", "4=2, 5=1, 0=1"))).containsExactly(Code.SURVEY_ANSWER_OFF_SCALE);
        assertThat(codes(award("Survey", "", "10", "6=1"))).containsExactly(Code.SURVEY_ANSWER_OFF_SCALE);
        assertThat(award("Survey", "noOpinion=0", "10", "4=2, 5=1, 0=1")).isEqualTo(points("8.67"));
        assertThat(award("Survey", "", "10", "4=2, 5=1, 0=0, 6=0")).isEqualTo(points("8.67"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | 4.1818", "groups=MEAN_OF_MEANS | 2.75", WEIGHTED + " | 3.1"})
    void putsGroupsTogetherAsDeclared(String parameters, String expectedMean) {
        assertThat(award("Survey", parameters, "5", UNEVEN, 4)).isEqualTo(points(expectedMean));
    }

    @Test
    void weighsGroupsByTheirRatio() {
        String thirds = "groups=WEIGHTED; weights=Enterprises:1, citizens:0.5";

        // (0.5 × 4.5 + 1 × 1) ÷ 1.5
        assertThat(award("Survey", thirds, "5", UNEVEN, 9)).isEqualTo(points("2.166666667"));
    }

    @Test
    void leavesOutASilentGroupWithAWarning() {
        String silent = "citizens: 4=5, 5=5 | enterprises: 1=0, none=7";

        Award weighted = award("Survey", WEIGHTED, "5", silent);
        assertThat(weighted.points()).isEqualTo(Points.of("4.5"));
        assertThat(codes(weighted)).containsExactly(Code.SURVEY_GROUP_EMPTY);
        assertThat(award("Survey", WEIGHTED, "5", "citizens: 4=5, 5=5")).isEqualTo(weighted);
        assertThat(codes(award("Survey", "groups=MEAN_OF_MEANS", "5", silent)))
                .containsExactly(Code.SURVEY_GROUP_EMPTY);
        assertThat(award("Survey", "", "5", silent)).isEqualTo(points("4.5"));
    }

    @Test
    void refusesAGroupWithoutAWeight() {
        assertThat(codes(award("Survey", WEIGHTED, "5", "officials: 5=1"))).containsExactly(Code.SURVEY_GROUP_UNKNOWN);
    }

    @Test
    void followsTheDeclaredChoiceWhereNobodyAnswered() {
        String silent = "1=0, none=3, blank=2";

        assertThat(award("Survey", "", "5", silent)).isEqualTo(Award.notApplicable(Code.NOTHING_TO_COUNT));
        assertThat(award("Survey", WEIGHTED, "5", "citizens: none=3"))
                .isEqualTo(Award.notApplicable(Code.NOTHING_TO_COUNT));
        assertThat(codes(award("Survey", "zeroOfZero=REFUSE", "5", silent)))
                .containsExactly(Code.NOTHING_TO_COUNT_REFUSED);
    }

    @Test
    void takesTheSatisfiedOfTheRespondents() {
        assertThat(award("Survey", "formula=SHARE", "10", "412/450")).isEqualTo(points("9.16"));
        assertThat(award("Survey", "formula=SHARE", "10", "91.2%")).isEqualTo(points("9.12"));
        assertThat(codes(award("Survey", "formula=SHARE", "10", "451/450")))
                .containsExactly(Code.SHARE_ABOVE_WHOLE_REFUSED);
        assertThat(award("Survey", "formula=SHARE", "10", "0/0")).isEqualTo(Award.notApplicable(Code.NOTHING_TO_COUNT));
        assertThat(codes(award("Survey", "formula=SHARE", "10", "1/0"))).containsExactly(Code.SHARE_OF_NOTHING);
        assertThat(List.of(
                        Survey.MEAN_OF_FIVE.takes(Share.WHOLE),
                        LeafRule.of("Survey", "formula=SHARE").takes(Share.WHOLE)))
                .containsExactly(false, true);
    }

    @Test
    void countsTheTwoBestAnswersAsSatisfied() {
        assertThat(award("Survey", "formula=SHARE", "10", "3=6, 4=3, 5=1")).isEqualTo(points("4"));
        assertThat(award("Survey", "formula=SHARE; top=2", "10", "1=6, 2=4")).isEqualTo(points("4"));
        assertThat(award("Survey", "formula=SHARE; satisfiedFrom=3", "10", "2=6, 3=4"))
                .isEqualTo(points("4"));
    }

    @Test
    void adaptsToTheScale() {
        assertThat(award("Survey", "top=4", "10", "4=1, 3=1")).isEqualTo(points("8.75"));
        assertThat(award("Survey", "top=4; formula=MEAN_LESS_ONE", "10", "1=1")).isEqualTo(points("0"));
        assertThat(award("Survey", "top=4; formula=MEAN_LESS_ONE", "10", "4=3")).isEqualTo(points("10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "top=1",
                "top=101",
                "top=x",
                "satisfiedFrom=4",
                "formula=SHARE; satisfiedFrom=6",
                "formula=SHARE; satisfiedFrom=0",
                "noOpinion=3",
                "weights=a:1",
                "groups=WEIGHTED; weights=a",
                "groups=WEIGHTED; weights=a:0",
                "groups=WEIGHTED; weights=a:1, A:2",
                "groups=WEIGHTED; weights=a:x",
                "groups=WEIGHTED; weights=a:1, a:1",
                "formula=MEDIAN",
                "groups=WEIGHTED; weights=:1"
            })
    void refusesImpossibleParameters(String parameters) {
        refuses(() -> LeafRule.of("Survey", parameters), Code.RULE_PARAMETER_INVALID);
    }

    @Test
    void needsWeightsToWeigh() {
        refuses(() -> LeafRule.of("Survey", "groups=WEIGHTED"), Code.RULE_PARAMETER_MISSING);
    }

    @Test
    void takesScalesFromTwoToAHundred() {
        assertThat(award("Survey", "top=2", "10", "1=1")).isEqualTo(points("5"));
        assertThat(award("Survey", "top=100", "10", "99=1")).isEqualTo(points("9.9"));
        assertThat(award("Survey", "top=3; noOpinion=4; formula=SHARE; satisfiedFrom=3", "10", "3=1, 2=1, 4=5"))
                .isEqualTo(points("5"));
        assertThat(award("Survey", "formula=SHARE; satisfiedFrom=1", "10", "1=1, 2=1"))
                .isEqualTo(points("10"));
        refuses(() -> LeafRule.of("Survey", "noOpinion=1"), Code.RULE_PARAMETER_INVALID);
        refuses(() -> LeafRule.of("Survey", "noOpinion=5"), Code.RULE_PARAMETER_INVALID);
        refuses(() -> LeafRule.of("Survey", "scale=5"), Code.RULE_PARAMETER_UNKNOWN);
    }

    @Test
    void understandsAShareOnlyWhereItCountsTheSatisfied() {
        refuses(() -> Survey.MEAN_OF_FIVE.evidence("412/450"), Code.EVIDENCE_NOT_UNDERSTOOD);
    }
}
