package vn.cchc.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalCommandTest {

    private static final String RULES = """
            [rulebook]
            name,value
            year,2025
            title,Test
            [criteria]
            code,name,maximum,source,appraiser
            1,Plan,60,SELF_THEN_APPRAISAL,Sở Nội vụ
            2,Reports,40,SELF_THEN_APPRAISAL,Sở Tài chính
            """;
    private static final String ENTRIES = """
            {"id":"U1","at":"2026-01-05T08:00:00+07:00","agency":"Sở Nội vụ","table":"units","row":{"code":"A","name":"Unit A"}}
            {"id":"U2","at":"2026-01-05T08:00:00+07:00","agency":"Sở Nội vụ","table":"units","row":{"code":"B","name":"Unit B"}}
            {"id":"M1","at":"2026-01-08T09:00:00+07:00","agency":"Unit A","person":"P","table":"marks","row":{"unit":"A","criterion":"1","stage":"SELF","points":"55"}}
            {"id":"M2","at":"2026-01-08T09:05:00+07:00","agency":"Unit A","table":"marks","row":{"unit":"A","criterion":"2","stage":"SELF","points":"40"}}

            {"id":"L1","at":"2026-01-09T09:00:00+07:00","agency":"Unit A","table":"locks","row":{"unit":"A"}}
            {"id":"M3","at":"2026-02-02T09:00:00+07:00","agency":"Sở Nội vụ","table":"marks","against":1,"row":{"unit":"A","criterion":"1","stage":"APPRAISAL","points":"50"}}
            {"id":"M4","at":"2026-02-02T09:00:00+07:00","agency":"Sở Tài chính","table":"marks","against":1,"row":{"unit":"A","criterion":"2","stage":"APPRAISAL","points":"38.5"}}
            """;
    private static final String HEAD = "1417b2057bc15a6ea9e6d2dd77cb73017d22683a39ea7f166e1195cae345b12c";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path journal = Path.of("");
    private Path rules = Path.of("");

    @BeforeEach
    void begin() throws IOException {
        journal = folder.resolve("j.jsonl");
        rules = Files.writeString(folder.resolve("rules.csv"), RULES);
        append(ENTRIES, "2026-02-10");
    }

    @Test
    void appendsWhatIsNewAndKnowsWhatIsThere() throws IOException {
        assertThat(out.toString()).isEqualTo("Appended: 7; there already: 0; head: " + HEAD + "\n");
        assertThat(err.toString()).isEmpty();
        String before = Files.readString(journal);

        int status = append(ENTRIES, "2026-02-10");

        assertThat(status).isZero();
        assertThat(out.toString()).isEqualTo("Appended: 0; there already: 7; head: " + HEAD + "\n");
        assertThat(Files.readString(journal)).isEqualTo(before);
    }

    @Test
    void listsEveryRefusedEntryWithTheRuleAndAppendsNone() throws IOException {
        String before = Files.readString(journal);
        String faulty = mark("B1", "2026-02-03", "Sở Y tế", 2, "A", "1", "REAPPRAISAL", "51")
                + mark("B2", "2026-02-03", "Sở Nội vụ", 0, "Z", "1", "APPRAISAL", "51")
                + mark("B3", "2026-02-03", "Sở Nội vụ", 0, "A", "9", "APPRAISAL", "51")
                + mark("B4", "2026-02-03", "Sở Tài chính", 2, "A", "2", "REAPPRAISAL", "400")
                + mark("B5", "2026-02-03", "Sở Nội vụ", 0, "B", "1", "APPRAISAL", "50")
                + mark("B6", "2026-01-03", "Unit B", 0, "B", "2", "SELF", "30")
                + mark("B7", "2026-02-12", "Unit B", 0, "B", "2", "SELF", "30")
                + mark("M4", "2026-02-03", "Sở Nội vụ", 2, "A", "2", "APPRAISAL", "1")
                + mark("B8", "2026-02-03", "Unit A", 3, "A", "2", "SELF", "40");

        int status = append(faulty, "2026-02-10T12:00:00");

        assertThat(status).isEqualTo(1);
        assertThat(out.toString()).isEqualTo("Nothing was appended to " + journal + ".\n");
        assertThat(err.toString().lines().filter(line -> line.startsWith("error")))
                .containsExactly(
                        "error: entries.jsonl, row 6: the entry is dated 2026-01-03T09:00:00+07:00, earlier than the"
                                + " entry before it (2026-02-03T09:00:00+07:00).",
                        "error: entries.jsonl, row 7: the entry is dated 2026-02-12T09:00:00+07:00, later than now"
                                + " (2026-02-10T12:00:00+07:00).",
                        "error: entries.jsonl, row 8: the id M4 is taken by the entry in line 7, which says something"
                                + " else.",
                        "error: entries.jsonl, row 8: the entry about marks A 2 was written against version 2; the"
                                + " journal has version 3.",
                        "error: entries.jsonl, sheet \"marks\", row 1, column \"agency\": unit A, criterion 1: marked by"
                                + " \"Sở Y tế\", but only \"Sở Nội vụ\" may appraise it.",
                        "error: entries.jsonl, sheet \"marks\", row 2, column \"unit\": there is no unit \"Z\".",
                        "error: entries.jsonl, sheet \"marks\", row 3, column \"criterion\": there is no criterion \"9\" in"
                                + " the set of unit A.",
                        "error: entries.jsonl, sheet \"marks\", row 4, column \"points\": 400 is above 40, the maximum of"
                                + " criterion 2 (unit A).",
                        "error: entries.jsonl, sheet \"marks\", row 5, column \"stage\": unit B, criterion 1: a mark at the"
                                + " stage appraisal, though the unit's self-scores are not locked; its appraisal opens only"
                                + " then.",
                        "error: entries.jsonl, sheet \"marks\", row 9, column \"time\": unit A, criterion 2: a self-score"
                                + " after the unit's self-scores were locked (2026-01-09T09:00:00+07:00).");
        assertThat(Files.readString(journal)).isEqualTo(before);
    }

    @Test
    void refusesAMarkAfterTheApprovalAndTakesACorrection() throws IOException {
        append("""
                {"id":"A1","at":"2026-03-30T09:00:00+07:00","agency":"UBND","table":"approval","row":{"decision":"45/QĐ-UBND","date":"2026-03-30"}}
                """, "2026-04-01");

        int status = append(mark("A2", "2026-03-31", "Sở Tài chính", 2, "A", "2", "REAPPRAISAL", "40"), "2026-04-01");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo(
                        "error: entries.jsonl, sheet \"marks\", row 1, column \"time\": unit A, criterion 2: a mark after"
                                + " the result was approved by 45/QĐ-UBND (2026-03-30).\n"
                                + "    After the approval enter a correction with its legal basis.\n");
        assertThat(append("""
                        {"id":"A3","at":"2026-03-31T09:00:00+07:00","agency":"Sở Tài chính","table":"corrections","against":2,"row":{"unit":"A","criterion":"2","points":"40","basis":"46/QĐ-UBND"}}
                        """, "2026-04-01")).isZero();
    }

    @Test
    void reportsEveryLineThatIsNoEntry() throws IOException {
        int status = append("""
                {"id":"T1","at":"2026-02-03T09:00:00+07:00","table":"mark","row":{"unit":"A"}}
                {"id":"T2","at":"yesterday","table":"marks","row":{"unit":"A"}}
                not json
                """, "2026-02-10");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString().lines().filter(line -> line.startsWith("error")))
                .containsExactly(
                        "error: entries.jsonl, row 1, column \"table\": \"mark\" is not one of: round, units, tasks,"
                                + " exemptions, locks, marks, agreements, petitions, petitionSteps, signOffs, decisions,"
                                + " approval, corrections, applicability.",
                        "error: entries.jsonl, row 2, column \"at\": \"yesterday\" is not a point in time.",
                        "error: entries.jsonl, row 2, column \"criterion\": the required value \"criterion\" is missing.",
                        "error: entries.jsonl, row 3: not valid JSON at character 1 of the row.");
    }

    @Test
    void verifiesWithAndWithoutAKnownHead() throws IOException {
        assertThat(run("verify", journal + "")).isZero();
        assertThat(out.toString()).isEqualTo("The chain holds: 7 entries, head " + HEAD + "\n");
        assertThat(err.toString()).startsWith("note: j.jsonl: the chain of 7 entries holds; without a known head");

        assertThat(run("verify", journal + "", "--head", HEAD)).isZero();
        assertThat(err.toString()).isEmpty();

        List<String> lines = new ArrayList<>(Files.readAllLines(journal));
        Files.writeString(journal, String.join("\n", lines.subList(0, 6)) + "\n");
        assertThat(run("verify", journal + "", "--head", HEAD)).isEqualTo(1);
        assertThat(err.toString()).startsWith("error: j.jsonl: no entry has the known head " + HEAD);
        assertThat(out.toString()).startsWith("The chain holds in itself, but does not end as known: 6 entries, head ");
    }

    @Test
    void namesTheLinesThatWereAlteredOrMovedAndAppendsNothingToThem() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(journal));
        lines.set(2, lines.get(2).replace("\"55\"", "\"60\""));
        lines.remove(4);
        String broken = String.join("\n", lines) + "\n";
        Files.writeString(journal, broken);

        int status = run("verify", journal + "", "--lang", "vi");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo(
                        "lỗi: j.jsonl, dòng 3: Nội dung dòng không khớp với mã băm của nó: dòng đã bị sửa sau khi ghi.\n"
                                + "lỗi: j.jsonl, dòng 5: Dòng không nối tiếp dòng trước: tại đây có dòng đã bị xoá, chèn thêm hoặc"
                                + " đổi chỗ.\n");
        assertThat(append(mark("B2", "2026-02-03", "Unit B", 0, "B", "1", "SELF", "5"), "2026-02-10"))
                .isEqualTo(1);
        assertThat(Files.readString(journal)).isEqualTo(broken);
    }

    @Test
    void showsPersonsOnlyWhereAsked() {
        assertThat(run("show", journal + "", "--unit", "A", "--criterion", "1")).isZero();
        assertThat(out.toString()).isEqualTo("""
                Line  Id  At                         Agency     Table  Against  What it says
                3     M1  2026-01-08T09:00:00+07:00  Unit A     marks  0        unit=A; criterion=1; stage=SELF; points=55
                6     M3  2026-02-02T09:00:00+07:00  Sở Nội vụ  marks  1        unit=A; criterion=1; stage=APPRAISAL; points=50

                Shown: 2 of 7 entries; head: %s
                """.formatted(HEAD));

        run("show", journal + "", "--unit", "B", "--persons");
        assertThat(out.toString()).contains("Person").contains("units  0        code=B; name=Unit B");
    }

    @Test
    void replaysAnyMoment() throws IOException {
        assertThat(run("replay", journal + "", "--rules", rules + "")).isZero();
        assertThat(out.toString())
                .startsWith("After 7 of 7 entries (2026-02-02T09:00:00+07:00); head: " + HEAD + "\n")
                .contains("\nDRAFT: not yet approved\n")
                .contains("1      A     Unit A  88.5    100      88.50  Tốt\n");

        run("replay", journal + "", "--rules", rules + "", "--entry", "5", "--stage", "self");
        assertThat(out.toString())
                .startsWith("After 5 of 7 entries (2026-01-09T09:00:00+07:00); head: ")
                .contains("1      A     Unit A  95      100      95.00  Xuất sắc\n");

        run("replay", journal + "", "--rules", rules + "", "--at", "2026-01-08", "--to", folder + "/round.csv");
        assertThat(out.toString()).startsWith("After 4 of 7 entries").endsWith("round.csv\n");
        assertThat(Files.readString(folder.resolve("round.csv")))
                .contains("A,1,SELF,55")
                .doesNotContain("[locks]");
    }

    @Test
    void refusesAMomentThatNeverWas() {
        assertThat(run("replay", journal + "", "--rules", rules + "", "--entry", "8"))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("There is no entry 8: the journal has 7.\n");
        assertThat(run("replay", journal + "", "--rules", rules + "", "--entry", "1", "--at", "2026-01-08"))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("Give either --entry or --at.\n");
        assertThat(run("replay", journal + "", "--rules", rules + "", "--at", "noon"))
                .isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void checkVerifiesAJournalAndTheRoundItMakes() throws IOException {
        assertThat(command("check", rules + "", journal + "", "--lang", "en")).isZero();
        assertThat(err.toString()).startsWith("note: j.jsonl: the chain of 7 entries holds; without a known head");

        Files.writeString(rules, RULES.replace("1,Plan,60", "1,Plan,52").replace("Reports,40", "Reports,48"));
        assertThat(command("check", rules + "", journal + "", "--lang", "en")).isEqualTo(1);
        assertThat(err.toString())
                .contains("error: j.jsonl, sheet \"marks\", row 3, column \"points\": 55 is above 52, the maximum of"
                        + " criterion 1 (unit A).");
    }

    @Test
    void takesEntriesThatAnEditorSavedWithAMarkAndItsOwnLineEnds() throws IOException {
        assertThat(append("\uFEFF" + ENTRIES.replace("\n", "\r\n"), "2026-02-10"))
                .isZero();
        assertThat(out.toString()).startsWith("Appended: 0; there already: 7; ");
    }

    @Test
    void everyOtherCommandReadsAJournalAsARound() {
        int status = command("explain", "--rules", rules + "", "--round", journal + "", "--unit", "A", "--lang", "en");

        assertThat(status).isZero();
        assertThat(out.toString()).contains("38.5");
    }

    private int append(String entries, String now) throws IOException {
        Path file = Files.writeString(folder.resolve("entries.jsonl"), entries);
        return run("append", journal + "", file + "", "--rules", rules + "", "--now", now);
    }

    private static String mark(
            String id, String day, String agency, int against, String unit, String leaf, String stage, String points) {
        return ("{\"id\":\"%s\",\"at\":\"%sT09:00:00+07:00\",\"agency\":\"%s\",\"table\":\"marks\",\"against\":%d,"
                        + "\"row\":{\"unit\":\"%s\",\"criterion\":\"%s\",\"stage\":\"%s\",\"points\":\"%s\"}}\n")
                .formatted(id, day, agency, against, unit, leaf, stage, points);
    }

    /** Runs a command about journals, in English unless told otherwise. */
    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("journal"));
        all.addAll(List.of(arguments));
        if (!all.contains("--lang") && all.size() > 1) {
            all.addAll(List.of("--lang", "en"));
        }
        return command(all.toArray(String[]::new));
    }

    private int command(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Cchc.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
