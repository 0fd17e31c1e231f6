package vn.cchc.model.round;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.model.round.Given.mark;
import static vn.cchc.model.round.Given.texts;
import static vn.cchc.model.round.Given.unit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Entry;
import vn.cchc.model.act.ApprovalRow;
import vn.cchc.model.act.CorrectionRow;
import vn.cchc.model.act.SignOffRow;
import vn.cchc.model.council.AgreementRow;
import vn.cchc.model.council.DecisionRow;
import vn.cchc.model.council.Petition;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.council.PetitionStepRow;
import vn.cchc.model.problem.Language;

/** What the papers of a council leave out, or cannot have been so. */
class CouncilGapsTest {

    private static final LocalDate FILED = LocalDate.of(2026, 2, 1);
    private static final Instant EARLIER = Instant.parse("2026-01-31T16:59:59Z");

    @Test
    void aMarkThatGivesAllThatWasAskedAcceptsAPetitionOneThatGivesLessDoesInPartOneThatGivesNoMoreRefuses() {
        Round round = round(
                mark("H07", "1.1", Stage.APPRAISAL, "2", "2026-01-10"),
                mark("H07", "1.2", Stage.APPRAISAL, "2", "2026-01-10"),
                mark("H07", "1.3", Stage.APPRAISAL, "2", "2026-01-10"),
                mark("H07", "2.1", Stage.APPRAISAL, "2", "2026-01-10"),
                petition("K1", "1.1", "4", FILED),
                petition("K2", "1.2", "4", FILED),
                petition("K3", "1.3", "4", FILED),
                petition("K4", "2.1", null, FILED),
                mark("H07", "1.1", Stage.COUNCIL, "4", "2026-03-01"),
                mark("H07", "1.2", Stage.REAPPRAISAL, "4", "2026-02-10"),
                mark("H07", "1.2", Stage.COUNCIL, "3", "2026-03-01"),
                because(mark("H07", "1.3", Stage.COUNCIL, "2", "2026-03-01"), "không đủ minh chứng"),
                mark("H07", "2.1", Stage.COUNCIL, "2.5", "2026-03-01"));

        assertThat(round.petitions())
                .extracting(p -> p.id() + " " + p.outcome() + " " + p.answer())
                .containsExactly(
                        "K1 ACCEPTED ", "K2 PARTLY_ACCEPTED ", "K3 REFUSED không đủ minh chứng", "K4 ACCEPTED ");
    }

    @Test
    void anAnswerThatGivesNoMoreNeedsAReasonAndIsNoAcceptance() {
        List<Entry> rows = List.of(
                mark("H07", "1.1", Stage.APPRAISAL, "2", "2026-01-10"),
                new PetitionRow(
                        "K1",
                        "H07",
                        "1.1",
                        Petition.Request.POINTS,
                        null,
                        "đã làm đủ",
                        FILED,
                        null,
                        Petition.Outcome.ACCEPTED,
                        null,
                        null),
                petition("K2", "1.1", "3", FILED),
                mark("H07", "1.1", Stage.COUNCIL, "2", "2026-03-01"));

        assertThat(messages(Language.EN, rows))
                .containsExactly(
                        "row 1, column \"outcome\": the petition K1 of unit H07 is declared as accepted; by the marks"
                                + " and exemptions entered it is refused.\nLeave the outcome out, or enter the mark, the"
                                + " exemption or the refusal that answers it.",
                        "row 2, column \"answer\": the petition K2 of unit H07 was answered by a mark that gives no"
                                + " more points and no reason.\nGive the reason with the mark, or refuse the petition"
                                + " with a reason.");
        assertThat(messages(Language.VI, rows))
                .last()
                .isEqualTo("dòng 2, cột \"answer\": Kiến nghị K2 của đơn vị H07 được trả lời bằng kết quả không tăng"
                        + " điểm mà không nêu lý do.\nGhi lý do ở dòng chấm, hoặc ghi từ chối kiến nghị kèm lý do.");
    }

