package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.model.regulation.ExemptionPolicy;

class CriterionIndexTest {

    /** Field 1 of 40 lost 1.2 and half of 1.3, whose rest is survey; field 2 of 60 is half survey. */
    private static final Sample TWO_FIELDS = Sample.of(
                    "1=40", "1.1=10", "1.2=10", "1.3=20", "1.3.1=10", "1.3.2=10", "2=60", "2.1=30", "2.2=30")
            .survey("1.3.1", "2.2")
            .exempt("1.2", "1.3.2")
            .appraised("1.1=5", "2.1=30")
            .marked("A", null, "1.3.1=8", "2.2=15");

    @ParameterizedTest
    @CsvSource({
        "SHRINK_MAXIMUM, 65", // 100 × 13 ÷ 20
        "KEEP_FIELD_WEIGHTS, 65",
        "KEEP_SOURCE_WEIGHTS, 62", // appraised 60 ÷ 40 and survey 40 ÷ 40 a point: (1.5 × 5 + 8) ÷ (1.5 × 10 + 10)
        "KEEP_WEIGHTS_AT_EVERY_LEVEL, 70" // (5 + 20 × 8 ÷ 10) ÷ 30
    })
    void followsTheExemptionPolicy(ExemptionPolicy policy, String expected) {
        Scorecard card = TWO_FIELDS.with("exemptionPolicy=" + policy).card();

        assertThat(card.index("1"))
                .hasValueSatisfying(index -> assertThat(index).hasToString(expected));
    }

    @ParameterizedTest
    @EnumSource
    void isThePartOfTheMaximumWhereAllPointsWeighTheSame(ExemptionPolicy policy) {
        Scorecard card = Sample.of("1=40", "1.1=10", "1.2=30", "2=60")
                .survey("1.2")
                .with("exemptionPolicy=" + policy)
                .appraised("1.1=5", "2=45")
                .marked("A", null, "1.2=18")
                .card();

        assertThat(card.index("1").orElseThrow()).hasToString("115/2");
        assertThat(card.index("1.2").orElseThrow()).hasToString("60");
        assertThat(card.index("2").orElseThrow()).hasToString("75");
    }

    @ParameterizedTest
    @EnumSource
    void isAbsentWhereNothingApplies(ExemptionPolicy policy) {
        Scorecard card = Sample.of("1=40", "2=60", "2.1=20", "2.2=40")
                .with("exemptionPolicy=" + policy)
                .exempt("2")
                .appraised("1=30")
                .card();

        assertThat(card.index("2")).isEmpty();
        assertThat(card.index("2.1")).isEmpty();
        assertThat(card.index("1")).isEqualTo(card.index());
    }

    @Test
    void isAbsentOnlyWhereAMarkBeneathIsMissing() {
        Sample half = Sample.of("1=40", "1.1=10", "1.2=30", "2=60").appraised("1.1=5", "2=45");

        Scorecard card = half.card();

        assertThat(card.index("1")).isEmpty();
        assertThat(card.index("1.2")).isEmpty();
        assertThat(card.index("1.1").orElseThrow()).hasToString("50");
        assertThat(card.index("2").orElseThrow()).hasToString("75");
        assertThat(half.with("missingPolicy=COUNT_AS_ZERO").card().index("1").orElseThrow())
                .hasToString("25/2");
    }

    @Test
    void measuresBonusAndPenaltyAgainstTheirOwnMaximum() {
        Scorecard card = Sample.of("1=60", "2=40", "B=3", "B.1=2", "B.2=2", "P=5")
                .with("exemptionPolicy=KEEP_WEIGHTS_AT_EVERY_LEVEL")
                .exempt("2")
                .appraised("1=45", "B.1=2", "B.2=2", "P=1")
                .card();

        assertThat(card.index("B").orElseThrow()).hasToString("100");
        assertThat(card.index("P").orElseThrow()).hasToString("20");
    }

    @Test
    void namesTheCriteriaThatExist() {
        Scorecard card = Sample.of("1=100").appraised("1=50").card();

        assertThatThrownBy(() -> card.index("9"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no criterion 9; the set has 1");
    }
}
