package vn.cchc.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
            unit,number
            A,12/A
            [petitions]
            id,unit,criterion,request,member
            K1,B,1,POINTS,Member 1
            [signOffs]
            agency,field
            Sở Nội vụ,1
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
        Path round = Files.writeString(folder.resolve("round.csv"), ROUND.replace("POINTS,Member 1", "POINTS,"));

        run("status", "--rules", rules + "", "--round", round + "", "--date", "2026-03-11");

        assertThat(out.toString())
                .contains("  hội đồng, (chưa giao cho thành viên nào): còn kiến nghị hoặc đề xuất chưa quyết định,"
                        + " hạn 2026-03-10 (còn 1, khối ALL)\n");
    }

    private int run(String... arguments) {
        return Cchc.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
