package vn.cchc.model.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.cchc.model.criteria.rule.Leaves.award;
import static vn.cchc.model.criteria.rule.Leaves.codes;
import static vn.cchc.model.criteria.rule.Leaves.points;
import static vn.cchc.model.criteria.rule.Leaves.problems;
import static vn.cchc.model.criteria.rule.Leaves.refuses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Points;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Subject;

class FormulaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2 * 3 | 7",
                "(1 + 2) * 3 | 9",
                "8 - 3 - 2 | 3",
                "16 / 4 / 2 | 2",
                "9 − 2 × 3 ÷ 2 | 6",
                "-2 + 5 | 3",
                "--2 | 2",
                "2 - -1 | 3",
                "-6 / -4 | 1.5",
                "6 / -4 + 4 | 2.5",
                "if(1 / -2 < 0, 1, 0) | 1",
                "min(3, 1.5, 2) | 1.5",
                "max(3, 1.5) | 3",
                "if(2 > 1, 5, 6) | 5",
                "if(2 <= 1, 5, 6) | 6",
                "if(1/3 = 2/6, 1, 0) | 1",
                "if(1/3 == 0.3333333333, 1, 0) | 0",
                "if(1 <> 2, 1, 0) | 1",
                "if(1 ≠ 1, 1, 0) | 0",
                "if(1 != 1, 1, 0) | 0",
                "if(2 >= 2, 1, 0) | 1",
                "if(2 ≥ 3, 1, 0) | 0",
                "if(2 ≤ 2, 1, 0) | 1",
                "if(2 < 2, 1, 0) | 0",
                "if(2 > 2, 1, 0) | 0",
                "if(1 > 2, 1, if(2 > 1, 4, 9)) | 4",
                "maximum / 4 | 2.5",
                "1 / 3 * 3 | 1",
                "0.1 + 0.2 | 0.3"
            })
    void worksOutWhatIsWritten(String expression, String expected) {
        assertThat(award("Formula", "expression=" + expression, "10", "", 9)).isEqualTo(points(expected));
    }

    @Test
    void usesAmountsByName() {
        String expression = "expression=if(received >= 100, min(maximum, hồ_sơ_đúng_hạn / received * 2), 0)";

        assertThat(award("Formula", expression, "2", "hồ_sơ_đúng_hạn=412, received=450"))
                .isEqualTo(points("1.83"));
        assertThat(award("Formula", expression, "2", "hồ_sơ_đúng_hạn=9, received=10"))
                .isEqualTo(points("0"));
        assertThat(Formula.of("b + a * maximum + b").names()).containsExactly("b", "a");
    }

    @Test
    void dividesInTheChosenBranchOnly() {
        String expression = "expression=if(total = 0, 1, done / total)";

        assertThat(award("Formula", expression, "2", "total=0, done=0")).isEqualTo(points("1"));
        assertThat(codes(award("Formula", "expression=done / total", "2", "total=0, done=0")))
                .containsExactly(Code.FORMULA_DIVISION_BY_ZERO);
    }

    @Test
    void refusesAResultOutsideOfZeroToTheMaximum() {
        assertThat(codes(award("Formula", "expression=a", "2", "a=-0.0001")))
                .containsExactly(Code.FORMULA_OUT_OF_RANGE);
        assertThat(award("Formula", "expression=a", "2", "a=2")).isEqualTo(points("2"));
        assertThat(award("Formula", "expression=a / 3", "2", "a=13")
                        .problems()
                        .get(0)
                        .about(Subject.mark("H07", "1.2"))
                        .text(Language.VI))
                .isEqualTo("Tiêu chí 1.2 (đơn vị H07): công thức cho 13/3 điểm, ngoài khoảng 0–2."
                        + "\nKiểm tra lại số liệu, hoặc dùng min và max trong công thức.");
        assertThat(award("Formula", "expression=a * 1.5", "2", "a=5")
                        .problems()
                        .get(0)
                        .values())
                .containsEntry("found", "7.5");
    }

    @Test
    void refusesWhatCanNeverGivePoints() {
        Points two = Points.of("2");

        refuses(() -> Formula.of("1 / 0").requireFits(two), Code.FORMULA_WITHOUT_AWARD);
        refuses(() -> Formula.of("maximum + 1").requireFits(two), Code.FORMULA_WITHOUT_AWARD);
        refuses(() -> Formula.of("0 - 1").requireFits(two), Code.FORMULA_WITHOUT_AWARD);
        assertThat(problems(() -> Formula.of("1 / 0").requireFits(two)).get(0).text(Language.EN))
                .isEqualTo(
                        "the formula of criterion ? names no amounts, and what it gives is no number of points from 0 – 2."
                                + "\nName the amounts that are reported, such as done / planned * maximum.");
        assertThatCode(() -> Formula.of("maximum / 2").requireFits(two)).doesNotThrowAnyException();
        assertThatCode(() -> Formula.of("a / 0").requireFits(two)).doesNotThrowAnyException();
    }

    @Test
    void needsExactlyItsAmounts() {
        assertThat(codes(award("Formula", "expression=a + b", "2", "a=1"))).containsExactly(Code.AMOUNT_MISSING);
        assertThat(codes(award("Formula", "expression=a", "2", "a=1, b=1"))).containsExactly(Code.AMOUNT_UNKNOWN);
        assertThat(codes(award("Formula", "expression=a", "2", "a=1, maximum=1")))
                .containsExactly(Code.AMOUNT_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 +",
                "* 2",
                "(1",
                "1)",
                "1 2",
                "min(1)",
                "min()",
                "max 1",
                "if(1, 2, 3)",
                "if(1 > 2, 3)",
                "1 > 2",
                "if > 2",
                "1.",
                ".5",
                "1e5",
                "a b",
                "1,5",
                "a & b",
                "min(1, 2",
                "'a'",
                "a..b",
                "if(1 > 2 > 3, 1, 2)"
            })
    void refusesWhatItDoesNotUnderstand(String expression) {
        refuses(() -> LeafRule.of("Formula", "expression=" + expression), Code.FORMULA_NOT_UNDERSTOOD);
    }

    @Test
    void saysWhereItStopped() {
        assertThat(problems(() -> Formula.of("1 + (a b)")).get(0).text(Language.EN))
                .isEqualTo("the formula of criterion ? is not understood: at character 8 stands \"b)\", expected ).");
    }

    @Test
    void refusesUnknownFunctionsAndParameters() {
        refuses(() -> Formula.of("sqrt(2)"), Code.FORMULA_FUNCTION_UNKNOWN);
        refuses(() -> Formula.of("Runtime(1)"), Code.FORMULA_FUNCTION_UNKNOWN);
        refuses(() -> LeafRule.of("Formula", "a=1; expression=1"), Code.RULE_PARAMETER_UNKNOWN);
        refuses(() -> LeafRule.of("Formula", ""), Code.RULE_PARAMETER_MISSING);
    }

    @Test
    @Timeout(60)
    void refusesHostileExpressionsWithoutHanging() {
        refuses(() -> Formula.of("(".repeat(100_000)), Code.FORMULA_TOO_LARGE);
        refuses(() -> Formula.of("(".repeat(900)), Code.FORMULA_TOO_LARGE);
        refuses(() -> Formula.of("-".repeat(900) + "1"), Code.FORMULA_TOO_LARGE);
        refuses(() -> Formula.of("min(1,".repeat(150)), Code.FORMULA_TOO_LARGE);
        refuses(() -> Formula.of("9".repeat(31)), Code.FORMULA_TOO_LARGE);
    }

    @Test
    void worksOutTheLargestExpressionThatIsAllowed() {
        String product = "a" + "*a".repeat(499);
        String nested = "(".repeat(49) + "1" + ")".repeat(49);

        assertThat(codes(award("Formula", "expression=" + product, "2", "a=9999999999999999999999999999")))
                .containsExactly(Code.FORMULA_OUT_OF_RANGE);
        assertThat(award("Formula", "expression=" + nested, "2", "")).isEqualTo(points("1"));
    }

    @Test
    void allowsExactlyAThousandCharactersFiftyLevelsAndThirtyDigits() {
        String digits = "9".repeat(30);

        assertThat(award("Formula", "expression=if(" + digits + " > 1, 1, 0)", "2", ""))
                .isEqualTo(points("1"));
        assertThat(Formula.of("(1" + "+0".repeat(498) + " )").expression()).hasSize(1000);
        refuses(() -> Formula.of("1" + "+0".repeat(500)), Code.FORMULA_TOO_LARGE);
        refuses(() -> Formula.of("(".repeat(50) + "1" + ")".repeat(50)), Code.FORMULA_TOO_LARGE);
    }

    @Test
    void isItsExpression() {
        Formula formula = Formula.of(" a + 1 ");

        assertThat(formula)
                .isEqualTo(Formula.of("a + 1"))
                .isNotEqualTo(Formula.of("a+1"))
                .isNotEqualTo("a + 1");
        assertThat(formula).hasSameHashCodeAs("a + 1").hasToString("Formula[a + 1]");
        assertThat(formula.expression()).isEqualTo("a + 1");
    }

    @Test
    void namesTheFunctionsAndComparisonsItKnows() {
        assertThat(problems(() -> Formula.of("abs(1)")).get(0).values()).containsEntry("expected", "if, min, max");
        assertThat(problems(() -> Formula.of("if(1, 2, 3)")).get(0).values())
                .containsEntry("expected", "< <= = <> >= >");
        assertThat(problems(() -> Formula.of("min + 1")).get(0).values()).containsEntry("expected", "(");
        assertThat(problems(() -> Formula.of("if")).get(0).values()).containsEntry("expected", "(");
    }
}
