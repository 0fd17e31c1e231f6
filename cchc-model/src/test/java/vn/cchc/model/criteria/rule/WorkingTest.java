package vn.cchc.model.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.evidence.Amounts;
import vn.cchc.model.criteria.evidence.LevelReached;
import vn.cchc.model.criteria.evidence.Occurrences;
import vn.cchc.model.criteria.evidence.PointsGiven;
import vn.cchc.model.criteria.evidence.SurveyAnswers;

class WorkingTest {

    private static final String UNEVEN = "citizens: 4=5, 5=5, none=2, blank=1 | enterprises: 1=1, none=3";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "YesNo | '' | yes | 2",
                "YesNo | '' | no | 0",
                "Judged | '' | 1.755 | 1.755",
                "Levels | A=1.5; B=50% | A | 1.5",
                "Levels | A=1.5; B=50% | b | 50 ÷ 100 × 2",
                "Thresholds | steps=>=95%:2, >=80%:62.5%, else:0 | 1139/1199 | 62.5 ÷ 100 × 2",
                "Thresholds | steps=>=95%:2, >=80%:1, else:0 | 12/10 | 2",
                "Thresholds | steps=>=95%:2, else:0; zeroOfZero=FULL | 0/0 | 2",
                "Thresholds | steps=>=10:2, else:0 | 9.5 | 0",
                "PerItem | points=0.3 | 5 | min(5 × 0.3, 2)",
                "PerItem | points=0.3; cap=4 | 5 | min(min(5, 4) × 0.3, 2)",
                "Proportional | '' | 412/450 | 412 ÷ 450 × 2",
                "Proportional | '' | 91.5% | 91.5 ÷ 100 × 2",
                "Proportional | '' | 105/100 | min(105 ÷ 100, 1) × 2",
                "Proportional | floor=50% | 50/100 | 50 ÷ 100 × 2",
                "Proportional | floor=50%; atLimit=EARNS_NOTHING | 50/100 | 0",
                "Proportional | floor=50% | 49.9/100 | 0",
                "Proportional | better=LOWER | 30/1136 | (1 − 30 ÷ 1136) × 2",
                "Proportional | better=LOWER | 31/30 | (1 − min(31 ÷ 30, 1)) × 2",
                "Proportional | better=LOWER; ceiling=10% | 31/30 | 0",
                "Proportional | zeroOfZero=FULL | 0/0 | 2",
                "Proportional | zeroOfZero=ZERO | 0/0 | 0",
                "Deduction | late=0.25; missing=0.5 | late=1, missing=2 | max(2 − 1 × 0.25 − 2 × 0.5, 0)",
                "Deduction | late=0.25; missing=0.5; floor=0.6 | late=0, missing=9 | max(2 − 9 × 0.5, 0.6)",
                "Deduction | late=0.25 | 0 | 2",
                "Formula | expression=min(maximum, done/planned*2 - 0.5) | done=4.5, planned=9 | min(2, 4.5÷9×2 − 0.5)",
                "Formula | expression=max(0, -a) | a=-1.5 | max(0, −(−1.5))",
                "Formula | expression=if(b!=0, a / b, maximum) | a=1, b=0 | if(0≠0, 1 ÷ 0, 2)"
            })
    void saysTheArithmeticOfTheRule(String rule, String parameters, String evidence, String expected) {
        assertThat(working(rule, parameters, "2", evidence)).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | (1 × 1 + 4 × 5 + 5 × 5) ÷ 11 ÷ 5 × 10",
                "formula=MEAN_LESS_ONE | ((1 × 1 + 4 × 5 + 5 × 5) ÷ 11 − 1) ÷ (5 − 1) × 10",
                "formula=SHARE | (5 + 5) ÷ 11 × 10",
                "groups=MEAN_OF_MEANS | ((4 × 5 + 5 × 5) ÷ 10 + 1 × 1 ÷ 1) ÷ 2 ÷ 5 × 10",
                "groups=MEAN_OF_MEANS; formula=SHARE | ((5 + 5) ÷ 10 + 0 ÷ 1) ÷ 2 × 10",
                "groups=WEIGHTED; weights=Citizens:60.5, enterprises:40"
                        + " | (60.5 × (4 × 5 + 5 × 5) ÷ 10 + 40 × 1 × 1 ÷ 1) ÷ (60.5 + 40) ÷ 5 × 10"
            })
    void writesTheMeanOfASurveyOut(String parameters, String expected) {
        assertThat(working("Survey", parameters, "10", UNEVEN)).hasValue(expected);
    }

    @Test
    void writesTheShareOfTheSatisfied() {
        assertThat(working("Survey", "formula=SHARE", "10", "412/450")).hasValue("412 ÷ 450 × 10");
        assertThat(working("Survey", "formula=SHARE; zeroOfZero=ZERO", "10", "0/0"))
                .hasValue("0");
        assertThat(working("Survey", "zeroOfZero=FULL", "10", "none=3")).hasValue("10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Judged | '' | 2.5",
                "Judged | step=0.25 | 1.8",
                "Thresholds | steps=>=95%:2, else:0 | 0/0",
                "Thresholds | steps=>=95%:2, else:0; aboveWhole=REFUSE | 12/10",
                "Thresholds | steps=0-<5:1, 5-10:2 | 11",
                "Proportional | '' | 0/0",
                "Proportional | '' | 5/0",
                "Proportional | aboveWhole=REFUSE | 105/100",
                "Survey | '' | none=3",
                "Survey | '' | 6=1",
                "Survey | formula=SHARE | 3/2",
                "Formula | expression=a / b | a=1, b=0",
                "Formula | expression=a | a=3",
                "Formula | expression=a | b=3"
            })
    void hasNothingToSayWhereNoPointsAreAwarded(String rule, String parameters, String evidence) {
        assertThat(working(rule, parameters, "2", evidence)).isEmpty();
    }

    @Test
    void hasNothingToSayAboutWhatTheRuleDoesNotKnow() {
        assertThat(LeafRule.of("Levels", "A=1").working(new LevelReached("Z"), Points.of("2")))
                .isEmpty();
        assertThat(LeafRule.of("Deduction", "late=1").working(new Occurrences(Map.of("wrong", 1L)), Points.of("2")))
                .isEmpty();
        assertThat(Judged.ANY_POINTS.working(new PointsGiven(Points.of("-1")), Points.of("2")))
                .isEmpty();
    }

    @Test
    void tellsTheExactValueFromTheRoundedOne() {
        Award.Working endless = new Award.Working("412 ÷ 450 × 2");
        Award.Working ending = new Award.Working("1.825");

        assertThat(endless.decimal(4)).isEqualTo("1.8311…");
        assertThat(ending.decimal(4)).isEqualTo("1.825");
        assertThat(new Award.Working("1200 ÷ 2").decimal(4)).isEqualTo("600");
        assertThat(endless.rounded(Rounding.HUNDREDTHS)).isEqualTo("1.83");
        assertThat(ending.rounded(Rounding.HUNDREDTHS)).isEqualTo("1.83");
        assertThat(endless.isExactly(Points.of("1.831111111"))).isFalse();
        assertThat(ending.isExactly(Points.of("1.825"))).isTrue();
    }

    @Test
    void isKnownByItsExpression() {
        Award.Working working = new Award.Working("50 ÷ 100 × 2");

        assertThat(working)
                .isEqualTo(new Award.Working("50 ÷ 100 × 2"))
                .hasSameHashCodeAs(new Award.Working("50 ÷ 100 × 2"))
                .isNotEqualTo(new Award.Working("1"))
                .hasToString("50 ÷ 100 × 2");
        assertThat(working.isNumber()).isFalse();
        assertThat(new Award.Working("1.5").isNumber()).isTrue();
    }

    @Test
    void holdsTheDeepestAndLongestFormulaWithItsNumbers() {
        String deepest = "-(".repeat(24) + "a" + ")".repeat(24);
        String longest = "a" + " + a".repeat(249);

        assertThat(LeafRule.of("Formula", "expression=" + deepest).working(amount("-1"), Points.of("2")))
                .isEmpty();
        assertThat(LeafRule.of("Formula", "expression=-" + deepest).working(amount("-1.5"), Points.of("2")))
                .hasValueSatisfying(working -> assertThat(working.decimal(1)).isEqualTo("1.5"));
        assertThat(LeafRule.of("Formula", "expression=" + longest)
                        .working(amount("0.000000000000000000000000001"), Points.of("2")))
                .hasValueSatisfying(
                        working -> assertThat(working.decimal(30)).isEqualTo("0.00000000000000000000000025"));
    }

    @Test
    void countsTheAnswersOfASurvey() {
        Survey weighted = (Survey) LeafRule.of("Survey", "groups=WEIGHTED; weights=citizens:60, enterprises:40");
        Survey special = (Survey) LeafRule.of("Survey", "noOpinion=0");

        Survey.Summary summary = weighted.summary(SurveyAnswers.parse(UNEVEN)).orElseThrow();

        assertThat(summary.answers()).isEqualTo(11);
        assertThat(summary.groups()).isEqualTo(2);
        assertThat(summary.noOpinion()).isEqualTo(5);
        assertThat(summary.blank()).isEqualTo(1);
        assertThat(summary.mean().orElseThrow().rounded(new Rounding(4))).isEqualTo("3.1000");
        assertThat(special.summary(SurveyAnswers.parse("0=2, none=1, blank=4"))).hasValueSatisfying(silent -> {
            assertThat(silent.noOpinion()).isEqualTo(3);
            assertThat(silent.mean()).isEmpty();
        });
        assertThat(special.summary(SurveyAnswers.parse("6=1"))).isEmpty();
    }

    private static Amounts amount(String number) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        values.put("a", new BigDecimal(number));
        return new Amounts(values);
    }

    private static Optional<String> working(String rule, String parameters, String maximum, String evidence) {
        LeafRule read = LeafRule.of(rule, parameters);
        return read.working(read.evidence(evidence), Points.of(maximum)).map(Award.Working::expression);
    }
}
