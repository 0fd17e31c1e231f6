package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.regulation.ExemptionPolicy;
import vn.cchc.model.regulation.IndexBounds;
import vn.cchc.model.round.Stage;

/** Works out what the page on numbers says. */
class NumbersPageTest {

    private static final Sample FOUR_POLICIES = Sample.of(
                    "1=40", "1.1=10", "1.2=10", "1.3=20", "1.3.1=10", "1.3.2=10", "2=60", "2.1=30", "2.2=30")
            .survey("2.2")
            .exempt("1.2", "1.3.2")
            .appraised("1.1=5", "1.3.1=8", "2.1=30")
            .marked("A", null, "2.2=15");

    @Test
    void pointsHaveNineDecimalsAndAnEnd() {
        assertThat(Points.of("2.0")).isEqualTo(Points.of("2.00"));
        assertThatThrownBy(() -> Points.of("0.0000000001")).isInstanceOf(InvalidValueException.class);
        NumbersPage.says("a sum beyond %s points is an error".formatted(new Points(Long.MAX_VALUE)));
    }

    @Test
    void leafIsRoundedWhenItIsAwarded() {
        Sample files = Sample.of("1=2", "2=98")
                .rule("1", "Proportional", "", MarkSource.APPRAISAL)
                .evidence("1", Stage.APPRAISAL, "412/450");

        NumbersPage.says("earn %s, and %s where `leafScale` is 2"
                .formatted(
                        files.card().score("1").points(),
                        files.with("leafScale=2").card().score("1").points()));
    }

    @Test
    void indexIsRoundedWhenItIsPublished() {
        Sample eighty = Sample.of("1=80", "2=20").exempt("2").appraised("1=65.7");
        Sample below = Sample.of("1=100", "P=1").with("indexBounds=NONE").appraised("1=0", "P=0.125");

        NumbersPage.says("65.7 of 80 is 82.125 and published as\n   %s".formatted(eighty.published()));
        NumbersPage.says("an index of −0.125 is published as %s".formatted(below.published()));
    }

    @Test
    void sumsAreExact() {
        Sample parts = Sample.of("1=30", "2=30", "3=40").appraised("1=24.995", "2=24.995", "3=33.315");
        Points rounded = Points.sum(Stream.of("24.995", "24.995", "33.315")
                .map(part -> Rounding.HUNDREDTHS.round(Points.of(part)))
                .toList());

        NumbersPage.says(
                "of 100 is published as %s; rounded parts would\nhave made %s".formatted(parts.published(), rounded));
    }

    @Test
    void bonusAndPenaltyAreMeasuredAgainstTheTotal() {
        Sample extra = Sample.of("1=60", "2=40", "B=5", "P=5").exempt("2").appraised("1=45", "B=3", "P=1");

        NumbersPage.says("75 + 2 = %s".formatted(extra.published()));
    }

    @ParameterizedTest
    @CsvSource({
        "SHRINK_MAXIMUM, ` (default), 100 × 58 ÷ 80",
        "KEEP_FIELD_WEIGHTS, `, 40 × 13 ÷ 20 + 60 × 45 ÷ 60",
        "KEEP_SOURCE_WEIGHTS, `, 70 × 43 ÷ 50 + 30 × 15 ÷ 30",
        "KEEP_WEIGHTS_AT_EVERY_LEVEL, `, 40 × (5 + 20 × 8 ÷ 10) ÷ 30 + 45"
    })
    void eachPolicyGivesItsIndex(ExemptionPolicy policy, String after, String formula) {
        Scorecard card = FOUR_POLICIES.with("exemptionPolicy=" + policy).card();

        Index field = card.index("1").orElseThrow();
        NumbersPage.says("| `" + policy + after + " |");
        NumbersPage.says("| %s | %s | %s |"
                .formatted(formula, card.published().orElseThrow(), field.published(Rounding.HUNDREDTHS)));
        NumbersPage.says("%s of %s points".formatted(card.points(), card.maximum()));
    }

