package vn.cchc.model.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.model.round.Given.mark;
import static vn.cchc.model.round.Given.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Entry;
import vn.cchc.model.act.ApprovalRow;
import vn.cchc.model.act.SelfScoreLockRow;
import vn.cchc.model.act.SignOffRow;
import vn.cchc.model.council.AgreementRow;
import vn.cchc.model.council.Petition;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.Timetable;

class RoundStatusTest {

    private static final Rulebook DATED = Given.RULEBOOK
            .with("selfScoringUntil", "2026-01-10")
            .with("appraisalUntil", "2026-02-10")
            .with("councilUntil", "2026-03-10")
            .with("publicationTo", "2026-04-10");

    @Test
    void saysWhoReturnedAndAgreedAndWhatIsOpen() {
        RoundStatus status = RoundStatus.of(round());

        assertThat(status.units())
                .extracting(u -> u.unit().code() + " " + u.selfScored() + "/" + u.toSelfScore() + " " + u.returned()
                        + " " + u.agreed() + " " + u.missing().size())
                .containsExactly("H07 3/3 true true 4", "H08 1/3 false false 5");
        assertThat(status.blocks())
                .extracting(b -> b.block().code() + " " + b.agreed() + " of " + b.units())
                .containsExactly("SO 1 of 2");
        assertThat(status.openPetitions().keySet()).containsExactly("Thành viên 1");
        assertThat(status.unsigned())
                .extracting(open -> open.field().code() + open.agency())
                .containsExactly("2");
    }

    @Test
    void takesALockForTheReturnOfSelfScores() {
        RoundStatus status = RoundStatus.of(
                round(SelfScoreLockRow.of("H08", Instant.EPOCH), SelfScoreLockRow.of("H07", Instant.EPOCH)));

        assertThat(status.units()).extracting(RoundStatus.UnitStatus::returned).containsExactly(true, true);
    }

    @Test
    void saysWhatIsLateByWhomFromTheDayAfterTheLast() {
        Round round = round();

        assertThat(late(round, "2026-01-10")).isEmpty();
        assertThat(late(round, "2026-01-11")).containsExactly("SELF_SCORING SO H08 2026-01-10 2");
        assertThat(late(round, "2026-02-11"))
                .containsExactly(
                        "SELF_SCORING SO H08 2026-01-10 2", "APPRAISAL SO  2026-02-10 9", "SIGN_OFF SO  2026-02-10 1");
        assertThat(late(round, "2026-04-11"))
                .endsWith(
                        "COUNCIL SO Thành viên 1 2026-03-10 1",
                        "COUNCIL SO  2026-03-10 1",
                        "PUBLICATION   2026-04-10 1");
        Round approved = round(new ApprovalRow("QĐ 9", null, null, null));
        assertThat(late(approved, "2026-04-11")).noneMatch(line -> line.startsWith("PUBLICATION"));
    }

    @Test
    void hasAUsualWindowOfPublicationWhereNoneIsSet() {
        assertThat(Timetable.NONE.orDefaults(2025).publicationFrom()).contains(LocalDate.of(2026, 3, 15));
        assertThat(Timetable.NONE.orDefaults(2025).publicationTo()).contains(LocalDate.of(2026, 4, 15));
        assertThat(Timetable.NONE.orDefaults(0).publicationTo()).isEqualTo(Optional.empty());
    }

    @Test
    void theOtherEndOfAHalfSetWindowOfPublicationIsUsualOrTheSameDay() {
        assertThat(window("2026-04-01", null)).isEqualTo("2026-04-01 2026-04-15");
        assertThat(window("2026-05-01", null)).isEqualTo("2026-05-01 2026-05-01");
        assertThat(window(null, "2026-04-30")).isEqualTo("2026-03-15 2026-04-30");
        assertThat(window(null, "2026-03-01")).isEqualTo("2026-03-01 2026-03-01");
        assertThatThrownBy(() -> window("2026-04-02", "2026-04-01"))
                .hasMessage(
                        "the regulation \"publicationTo\" is \"2026-04-01\", expected ≥ publicationFrom 2026-04-02.");
    }

    @Test
    void publicationIsLateByTheFirstWindowToCloseThoughNothingWasEnteredYet() {
        Round empty = Round.of(DATED, Given.YEAR_END, RoundRows.NONE).orThrow();

        assertThat(late(empty, "2026-04-10")).isEmpty();
        assertThat(late(empty, "2026-04-11")).containsExactly("PUBLICATION   2026-04-10 1");
    }

    private static String window(@Nullable String from, @Nullable String to) {
        Timetable days = new Timetable(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.ofNullable(from).map(LocalDate::parse),
                        Optional.ofNullable(to).map(LocalDate::parse))
                .orDefaults(2025);
        return days.publicationFrom().orElseThrow() + " " + days.publicationTo().orElseThrow();
    }

    private static List<String> late(Round round, String day) {
        return round.late(LocalDate.parse(day)).stream()
                .map(l -> l.step() + " " + l.block() + " " + l.who() + " " + l.due() + " " + l.open())
                .toList();
    }

    private static Round round(Entry... more) {
        List<Entry> rows = new ArrayList<>(List.of(
                unit("H07"),
                unit("H08"),
                unit("H09", "NOT_ASSESSED", "mới thành lập"),
                mark("H07", "1.1", Stage.SELF, "2"),
                mark("H07", "1.2", Stage.SELF, "2"),
                mark("H07", "2.1", Stage.SELF, "2"),
                mark("H08", "2.1", Stage.SELF, "2"),
                mark("H07", "1.3", Stage.APPRAISAL, "2"),
                new AgreementRow("H07", "1/H07", null, null),
                new SignOffRow("Sở Nội vụ", "1", null, null, null, null),
                new ExemptionRow(
                        "H08", "1.1", null, "đề xuất", null, null, Exemption.Status.PROPOSED, null, null, null),
                new PetitionRow(
                        "K1",
                        "H07",
                        "2.1",
                        Petition.Request.POINTS,
                        null,
                        null,
                        null,
                        "Thành viên 1",
                        null,
                        null,
                        null)));
        rows.addAll(Given.tasks("H07", "H08"));
        rows.addAll(List.of(more));
        return Round.of(DATED, Given.YEAR_END, RoundRows.listed(rows)).orThrow();
    }
}
