package vn.cchc.model.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.model.criteria.CriteriaSetChangeTest.LAST_YEAR;
import static vn.cchc.model.criteria.CriteriaSetChangeTest.THIS_YEAR;
import static vn.cchc.model.criteria.CriteriaSetChangeTest.problems;
import static vn.cchc.model.criteria.CriteriaSetChangeTest.set;
import static vn.cchc.model.criteria.CriteriaSetChangeTest.texts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Agency;
import vn.cchc.model.Citation;
import vn.cchc.model.Unit;
import vn.cchc.model.criteria.CriteriaProposal.Outcome;
import vn.cchc.model.criteria.CriteriaProposal.Proposer;
import vn.cchc.model.criteria.CriteriaSetChange.Kind;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Language;

class CriteriaProposalTest {

    private static final Proposer HEALTH = Proposer.of(Unit.of("H07", "Sở Y tế", "SO"));
    private static final Proposer HOME_AFFAIRS = Proposer.of(new Agency("Sở Nội vụ"));
    private static final Citation DECISION = new Citation("2948/QĐ-UBND, Điều 3");

    @Test
    void saysWhichProposalCausedAChange() {
        CriteriaProposal more = CriteriaProposal.about("1.1", HEALTH, "Tăng điểm kế hoạch")
                .on(LocalDate.of(2025, 3, 7))
                .answered(Outcome.ACCEPTED, DECISION);
        CriteriaProposal digital = CriteriaProposal.about("2.2", HOME_AFFAIRS, "Thêm tiêu chí số hoá")
                .answered(Outcome.ACCEPTED, Citation.NONE);

        CriteriaSetChange change = CriteriaSetChange.between(LAST_YEAR, THIS_YEAR)
                .causedBy(List.of(more, digital))
                .orThrow();

        assertThat(texts(change, Language.VI))
                .contains(
                        "Tiêu chí 1.1 \"Kế hoạch\": điểm tối đa tăng từ 20 lên 35,5. Theo đề xuất của Sở Y tế ngày"
                                + " 07/03/2025: \"Tăng điểm kế hoạch\"; căn cứ 2948/QĐ-UBND, Điều 3.",
                        "Tiêu chí 2.2 \"Số hoá\": bổ sung mới vào 2, điểm tối đa 20. Theo đề xuất của Sở Nội vụ: \"Thêm"
                                + " tiêu chí số hoá\".");
        assertThat(texts(change, Language.EN))
                .contains(
                        "criterion 1.1 \"Kế hoạch\": the maximum rises from 20 to 35.5. Proposed by Sở Y tế on"
                                + " 2025-03-07: \"Tăng điểm kế hoạch\"; decided by 2948/QĐ-UBND, Điều 3.",
                        "criterion 2.2 \"Số hoá\": added to 2 with a maximum of 20. Proposed by Sở Nội vụ: \"Thêm tiêu"
                                + " chí số hoá\".");
        assertThat(change.withoutEffect()).isEmpty();
    }

    @Test
    void looksUpTheCodeOfAProposalInTheEarlierSetFirst() {
        CriteriaProposal report =
                CriteriaProposal.about("1.2", HEALTH, "Bỏ tiêu chí báo cáo").answered(Outcome.ACCEPTED, DECISION);

        CriteriaSetChange change = CriteriaSetChange.between(LAST_YEAR, THIS_YEAR)
                .causedBy(List.of(report))
                .orThrow();

        assertThat(change.entries())
                .filteredOn(entry -> !entry.causes().isEmpty())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(Kind.REMOVED);
                    assertThat(entry.causes()).containsExactly(report);
                });
    }

    @Test
    void listsTheProposalsThatCausedNothing() {
        CriteriaProposal open = CriteriaProposal.about("1.1", HEALTH, "Tăng điểm");
        CriteriaProposal refused = open.answered(Outcome.REFUSED, DECISION);
        CriteriaProposal unheard =
                CriteriaProposal.about("2.1", HEALTH, "Đổi tên").answered(Outcome.ACCEPTED, DECISION);
        CriteriaProposal whole = CriteriaProposal.aboutTheSet(HEALTH, "Gọn lại").answered(Outcome.ACCEPTED, DECISION);
        CriteriaSet later = set("""
                1,,Chỉ đạo,60
                1.1,1,Kế hoạch,30
                1.2,1,Báo cáo,10
                1.3,1,Tuyên truyền,20
                2,,Thủ tục,40
                2.1,2,Một cửa,40
                """);

        CriteriaSetChange change = CriteriaSetChange.between(LAST_YEAR, later)
                .causedBy(List.of(open, refused, unheard, whole))
                .orThrow();

        assertThat(change.withoutEffect()).containsExactly(open, refused, unheard);
        assertThat(change.causes()).containsExactly(whole);
        assertThat(change.entries())
                .allSatisfy(entry -> assertThat(entry.causes()).isEmpty());
    }

    @Test
    void letsAProposalAboutTheSetCauseNothingWhereNothingChanged() {
        CriteriaProposal whole = CriteriaProposal.aboutTheSet(HEALTH, "Gọn lại").answered(Outcome.ACCEPTED, DECISION);

        CriteriaSetChange change = CriteriaSetChange.between(LAST_YEAR, LAST_YEAR)
                .causedBy(List.of(whole))
                .orThrow();

        assertThat(change.causes()).isEmpty();
        assertThat(change.withoutEffect()).containsExactly(whole);
    }

    @Test
    void refusesProposalsAboutCriteriaThatNeitherSetHas() {
        CriteriaProposal known = CriteriaProposal.about("1.3", HEALTH, "Đổi mã");
        CriteriaProposal unknown = CriteriaProposal.about("1.10", HOME_AFFAIRS, "Đổi tên");

        Checked<CriteriaSetChange> checked =
                CriteriaSetChange.between(LAST_YEAR, THIS_YEAR).causedBy(List.of(known, unknown));

        assertThat(problems(checked, Language.VI))
                .containsExactly("Đề xuất của Sở Nội vụ nói về tiêu chí \"1.10\", nhưng cả bộ tiêu chí trước và sau đều"
                        + " không có mã này.\nKiểm tra lại mã; đề xuất về cả bộ tiêu chí thì để trống mã.");
        assertThat(problems(checked, Language.EN))
                .containsExactly(
                        "the proposal of Sở Nội vụ is about criterion \"1.10\", which neither the earlier nor the"
                                + " later set has.\nCheck the code; leave it empty for a proposal about the whole set.");
    }

    @Test
    void refusesAProposalWithoutWordsOrProposer() {
        assertThatThrownBy(() -> CriteriaProposal.about("1.1", HEALTH, " "))
                .hasMessage("the required value \"text\" is missing.");
        assertThatThrownBy(() -> Proposer.of(Agency.NONE)).hasMessage("the required value \"proposer\" is missing.");
    }

    @Test
    void knowsTheCodeOfAUnitThatProposed() {
        assertThat(HEALTH).isEqualTo(new Proposer("Sở Y tế", Optional.of("H07")));
        assertThat(HOME_AFFAIRS).isEqualTo(new Proposer("Sở Nội vụ", Optional.empty()));
    }
}
