package vn.cchc.model.round;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.model.round.Given.mark;
import static vn.cchc.model.round.Given.texts;
import static vn.cchc.model.round.Given.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Agency;
import vn.cchc.model.Entry;
import vn.cchc.model.act.SignOffRow;
import vn.cchc.model.council.ApplicabilityProposal;
import vn.cchc.model.council.ApplicabilityRow;
import vn.cchc.model.council.DecisionRow;
import vn.cchc.model.council.Petition;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.council.PetitionStepRow;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Language;

class CouncilRecordsTest {

    private static final Instant STEP = Instant.parse("2026-02-20T01:00:00Z");

    @Test
    void refusesAPetitionAfterTheLastDayWhichItselfCounts() {
        RoundRows rows = rows(
                petition("K1", "2.1", LocalDate.of(2026, 2, 28), null),
                petition("K2", "2.1", LocalDate.of(2026, 3, 1), null));

        Checked<Round> checked = Round.of(Given.RULEBOOK.with("petitionsUntil", "2026-02-28"), Given.YEAR_END, rows);

        assertThat(texts(checked, Language.EN))
                .containsExactly(
                        "row 2, column \"date\": the petition K2 of unit H07 was filed on 2026-03-01, after the"
                                + " last day for petitions, 2026-02-28.\nTo keep it on record, give its own row the"
                                + " outcome refused and the reason.");
        assertThat(texts(checked, Language.VI))
                .containsExactly("dòng 2, cột \"date\": Kiến nghị K2 của đơn vị H07 nộp ngày 2026-03-01, sau ngày cuối"
                        + " nhận kiến nghị 2026-02-28.\nNếu cần lưu lại kiến nghị này thì ghi ngay ở dòng kiến nghị kết"
                        + " quả từ chối, kèm lý do.");
    }

    @Test
    void knowsWhatBecameOfAPetitionByWhatWasEntered() {
        RoundRows rows = rows(
                petition("K1", "1.1", LocalDate.of(2026, 2, 1), null),
                petition("K2", "1.2", LocalDate.of(2026, 2, 1), null),
                petition("K3", "1.3", LocalDate.of(2026, 2, 1), null),
                petition("K4", "2.1", LocalDate.of(2026, 2, 1), null),
                mark("H07", "1.1", Stage.REAPPRAISAL, "3", "2026-02-10"),
                mark("H07", "1.2", Stage.REAPPRAISAL, "3", "2026-01-10"),
                new ExemptionRow("H07", "2.1", Stage.COUNCIL, "không có thủ tục", null, null, null),
                PetitionStepRow.given("K3", "Thành viên 1", STEP),
                PetitionStepRow.refused("K3", "không có minh chứng", STEP));

        Round round = Given.round(rows).orThrow();

        assertThat(round.petitions())
                .extracting(p -> p.id() + " " + p.outcome() + " " + p.member() + p.answer())
                .containsExactly(
                        "K1 ACCEPTED ", "K2 OPEN ", "K3 REFUSED Thành viên 1không có minh chứng", "K4 ACCEPTED ");
    }

    @Test
    void checksADeclaredOutcomeAgainstWhatWasEntered() {
        RoundRows rows = rows(
                petition("K1", "1.1", null, Petition.Outcome.ACCEPTED),
                petition("K2", "1.2", null, Petition.Outcome.OPEN),
                mark("H07", "1.2", Stage.COUNCIL, "3", "2026-02-10"),
                new PetitionStepRow("K9", "Thành viên 1", null, null, null, null),
                PetitionStepRow.refused("K2", " ", STEP));

        Checked<Round> checked = Given.round(rows);

        assertThat(texts(checked, Language.EN))
                .containsExactly(
                        "row 1, column \"petition\": there is no petition \"K9\".\nDid you mean \"K1\"?",
                        "row 2, column \"answer\": the petition K2 of unit H07 was refused without a reason.",
                        "row 1, column \"outcome\": the petition K1 of unit H07 is declared as accepted; by the marks"
                                + " and exemptions entered it is open.\nLeave the outcome out, or enter the mark, the"
                                + " exemption or the refusal that answers it.");
        assertThat(texts(checked, Language.VI))
                .contains("dòng 1, cột \"outcome\": Kiến nghị K1 của đơn vị H07 được ghi là \"chấp nhận\"; theo điểm và"
                        + " việc miễn đã nhập thì là \"chưa trả lời\".\nBỏ trống kết quả, hoặc nhập điểm, việc miễn hay"
                        + " lý do từ chối trả lời kiến nghị.");
    }

