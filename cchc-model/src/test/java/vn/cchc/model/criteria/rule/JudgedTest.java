package vn.cchc.model.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.model.criteria.rule.Leaves.award;
import static vn.cchc.model.criteria.rule.Leaves.codes;
import static vn.cchc.model.criteria.rule.Leaves.points;
import static vn.cchc.model.criteria.rule.Leaves.refuses;

import org.junit.jupiter.api.Test;
import vn.cchc.model.Points;
import vn.cchc.model.problem.Code;

class JudgedTest {

    @Test
    void awardsWhatTheScorerGave() {
        assertThat(award("Judged", "", "2", "1.83")).isEqualTo(points("1.83"));
        assertThat(award("Judged", "", "2", "2")).isEqualTo(points("2"));
    }

    @Test
    void refusesPointsOutsideOfZeroToTheMaximum() {
        assertThat(codes(award("Judged", "", "2", "2.5"))).containsExactly(Code.POINTS_ABOVE_MAXIMUM);
        assertThat(codes(award("Judged", "", "2", "-0.5"))).containsExactly(Code.POINTS_NEGATIVE);
    }

    @Test
    void keepsToTheStep() {
        assertThat(award("Judged", "step=0.25", "2", "1.75")).isEqualTo(points("1.75"));
        assertThat(codes(award("Judged", "step=0.25", "2", "1.8"))).containsExactly(Code.POINTS_OFF_STEP);
        refuses(() -> LeafRule.of("Judged", "step=0.3").requireFits(Points.of("2")), Code.RULE_PARAMETER_INVALID);
        refuses(() -> LeafRule.of("Judged", "step=0"), Code.RULE_PARAMETER_INVALID);
        refuses(() -> LeafRule.of("Judged", "steps=0.25"), Code.RULE_PARAMETER_UNKNOWN);
    }
}
