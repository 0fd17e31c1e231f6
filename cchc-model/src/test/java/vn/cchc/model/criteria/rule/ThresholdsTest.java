package vn.cchc.model.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.model.criteria.rule.Leaves.award;
import static vn.cchc.model.criteria.rule.Leaves.codes;
import static vn.cchc.model.criteria.rule.Leaves.points;
import static vn.cchc.model.criteria.rule.Leaves.problems;
import static vn.cchc.model.criteria.rule.Leaves.refuses;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.evidence.Amount;
import vn.cchc.model.criteria.evidence.Share;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Language;

class ThresholdsTest {

    private static final String FALLING = "steps=>=95%:2, >=80%:1, else:0";

    @ParameterizedTest
    @CsvSource({"1139/1199, 1", "80%, 1", "95/100, 2", "79.999%, 0", "0/12, 0", "100%, 2"})
    void comparesTheExactRatioWithTheEdgesAsWritten(String evidence, String expected) {
        assertThat(award("Thresholds", FALLING, "2", evidence)).isEqualTo(points(expected));
    }

    @Test
    void leavesOutAnEdgeThatIsWrittenSo() {
        String steps = "steps=>95%:2, >80%:1, <=80%:25%";

        assertThat(award("Thresholds", steps, "2", "95%")).isEqualTo(points("1"));
        assertThat(award("Thresholds", steps, "2", "80%")).isEqualTo(points("0.5"));
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "3, 2", "3.01, 1", "10, 1", "10.5, 0", "-1, 2"})
    void readsRisingStepsOfANumber(String evidence, String expected) {
        assertThat(award("Thresholds", "steps=<=3:2, ≤10:1, else:0", "2", evidence))
                .isEqualTo(points(expected));
    }

    @ParameterizedTest
    @CsvSource({"100%, 2", "90%, 2", "89.5%, 1", "80%, 1", "79.99%, 0"})
    void readsIntervalsThatMeet(String evidence, String expected) {
        assertThat(award("Thresholds", "steps=90-100%:2, 80%–<90%:1, 0%-<80%:0", "2", evidence))
                .isEqualTo(points(expected));
    }

    @Test
    void refusesANumberOutsideOfIntervals() {
        String steps = "steps=0-<5:1, 5-10:2";

        assertThat(award("Thresholds", steps, "2", "5")).isEqualTo(points("2"));
        assertThat(codes(award("Thresholds", steps, "2", "11"))).containsExactly(Code.AMOUNT_OUTSIDE_STEPS);
        assertThat(codes(award("Thresholds", steps, "2", "-0.1"))).containsExactly(Code.AMOUNT_OUTSIDE_STEPS);
    }

    @Test
    void refusesATableWithGapsAndNamesThemAll() {
        assertThat(problems(() -> LeafRule.of("Thresholds", "steps=90-100%:2, 80-89%:1, 0-79%:0")))
                .extracting(
                        problem -> problem.text(Language.EN).lines().findFirst().orElse(""))
                .containsExactly(
                        "the steps of criterion ? leave a gap between \"0%-79%\" and \"80%-89%\".",
                        "the steps of criterion ? leave a gap between \"80%-89%\" and \"90%-100%\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">=95%:2, >=80%:1",
                ">=95%:2, >=80%:1, <70%:0",
                ">80%:1, <80%:0",
                "90-100%:2, >0%-<90%:1",
                "90-<100%:2, 0%-<90%:1",
                ">=10:2, >=5:1",
                "<=10:2"
            })
    void refusesAGap(String steps) {
        refuses(() -> LeafRule.of("Thresholds", "steps=" + steps), Code.RULE_STEPS_GAP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "90-100%:2, 80-90%:1, 0-<80%:0",
                ">=80%:1, >=95%:2, else:0",
                "<=10:1, <=3:2, else:0",
                ">=95%:2, >=95%:1, else:0",
                ">=80%:1, <=80%:0",
                "else:0, >=80%:1",
                "80-100%:1, else:0"
            })
    void refusesAnOverlap(String steps) {
        assertThat(problems(() -> LeafRule.of("Thresholds", "steps=" + steps)))
                .extracting("code")
                .contains(Code.RULE_STEPS_OVERLAP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "95%:2",
                ">=95%",
                ">=95%:2, >=80:1, else:0",
                "else:0",
                ">=95%:x, else:0",
                "90-80%:1, else:0",
                ">=120%:2, else:0",
                "90%-95:2, else:0",
                "5-<5:1, else:0",
                ">=95%:2,, else:0"
            })
    void refusesWhatItDoesNotUnderstand(String steps) {
        refuses(() -> LeafRule.of("Thresholds", "steps=" + steps), Code.RULE_PARAMETER_INVALID);
    }

    @Test
    void readsStepsBetweenBlanks() {
        assertThat(LeafRule.of("Thresholds", "steps= >=95% : 2 , else : 50% "))
                .isEqualTo(LeafRule.of("Thresholds", "steps=>=95%:2,else:50%"));
    }

    @Test
    void acceptsASinglePointAsAStep() {
        String steps = "steps=>0:0, 0-0:2, <0:1";

        assertThat(award("Thresholds", steps, "2", "0")).isEqualTo(points("2"));
        assertThat(award("Thresholds", steps, "2", "-3")).isEqualTo(points("1"));
    }

    @Test
    void capsOrRefusesMoreThanTheWhole() {
        Award capped = award("Thresholds", FALLING, "2", "105/100");
        Award refused = award("Thresholds", FALLING + "; aboveWhole=REFUSE", "2", "105/100");

        assertThat(capped.points()).isEqualTo(Points.of("2"));
        assertThat(codes(capped)).containsExactly(Code.SHARE_ABOVE_WHOLE);
        assertThat(codes(refused)).containsExactly(Code.SHARE_ABOVE_WHOLE_REFUSED);
    }

    @Test
    void followsTheDeclaredChoiceForZeroOfZero() {
        assertThat(award("Thresholds", FALLING, "2", "0/0")).isEqualTo(Award.notApplicable(Code.NOTHING_TO_COUNT));
        assertThat(codes(award("Thresholds", FALLING, "2", "1/0"))).containsExactly(Code.SHARE_OF_NOTHING);
        assertThat(award("Thresholds", FALLING + "; zeroOfZero=FULL", "2", "0/0")
                        .points())
                .isEqualTo(Points.of("2"));
    }

    @Test
    void takesEvidenceOfItsMeasureOnly() {
        LeafRule shares = LeafRule.of("Thresholds", FALLING);
        LeafRule numbers = LeafRule.of("Thresholds", "steps=>=5:1, else:0");

        assertThat(List.of(shares.takes(Share.WHOLE), numbers.takes(Share.WHOLE)))
                .containsExactly(true, false);
        assertThat(List.of(shares.takes(Amount.parse("5")), numbers.takes(Amount.parse("5"))))
                .containsExactly(false, true);
    }

    @Test
    void refusesAStepAboveTheMaximum() {
        LeafRule rule = LeafRule.of("Thresholds", FALLING);

        rule.requireFits(Points.of("2"));
        refuses(() -> rule.requireFits(Points.of("1.5")), Code.RULE_ABOVE_MAXIMUM);
    }

    @Test
    void writesItsStepsAsTheyWereRead() {
        assertThat(LeafRule.of("Thresholds", "steps= ≥95 % : 2 , ≥80%:50%, else:0")
                        .parameters())
                .isEqualTo(Map.of("steps", ">=95%:2, >=80%:50%, else:0"));
    }

    @Test
    void writesIntervalsAndRisingStepsAsTheyWereRead() {
        String intervals = "90%-100%:2, >80%-<90%:1, 0%-80%:0";
        String rising = "<=3:2, <10:1, >=10:0";

        assertThat(LeafRule.of("Thresholds", "steps=" + intervals).parameters()).containsValue(intervals);
        assertThat(LeafRule.of("Thresholds", "steps=" + rising).parameters()).containsValue(rising);
        assertThat(LeafRule.of("Thresholds", "steps=<=3:2, else:0").parameters())
                .containsValue("<=3:2, else:0");
    }

    @Test
    void needsStepsAndKnowsItsParameters() {
        refuses(() -> LeafRule.of("Thresholds", ""), Code.RULE_PARAMETER_MISSING);
        refuses(() -> LeafRule.of("Thresholds", FALLING + "; floor=1"), Code.RULE_PARAMETER_UNKNOWN);
        refuses(
                () -> new Thresholds(
                        Thresholds.Measure.SHARE,
                        List.of(),
                        LeafRule.AboveWhole.CAP,
                        LeafRule.ZeroOfZero.NOT_APPLICABLE),
                Code.RULE_PARAMETER_MISSING);
    }

    @Test
    void saysWhichStepIsNoPercentage() {
        assertThat(problems(() -> LeafRule.of("Thresholds", "steps=>=120%:2, else:0"))
                        .get(0)
                        .values())
                .containsEntry("found", ">=120%")
                .containsEntry("expected", "0% – 100%");
        refuses(() -> LeafRule.of("Thresholds", "steps=>=-1%:2, else:0"), Code.RULE_PARAMETER_INVALID);
        assertThat(award("Thresholds", "steps=>=100%:2, >0%:1, else:0", "2", "100%"))
                .isEqualTo(points("2"));
    }
}