    @Test
    void aCorrectionAfterTheApprovalDoesNotChangeWhatBecameOfAPetition() {
        Round round = round(
                mark("H07", "1.1", Stage.APPRAISAL, "2", "2026-01-10"),
                petition("K1", "1.1", "4", FILED),
                mark("H07", "1.1", Stage.COUNCIL, "4", "2026-03-01"),
                new ApprovalRow("QĐ 9", null, LocalDate.of(2026, 3, 30), null),
                new CorrectionRow("H07", "1.1", BigDecimal.ONE, null, "Điều 9", null, null, null, "sót", null, null));

        assertThat(round.petitions().get(0).outcome()).isEqualTo(Petition.Outcome.ACCEPTED);
    }

    @Test
    void anExemptionAnswersThePetitionThatAskedForItWhateverStageItCountsFrom() {
        PetitionRow asked = new PetitionRow(
                "K1", "H07", "2.1", Petition.Request.EXEMPTION, null, "không có", FILED, null, null, null, null);
        Round round = round(asked, new ExemptionRow("H07", "2.1", null, "không có thủ tục", null, null, null));

        assertThat(round.petitions().get(0).outcome()).isEqualTo(Petition.Outcome.ACCEPTED);
    }

    @Test
    void aLatePetitionStaysOnRecordWhereItIsEnteredAsRefusedAndOneWithoutDayIsReported() {
        var rulebook = Given.RULEBOOK.with("petitionsUntil", "2026-01-31");
        PetitionRow late = new PetitionRow(
                "K1",
                "H07",
                "2.1",
                Petition.Request.POINTS,
                null,
                "đã làm đủ",
                FILED,
                null,
                Petition.Outcome.REFUSED,
                "quá hạn",
                null);

        var checked = Round.of(rulebook, Given.YEAR_END, rows(late, petition("K2", "2.1", "3", null)));

        assertThat(texts(checked, Language.EN))
                .containsExactly(
                        "row 2, column \"date\": the petition K2 of unit H07 names no day, so it cannot be held"
                                + " against the last day for petitions, 2026-01-31.");
        assertThat(texts(checked, Language.VI))
                .containsExactly(
                        "dòng 2, cột \"date\": Kiến nghị K2 của đơn vị H07 không ghi ngày nộp nên không kiểm tra"
                                + " được hạn nhận kiến nghị 2026-01-31.");
        assertThat(checked.orThrow().petitions().get(0).outcome()).isEqualTo(Petition.Outcome.REFUSED);
    }

    @Test
    void nothingIsDoneAboutAPetitionBeforeItWasFiledOrAnExemptionBeforeItWasProposed() {
        assertThat(messages(
                        Language.EN,
                        List.of(
                                petition("K1", "2.1", "3", FILED),
                                PetitionStepRow.given("K1", "Thành viên 1", EARLIER),
                                exemption(Exemption.Status.PROPOSED, "2026-02-01T00:00:00Z"),
                                exemption(Exemption.Status.CONFIRMED, "2026-01-31T00:00:00Z"))))
                .containsExactly(
                        "row 2, column \"time\": the exemption of criterion 1.2 for unit H07 was decided at"
                                + " 2026-01-31T07:00:00+07:00, before it was proposed (2026-02-01T07:00:00+07:00).",
                        "row 1, column \"time\": the step of petition K1 is dated 2026-01-31T23:59:59+07:00, before the"
                                + " petition was filed on 2026-02-01.");
    }

    @Test
    void aDecisionUponAnExemptionIsNotKnownBeforeItsProposal() {
        Round round = round(
                exemption(Exemption.Status.PROPOSED, "2026-02-01T00:00:00Z"),
                new ExemptionRow(
                        "H07", "1.2", Stage.COUNCIL, null, null, null, Exemption.Status.CONFIRMED, "QĐ 7", null, null));

        assertThat(round.at(EARLIER).exemptions()).isEmpty();
        assertThat(round.at(Instant.parse("2026-02-01T00:00:00Z")).exemptions()).hasSize(1);
    }

