package vn.cchc.model.round;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.model.round.Given.texts;
import static vn.cchc.model.round.Given.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Citation;
import vn.cchc.model.Entry;
import vn.cchc.model.council.ApplicabilityProposal;
import vn.cchc.model.council.ApplicabilityRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;

/** What a rulebook says of special units, carried over from a proposal of the year before. */
class RuledApplicabilityTest {

    @Test
    void takesOutWhatDoesNotApplyForTheReasonOfTheProposalAndByTheDecisionOfTheRulebook() {
        ApplicabilityProposal proposal = proposal();
        Rulebook next = cited().adopting(proposal);

        Round round = round(next);

        for (int leaf = 0; leaf < 5; leaf++) {
            assertThat(round.unit("H07").exemption(leaf, Stage.SELF).isPresent())
                    .isEqualTo(round(Given.RULEBOOK)
                            .unit("H07")
                            .under(proposal)
                            .exemption(leaf, Stage.SELF)
                            .isPresent());
        }
        assertThat(round.unit("H07").exemption(3, Stage.SELF))
                .hasValueSatisfying(exemption -> assertThat(exemption.reason() + ", " + exemption.basis() + ", "
                                + exemption.proposedBy() + ", " + exemption.status())
                        .isEqualTo("đảo, 12/QĐ-UBND, Tổ giúp việc, CONFIRMED"));
        assertThat(round.unit("H08").exemption(3, Stage.SELF)).isEmpty();
        assertThat(round.exemptions()).isEmpty();
    }

    @Test
    void appliesWhatTheRegisterOfTasksWouldLeaveOut() {
        Rulebook next = Given.RULEBOOK.adopting(proposal());
        RoundRows rows = RoundRows.listed(List.of(unit("H07"), unit("H08"))).plus(Given.tasks("H08"));

        Round round = Round.of(next, Given.YEAR_END, rows).orThrow();

        assertThat(round.unit("H07").exemption(0, Stage.SELF)).isEmpty();
        assertThat(round.unit("H07").exemption(1, Stage.SELF)).isPresent();
    }

    @Test
    void aProposalAdoptedAgainReplacesTheOneBeforeAndAnOverrideKeepsIt() {
        Rulebook next = Given.RULEBOOK.adopting(proposal()).adopting(proposal());

        assertThat(next.applicability()).hasSize(2);
        assertThat(next.with("leafScale", "2").applicability()).hasSize(2);
        assertThat(next).isNotEqualTo(Given.RULEBOOK);
    }

    @Test
    void saysWhichUnitOrCriterionItDoesNotFind() {
        ApplicabilityProposal.Item item =
                new ApplicabilityProposal.Item("7.7", false, "đảo", "", Optional.of(LocalDate.EPOCH));
        Rulebook next = Given.RULEBOOK
                .adopting(new ApplicabilityProposal("H07", List.of(item)))
                .adopting(new ApplicabilityProposal("H17", proposal().leaves()));
        RoundRows rows = RoundRows.listed(List.of(unit("H07"), unit("H08"))).plus(Given.tasks("H07", "H08"));

        assertThat(texts(Round.of(next, Given.YEAR_END, rows), Language.EN))
                .containsExactly(
                        "column \"criterion\": there is no criterion \"7.7\" in the set of unit H07.\nDid you"
                                + " mean \"1.1\"? (1.10 is not 1.1)",
                        "the rulebook says what applies to the unit \"H17\", which the round does not have.\nDid you"
                                + " mean \"H07\"?");
        assertThat(texts(Round.of(next, Given.YEAR_END, rows), Language.VI))
                .last()
                .isEqualTo("Bộ quy tắc quy định tiêu chí áp dụng cho đơn vị \"H17\", nhưng kỳ đánh giá không có đơn vị"
                        + " này.\nCó phải định ghi \"H07\" không?");
    }

    private static ApplicabilityProposal proposal() {
        return round(
                        Given.RULEBOOK,
                        new ApplicabilityRow("H07", "2.1", false, "đảo", "Tổ giúp việc", null, null),
                        new ApplicabilityRow("H07", "1.1", true, null, "Tổ giúp việc", null, null))
                .proposals()
                .get(0);
    }

    private static Rulebook cited() {
        Rulebook r = Given.RULEBOOK;
        return new Rulebook(2026, "", new Citation("12/QĐ-UBND"), "", r.blocks(), r.anyBlock());
    }

    private static Round round(Rulebook rulebook, Entry... more) {
        List<Entry> rows = new ArrayList<>(List.of(unit("H07"), unit("H08")));
        rows.addAll(Given.tasks("H07", "H08"));
        rows.addAll(List.of(more));
        return Round.of(rulebook, Given.YEAR_END, RoundRows.listed(rows)).orThrow();
    }
}
