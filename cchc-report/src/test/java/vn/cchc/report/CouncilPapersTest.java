package vn.cchc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import vn.cchc.model.council.Petition;
import vn.cchc.model.problem.Language;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.fairness.FairnessChecks;

class CouncilPapersTest {

    private static final String OPEN = "........................";

    @TempDir
    Path folder;

    @Test
    void writesASubmissionATableOfPetitionsAnAnnexAndANoticeForEachUnit() throws IOException {
        List<Path> files = CouncilPapers.of(full(City.of(6))).write(folder.resolve("new"));

        assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(files.stream()
                        .map(file -> folder.resolve("new")
                                .relativize(file)
                                .toString()
                                .replace('\\', '/')))
                .hasSize(9)
                .startsWith("submission.docx", "petitions.docx", "annex.docx")
                .filteredOn(name -> name.startsWith("notices/"))
                .allMatch(name -> name.matches("notices/0000[1-6]-X1000[1-6]\\.docx"));
    }

    @ParameterizedTest
    @CsvSource({"submission, 11906, 16838", "petitions, 16838, 11906", "annex, 16838, 11906", "notice, 11906, 16838"})
    void isA4WithTheMarginsOfTheDecree(String name, String width, String height) {
        WordPackage paper = paper(name, full(City.of(6)));

        Element size = WordPackage.all(paper.document(), "pgSz").get(0);
        Element margins = WordPackage.all(paper.document(), "pgMar").get(0);

        assertThat(WordPackage.attribute(size, "w")).isEqualTo(width);
        assertThat(WordPackage.attribute(size, "h")).isEqualTo(height);
        // 20 mm above and below, 30 mm left, 15 mm right
        assertThat(Stream.of("top", "bottom", "left", "right").map(side -> WordPackage.attribute(margins, side)))
                .containsExactly("1134", "1134", "1701", "850");
    }

    @Test
    void everyStyleIsTimesNewRomanOfElevenToFourteenPoints() {
        WordPackage paper = paper("submission", full(City.of(6)));
        var styles = paper.parts().get("word/styles.xml");

        assertThat(WordPackage.all(styles, "rFonts"))
                .hasSize(1)
                .allMatch(fonts -> WordPackage.attribute(fonts, "ascii").equals("Times New Roman"));
        assertThat(WordPackage.all(styles, "style")).allSatisfy(style -> {
            String halves = WordPackage.attribute(WordPackage.all(style, "sz").get(0), "val");
            boolean isLine = WordPackage.attribute(style, "styleId").equals("CchcRule");
            assertThat(Integer.parseInt(halves)).isBetween(isLine ? 4 : 22, 28);
        });
        List<String> known = WordPackage.all(styles, "style").stream()
                .map(style -> WordPackage.attribute(style, "styleId"))
                .toList();
        assertThat(WordPackage.all(paper.document(), "pStyle"))
                .isNotEmpty()
                .allMatch(style -> known.contains(WordPackage.attribute(style, "val")));
    }

    @Test
    void theHeadBearsNameAndMottoAndLeavesOpenWhatOnlyTheSignerKnows() {
        List<String> lines = paper("submission", full(City.of(6))).paragraphs();

        assertThat(lines.subList(0, 12))
                .containsExactly(
                        OPEN,
                        OPEN,
                        "",
                        "Số: ......../TTr-........",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "",
                        OPEN + ", ngày 01 tháng 4 năm 2026",
                        "TỜ TRÌNH",
                        "Về việc phê duyệt kết quả đánh giá, xếp hạng: Chỉ số của thành phố giả lập năm 2025",
                        "",
                        "Kính gửi: " + OPEN);
        assertThat(lines)
                .endsWith(
                        "Nơi nhận:",
                        "- Như trên;",
                        "- " + OPEN + ";",
                        "- Lưu: VT, .........",
                        OPEN,
                        "(Chữ ký, dấu của cơ quan)",
                        "",
                        "",
                        OPEN,
                        "");
    }

