package vn.cchc.ranking.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;

class FairnessLawsTest {

    @Test
    void theSameSeedGivesTheSameReport() {
        Rulebook rulebook = LawSample.rulebook();
        RankingMethod unfair = Mutant.ROW_ORDER_AS_LAST_KEY.method();

        LawReport first = FairnessLaws.check(rulebook, unfair, 7, 20);
        LawReport second = FairnessLaws.check(rulebook, unfair, 7, 20);

        assertThat(second.text(Language.VI)).isEqualTo(first.text(Language.VI));
        assertThat(first.holds()).isFalse();
        assertThat(first.finding(FairnessLaw.TIE_SYMMETRY)
                        .counterexample()
                        .orElseThrow()
                        .text(Language.VI))
                .startsWith("Đơn vị U")
                .contains("có mọi điểm như nhau, nhưng có hạng ");
    }

    @Test
    void lawsAreSilentWithTheReasonWhereTheirConditionsAreNotGiven() {
        LawReport report = FairnessLaws.check(LawSample.rulebook("tieChain", "criterion:P", "leafScale", "0"), 1, 5);

        LawReport.Finding monotonicity = report.finding(FairnessLaw.MONOTONICITY);
        assertThat(monotonicity.outcome()).isEqualTo(LawReport.Outcome.SKIPPED);
        assertThat(monotonicity.silences())
                .extracting(silence -> silence.text(Language.EN))
                .containsExactly("Block A: the tie-break criterion:P can fall when points rise.");
        assertThat(report.finding(FairnessLaw.SCALE_INVARIANCE).silences())
                .extracting(silence -> silence.text(Language.VI))
                .containsExactly("Khối A: điểm thành phần được làm tròn đến điểm nguyên.");
        assertThat(report.text(Language.EN))
                .contains("SCALE_INVARIANCE: does not apply. Ten times all points, maxima and caps changes no place.\n"
                        + "    Block A: leaves are rounded to whole points.\n");
    }

    @Test
    void aChainWithoutItsHostKeyIsRefused() {
        Rulebook rulebook = LawSample.rulebook("tieChain", "host:inhabitants");

        assertThatThrownBy(() -> FairnessLaws.check(rulebook, 1, 1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> FairnessLaws.check(rulebook, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
