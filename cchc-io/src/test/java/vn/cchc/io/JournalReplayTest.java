package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.Entries.NOW;
import static vn.cchc.io.Entries.START;
import static vn.cchc.io.Entries.english;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.io.JournalChain.Link;
import vn.cchc.model.Agency;
import vn.cchc.model.Entry;
import vn.cchc.model.UnitRow;
import vn.cchc.model.act.ApprovalRow;
import vn.cchc.model.act.SelfScoreLockRow;
import vn.cchc.model.council.Petition;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorer;

class JournalReplayTest {

    private static final Rulebook RULES = rules();

    @TempDir
    Path folder;

    private final List<JournalEntry> entries = new ArrayList<>();

    @Test
    void tellsTheStoryOfTwoUnitsMomentByMoment() {
        twoUnits();
        Ranking appraised = rank(entries.size(), Stage.COUNCIL);
        int beforePetition = entries.size();
        say("", petition("P1", "A", "1.1"));
        say("Sở Nội vụ", mark("A", "1.1", Stage.REAPPRAISAL, "2"));
        Ranking reappraised = rank(entries.size(), Stage.COUNCIL);
        int beforeCouncil = entries.size();
        say("Hội đồng", mark("A", "1.1", Stage.COUNCIL, "1.25"));

        assertThat(line(appraised)).isEqualTo("1 B 85.00, 2 A 84.50");
        assertThat(line(reappraised)).isEqualTo("1 A 85.50, 2 B 85.00");
        assertThat(line(rank(entries.size(), Stage.COUNCIL))).isEqualTo("1 B 85.00, 2 A 84.75");
        assertThat(line(rank(beforePetition, Stage.COUNCIL))).isEqualTo(line(appraised));
        assertThat(line(rank(beforeCouncil, Stage.COUNCIL))).isEqualTo(line(reappraised));
        Round whole = journal().round(RULES).orThrow();
        assertThat(whole.petitions().get(0).outcome()).isEqualTo(Petition.Outcome.PARTLY_ACCEPTED);
        for (int n = 0; n <= entries.size(); n++) {
            assertThat(journal().first(n).round(RULES).orThrow()).isEqualTo(whole.atEntry(n));
        }
        assertThat(journal()
                        .until(entries.get(beforeCouncil - 1).at())
                        .round(RULES)
                        .orThrow())
                .isEqualTo(whole.atEntry(beforeCouncil));
    }

    @Test
    void keepsALateMarkOfAnEarlierStageAndChangesNothingByIt() {
        twoUnits();
        say("Hội đồng", mark("A", "1.1", Stage.COUNCIL, "1.25"));
        say("Sở Nội vụ", mark("A", "1.1", Stage.REAPPRAISAL, "2"));

        ReadResult<Round> round = journal().round(RULES);

        assertThat(line(rank(entries.size(), Stage.COUNCIL))).isEqualTo("1 B 85.00, 2 A 84.75");
        assertThat(round.problems())
                .filteredOn(problem -> problem.code() == Code.MARK_TOO_LATE)
                .hasSize(1)
                .allMatch(problem -> problem.origin().row().orElse(0) == entries.size());
    }

    @Test
    void takesAgencyPersonAndTimeFromTheEntry() {
        twoUnits();
        say("Sở Nội vụ", mark("A", "1.1", Stage.REAPPRAISAL, "2"));

        var mark = journal().round(RULES).orThrow().history("A", "1.1").get(1).mark();

        assertThat(mark.agency()).isEqualTo(new Agency("Sở Nội vụ"));
        assertThat(mark.person()).isEqualTo("Chuyên viên A");
        assertThat(mark.time()).contains(entries.get(entries.size() - 1).at());
    }

