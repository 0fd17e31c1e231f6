package vn.cchc.model.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.model.criteria.rule.Leaves.award;
import static vn.cchc.model.criteria.rule.Leaves.codes;
import static vn.cchc.model.criteria.rule.Leaves.points;
import static vn.cchc.model.criteria.rule.Leaves.problems;
import static vn.cchc.model.criteria.rule.Leaves.refuses;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.evidence.Occurrences;
import vn.cchc.model.problem.Code;

class DeductionTest {

    private static final String COSTS = "late=0.25; missing=0.5";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "late 2, missing 1 | 1",
                "late=2, missing=1 | 1",
                "LATE=8 | 0",
                "late=9 | 0",
                "late=9223372036854775807, missing=1 | 0",
                "missing=9223372036854775807 | 0",
                "0 | 2"
            })
    void takesWhatEachFaultCosts(String evidence, String expected) {
        assertThat(award("Deduction", COSTS, "2", evidence)).isEqualTo(points(expected));
    }

    @Test
    void leavesTheFloor() {
        assertThat(award("Deduction", COSTS + "; floor=0.6", "2", "late=5")).isEqualTo(points("0.75"));
        assertThat(award("Deduction", COSTS + "; floor=0.6", "2", "late=6")).isEqualTo(points("0.6"));
    }

    @Test
    void refusesFaultsThatWereNotDeclared() {
        LeafRule rule = LeafRule.of("Deduction", COSTS);

        refuses(() -> rule.evidence("wrong=1"), Code.OCCURRENCE_UNKNOWN);
        refuses(() -> rule.evidence("late=1, Late=2"), Code.EVIDENCE_NOT_UNDERSTOOD);
        assertThat(codes(rule.award(new Occurrences(Map.of("wrong", 1L)), Points.of("2"), Rounding.FINEST)))
                .containsExactly(Code.OCCURRENCE_UNKNOWN);
    }

    @Test
    void refusesAFloorAboveTheMaximum() {
        LeafRule rule = LeafRule.of("Deduction", COSTS + "; floor=1");

        rule.requireFits(Points.of("1"));
        refuses(() -> rule.requireFits(Points.of("0.5")), Code.RULE_ABOVE_MAXIMUM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"late=0", "late=-0.25", "late=x", "late=1; LATE=2", "late=1; floor=-1", "a,b=1", "Floor=1"})
    void refusesImpossibleCosts(String parameters) {
        refuses(() -> LeafRule.of("Deduction", parameters), Code.RULE_PARAMETER_INVALID);
    }

    @Test
    void needsACostAndNamesEveryImpossibleOne() {
        refuses(() -> LeafRule.of("Deduction", "floor=0"), Code.RULE_PARAMETER_MISSING);
        assertThat(problems(() -> LeafRule.of("Deduction", "late=x; missing=y; floor=0")))
                .extracting(problem -> problem.values().get("parameter"))
                .containsExactly("late", "missing");
    }
}
