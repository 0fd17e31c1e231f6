package vn.cchc.model.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.model.criteria.rule.Leaves.award;
import static vn.cchc.model.criteria.rule.Leaves.points;
import static vn.cchc.model.criteria.rule.Leaves.refuses;

import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.evidence.Answer;
import vn.cchc.model.criteria.evidence.Items;
import vn.cchc.model.problem.Code;

class YesNoTest {

    @Test
    void awardsTheMaximumForAYesAndZeroForANo() {
        assertThat(award("YesNo", "", "1.5", "✓")).isEqualTo(points("1.5"));
        assertThat(award("YesNo", "", "1.5", "không")).isEqualTo(points("0"));
    }

    @Test
    void takesAnswersOnly() {
        assertThat(new YesNo().takes(new Answer(true))).isTrue();
        assertThat(new YesNo().takes(new Items(1))).isFalse();
    }

    @Test
    void hasNoParameters() {
        refuses(() -> LeafRule.of("YesNo", "points=2"), Code.RULE_PARAMETER_UNKNOWN);
    }
}