    @Test
    void aPaperWithoutADateLeavesItOpen() {
        assertThat(paper("submission", Report.of(City.of(3).ranking())).paragraphs())
                .contains(OPEN + ", ngày ..... tháng ..... năm ........");
    }

    @Test
    void saysThatDataIsSynthetic() {
        for (String name : List.of("submission", "petitions", "annex", "notice")) {
            assertThat(paper(name, full(City.of(6))).paragraphs())
                    .as(name)
                    .contains("Ghi chú: Số liệu giả lập (synthetic)");
        }
    }

    @ParameterizedTest
    @CsvSource({"submission", "petitions", "annex", "notice"})
    void headsOfTablesStandAgainAndRowsAreNotTorn(String name) {
        WordPackage paper = paper(name, full(City.of(12)));

        assertThat(paper.tables()).isNotEmpty().allSatisfy(table -> {
            List<Element> rows = WordPackage.all(table, "tr");
            assertThat(WordPackage.all(rows.get(0), "tblHeader")).hasSize(1);
            assertThat(rows).allMatch(row -> WordPackage.all(row, "cantSplit").size() == 1);
            int columns = WordPackage.all(table, "gridCol").size();
            assertThat(rows).allMatch(row -> WordPackage.all(row, "tc").size() == columns);
            int width = WordPackage.all(table, "gridCol").stream()
                    .mapToInt(column -> Integer.parseInt(WordPackage.attribute(column, "w")))
                    .sum();
            assertThat(width).isLessThanOrEqualTo(name.equals("petitions") || name.equals("annex") ? 14287 : 9355);
        });
    }

