package vn.cchc.model.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.model.criteria.rule.Leaves.award;
import static vn.cchc.model.criteria.rule.Leaves.codes;
import static vn.cchc.model.criteria.rule.Leaves.points;
import static vn.cchc.model.criteria.rule.Leaves.problems;
import static vn.cchc.model.criteria.rule.Leaves.refuses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Points;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Subject;

class ProportionalTest {

    @ParameterizedTest
    @CsvSource({"412/450, 1.83", "450/450, 2", "0/12, 0", "85%, 1.7", "1/3, 0.67", "12.5/20, 1.25", "0%, 0"})
    void awardsTheShareThatWasReached(String evidence, String expected) {
        assertThat(award("Proportional", "", "2", evidence)).isEqualTo(points(expected));
    }

    @Test
    void roundsOnlyOnce() {
        assertThat(award("Proportional", "", "2", "1/3", 9)).isEqualTo(points("0.666666667"));
        assertThat(award("Proportional", "", "1", "45/1000", 2)).isEqualTo(points("0.05"));
        assertThat(award("Proportional", "", "1", "4449/100000", 2)).isEqualTo(points("0.04"));
    }

    @Test
    void capsMoreThanTheWholeWithAWarning() {
        Award award = award("Proportional", "", "2", "105/100");

        assertThat(award.points()).isEqualTo(Points.of("2"));
        assertThat(award.problems().get(0).about(Subject.mark("H07", "1.2")).text(Language.EN))
                .isEqualTo("criterion 1.2 (unit H07): 105 of 100 is more than the whole and counts as 100 %."
                        + "\nCheck both figures.");
    }

    @Test
    void refusesMoreThanTheWholeWhereDeclared() {
        Award award = award("Proportional", "aboveWhole=REFUSE", "2", "105/100");

        assertThat(award.outcome()).isEqualTo(Award.Outcome.REFUSED);
        assertThat(codes(award)).containsExactly(Code.SHARE_ABOVE_WHOLE_REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "49/100, EARNS, 0",
        "50/100, EARNS, 1",
        "50/100, EARNS_NOTHING, 0",
        "51/100, EARNS_NOTHING, 1.02",
        "4999999/10000000, EARNS, 0"
    })
    void earnsNothingBelowTheFloor(String evidence, String atLimit, String expected) {
        assertThat(award("Proportional", "floor=50%; atLimit=" + atLimit, "2", evidence))
                .isEqualTo(points(expected));
    }

    @ParameterizedTest
    @CsvSource({"0/450, 2", "9/450, 1.96", "450/450, 0", "12.5%, 1.75"})
    void awardsTheRestWhereLowerIsBetter(String evidence, String expected) {
        assertThat(award("Proportional", "better=LOWER", "2", evidence)).isEqualTo(points(expected));
    }

    @ParameterizedTest
    @CsvSource({"20%, EARNS, 1.6", "20%, EARNS_NOTHING, 0", "20.1%, EARNS, 0", "19%, EARNS_NOTHING, 1.62"})
    void earnsNothingAboveTheCeilingWhereLowerIsBetter(String evidence, String atLimit, String expected) {
        assertThat(award("Proportional", "better=lower; ceiling=20%; atLimit=" + atLimit, "2", evidence))
                .isEqualTo(points(expected));
    }

    @Test
    void earnsNothingAboveTheWholeWhereLowerIsBetter() {
        Award award = award("Proportional", "better=LOWER", "2", "3/2");

        assertThat(award.points()).isEqualTo(Points.ZERO);
        assertThat(codes(award)).containsExactly(Code.SHARE_ABOVE_WHOLE);
    }

    @Test
    void followsTheDeclaredChoiceForZeroOfZero() {
        assertThat(award("Proportional", "", "2", "0/0")).isEqualTo(Award.notApplicable(Code.NOTHING_TO_COUNT));

        Award full = award("Proportional", "zeroOfZero=FULL", "2", "0/0");
        assertThat(full.points()).isEqualTo(Points.of("2"));
        assertThat(codes(full)).containsExactly(Code.NOTHING_TO_COUNT_AWARDED);

        Award zero = award("Proportional", "zeroOfZero=ZERO", "2", "0/0");
        assertThat(zero.outcome()).isEqualTo(Award.Outcome.POINTS);
        assertThat(zero.points()).isEqualTo(Points.ZERO);
        assertThat(codes(zero)).containsExactly(Code.NOTHING_TO_COUNT_AWARDED);

        Award refused = award("Proportional", "zeroOfZero=REFUSE", "2", "0/0");
        assertThat(refused.outcome()).isEqualTo(Award.Outcome.REFUSED);
        assertThat(codes(refused)).containsExactly(Code.NOTHING_TO_COUNT_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_APPLICABLE", "FULL", "ZERO", "REFUSE"})
    void refusesSomethingOfNothing(String choice) {
        Award award = award("Proportional", "zeroOfZero=" + choice, "2", "5/0");

        assertThat(award.outcome()).isEqualTo(Award.Outcome.REFUSED);
        assertThat(codes(award)).containsExactly(Code.SHARE_OF_NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"floor=50", "floor=101%", "floor=-1%", "floor=", "better=MORE", "zeroOfZero=1", "aboveWhole=yes"
            })
    void refusesImpossibleParameters(String parameters) {
        refuses(() -> LeafRule.of("Proportional", parameters), Code.RULE_PARAMETER_INVALID);
    }

    @Test
    void refusesALimitOfTheOtherEndAndAnEdgeWithoutALimit() {
        refuses(() -> LeafRule.of("Proportional", "ceiling=20%"), Code.RULE_PARAMETER_UNKNOWN);
        refuses(() -> LeafRule.of("Proportional", "better=LOWER; floor=20%"), Code.RULE_PARAMETER_UNKNOWN);
        refuses(() -> LeafRule.of("Proportional", "atLimit=EARNS_NOTHING"), Code.RULE_PARAMETER_MISSING);
    }

    @Test
    void readsParametersBetweenBlanks() {
        assertThat(LeafRule.of("Proportional", " better = LOWER ; ceiling = 20% ;"))
                .isEqualTo(LeafRule.of("Proportional", "better=LOWER;ceiling=20%"));
    }

    @Test
    void listsTheParametersItKnows() {
        assertThat(problems(() -> LeafRule.of("proportional", "Floor=50%"))
                        .get(0)
                        .text(Language.EN))
                .isEqualTo("the parameter \"Floor\" of the rule of criterion ? is unknown; known are: "
                        + "better, floor, atLimit, aboveWhole, zeroOfZero.\nDid you mean \"floor\"?");
    }
}
