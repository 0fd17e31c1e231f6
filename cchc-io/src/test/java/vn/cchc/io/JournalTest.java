package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.Entries.english;
import static vn.cchc.io.Entries.mark;
import static vn.cchc.io.Entries.read;
import static vn.cchc.io.Entries.threeMarks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;

class JournalTest {

    private static final String[] LINES = threeMarks().split("\n");

    @Test
    void writesOneJsonObjectALineWithTheChainAtItsEnd() {
        assertThat(LINES[0])
                .startsWith("{\"id\":\"E1\",\"at\":\"2026-01-15T08:31:00+07:00\",\"agency\":\"Sở Nội vụ\","
                        + "\"person\":\"Chuyên viên A\",\"table\":\"marks\",\"against\":0,"
                        + "\"row\":{\"unit\":\"STC\",\"criterion\":\"1.1\",\"stage\":\"APPRAISAL\",\"points\":\"1.5\"},"
                        + "\"prev\":\"" + "0".repeat(64) + "\",\"hash\":\"")
                .endsWith("\"}");
        assertThat(threeMarks()).endsWith("}\n");
    }

    @Test
    void hashesEveryByteBeforeTheCommaOfTheHash() throws Exception {
        String line = LINES[1];
        String hashed = line.substring(0, line.indexOf(",\"hash\":"));

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(hashed.getBytes(StandardCharsets.UTF_8));

        assertThat(line).isEqualTo(hashed + ",\"hash\":\"" + HexFormat.of().formatHex(digest) + "\"}");
        assertThat(line).contains("\"prev\":\"" + hash(LINES[0]) + "\"");
    }

    @Test
    void readsBackWhatWasWritten() {
        Journal journal = read(threeMarks()).orThrow();

        assertThat(journal.entries())
                .containsExactly(
                        mark(1, "STC", "1.1", "1.5"), mark(2, "SNV", "1.1", "2"), mark(3, "SXD", "1.1", "0.25"));
        assertThat(journal.head()).isEqualTo(hash(LINES[2]));
        assertThat(journal.first(1).head()).isEqualTo(hash(LINES[0]));
        assertThat(journal.first(0).head()).isEqualTo("0".repeat(64));
        assertThat(journal.until(Entries.START.plusSeconds(120)).size()).isEqualTo(2);
    }

    @Test
    void isEmptyWhereTheFileIs() {
        Journal journal = read("").orThrow();

        assertThat(journal.size()).isZero();
        assertThat(journal.head()).isEqualTo("0".repeat(64));
        assertThat(journal.verify("0".repeat(64))).isEmpty();
    }

    @Test
    void saysThatTheEndWasNotCheckedWithoutAKnownHead() {
        Journal journal = read(threeMarks()).orThrow();

        assertThat(english(journal.verify()))
                .containsExactly(
                        "journal.jsonl: the chain of 3 entries holds; without a known head nothing tells whether"
                                + " its end was cut off or rewritten.\nCompare its head with the one printed on a report: "
                                + hash(LINES[2]));
        assertThat(journal.verify()).noneMatch(Problem::isError);
    }

    @Test
    void findsACutEndByTheKnownHead() {
        Journal cut = read(LINES[0] + "\n" + LINES[1] + "\n").orThrow();

        assertThat(english(cut.verify(hash(LINES[2]))))
                .containsExactly("journal.jsonl: no entry has the known head " + hash(LINES[2])
                        + ": the end was cut off or rewritten since; the head is now " + hash(LINES[1]) + ".");
    }

    @Test
    void notesWhatWasAppendedSinceTheKnownHead() {
        Journal journal = read(threeMarks()).orThrow();

        assertThat(journal.verify(journal.head())).isEmpty();
        assertThat(english(journal.verify(hash(LINES[0]))))
                .containsExactly(
                        "journal.jsonl: the known head is that of line 1; the 2 entries after it are vouched for"
                                + " by their own chain only.");
    }

