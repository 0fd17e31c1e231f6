package vn.cchc.model.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.model.criteria.rule.Leaves.award;
import static vn.cchc.model.criteria.rule.Leaves.points;
import static vn.cchc.model.criteria.rule.Leaves.refuses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Points;
import vn.cchc.model.problem.Code;

class PerItemTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 1.75", "8, 2", "9, 2", "9223372036854775807, 2"})
    void awardsEachItemUpToTheMaximum(String count, String expected) {
        assertThat(award("PerItem", "points=0.25", "2", count)).isEqualTo(points(expected));
    }

    @ParameterizedTest
    @CsvSource({"2, 0.5", "3, 0.75", "4, 0.75"})
    void countsNoItemAboveTheCap(String count, String expected) {
        assertThat(award("PerItem", "points=0.25; cap=3", "2", count)).isEqualTo(points(expected));
    }

    @Test
    void reachesAMaximumThatIsNoMultiple() {
        assertThat(award("PerItem", "points=0.3", "1", "3")).isEqualTo(points("0.9"));
        assertThat(award("PerItem", "points=0.3", "1", "4")).isEqualTo(points("1"));
    }

    @Test
    void refusesAnItemAboveTheMaximum() {
        LeafRule rule = LeafRule.of("PerItem", "points=0.25");

        rule.requireFits(Points.of("0.25"));
        refuses(() -> rule.requireFits(Points.of("0.2")), Code.RULE_ABOVE_MAXIMUM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"points=0", "points=-1", "points=x", "points=1; cap=0", "points=1; cap=1.5"})
    void refusesImpossibleParameters(String parameters) {
        refuses(() -> LeafRule.of("PerItem", parameters), Code.RULE_PARAMETER_INVALID);
    }

    @Test
    void namesEveryProblemAtOnce() {
        refuses(
                () -> LeafRule.of("PerItem", "points=x; cap=y; limit=3"),
                Code.RULE_PARAMETER_UNKNOWN,
                Code.RULE_PARAMETER_INVALID,
                Code.RULE_PARAMETER_INVALID);
        refuses(() -> LeafRule.of("PerItem", "cap=3"), Code.RULE_PARAMETER_MISSING);
    }
}