    @Test
    void theSubmissionShowsEveryPlaceWithItsBandAndWhatSeparatesIt() {
        Ranking ranking = City.of(30).ranking();

        Element table = paper("submission", Report.of(ranking)).tables().get(0);

        List<Place> places = ranking.blocks().get(0).places();
        List<List<String>> rows = WordPackage.rows(table);
        assertThat(rows).hasSameSizeAs(places);
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            assertThat(rows.get(i).subList(1, 5))
                    .containsExactly(
                            place.unit().name(),
                            shown(place.card().points().toBigDecimal()),
                            shown(place.card().published().orElseThrow()),
                            place.band().orElse("–"));
        }
        for (int i = 1; i < 29; i++) {
            BigDecimal gap = index(places, i - 1).subtract(index(places, i));
            String ahead = places.get(i - 1).unit().name();
            assertThat(rows.get(i).get(5))
                    .startsWith(gap.signum() == 0 ? "cùng chỉ số với " + ahead + "; " : "kém " + shown(gap));
        }
        assertThat(rows.get(29).get(5)).startsWith("không xếp hạng, nếu xếp sẽ ở hạng ");
    }

    private static BigDecimal index(List<Place> places, int at) {
        return places.get(at).card().published().orElseThrow();
    }

    private static String shown(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    @Test
    void theTableOfPetitionsHasTheAnswerWithItsReasonAndTheFiguresBeforeAndAfter() {
        Ranking ranking = City.of(30).ranking();

        Element table = paper("petitions", Report.of(ranking)).tables().get(0);

        List<List<String>> rows = WordPackage.rows(table);
        assertThat(WordPackage.heads(table))
                .containsExactly(
                        "TT",
                        "Đơn vị",
                        "Tiêu chí",
                        "Nội dung đề nghị",
                        "Trả lời",
                        "Lý do",
                        "Điểm thẩm định",
                        "Điểm sau điều chỉnh",
                        "Chỉ số thẩm định",
                        "Chỉ số sau điều chỉnh");
        List<Petition> petitions = ranking.scorecards().round().petitions();
        assertThat(rows).hasSameSizeAs(petitions);
        List<String> first = rows.get(0);
        assertThat(first.subList(1, 6))
                .containsExactly(
                        "Ủy ban nhân dân xã Đông Hưng Thuận số 4 (giả lập)",
                        "F5.2.1 Tiêu chí F5.2.1 về công khai, minh bạch trong giải quyết thủ tục hành chính",
                        "điểm 1\nTheo biên bản đối chiếu số liệu (giả lập)",
                        petitions.get(0).outcome() == Petition.Outcome.ACCEPTED ? "chấp nhận" : "chấp nhận một phần",
                        "Theo biên bản đối chiếu số liệu (giả lập)");
        assertThat(first.get(7)).isEqualTo("0,99");
        assertThat(first.get(6)).isNotEqualTo(first.get(7));
        assertThat(first.get(8)).isNotEqualTo(first.get(9));
        assertThat(rows.get(1).get(6)).isEqualTo(rows.get(1).get(7));
    }

    @Test
    void namesAMemberOfTheCouncilOnlyWhenPersonsAreAskedFor() {
        Report report = full(City.of(6));

        String hidden = WordPackage.text(paper("petitions", report).document());
        String named =
                WordPackage.text(paper("petitions", report.with(report.options().with(ReportOptions.Persons.NAMED)))
                        .document());

        assertThat(hidden).doesNotContain("Ủy viên 5").doesNotContain("Nguyễn Thị Giả Lập");
        assertThat(named).contains("Ủy viên 5");
    }

    @Test
    void aNoticePartsAcceptedFromRefusedPetitions() {
        Report report = full(City.of(30));

        WordPackage changed = WordPackage.of(out -> CouncilPapers.of(report).notice(City.code(4), out));
        WordPackage refused = WordPackage.of(out -> CouncilPapers.of(report).notice(City.code(9), out));

        assertThat(changed.paragraphs())
                .contains("Kính gửi: Ủy ban nhân dân xã Đông Hưng Thuận số 4 (giả lập)")
                .anyMatch(line -> line.matches("Bảng 2\\. Kiến nghị được chấp nhận( một phần)?"))
                .doesNotContain("Bảng 2. Kiến nghị không được chấp nhận");
        assertThat(WordPackage.rows(changed.tables().get(1)).get(0).get(4)).isEqualTo("0,99");
        assertThat(refused.paragraphs()).contains("Bảng 2. Kiến nghị không được chấp nhận");
        assertThat(WordPackage.rows(refused.tables().get(1)).get(0).get(2))
                .isEqualTo("Theo biên bản đối chiếu số liệu (giả lập)");
    }

    @Test
    void aNoticeShowsPlaceFieldsAndWhatDoesNotApply() {
        Report report = full(City.of(30));
        Place place = report.ranking().place(City.code(10));

        WordPackage notice = WordPackage.of(out -> CouncilPapers.of(report).notice(City.code(10), out));

        assertThat(WordPackage.rows(notice.tables().get(0)))
                .hasSize(8)
                .last()
                .satisfies(row -> assertThat(row.get(3)).isEqualTo("miễn"));
        assertThat(notice.paragraphs())
                .contains("- Hạng " + shown(place.printed().orElseThrow()) + " trong 29 đơn vị được xếp hạng của khối.")
                .anyMatch(line -> line.startsWith("- F8.1.1 ") && line.endsWith("(giả lập)"));
    }

    @Test
    void anUnknownUnitIsRefused() {
        assertThatThrownBy(() -> WordPackage.bytes(
                        out -> CouncilPapers.of(full(City.of(3))).notice("nobody", out)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageStartingWith("no place of nobody");
    }

    @ParameterizedTest
    @CsvSource({"submission", "petitions", "annex", "notice"})
    void everyPageOfADraftSaysSo(String name) {
        assertThat(paper(name, full(City.of(6))).headers())
                .hasSize(2)
                .allSatisfy(header -> assertThat(WordPackage.text(header)).isEqualTo("DỰ THẢO"));
        assertThat(paper(name, full(City.of(6).incomplete().withApproval())).headers())
                .allSatisfy(header ->
                        assertThat(WordPackage.text(header)).isEqualTo("TẠM TÍNH: còn đơn vị chưa chấm xong"));
        assertThat(paper(name, full(City.of(6).withApproval())).headers())
                .allSatisfy(header -> assertThat(WordPackage.text(header)).isEmpty());
    }

    @Test
    void theAnnexOfAnApprovedResultNamesItsDecision() {
        assertThat(paper("annex", full(City.of(6).withApproval())).paragraphs())
                .contains("(Kèm theo 99/QĐ-GL, ngày 31 tháng 3 năm 2026)");
        assertThat(paper("annex", full(City.of(6))).paragraphs())
                .contains("(Kèm theo Quyết định số ......../QĐ-........ ngày ..... tháng ..... năm ........ của " + OPEN
                        + ")");
    }

    @Test
    void aProvisionalResultIsNotSubmittedForApproval() {
        assertThat(paper("submission", full(City.of(6).incomplete())).paragraphs())
                .contains("Còn đơn vị chưa chấm xong: thứ hạng nêu trên là tạm tính, chưa đủ để phê duyệt.")
                .noneMatch(line -> line.contains("phê duyệt kết quả nêu trên"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameReportHasTheSameBytesWhateverTheMachineSpeaks(Language language) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<Path> here = CouncilPapers.of(in(language)).write(folder.resolve("here"));
        List<Path> there;
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            there = CouncilPapers.of(in(language)).write(folder.resolve("there"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(there).hasSameSizeAs(here);
        for (int i = 0; i < here.size(); i++) {
            assertThat(Files.readAllBytes(there.get(i))).isEqualTo(Files.readAllBytes(here.get(i)));
        }
    }

    private static Report in(Language language) {
        Report report = full(City.of(6));
        return report.with(report.options().in(language));
    }

    @Test
    void noPartKnowsWhenItWasWritten() {
        WordPackage paper = paper("submission", full(City.of(6)));

        assertThat(paper.entries()).allMatch(entry -> entry.getTimeLocal().equals(LocalDateTime.of(1980, 2, 1, 0, 0)));
        assertThat(paper.parts().get("docProps/core.xml").getDocumentElement().getTextContent())
                .contains("2026-04-01T00:00:00Z")
                .doesNotContain(String.valueOf(LocalDate.now().getYear()) + "-"
                        + LocalDate.now().getMonthValue());
        assertThat(paper.parts().values())
                .allSatisfy(part -> assertThat(WordPackage.outline(part)).noneMatch(line -> line.contains("rsid")));
    }

    @Test
    void everySentenceExistsInBothLanguages() {
        Report report = full(City.of(30).incomplete());
        Report english = report.with(report.options().in(Language.EN));

        for (String name : List.of("submission", "petitions", "annex", "notice")) {
            assertThat(WordPackage.text(paper(name, english).document()))
                    .as(name)
                    .doesNotContain("Bảng", "Xếp hạng", "Kính gửi", "miễn", "kiến nghị", "Điểm");
        }
        assertThat(paper("submission", english).paragraphs())
                .contains("SOCIALIST REPUBLIC OF VIET NAM", "SUBMISSION", OPEN + ", date: 2026-04-01");
    }

    private static WordPackage paper(String name, Report report) {
        CouncilPapers papers = CouncilPapers.of(report);
        return WordPackage.of(out -> {
            switch (name) {
                case "submission" -> papers.submission(out);
                case "petitions" -> papers.petitions(out);
                case "annex" -> papers.annex(out);
                default -> papers.notice(City.code(3), out);
            }
        });
    }

    private static Report full(City city) {
        Ranking ranking = city.ranking();
        return Report.of(ranking)
                .with(ReportOptions.DEFAULT.printedOn(LocalDate.of(2026, 4, 1)))
                .madeFrom("rulebook.csv", "ab".repeat(32))
                .withConcerns(FairnessChecks.standard().check(ranking));
    }
}