    @Test
    void namesTheLineThatWasAltered() {
        String altered = threeMarks().replace("\"points\":\"2\"", "\"points\":\"3\"");

        assertThat(english(read(altered).problems()))
                .containsExactly(
                        "journal.jsonl, row 2: the line is not what its hash was made of: it was altered after it"
                                + " was written.");
    }

    @Test
    void namesEveryBreakOfTheChainInOnePass() {
        String moved = LINES[0] + "\n" + LINES[2] + "\n" + LINES[1] + "\n";

        assertThat(english(read(moved).problems()))
                .containsExactly(
                        "journal.jsonl, row 2: the line does not follow the one before it: a line was removed, inserted or"
                                + " moved here.",
                        "journal.jsonl, row 3: the line does not follow the one before it: a line was removed, inserted or"
                                + " moved here.");
    }

    @Test
    void keepsWhatStandsBeforeATornLine() {
        String torn = LINES[0] + "\n" + LINES[1] + "\n" + LINES[2].substring(0, 100);

        ReadResult<Journal> read = read(torn);

        assertThat(read.orThrow().size()).isEqualTo(2);
        assertThat(english(read.problems()))
                .containsExactly("journal.jsonl, row 3: the last line was never finished (108 bytes, as after a power"
                        + " cut); every entry before it is kept.");
    }

    @Test
    void keepsALastLineThatOnlyLacksItsLineEnd() {
        ReadResult<Journal> read = read(LINES[0] + "\n" + LINES[1]);

        assertThat(read.orThrow().size()).isEqualTo(2);
        assertThat(english(read.problems()))
                .containsExactly("journal.jsonl, row 2: the last line is whole, but its line end is missing: the entry"
                        + " counts.");
    }

    @Test
    void refusesLinesThatOtherProgramsMayHaveChanged() {
        assertThat(codes(threeMarks().replace("\n", "\r\n")))
                .containsExactly(
                        Code.JOURNAL_LINE_NOT_SEALED, Code.JOURNAL_LINE_NOT_SEALED, Code.JOURNAL_LINE_NOT_SEALED);
        assertThat(codes("\uFEFF" + threeMarks())).containsExactly(Code.JOURNAL_LINE_ALTERED);
        assertThat(codes(LINES[0] + "\n\n" + LINES[1] + "\n")).containsExactly(Code.JOURNAL_LINE_NOT_SEALED);
        assertThat(codes(LINES[0].toUpperCase(java.util.Locale.ROOT) + "\n"))
                .containsExactly(Code.JOURNAL_LINE_NOT_SEALED);
    }