    @ParameterizedTest
    @CsvSource({"SHRINK_MAXIMUM", "KEEP_FIELD_WEIGHTS", "KEEP_WEIGHTS_AT_EVERY_LEVEL"})
    void whollyExemptFieldLeavesBothSums(ExemptionPolicy policy) {
        Sample one = Sample.of("1=40", "2=60")
                .with("exemptionPolicy=" + policy)
                .exempt("1")
                .appraised("2=45");

        assertThat(one.card().index("1")).isEmpty();
        NumbersPage.says(
                "with field 1 exempt and 45 of 60 points in field 2, the index is %s\n".formatted(one.published()));
    }

    @Test
    void appraisedPartStandsAloneWhereNoSurveyWasHeld() {
        Sample noSurvey = Sample.of("1=70", "2=30")
                .survey("2")
                .with("exemptionPolicy=KEEP_SOURCE_WEIGHTS")
                .exempt("2")
                .appraised("1=52.5");

        NumbersPage.says("52.5 of 70 is %s.".formatted(noSurvey.published()));
    }

    @Test
    void missingIsNotZeroUnlessDeclared() {
        Sample open = Sample.of("1=30", "2=30", "3=40").appraised("1=0", "2=20");

        Scorecard card = open.card();

        assertThat(card.published()).isEmpty();
        NumbersPage.says("no index; it lies between %s and %s |"
                .formatted(
                        card.lowest().orElseThrow().published(Rounding.HUNDREDTHS),
                        card.highest().orElseThrow().published(Rounding.HUNDREDTHS)));
        NumbersPage.says("| `COUNT_AS_ZERO` | %s, and a message"
                .formatted(open.with("missingPolicy=COUNT_AS_ZERO").published()));
    }

    @Test
    void boundsHoldBonusAndPenaltyBackAsDeclared() {
        Sample high = Sample.of("1=100", "B=5").appraised("1=98", "B=5");
        Sample low = Sample.of("1=100", "P=2").appraised("1=1", "P=2");

        NumbersPage.says("| 98 points and a bonus of 5 | " + bounds(high) + " |");
        NumbersPage.says("| 1 point and a penalty of 2 | " + bounds(low) + " |");
    }

    @ParameterizedTest
    @CsvSource({"MEAN_OVER_TOP, ` (default)", "MEAN_LESS_ONE, `", "SHARE, ` (4 or more is satisfied)"})
    void surveyAveragesValidAnswersOnly(String formula, String after) {
        Points points = survey("10", "formula=" + formula, "4=2, 5=1, none=1, blank=1", "2");

        NumbersPage.says("| `" + formula + after + " | " + points + " |");
    }

    @ParameterizedTest
    @CsvSource({
        "POOLED, groups=POOLED, '` (default)'",
        "MEAN_OF_MEANS, groups=MEAN_OF_MEANS, '`'",
        "WEIGHTED, 'groups=WEIGHTED; weights=citizens:60, enterprises:40', '`, 60 to 40'"
    })
    void surveyPutsGroupsTogetherAsDeclared(String groups, String parameters, String after) {
        Points mean = survey("5", parameters, "citizens: 4=5, 5=5 | enterprises: 1=1", "4");

        NumbersPage.says("| `" + groups + after + " | " + mean + " |");
    }

    private static String bounds(Sample sample) {
        return Stream.of(IndexBounds.values())
                .map(bounds -> sample.with("indexBounds=" + bounds).published())
                .collect(Collectors.joining(" | "));
    }

    private static Points survey(String maximum, String parameters, String answers, String leafScale) {
        return Sample.of("1=" + maximum)
                .with("total=" + maximum, "leafScale=" + leafScale)
                .rule("1", "Survey", parameters, MarkSource.SURVEY)
                .evidence("1", null, answers)
                .card()
                .score("1")
                .points();
    }
}