    @Test
    void theHistoryOfAnExemptionSaysWhoProposedItAndWhatWasDecided() {
        ExemptionRow field = new ExemptionRow("H07", "2", Stage.COUNCIL, "không có thủ tục", null, null, null);
        Round round = round(
                exemption(Exemption.Status.PROPOSED, "2026-02-01T00:00:00Z"),
                exemption(Exemption.Status.REFUSED, "2026-02-02T00:00:00Z"),
                field);

        assertThat(round.exemptionHistory("H07", "1.2"))
                .extracting(row -> row.status() + " " + row.proposedBy() + " " + row.time() + " " + row.reason())
                .containsExactly(
                        "PROPOSED M 2026-02-01T00:00:00Z không có kho", "REFUSED M 2026-02-02T00:00:00Z không có kho");
        assertThat(round.exemptionHistory("H07", "2.1")).containsExactly(field);
        assertThat(round.exemptionHistory("H07", "1.1")).isEmpty();
    }

    @Test
    void aPetitionWhoseRowWasRefusedIsNotCalledUnknownByItsSteps() {
        PetitionRow ofNobody =
                new PetitionRow("K1", "H08", "2.1", Petition.Request.POINTS, null, "đủ", FILED, null, null, null, null);

        assertThat(messages(Language.EN, List.of(ofNobody, PetitionStepRow.given("K1", "Thành viên 1", null))))
                .containsExactly("row 1, column \"unit\": there is no unit \"H08\".\nDid you mean \"H07\"?");
    }

    @Test
    void referencesToDecisionsAreHeldAgainstThoseThatAreListed() {
        DecisionRow listed = new DecisionRow("07/BB-HĐ", null, null, null, null, null, null, null, null);

        assertThat(messages(
                        Language.EN,
                        List.of(listed, decided(mark("H07", "1.1", Stage.COUNCIL, "2"), "07/BB-HĐ; 08/BB-HĐ"))))
                .containsExactly(
                        "row 1, column \"decision\": unit H07, criterion 1.1: refers to the decision"
                                + " \"08/BB-HĐ\", which is not among the decisions of the council.\nDid you mean \"07/BB-HĐ\"?");
        assertThat(messages(Language.EN, List.of(decided(mark("H07", "1.1", Stage.COUNCIL, "2"), "08/BB-HĐ"))))
                .isEmpty();
        assertThat(round(listed)
                        .adding(decided(mark("H07", "1.1", Stage.COUNCIL, "2"), "7/BB-HĐ"))
                        .problems())
                .extracting(problem -> problem.text(Language.VI))
                .containsExactly(
                        "cột \"decision\": Đơn vị H07, tiêu chí 1.1: dẫn chiếu quyết định \"7/BB-HĐ\", không có"
                                + " trong danh sách quyết định của hội đồng.\nCó phải là \"07/BB-HĐ\"?");
    }

    @Test
    void votesOfWhichNobodyCanTellWhetherTheyAreValidAndMembersNamedTwiceAreReported() {
        assertThat(messages(
                        Language.VI,
                        List.of(
                                new DecisionRow("QĐ 1", null, null, null, null, null, 5, 0, null),
                                new DecisionRow("QĐ 2", null, null, 9, null, null, null, null, null),
                                new DecisionRow("QĐ 3", null, null, 7, "A; B; C; D", "a", 4, 0, null))))
                .containsExactly(
                        "dòng 1, cột \"inFavour\": Quyết định QĐ 1: chưa đủ số liệu để biết phiếu tán thành có quá nửa"
                                + " hay không (tổng số thành viên).\nGhi số phiếu tán thành, số thành viên và người tham"
                                + " gia.",
                        "dòng 2, cột \"inFavour\": Quyết định QĐ 2: chưa đủ số liệu để biết phiếu tán thành có quá nửa"
                                + " hay không (tổng số thành viên).\nGhi số phiếu tán thành, số thành viên và người tham"
                                + " gia.",
                        "dòng 3, cột \"present\": Quyết định QĐ 3: thành viên \"a\" được ghi hai lần.\nMỗi thành viên chỉ"
                                + " ghi một lần, hoặc có mặt, hoặc cho ý kiến bằng văn bản.");
    }