    @Test
    void refusesALineThatIsLongerThanAnyMayBe() {
        byte[] bytes =
                (LINES[0] + "\n" + "x".repeat(5_000_000) + "\n" + LINES[1] + "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(english(read(bytes).problems()))
                .containsExactly("journal.jsonl, row 2: the line is longer than 1048576 bytes.");
    }

    @Test
    void takesLinesOfAnySizeUpToThat() {
        String reason = "dài ".repeat(200_000);
        JournalEntry entry = Entries.entry(
                "E1", 1, java.util.Map.of("unit", "STC", "criterion", "1.1", "points", "1", "reason", reason));

        Journal journal =
                read(Entries.journal(entry, mark(2, "SNV", "1.1", "2"))).orThrow();

        assertThat(journal.entries().get(0).row()).containsEntry("reason", reason);
        assertThat(journal.size()).isEqualTo(2);
    }

    @Test
    void refusesASealedLineThatIsNoEntry() {
        assertThat(sealed("{\"id\":\"E1\",\"id\":\"E2\""))
                .containsExactly(
                        "journal.jsonl, row 1: the key \"id\" stands twice in one JSON object.\nKeep one value.");
        assertThat(sealed("{\"id\":\"E1\",\"table\":\"marks\",\"colour\":\"red\",\"row\":{\"unit\":\"A\",\"size\":1}"))
                .containsExactly(
                        "journal.jsonl, row 1, column \"colour\": \"colour\" is nothing that can be said here; expected: id,"
                                + " at, agency, person, table, against, row.",
                        "journal.jsonl, row 1, column \"at\": the required value \"at\" is missing.",
                        "journal.jsonl, row 1, column \"size\": \"size\" is nothing that can be said here; expected: unit,"
                                + " criterion, stage, points, reported, outOf, evidence, reason, decision, documents.",
                        "journal.jsonl, row 1, column \"criterion\": the required value \"criterion\" is missing.");
        assertThat(sealed("{\"id\":\"E1\",\"row\":{\"a\":{\"b\":1}}"))
                .containsExactly("journal.jsonl, row 1: the JSON nests deeper than 2 levels.");
        assertThat(sealed("[1")).hasSize(1);
        assertThat(sealed("{\"id\":\"\\ud800\",\"at\":\"2026-02-30T00:00:00Z\",\"table\":\"teas\",\"against\":-1"))
                .containsExactly(
                        "journal.jsonl, row 1, column \"at\": \"2026-02-30T00:00:00Z\" is not a point in time.\n"
                                + "Write it as 2025-12-31T17:30 or 31/12/2025 17:30.",
                        "journal.jsonl, row 1, column \"id\": the text of \"id\" holds half a character, which no file can"
                                + " keep.",
                        "journal.jsonl, row 1, column \"table\": \"teas\" is not one of: round, units, tasks,"
                                + " exemptions, locks, marks, agreements, petitions, petitionSteps, signOffs, decisions,"
                                + " approval, corrections, applicability.",
                        "journal.jsonl, row 1, column \"against\": \"-1\" is not a whole number of zero or more.");
    }

    @Test
    void takesNumbersAsJsonWritesThemWithoutTouchingTheirDigits() {
        String line = seal("{ \"id\":\"E1\", \"at\":\"2026-01-15T08:31:00Z\", \"table\":\"marks\","
                + " \"row\":{\"unit\":\"A\",\"criterion\":\"1\",\"points\":1.2300000000000000001,\"reason\":null}");

        Journal journal = read(line + "\n").orThrow();

        assertThat(journal.entries().get(0).row())
                .isEqualTo(java.util.Map.of("unit", "A", "criterion", "1", "points", "1.2300000000000000001"));
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] bytes = seal("{\"id\":\"E1\",\"at\":\"2026-01-15T08:31:00Z\",\"table\":\"marks\",\"agency\":\"S\u00e9\","
                        + "\"row\":{\"unit\":\"A\",\"criterion\":\"1\"}")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] hashed = Arrays.copyOf(bytes, bytes.length - 75);
        String hash = HexFormat.of().formatHex(FileReading.sha256().digest(hashed));
        System.arraycopy(hash.getBytes(StandardCharsets.US_ASCII), 0, bytes, bytes.length - 66, 64);

        assertThat(english(read(bytes).problems()).get(0))
                .isEqualTo(
                        "journal.jsonl, row 1: the line is not UTF-8 (byte 67 of the line).\nWrite entries as UTF-8.");
    }

    private static List<String> sealed(String object) {
        return english(read(seal(object) + "\n").problems());
    }

    private static String seal(String object) {
        String hashed = object + ",\"prev\":\"" + "0".repeat(64) + "\"";
        byte[] digest = FileReading.sha256().digest(hashed.getBytes(StandardCharsets.UTF_8));
        return hashed + ",\"hash\":\"" + HexFormat.of().formatHex(digest) + "\"}";
    }

    private static List<Code> codes(String text) {
        return read(text).problems().stream().map(Problem::code).toList();
    }

    private static String hash(String line) {
        return line.substring(line.length() - 66, line.length() - 2);
    }
}