    @Test
    void countsAProposedExemptionOnlyOnceTheCouncilConfirmedIt() {
        ExemptionRow one = exemption("1.1", Exemption.Status.PROPOSED, "không có biên giới", "Sở A", null);
        ExemptionRow two = exemption("1.2", Exemption.Status.PROPOSED, "không có kho", "Sở B", null);
        ExemptionRow yes = exemption("1.1", Exemption.Status.CONFIRMED, null, null, "QĐ 7");
        ExemptionRow no = exemption("1.2", Exemption.Status.REFUSED, "có kho", null, "QĐ 7");

        Round proposed = Given.round(rows(one, two)).orThrow();
        Round decided = Given.round(rows(yes, no, one, two)).orThrow();

        assertThat(proposed.exemptions()).isEmpty();
        assertThat(proposed.exemptionProposals())
                .extracting(Exemption::criterion)
                .containsExactly("1.1", "1.2");
        assertThat(proposed.unit("H07").exemption(0, Stage.COUNCIL)).isEmpty();
        assertThat(decided.exemptions())
                .extracting(e -> e.criterion() + " " + e.reason() + " " + e.proposedBy() + " " + e.decision())
                .containsExactly("1.1 không có biên giới Sở A QĐ 7");
        assertThat(decided.exemptionProposals())
                .extracting(e -> e.criterion() + " " + e.status() + " " + e.reason() + " " + e.proposedBy())
                .containsExactly("1.2 REFUSED có kho Sở B");
        assertThat(decided.unit("H07").exemption(0, Stage.COUNCIL)).isPresent();
    }

    @Test
    void saysWhatIsWrongWithExemptionsDecidedTwiceOrWithoutDecision() {
        ExemptionRow proposal = exemption("1.1", Exemption.Status.PROPOSED, "không có biên giới", null, null);
        ExemptionRow yes = exemption("1.1", Exemption.Status.CONFIRMED, null, null, null);

        Checked<Round> checked = Given.round(rows(proposal, proposal, yes));

        assertThat(texts(checked, Language.EN))
                .containsExactly(
                        "row 2, column \"decision\": the proposal to exempt unit H07 from criterion 1.1 was decided"
                                + " without naming the council's decision.",
                        "row 2, column \"criterion\": unit H07, criterion 1.1 is exempted twice.",
                        "row 3, column \"decision\": the proposal to exempt unit H07 from criterion 1.1 was decided"
                                + " without naming the council's decision.");
    }

    @Test
    void reportsAVoteThatIsNotValidAndRefusesFiguresThatCannotBe() {
        RoundRows rows = rows(
                decision("QĐ 1", 9, "A; B; C; D", "E", 5, 0),
                decision("QĐ 2", 9, "A; B; C; D", "E", 4, 1),
                decision("QĐ 3", 9, "A; B", null, 2, 1),
                decision("QĐ 3", null, null, null, null, null));

        Checked<Round> byMembers = Given.round(rows);
        Checked<Round> byParticipants = Round.of(
                Given.RULEBOOK.with("voteMajority", "OF_PARTICIPANTS"),
                Given.YEAR_END,
                rows(decision("QĐ 2", 9, "A; B; C; D", "E", 4, 1)));

        assertThat(texts(byMembers, Language.EN))
                .containsExactly(
                        "row 2, column \"inFavour\": decision QĐ 2: 4 in favour are not more than half of 9 (all"
                                + " members).",
                        "row 3, column \"inFavour\": decision QĐ 3: 3 votes, 2 took part, 9 members: the figures do"
                                + " not fit together.",
                        "row 4, column \"number\": the decision QĐ 3 stands twice.");
        assertThat(texts(byMembers, Language.VI))
                .startsWith("dòng 2, cột \"inFavour\": Quyết định QĐ 2: 4 phiếu tán thành không quá nửa của 9 (tổng số"
                        + " thành viên).");
        assertThat(byParticipants.problems()).isEmpty();
        assertThat(byParticipants.orThrow().decisions())
                .extracting(each -> each.number() + " " + each.tookPart())
                .containsExactly("QĐ 2 5");
    }

