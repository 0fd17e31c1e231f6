package vn.cchc.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CchcTest {

    private static final String DATA = "data/hai-phong-2017/";
    private static final String RULES = DATA + "rulebook.csv";
    private static final String ROUND = DATA + "round.csv";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void rankPrintsATablePerBlockInVietnamese() {
        int status = run("rank", "--rules", RULES, "--round", ROUND);

        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("số liệu giả lập")
                .contains("Khối Sở, ban, ngành (SO)\nĐã thống nhất bằng văn bản: 17 trên 20 đơn vị\n")
                .contains("3     SKHDT    Sở Kế hoạch và Đầu tư                   90,26  97      93,05   Xuất sắc"
                        + "  cùng chỉ số với SXD; tiêu chí phụ source:SURVEY: 10,73 so với 10,39\n")
                .contains("4     QDK   Quận Dương Kinh     91,77  99      92,70   Xuất sắc  đồng hạng với HAL\n")
                .contains(
                        "–     HBLV  Huyện Bạch Long Vỹ  88,29  94,5    93,43   –         không xếp hạng, nếu xếp sẽ ở"
                                + " hạng 3: Huyện đảo có điều kiện đặc thù: ghi nhận kết quả, không xếp hạng\n");
    }

    @Test
    void rankPrintsOneBlockAtAnEarlierStageInEnglish() {
        int status = run(
                "rank", "--rules", RULES, "--round", ROUND, "--stage", "appraisal", "--block", "SO", "--lang", "en");

        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("Stage: appraisal\n")
                .contains("Agreed in writing: 17 of 20 units\n")
                .doesNotContain("(QH)");
    }

    @Test
    void rankWritesWholeFilesInEveryFormat() throws IOException {
        Path results = folder.resolve("new");

        int status =
                run("rank", "--rules", RULES, "--round", ROUND, "--out", results + "", "--formats", "csv,xlsx,json");

        assertThat(status).isZero();
        assertThat(names(results))
                .containsExactly(
                        "ranking.csv",
                        "ranking.json",
                        "ranking.xlsx",
                        "scorecards.csv",
                        "scorecards.json",
                        "scorecards.xlsx");
        assertThat(Files.readString(results.resolve("ranking.csv")))
                .contains("roundNote,\"Số liệu giả lập (synthetic)");
    }

    @Test
    void rankOfAFaultyRoundPrintsEveryProblemAndWritesNothing() throws IOException {
        Path round = folder.resolve("round.csv");
        Files.writeString(round, """
                [units]
                code,name,block
                SNV,Sở Nội vụ,SO
                [marks]
                unit,criterion,stage,points
                SNV,1.6,APPRAISAL,18
                SNV,1.7,APPRAISAL,1
                SNX,1.6,APPRAISAL,mười
                """);

        int status = run("rank", "--rules", RULES, "--round", round + "", "--out", folder + "/o", "--lang", "en");

        assertThat(status).isEqualTo(1);
        assertThat(folder.resolve("o")).doesNotExist();
        assertThat(err.toString().lines().filter(line -> line.startsWith("error")))
                .containsExactly(
                        "error: round.csv, table \"marks\", row 6, column \"points\": 18 is above 2, the maximum of"
                                + " criterion 1.6 (unit SNV).",
                        "error: round.csv, table \"marks\", row 7, column \"criterion\": there is no criterion \"1.7\" in"
                                + " the set of unit SNV.",
                        "error: round.csv, table \"marks\", row 8, column \"points\": \"mười\" is not a number.",
                        "error: round.csv, table \"marks\", row 8, column \"unit\": there is no unit \"SNX\".");
    }

    @Test
    void problemsComeAsJsonWhereAsked() throws IOException {
        Path criteria = folder.resolve("criteria.csv");
        Files.writeString(criteria, "code,parent,name,maximum\n1,,All,99.5\n");

        int status = run("check", criteria + "", "--json", "--lang", "en");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("ROOTS_DO_NOT_ADD_UP").contains("99.5");
    }

    @Test
    void explainPrintsTheScorecardAndWhatSeparatesTwoUnits() {
        int status = run(
                "explain", "--rules", RULES, "--round", ROUND, "--unit", "SXD", "--against", "SKHDT", "--lang", "en");

        assertThat(status).isZero();
        assertThat(out.toString())
                .startsWith("SXD  Sở Xây dựng  (place 2, Xuất sắc)\n")
                .contains("3.4.1  Hồ sơ giải quyết đúng hạn")
                .contains("Index: 100 × 90.26 ÷ 97 = 93.05\n")
                .contains(
                        "Sở Xây dựng is ahead of Sở Kế hoạch và Đầu tư: same index, the tie-break source:SURVEY decides,"
                                + " 10.73 against 10.39\n");
    }

    @Test
    void rankNamesNeighboursThatTheOtherPrecisionWouldOrderDifferently() throws IOException {
        Path rules = Files.writeString(folder.resolve("rules.csv"), "code,name,maximum\n1,Plan,100\n");
        Path round = Files.writeString(
                folder.resolve("round.csv"), "unit,criterion,stage,points\nA,1,COUNCIL,80.0010\nB,1,COUNCIL,80.0020\n");

        run("rank", "--rules", rules + "", "--round", round + "", "--lang", "en");

        assertThat(out.toString())
                .endsWith("Places go by the published index; neighbours that the exact one would order differently: 1"
                        + " (A–B)\n");
    }

    @Test
    void explainOfAnUnknownUnitNamesThoseThatExist() {
        int status = run("explain", "--rules", RULES, "--round", ROUND, "--unit", "XXX");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("Không có đơn vị \"XXX\"").contains("HBLV");
    }

    @Test
    void checkIsSilentOnSoundFiles() {
        int status = run("check", RULES, ROUND, "data/ministries-2023/rulebook.csv");

        assertThat(status).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines().filter(line -> !line.startsWith("ghi chú")))
                .isEmpty();
    }

    @Test
    void checkOfThePublishedTableNotesNineRowsAndFindsNoError() {
        int status = run("check", "--published", "data/ministries-2023/published.csv", "--lang", "en");

        assertThat(status).isZero();
        assertThat(err.toString().lines()).hasSize(9).allMatch(line -> line.startsWith("note: published.csv"));
    }

    @Test
    void wrongUsageIsToldInTheUsersLanguage() {
        assertThat(run("rank", "--rules", RULES)).isEqualTo(2);
        assertThat(err.toString()).startsWith("Thiếu: --round FILE\n").contains("Chấm điểm và xếp hạng");

        err.getBuffer().setLength(0);
        assertThat(run("rank", "--lang", "en", "--bogus")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Missing: --rules FILE, --round FILE\n");

        err.getBuffer().setLength(0);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void aWrongValueIsToldWithThoseThatAreUnderstood() {
        assertThat(run("rank", "--rules", RULES, "--round", ROUND, "--stage", "x"))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("Giá trị không hợp lệ: x (--stage self|appraisal|reappraisal|council)\n");
    }

    @Test
    void aMissingFileIsNamed() {
        int status = run("check", folder.resolve("none.csv") + "");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("lỗi: Không có tệp " + folder.resolve("none.csv") + "\n");
    }

    @Test
    void anUnknownBlockIsAProblemThatNamesThoseThatExist() {
        int status = run("rank", "--rules", RULES, "--round", ROUND, "--block", "Z");

        assertThat(status).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("lỗi: Không có khối \"Z\" trong bộ quy tắc; các khối: SO, QH.");
    }

    @Test
    void unitsOfTwoBlocksAreNotComparedAndTheLanguageIsKept() {
        int status = run("explain", "--rules", RULES, "--round", ROUND, "--unit", "SXD", "--against", "QHA");

        assertThat(status).isZero();
        assertThat(out.toString()).endsWith("\nKhông so sánh hai đơn vị khác khối: SXD (khối SO) và QHA (khối QH)\n");
    }

    @Test
    void aRegulationThatCannotBeCarriedOutIsAProblemAlsoAsJson() throws IOException {
        Path rules = file("rules.csv", """
                [criteria]
                code,maximum
                1,100
                [regulations]
                name,value
                tieChain,previous-index
                """);
        Path round = file("round.csv", "unit,criterion,points\nA,1,50\n");

        assertThat(run("rank", "--rules", rules + "", "--round", round + "", "--lang", "en"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("error: the rule \"previous-index\" needs the indexes of the year before");

        err.getBuffer().setLength(0);
        assertThat(run("rank", "--rules", rules + "", "--round", round + "", "--json"))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("{\"problems\":[").contains("YEAR_BEFORE_MISSING");
    }

    @Test
    void whatAFileBringsAlongDoesNotSteerTheTerminal() throws IOException {
        Path rules = file("rules.csv", "code,maximum\n1,100\n");
        Path round = file("round.csv", """
                [units]
                code,name,participation,reason
                A,"Xã\nhai dòng",,
                B,Xã \033[31mđỏ,,
                C,Xã \u202Eđảo,ASSESSED_NOT_RANKED,mới lập
                [marks]
                unit,criterion,points
                A,1,60
                """);

        assertThat(run("rank", "--rules", rules + "", "--round", round + "")).isZero();
        assertThat(out.toString())
                .startsWith("Chỉ số cải cách hành chính\n")
                .contains("A   Xã hai dòng ", "Xã \uFFFD[31mđỏ", "Xã \uFFFDđảo", "không xếp hạng: mới lập\n")
                .doesNotContain("\033", "\u202E");
    }

    @Test
    void usageIsWholeInVietnamese() {
        assertThat(run("rank", "--help")).isZero();
        assertThat(out.toString())
                .startsWith("Cách dùng: cchc rank")
                .contains("--rules=FILE", "--formats=csv,xlsx,json")
                .doesNotContain("--rules=--rules");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void checkRefusesWhatRankCannotCarryOut() throws IOException {
        Path rules = folder.resolve("rules.csv");
        Files.writeString(rules, """
                [criteria]
                code,maximum
                1,100
                [regulations]
                name,value
                tieChain,"improvement, criterion:9"
                commendations,criterion:8:top=1
                """);

        int status = run("check", rules + "", "--lang", "en");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString().lines().filter(line -> line.startsWith("error")))
                .containsExactly(
                        "error: the tie-break criterion \"9\" is not in the criteria set.",
                        "error: a commendation is for the criterion \"8\", which is not in the criteria set.");
        assertThat(err.toString())
                .contains(
                        "note: the rule \"improvement\" needs the indexes of the year before, which were not handed in.");
    }

    @Test
    void oneBlockIsForPrintingOnly() {
        int status = run("rank", "--rules", RULES, "--round", ROUND, "--block", "SO", "--out", folder + "");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).startsWith("--block chỉ dùng khi in ra màn hình; tệp kết quả luôn có mọi khối.\n");
    }

    @Test
    void aFolderInPlaceOfAFileIsNamed() {
        int status = run("check", folder + "");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("lỗi: " + folder + " là thư mục, không phải tệp.\n");
    }

    @Test
    void aNameOfTwoUnitsIsRefusedWithTheirCodes() throws IOException {
        Path criteria = folder.resolve("criteria.csv");
        Files.writeString(criteria, "code,maximum\n1,100\n");
        Path round = folder.resolve("round.csv");
        Files.writeString(round, """
                [round]
                name,value
                referenceDate,2025-12-31
                [units]
                code,name
                X1,Xã Tân Phú
                X2,Xã Tân Phú
                [marks]
                unit,criterion,stage,points
                Xã Tân Phú,1,APPRAISAL,80
                """);

        int status = run("rank", "--rules", criteria + "", "--round", round + "");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("Có nhiều đơn vị cùng tên \"Xã Tân Phú\": X1, X2.");
    }

    private int run(String... arguments) {
        return Cchc.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
