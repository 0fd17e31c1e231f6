package vn.cchc.model.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.model.criteria.rule.Leaves.award;
import static vn.cchc.model.criteria.rule.Leaves.codes;
import static vn.cchc.model.criteria.rule.Leaves.points;
import static vn.cchc.model.criteria.rule.Leaves.problems;
import static vn.cchc.model.criteria.rule.Leaves.refuses;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.evidence.LevelReached;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Language;

class LevelsTest {

    private static final String LEVELS = "A=2; B=1.5; C=50%; Chưa đạt=0";

    @Test
    void awardsWhatTheLevelIsWorth() {
        assertThat(award("Levels", LEVELS, "2", "A")).isEqualTo(points("2"));
        assertThat(award("Levels", LEVELS, "2", "b")).isEqualTo(points("1.5"));
        assertThat(award("Levels", LEVELS, "2", "CHƯA ĐẠT")).isEqualTo(points("0"));
    }

    @Test
    void awardsAShareOfTheMaximum() {
        assertThat(award("Levels", LEVELS, "3", "C")).isEqualTo(points("1.5"));
        assertThat(award("Levels", "A=33.3%; B=0", "0.5", "A")).isEqualTo(points("0.17"));
    }

    @Test
    void refusesALevelThatWasNotDeclared() {
        LeafRule rule = LeafRule.of("Levels", LEVELS);

        refuses(() -> rule.evidence("E"), Code.LEVEL_UNKNOWN);
        assertThat(codes(rule.award(new LevelReached("E"), Points.of("2"), Rounding.FINEST)))
                .containsExactly(Code.LEVEL_UNKNOWN);
        assertThat(problems(() -> rule.evidence("E")).get(0).text(Language.VI))
                .isEqualTo("Không có mức \"E\" ở tiêu chí ? (đơn vị ?); các mức: A, B, C, Chưa đạt.");
    }

    @Test
    void refusesLevelsAboveTheMaximum() {
        LeafRule rule = LeafRule.of("Levels", LEVELS);

        rule.requireFits(Points.of("2"));
        refuses(() -> rule.requireFits(Points.of("1.99")), Code.RULE_ABOVE_MAXIMUM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A=2; a=1",
                "A=2; A=1",
                "A=-1",
                "A=101%",
                "A=-5%",
                "A=x",
                "A=",
                "A",
                "=2",
                "A:B=2",
                "A|B=1",
                "A=1,5",
                "A=0.1234567891",
                "A=1e2"
            })
    void refusesImpossibleLevels(String parameters) {
        refuses(() -> LeafRule.of("Levels", parameters), Code.RULE_PARAMETER_INVALID);
    }

    @Test
    void needsALevel() {
        refuses(() -> LeafRule.of("Levels", ""), Code.RULE_PARAMETER_MISSING);
    }

    @Test
    void namesEveryImpossibleLevel() {
        assertThat(problems(() -> LeafRule.of("Levels", "A=x; B=1; C=y")))
                .extracting(problem -> problem.values().get("parameter"))
                .containsExactly("A", "C");
    }

    @Test
    void takesWorthsWithinTheRangeOfPoints() {
        assertThat(award("Levels", "A=999999999.999999999; B=0", "1000000000", "A", 9))
                .isEqualTo(points("999999999.999999999"));
        assertThat(award("Levels", "A=100%; B=0%", "3", "A")).isEqualTo(points("3"));
        refuses(() -> LeafRule.of("Levels", "A=1000000000"), Code.RULE_PARAMETER_INVALID);
    }

    @Test
    void showsTheBeginningOfALongLevel() {
        String longest = "A".repeat(60);
        LeafRule rule = LeafRule.of("Levels", LEVELS);

        assertThat(problems(() -> rule.evidence(longest)).get(0).values()).containsEntry("found", longest);
        assertThat(problems(() -> rule.evidence(longest + "A")).get(0).values()).containsEntry("found", longest + "…");
    }

    @Test
    void refusesALevelDeclaredTwiceAlike() {
        Levels.Level level = new Levels.Level("A", new Worth(BigDecimal.ONE, Worth.Unit.POINTS));

        refuses(() -> new Levels(List.of(level, level)), Code.RULE_PARAMETER_INVALID);
    }
}
