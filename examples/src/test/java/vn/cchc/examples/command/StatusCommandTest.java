package vn.cchc.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {

    private static final String DATA = "data/hai-phong-2017/";
    private static final String RULES = """
            [rulebook]
            name,value
            year,2025
            title,Test
            [criteria]
            code,name,maximum,appraiser
            1,Plan,60,Sở Nội vụ
            2,Reports,40,Sở Tài chính
            [regulations]
            name,value
            selfScoringUntil,2026-01-10
            appraisalUntil,2026-02-10
            councilUntil,2026-03-10
            """;
    private static final String ROUND = """
            [units]
            code,name
            A,Unit A
            B,Unit B
            [marks]
            unit,criterion,stage,points,agency
            A,1,SELF,60,Unit A
            A,2,SELF,40,Unit A
            B,1,SELF,60,Unit B
            A,1,APPRAISAL,50,Sở Nội vụ
            A,2,APPRAISAL,30,Sở Tài chính
            B,1,APPRAISAL,55,Sở Nội vụ
            [agreements]
            unit,number,date
            A,12/A,2026-02-05
            [petitions]
            id,unit,criterion,request,reason,member
            K1,B,1,POINTS,plan in time,Member 1
            [signOffs]
            agency,field,person,date
            Sở Nội vụ,1,Head A,2026-02-09
            """;
    private static final String EN = """
            How far the round has come
            DRAFT: not yet approved

            Block Tất cả các đơn vị (ALL)
            Agreed in writing: 1 of 2 units
            Code  Unit    Self-scores         Agreement  Not yet marked
            A     Unit A  returned            agreed     –
            B     Unit B  self-scored 1 of 2  –          2

            Open petitions
              Member 1: K1 (B, 1)

            Fields not signed off
              ALL, field 2 Reports: Sở Tài chính

            Late on 2026-04-20
              unit B has not returned its self-scores, due 2026-01-10 (criteria open: 1)
              Sở Tài chính has not marked everything, due 2026-02-10 (marks open: 1, block ALL)
              Sở Tài chính has not signed off its fields, due 2026-02-10 (fields: 1, block ALL)
              council, Member 1: petitions or proposals not decided, due 2026-03-10 (open: 1, block ALL)
              the result is not approved; publication was due 2026-04-15
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void statusSaysWhoReturnedWhatAndWhatIsLate() throws IOException {
        Path round = folder.resolve("round.csv");
        Files.writeString(round, ROUND);
        Path rules = folder.resolve("rules.csv");
        Files.writeString(rules, RULES);

        int status =
                run("status", "--rules", rules + "", "--round", round + "", "--date", "2026-04-20", "--lang", "en");

        assertThat(err.toString()).isEmpty();
        assertThat(status).isZero();
        assertThat(out.toString()).isEqualTo(EN);
    }

    @Test
    void statusSpeaksVietnameseAndCallsNothingLateWithoutADay() {
        int status = run("status", "--rules", DATA + "rulebook.csv", "--round", DATA + "round.csv");

        assertThat(status).isZero();
        assertThat(out.toString())
                .startsWith("Tình hình kỳ đánh giá\nSố liệu giả lập")
                .contains("DỰ THẢO: chưa được phê duyệt\n")
                .contains("Kiến nghị chưa trả lời\n")
                .contains("Lĩnh vực chưa ký xác nhận\n")
                .doesNotContain("Quá hạn");
    }

    @Test
    void rankSaysThatItIsADraftUntilTheRoundIsApproved() throws IOException {
        Path round = folder.resolve("round.csv");
        Path rules = folder.resolve("rules.csv");
        Files.writeString(rules, RULES);
        Files.writeString(round, ROUND);
        run("rank", "--rules", rules + "", "--round", round + "", "--lang", "en");
        String draft = out.toString();
        out.getBuffer().setLength(0);
        Files.writeString(round, ROUND + "[approval]\ndecision,date\n45/QĐ-UBND,2026-03-30\n");

        run("rank", "--rules", rules + "", "--round", round + "", "--lang", "en");

        assertThat(draft).contains("\nDRAFT: not yet approved\n");
        assertThat(out.toString())
                .contains("\nApproved by 45/QĐ-UBND (2026-03-30)\n")
                .doesNotContain("DRAFT");
    }

    @Test
    void petitionsOfNobodyAreNotCalledAnAgencys() throws IOException {
        Path rules = Files.writeString(folder.resolve("rules.csv"), RULES);
        Path round = Files.writeString(folder.resolve("round.csv"), ROUND.replace("in time,Member 1", "in time,"));

        run("status", "--rules", rules + "", "--round", round + "", "--date", "2026-03-11");

        assertThat(out.toString())
                .contains("  hội đồng, (chưa giao cho thành viên nào): còn kiến nghị hoặc đề xuất chưa quyết định,"
                        + " hạn 2026-03-10 (còn 1, khối ALL)\n");
    }

    @Test
    void statusOfADayLeavesOutWhatIsDatedLaterAndListsProposedExemptions() throws IOException {
        Path rules = Files.writeString(folder.resolve("rules.csv"), RULES);
        Path round = Files.writeString(folder.resolve("round.csv"), ROUND + """
                        [exemptions]
                        unit,criterion,reason,proposedBy,status,time
                        B,2,no reports,Unit B,PROPOSED,2026-02-01
                        [approval]
                        decision,date
                        45/QĐ-UBND,2026-03-30
                        """);

        run("status", "--rules", rules + "", "--round", round + "", "--date", "2026-02-04", "--lang", "en");

        assertThat(out.toString())
                .contains("DRAFT: not yet approved\n(as of 2026-02-04; entries dated later, which are left out: 3)\n")
                .contains("Agreed in writing: 0 of 2 units\n")
                .contains("\nProposed exemptions not decided\n  B, criterion 2: no reports; proposed by Unit B\n");
    }

    @Test
    void petitionsTellsEachMembersReportAndWhatAProposalOfApplicabilityWouldComeTo() throws IOException {
        Path rules = Files.writeString(folder.resolve("rules.csv"), RULES);
        Path round = Files.writeString(folder.resolve("round.csv"), ROUND + """
                        [applicability]
                        unit,criterion,applies,reason
                        A,2,no,island
                        """);

        int status = run("petitions", "--rules", rules + "", "--round", round + "");

        assertThat(status).isZero();
        assertThat(out.toString()).isEqualTo("""
                Báo cáo kiến nghị theo thành viên hội đồng
                DỰ THẢO: chưa được phê duyệt

                Thành viên hội đồng Member 1: 1 kiến nghị
                  K1  đơn vị B, tiêu chí 1 Plan: đề nghị điểm
                    điểm 55 → 55, chỉ số – → –; chưa trả lời

                Đề xuất áp dụng cho đơn vị đặc thù (tính thử)
                  A Unit A: chỉ số 80,00, theo đề xuất 83,33; áp dụng: –; không áp dụng: 2 (island)
                """);
    }

    @Test
    void refusesWhatIsDatedLaterThanTheDayThatIsSaidToBeToday() throws IOException {
        Path rules = Files.writeString(folder.resolve("rules.csv"), RULES);
        Path round = Files.writeString(folder.resolve("round.csv"), ROUND);

        int today = run("check", rules + "", round + "", "--now", "2026-02-09");
        int before = run("check", rules + "", round + "", "--now", "2026-02-08");

        assertThat(today).isZero();
        assertThat(before).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("lỗi: round.csv, bảng \"signOffs\", dòng 21, cột \"date\": Thời điểm"
                        + " 2026-02-09T00:00:00+07:00 muộn hơn hiện tại (2026-02-08T23:59:59+07:00).\n");
    }

    @Test
    void namesPersonsOnlyWhenAsked() throws IOException {
        Path rules = Files.writeString(folder.resolve("rules.csv"), RULES);
        Path round = Files.writeString(folder.resolve("round.csv"), """
                [units]
                code,name
                A,Unit A
                [marks]
                unit,criterion,stage,points,agency,person,time
                A,1,APPRAISAL,50,Sở Nội vụ,Officer 1,2026-01-20
                A,2,APPRAISAL,30,Sở Tài chính,Officer 2,2026-01-20
                [approval]
                decision,person,date
                45/QĐ-UBND,Chairman,2026-03-30
                [corrections]
                unit,criterion,points,basis,person,time,reason
                A,2,29,Article 9,Officer 3,2026-04-01,a page overlooked
                """);

        run("explain", "--rules", rules + "", "--round", round + "", "--unit", "A", "--lang", "en");
        String published = out.toString();
        out.getBuffer().setLength(0);
        run("explain", "--rules", rules + "", "--round", round + "", "--unit", "A", "--lang", "en", "--persons");

        assertThat(published)
                .doesNotContain("Officer", "Chairman")
                .contains("29 of 40    correction on Article 9 lowered 30 to 29: \"a page overlooked\"\n");
        assertThat(out.toString())
                .contains("50 of 60    appraisal gave 50 (marked by Sở Nội vụ, Officer 1)\n")
                .contains("correction on Article 9 lowered 30 to 29: \"a page overlooked\" (marked by Officer 3)\n");
        for (String format : List.of("csv", "json", "xlsx")) {
            assertThat(written(rules, round, format)).doesNotContain("Officer", "Chairman");
            assertThat(written(rules, round, format, "--persons")).contains("Officer 1", "Officer 3");
        }
    }

    private String written(Path rules, Path round, String format, String... more) throws IOException {
        Path to = Files.createTempDirectory(folder, format);
        List<String> arguments = new ArrayList<>(List.of("rank", "--rules", rules + "", "--round", round + ""));
        arguments.addAll(List.of("--out", to + "", "--formats", format));
        arguments.addAll(List.of(more));
        run(arguments.toArray(String[]::new));
        StringBuilder all = new StringBuilder();
        for (String name : List.of("ranking.", "scorecards.")) {
            Path file = to.resolve(name + format);
            if (format.equals("xlsx")) {
                try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
                    while (zip.getNextEntry() != null) {
                        all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            } else {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private int run(String... arguments) {
        return Cchc.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