    @Test
    void signOffsAndAgreementsSayWhoAndWhenAndStandOnce() {
        SignOffRow signed = new SignOffRow("Sở Nội vụ", "1", null, "Giám đốc", FILED, null);

        assertThat(messages(
                        Language.EN,
                        List.of(
                                new AgreementRow("H07", null, null, null),
                                signed,
                                signed,
                                new SignOffRow("Sở Nội vụ", "2", "XA", null, null, null))))
                .containsExactly(
                        "row 1, column \"number\": the written agreement of unit H07 lacks \"number\".",
                        "row 1, column \"date\": the written agreement of unit H07 lacks \"date\".",
                        "row 2, column \"agency\": \"Sở Nội vụ\" signs off the same field twice.",
                        "row 3, column \"block\": there is no block \"XA\" in the rulebook; the blocks are: SO.",
                        "row 3, column \"person\": the sign-off of \"Sở Nội vụ\" lacks \"person\".",
                        "row 3, column \"date\": the sign-off of \"Sở Nội vụ\" lacks \"date\".");
    }

    @Test
    void anApprovalWithoutDayOrWithOpenMattersIsReported() {
        assertThat(messages(
                        Language.VI,
                        List.of(
                                new ApprovalRow("QĐ 9", null, null, null),
                                petition("K1", "1.1", "4", FILED),
                                exemption(Exemption.Status.PROPOSED, null),
                                new SignOffRow("Sở Nội vụ", "1", null, "Giám đốc", FILED, null))))
                .containsExactly(
                        "dòng 1, cột \"date\": Quyết định phê duyệt QĐ 9 không ghi ngày nên không biết nội dung nào được"
                                + " ghi sau khi phê duyệt.\nBổ sung ngày phê duyệt.",
                        "Kết quả đã được phê duyệt tại QĐ 9 khi còn việc chưa xong: 1 kiến nghị chưa trả lời, 1 đề xuất"
                                + " miễn chưa quyết định, 1 lĩnh vực chưa ký xác nhận.");
    }

    @Test
    void aCorrectionOfALeafThatDoesNotApplyIsRefused() {
        assertThat(messages(
                        Language.VI,
                        List.of(
                                exemption(Exemption.Status.CONFIRMED, null),
                                new ApprovalRow("QĐ 9", null, LocalDate.of(2026, 3, 30), null),
                                new CorrectionRow(
                                        "H07",
                                        "1.2",
                                        BigDecimal.ONE,
                                        null,
                                        "Điều 9",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null))))
                .containsExactly(
                        "dòng 1, cột \"criterion\": Đơn vị H07, tiêu chí 1.2: đính chính không có tác dụng vì đơn"
                                + " vị được miễn tiêu chí này (không có kho).");
    }

    private static List<String> messages(Language language, List<Entry> more) {
        return texts(Given.round(rows(more.toArray(Entry[]::new))), language);
    }

    private static Round round(Entry... more) {
        return Given.round(rows(more)).orThrow();
    }

    private static RoundRows rows(Entry... more) {
        List<Entry> rows = new ArrayList<>(List.of(unit("H07")));
        rows.addAll(Given.tasks("H07"));
        rows.addAll(List.of(more));
        return RoundRows.listed(rows);
    }

    private static PetitionRow petition(String id, String leaf, @Nullable String points, @Nullable LocalDate date) {
        return new PetitionRow(
                id,
                "H07",
                leaf,
                Petition.Request.POINTS,
                points == null ? null : new BigDecimal(points),
                "đã làm đủ",
                date,
                null,
                null,
                null,
                null);
    }

    private static ExemptionRow exemption(Exemption.Status status, @Nullable String time) {
        Instant instant = time == null ? null : Instant.parse(time);
        return new ExemptionRow("H07", "1.2", Stage.COUNCIL, "không có kho", null, "M", status, "QĐ 7", instant, null);
    }

    private static MarkRow because(MarkRow mark, String reason) {
        return marked(mark, reason, "QĐ 1");
    }

    private static MarkRow decided(MarkRow mark, String decision) {
        return marked(mark, null, decision);
    }

    private static MarkRow marked(MarkRow mark, @Nullable String reason, String decision) {
        return new MarkRow(
                mark.unit(),
                mark.criterion(),
                mark.stage(),
                mark.points(),
                null,
                null,
                null,
                null,
                null,
                mark.time(),
                reason,
                decision,
                null,
                null);
    }
}