    @Test
    void namesTheLineOfEveryEntryThatTheRoundRefuses() {
        say("", UnitRow.of("A", "Sở A", null));
        say("Sở Y tế", mark("A", "1.1", Stage.APPRAISAL, "1"));
        say("Sở Nội vụ", mark("Z", "1.1", Stage.APPRAISAL, "1"));
        say("Sở Nội vụ", mark("A", "9.9", Stage.APPRAISAL, "1"));
        say("Sở Nội vụ", mark("A", "1.2", Stage.APPRAISAL, "8.5"));
        say("", SelfScoreLockRow.of("A", null));
        say("", mark("A", "2", Stage.SELF, "1"));
        say("", new ApprovalRow("12/QĐ", null, LocalDate.of(2026, 3, 1), null));
        say("Sở Tài chính", mark("A", "2", Stage.APPRAISAL, "1"));

        assertThat(english(journal().round(RULES).problems()).stream()
                        .filter(text -> text.startsWith("journal.jsonl, sheet"))
                        .map(text -> text.substring(
                                "journal.jsonl, ".length(),
                                text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n'))))
                .containsExactly(
                        "sheet \"marks\", row 2, column \"agency\": unit A, criterion 1.1: marked by \"Sở Y tế\", but only"
                                + " \"Sở Nội vụ\" may appraise it.",
                        "sheet \"marks\", row 2, column \"stage\": unit A, criterion 1.1: a mark at the stage appraisal"
                                + " before the appraisal opened; it opens when the unit's self-scores are locked"
                                + " (2026-01-15T08:36:00+07:00).",
                        "sheet \"marks\", row 3, column \"unit\": there is no unit \"Z\".",
                        "sheet \"marks\", row 4, column \"criterion\": there is no criterion \"9.9\" in the set of unit A.",
                        "sheet \"marks\", row 5, column \"points\": 8.5 is above 8, the maximum of criterion 1.2 (unit A).",
                        "sheet \"marks\", row 7, column \"time\": unit A, criterion 2: a self-score after the unit's"
                                + " self-scores were locked (2026-01-15T08:36:00+07:00).",
                        "sheet \"marks\", row 9, column \"time\": unit A, criterion 2: a mark after the result was approved"
                                + " by 12/QĐ (2026-03-01).");
    }

    @Test
    void namesUnitsByTheirCodesOnlySoThatTheSubjectIsSure() {
        say("", UnitRow.of("A", "Sở A", null));
        say("Sở Nội vụ", mark("Sở A", "1.1", Stage.APPRAISAL, "1"));

        assertThat(journal().round(RULES).problems()).extracting(Problem::code).contains(Code.UNIT_UNKNOWN);
    }

    @Test
    void letsTheRoundRefuseAnEntryBeforeItIsWritten() throws IOException {
        JournalFile file = JournalFile.of(folder.resolve("j.jsonl"));
        twoUnits();
        for (JournalEntry entry : entries) {
            assertThat(append(file, entry).value()).isPresent();
        }

        Checked<Link> refused = append(file, entry("Sở Y tế", mark("A", "1.1", Stage.REAPPRAISAL, "2")));

        assertThat(english(refused.problems().stream().filter(Problem::isError).toList()))
                .containsExactly("j.jsonl, sheet \"marks\", row 9, column \"agency\": unit A, criterion 1.1: marked by"
                        + " \"Sở Y tế\", but only \"Sở Nội vụ\" may appraise it.\n"
                        + "Check the agency of the mark, or the appraiser of the criterion.");
        assertThat(Journal.read(folder.resolve("j.jsonl")).orThrow().size()).isEqualTo(entries.size());
    }

    @Test
    void carriesEveryFieldOfTheRoundsOwnTable() {
        entries.add(JournalEntry.of("R1", START, "", "", "round", Map.of("name", "note", "value", "synthetic")));
        entries.add(
                JournalEntry.of("R2", START, "", "", "round", Map.of("name", "referenceDate", "value", "2025-06-30")));

        Round round = journal().round(RULES).orThrow();

        assertThat(round.note()).isEqualTo("synthetic");
        assertThat(round.referenceDate()).isEqualTo(LocalDate.of(2025, 6, 30));
    }

    private static Rulebook rules() {
        String text = """
                [rulebook]
                name,value
                year,2025
                [criteria]
                code,parent,name,maximum,rule,source,appraiser
                1,,Steering,10,,,
                1.1,1,Plan,2,Judged,SELF_THEN_APPRAISAL,Sở Nội vụ
                1.2,1,Tasks,8,Judged,SELF_THEN_APPRAISAL,Sở Nội vụ
                2,,Finance,90,Judged,SELF_THEN_APPRAISAL,Sở Tài chính
                """;
        try {
            return RulebookFiles.read(TestFiles.text(text), "rules.csv").orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Checked<Link> append(JournalFile file, JournalEntry entry) throws IOException {
        return file.append(entry, NOW, journal -> journal.round(RULES).problems());
    }

    private void twoUnits() {
        say("", UnitRow.of("A", "Sở A", null));
        say("", UnitRow.of("B", "Sở B", null));
        say("Sở Nội vụ", mark("A", "1.1", Stage.APPRAISAL, "1"));
        say("Sở Nội vụ", mark("A", "1.2", Stage.APPRAISAL, "7.5"));
        say("Sở Tài chính", mark("A", "2", Stage.APPRAISAL, "76"));
        say("Sở Nội vụ", mark("B", "1.1", Stage.APPRAISAL, "1"));
        say("Sở Nội vụ", mark("B", "1.2", Stage.APPRAISAL, "8"));
        say("Sở Tài chính", mark("B", "2", Stage.APPRAISAL, "76"));
    }

    private void say(String agency, Entry row) {
        entries.add(entry(agency, row));
    }

    private JournalEntry entry(String agency, Entry row) {
        int number = entries.size() + 1;
        JournalEntry entry =
                JournalEntry.of("E" + number, START.plusSeconds(60L * number), agency, "Chuyên viên A", row);
        int version = (int) entries.stream()
                .filter(before -> before.subject().equals(entry.subject()))
                .count();
        return entry.against(version);
    }

    private static MarkRow mark(String unit, String leaf, @Nullable Stage stage, String points) {
        return MarkRow.points(unit, leaf, stage, points);
    }

    private static PetitionRow petition(String id, String unit, String leaf) {
        return new PetitionRow(
                id, unit, leaf, Petition.Request.POINTS, new BigDecimal("2"), "annex B", null, null, null, null, null);
    }

    private Journal journal() {
        return Entries.read(Entries.journal(entries.toArray(JournalEntry[]::new)))
                .orThrow();
    }

    private Ranking rank(int number, Stage stage) {
        Round round = journal().first(number).round(RULES).orThrow();
        return Ranker.of(RULES).rank(Scorer.of(RULES).score(round, stage));
    }

    private static String line(Ranking ranking) {
        return ranking.blocks().get(0).places().stream()
                .map(place -> place.rank() + " " + place.unit().code() + " "
                        + place.card().published().orElseThrow().toPlainString())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
