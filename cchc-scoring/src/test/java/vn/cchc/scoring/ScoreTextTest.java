package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.criteria.rule.Award;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Stage;

class ScoreTextTest {

    private static final Sample EVERY_KIND = Sample.of(
                    "1=2", "2=2", "3=2", "4=1", "5=1.5", "6=2", "7=2", "8=7", "9=2", "10=78.5")
            .with("leafScale=2")
            .ruled("1", "YesNo", "", "yes")
            .ruled("2", "Levels", "A=2; B=62.5%; C=0", "B")
            .ruled("3", "Proportional", "", "412/450")
            .ruled("4", "Proportional", "better=LOWER", "30/1136")
            .ruled("5", "PerItem", "points=0.3", "6")
            .ruled("6", "Thresholds", "steps=<=3:2, <=10.5:1, else:0", "9.5")
            .ruled("7", "Deduction", "late=0.25; missing=0.5", "late=1, missing=2")
            .ruled("8", "Survey", "", "a: 3=1, 4=3, 5=3, none=1 | b: 4=9, 5=9 | c: 2=1, 3=3, 4=3, 5=3, none=2, blank=1")
            .ruled("9", "Formula", "expression=min(maximum, done / planned * 2 - 0.5)", "done=4.5, planned=9")
            .appraised("10=70.125");

    @Test
    void saysHowEveryKindOfRuleCameToItsPoints() {
        Scorecard card = EVERY_KIND.card();

        String text = ScoreText.of(Language.EN).tree(card);

        assertThat(text).isEqualTo("""
                1  1    2     of 2       yes
                2  2    1.25  of 2       level B: 62.5 ÷ 100 × 2
                3  3    1.83  of 2       412 of 450, proportional: 412 ÷ 450 × 2 = 1.8311… → 1.83
                4  4    0.97  of 1       30 of 1136, proportional: (1 − 30 ÷ 1136) × 1 = 0.9735… → 0.97
                5  5    1.5   of 1.5     6, per item: min(6 × 0.3, 1.5)
                6  6    1     of 2       9.5, by steps
                7  7    0.75  of 2       deductions late=1, missing=2: max(2 − 1 × 0.25 − 2 × 0.5, 0)
                8  8    5.96  of 7       survey: 35 answers in 3 groups, mean 4.2571 of 5; no opinion 3; blank 1
                9  9    0.5   of 2       done=4.5; planned=9, by formula: min(2, 4.5 ÷ 9 × 2 − 0.5)
                10  10  70.13 of 78.5    appraisal gave 70.125 → 70.13
                """);
    }

    @Test
    void saysItInVietnameseWithDecimalCommas() {
        Scorecard card = EVERY_KIND.card();

        String text = ScoreText.of(Language.VI).tree(card);

        assertThat(text).isEqualTo("""
                1  1    2     / 2       có
                2  2    1,25  / 2       mức B: 62,5 ÷ 100 × 2
                3  3    1,83  / 2       412 trên 450, theo tỷ lệ: 412 ÷ 450 × 2 = 1,8311… → 1,83
                4  4    0,97  / 1       30 trên 1136, theo tỷ lệ: (1 − 30 ÷ 1136) × 1 = 0,9735… → 0,97
                5  5    1,5   / 1,5     6, theo số nội dung: min(6 × 0,3; 1,5)
                6  6    1     / 2       9,5, theo bậc
                7  7    0,75  / 2       trừ điểm late=1, missing=2: max(2 − 1 × 0,25 − 2 × 0,5; 0)
                8  8    5,96  / 7       điều tra: 35 câu trả lời trong 3 nhóm, điểm trung bình 4,2571 trên 5; không ý kiến 3; bỏ trống 1
                9  9    0,5   / 2       done=4,5; planned=9, theo công thức: min(2; 4,5 ÷ 9 × 2 − 0,5)
                10  10  70,13 / 78,5    thẩm định chấm 70,125 → 70,13
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Levels | A=1.255 | A | level A: 1.255 → 1.26",
                "Levels | A=1.5 | A | level A",
                "Proportional | '' | 105/100 | 105 of 100, proportional: min(105 ÷ 100, 1) × 2",
                "Proportional | floor=50% | 30/100 | 30 of 100, proportional, below the floor of 50%",
                "Proportional | better=LOWER; ceiling=5%; atLimit=EARNS_NOTHING | 5/100"
                        + " | 5 of 100, proportional, not below the ceiling of 5%",
                "Survey | '' | 4=1 | survey: 1 answer, mean 4 of 5",
                "Survey | formula=MEAN_LESS_ONE | 4=2, 5=1"
                        + " | survey: 3 answers, mean 4.3333 of 5, both less 1; exact 1.6666… → 1.67",
                "Survey | groups=MEAN_OF_MEANS | a: 4=2 | survey: 2 answers, mean of group means 4 of 5",
                "Survey | groups=WEIGHTED; weights=a:1, b:3 | 'a: 4=2 | b: 5=1'"
                        + " | survey: 3 answers in 2 groups, weighted mean 4.75 of 5",
                "Survey | formula=SHARE | 3=1, 4=2, blank=4 | survey: 3 answers, 66.67% satisfied; blank 4; exact 1.3333… → 1.33",
                "Survey | formula=SHARE | 412/450 | survey: 412 of 450: 412 ÷ 450 × 2 = 1.8311… → 1.83",
                "Judged | '' | 1.955 | appraisal gave 1.955 → 1.96",
                "Judged | '' | 1.95 | appraisal gave 1.95"
            })
    void printsAWorkingOnlyWhereItSaysMoreThanTheEvidence(
            String rule, String parameters, String evidence, String expected) {
        Sample sample = Sample.of("1=2", "2=98").with("leafScale=2").ruled("1", rule, parameters, evidence);

        String text = ScoreText.of(Language.EN).tree(sample.card());

        assertThat(text.lines().findFirst().orElse("")).endsWith("of 2     " + expected);
    }

    @Test
    void repeatsTheWorkingWhereAStageChangedThePoints() {
        Sample sample = Sample.of("1=2", "2=98")
                .with("leafScale=2")
                .marked("A", Stage.SELF, "1=2")
                .ruled("1", "Proportional", "", "412/450");

        String text = ScoreText.of(Language.EN).tree(sample.card());

        assertThat(text).isEqualTo("""
                1  1  1.83 of 2     appraisal lowered 2 to 1.83 (412 of 450, proportional: 412 ÷ 450 × 2 = 1.8311… → 1.83)
                2  2  –    of 98    not yet appraised
                """);
    }

    @Test
    void givenPointsAreTheirOwnWorking() {
        Sample sample =
                Sample.of("1=2", "2=98").marked("A", Stage.COUNCIL, "1=1.5").ruled("1", "Proportional", "", "412/450");

        LeafScore decidedByCouncil = (LeafScore) sample.card().score("1");
        LeafScore decidedByRule =
                (LeafScore) sample.score(Stage.APPRAISAL).card("A").score("1");
        LeafScore notMarked = (LeafScore) sample.card().score("2");

        assertThat(decidedByCouncil.working().map(Award.Working::expression)).hasValue("1.5");
        assertThat(decidedByRule.working().map(Award.Working::expression)).hasValue("412 ÷ 450 × 2");
        assertThat(notMarked.working()).isEmpty();
    }
}