    @Test
    void keepsSignOffsAndRefusesOnesOfFieldsTheSetDoesNotHave() {
        RoundRows rows = rows(
                new SignOffRow("Sở Nội vụ", "1", "SO", "Giám đốc", LocalDate.of(2026, 2, 1), null),
                new SignOffRow("Sở Nội vụ", "9", null, null, null, null),
                new SignOffRow(null, "1", null, null, null, null));

        Checked<Round> checked = Given.round(rows);

        assertThat(texts(checked, Language.EN))
                .containsExactly(
                        "row 2, column \"field\": there is no field \"9\" to sign off; the fields are: 1, 2.",
                        "row 2, column \"person\": the sign-off of \"Sở Nội vụ\" lacks \"person\".",
                        "row 2, column \"date\": the sign-off of \"Sở Nội vụ\" lacks \"date\".",
                        "row 3, column \"agency\": the required value \"agency\" is missing.");
        Round sound = Given.round(rows(rows.rows(SignOffRow.class).get(0))).orThrow();
        assertThat(sound.signOffs().get(0).covers("SO", "1", new Agency("sở nội vụ")))
                .isTrue();
        assertThat(sound.signOffs().get(0).covers("SO", "2", new Agency("Sở Nội vụ")))
                .isFalse();
        assertThat(sound.signOffs().get(0).covers("QH", "1", new Agency("Sở Nội vụ")))
                .isFalse();
    }

    @Test
    void carriesAProposalOfApplicabilityIntoALaterRound() {
        RoundRows rows = rows(
                new ApplicabilityRow("H07", "1", false, "đảo", "Tổ giúp việc", null, null),
                new ApplicabilityRow("H07", "2.1", true, null, "Tổ giúp việc", null, null));

        ApplicabilityProposal proposal = Given.round(rows).orThrow().proposals().get(0);
        RoundRows next = rows().plus(ExemptionRow.adopting(proposal, "QĐ 11"));

        assertThat(proposal.leaves())
                .extracting(item -> item.leaf() + " " + item.applies())
                .containsExactly("1.1 false", "1.2 false", "1.3 false", "2.1 true");
        assertThat(Given.round(next).orThrow().exemptions())
                .extracting(e -> e.criterion() + " " + e.reason() + " " + e.basis())
                .containsExactly("1.1 đảo QĐ 11", "1.2 đảo QĐ 11", "1.3 đảo QĐ 11");
    }

    @Test
    void saysEveryFaultOfAProposalOfApplicability() {
        RoundRows rows = rows(
                new ApplicabilityRow("H07", "1.1", false, null, null, null, null),
                new ApplicabilityRow("H07", "1.1", true, null, null, null, null),
                new ApplicabilityRow("H07", "7", null, null, null, null, null));

        assertThat(texts(Given.round(rows), Language.EN))
                .containsExactly(
                        "row 1, column \"reason\": that criterion 1.1 does not apply to unit H07 has no reason.",
                        "row 2, column \"criterion\": whether criterion 1.1 applies to unit H07 is said twice.",
                        "row 3, column \"criterion\": there is no criterion \"7\" in the set of unit H07.",
                        "row 3, column \"applies\": the required value \"applies\" is missing.");
    }

    private static RoundRows rows(Entry... more) {
        List<Entry> rows = new ArrayList<>(List.of(unit("H07")));
        rows.addAll(Given.tasks("H07"));
        rows.addAll(List.of(more));
        return RoundRows.listed(rows);
    }

    private static PetitionRow petition(
            String id, String leaf, @Nullable LocalDate date, Petition.@Nullable Outcome outcome) {
        return new PetitionRow(
                id, "H07", leaf, Petition.Request.POINTS, null, "đã làm đủ", date, null, outcome, null, null);
    }

    private static ExemptionRow exemption(
            String leaf,
            Exemption.Status status,
            @Nullable String reason,
            @Nullable String proposedBy,
            @Nullable String decision) {
        return new ExemptionRow("H07", leaf, Stage.COUNCIL, reason, null, proposedBy, status, decision, null, null);
    }

    private static DecisionRow decision(
            String number,
            @Nullable Integer members,
            @Nullable String present,
            @Nullable String inWriting,
            @Nullable Integer inFavour,
            @Nullable Integer against) {
        return new DecisionRow(number, null, null, members, present, inWriting, inFavour, against, null);
    }
}
