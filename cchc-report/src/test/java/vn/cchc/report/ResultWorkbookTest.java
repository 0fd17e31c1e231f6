package vn.cchc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorer;

/** What stands in the workbook; that a spreadsheet program comes to the same results is tested by {@link RecalculationProperties}. */
class ResultWorkbookTest {

    private static final Report CITY = Report.of(City.of(12).ranking());
    private static final String PLACES = "Xếp hạng 1 XA";
    private static final String POINTS = "Điểm 1 XA";

    @TempDir
    Path folder;

    @Test
    void hasTwoSheetsForEachBlockAndOneAboutTheMethod() throws IOException {
        assertThat(Book.of(ResultWorkbook.of(CITY)).sheets()).containsOnlyKeys(PLACES, POINTS, "Phương pháp");
        assertThat(Book.of(ResultWorkbook.of(CITY.with(ReportOptions.DEFAULT.in(Language.EN))))
                        .sheets())
                .containsOnlyKeys("Places 1 XA", "Points 1 XA", "Method");
    }

    @Test
    void hasASheetForAUnitWhereAskedFor() throws IOException {
        ResultWorkbook one = ResultWorkbook.of(CITY).withUnits(List.of(City.code(3)));

        assertThat(Book.of(one).sheets().keySet())
                .filteredOn(name -> name.startsWith("Đơn vị"))
                .singleElement()
                .asString()
                .endsWith(" X10003");
        assertThat(Book.of(ResultWorkbook.of(CITY).withAllUnits()).sheets()).hasSize(3 + 12);
        assertThatThrownBy(() -> ResultWorkbook.of(CITY).withUnits(List.of("nobody")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void totalsIndexesAndPlacesAreFormulasOverThePointsOfLeaves() throws IOException {
        Book.Sheet places = Book.of(ResultWorkbook.of(CITY)).sheets().get(PLACES);

        assertThat(places.cell(places.column("Tổng điểm") + 11).formula())
                .isEqualTo("ROUND(SUM('Điểm 1 XA'!C11:BN11)*100,0)/100");
        assertThat(places.cell(places.column("Điểm tối đa áp dụng") + 11).formula())
                .isEqualTo("ROUND(SUMPRODUCT(('Điểm 1 XA'!C11:BN11<>\"–\")*'Điểm 1 XA'!C$9:BN$9)*100,0)/100");
        assertThat(places.cell(places.column("Chỉ số trước làm tròn") + 11).formula())
                .isEqualTo("IF(OR(E11=0,Q11>0),\"–\",ROUND(100*D11/E11,11))");
        assertThat(places.cell(places.column("Chỉ số") + 11).formula())
                .isEqualTo("IF(ISNUMBER(R11),ROUND(R11,2),\"–\")");
        assertThat(places.cell(places.column("Chỉ số dùng xếp hạng") + 11).formula())
                .isEqualTo("IF(AND(P11=\"x\",ISNUMBER(F11)),F11,-1E+99)");
        assertThat(places.cell(places.column("Số đơn vị xếp trên, cộng 1") + 11).formula())
                .isEqualTo("IF(ISNUMBER(F11),1+SUMPRODUCT((S$11:S$22>F11)+(S$11:S$22=F11)*(T$11:T$22>T11)),\"–\")");
        assertThat(places.cell(places.column("Đối chiếu") + 11).formula())
                .isEqualTo("IF(AND(U11=V11,F11=K11,E11=J11,A11=L11,D11=I11),\"khớp\",\"LỆCH\")");
    }

    @Test
    void ourValuesStandBesideAndAreWhatProgramsShowThatWorkNothingOut() throws IOException {
        Book.Sheet places = Book.of(ResultWorkbook.of(CITY)).sheets().get(PLACES);
        Ranking ranking = CITY.ranking();
        String first = ranking.blocks().get(0).ranked().get(0).unit().code();
        String index = ranking.place(first).card().published().orElseThrow().toPlainString();

        assertThat(places.cell("B11").text()).isEqualTo(first);
        assertThat(places.cell(places.column("Chỉ số") + 11).text()).isEqualTo(index);
        assertThat(places.cell(places.column("Chỉ số (CCHC)") + 11)).isEqualTo(new Book.Cell(index, "", false));
        // whether the two agree is for the spreadsheet program to say
        assertThat(places.cell(places.column("Đối chiếu") + 11).text()).isEmpty();
    }

    @Test
    void saysWhatDoesNotApplyAndWhatNobodyMarked() throws IOException {
        Book book = Book.of(ResultWorkbook.of(Report.of(City.of(12).incomplete().ranking())));
        Book.Sheet points = book.sheets().get(POINTS);

        List<String> marks = points.cells().values().stream()
                .filter(Book.Cell::isText)
                .map(Book.Cell::text)
                .filter(text -> text.equals("–") || text.equals("…"))
                .distinct()
                .toList();

        assertThat(marks).containsExactlyInAnyOrder("–", "…");
        assertThat(points.cell("A4").text()).isEqualTo("DỰ THẢO · TẠM TÍNH: còn đơn vị chưa chấm xong");
        assertThat(points.xml().select("oddHeader").text()).contains("DỰ THẢO · TẠM TÍNH");
    }

    @Test
    void anApprovedResultBearsNoMark() throws IOException {
        Book.Sheet places = Book.of(
                        ResultWorkbook.of(Report.of(City.of(3).withApproval().ranking())))
                .sheets()
                .get(PLACES);

        assertThat(places.cell("A3").text())
                .isEqualTo("Giai đoạn: hội đồng · Đã phê duyệt: 99/QĐ-GL (ngày 31/03/2026)");
        assertThat(places.cell("A4")).isEqualTo(Book.Cell.NONE);
        assertThat(places.xml().select("oddHeader").text()).doesNotContain("DỰ THẢO");
    }

    @Test
    void printsOnA4WithItsHeadingsAndStaysInViewOnScreens() throws IOException {
        Book book = Book.of(ResultWorkbook.of(CITY));
        Element places = book.sheets().get(PLACES).xml();

        assertThat(places.select("pageSetup").attr("paperSize")).isEqualTo("9");
        assertThat(places.select("pageSetup").attr("orientation")).isEqualTo("landscape");
        assertThat(places.select("pageSetup").attr("fitToWidth")).isEqualTo("1");
        assertThat(places.select("pane").attr("topLeftCell")).isEqualTo("D11");
        assertThat(book.part("xl/workbook.xml").select("definedName").eachText())
                .contains(
                        "'Xếp hạng 1 XA'!$A$1:$O$22",
                        "'Xếp hạng 1 XA'!$10:$10",
                        "'Điểm 1 XA'!$A:$B,'Điểm 1 XA'!$9:$10");
        assertThat(book.part("xl/workbook.xml").select("calcPr").attr("fullCalcOnLoad"))
                .isEqualTo("1");
    }

    @Test
    void numbersHaveTheDecimalMarkOfTheLanguage() throws IOException {
        assertThat(formats(CITY)).containsExactlyInAnyOrder("[$-42A]General", "[$-42A]0.00");
        assertThat(formats(CITY.with(ReportOptions.DEFAULT.in(Language.EN)))).containsExactly("0.00");
    }

    private static List<String> formats(Report report) throws IOException {
        return Book.of(ResultWorkbook.of(report)).part("xl/styles.xml").select("numFmt").stream()
                .map(format -> format.attr("formatCode"))
                .toList();
    }

    @Test
    void theSameReportHasTheSameBytesAndTheDayItWasPrinted() throws IOException {
        Report dated = CITY.with(ReportOptions.DEFAULT.printedOn(LocalDate.of(2026, 4, 1)));

        assertThat(bytes(dated)).isEqualTo(bytes(dated));
        assertThat(Book.read(bytes(dated)).part("docProps/core.xml").text()).contains("2026-04-01T00:00:00Z");
        assertThat(Book.read(bytes(CITY)).part("docProps/core.xml").text()).contains("2025-12-31T00:00:00Z");
    }

    private static byte[] bytes(Report report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResultWorkbook.of(report).withAllUnits().write(bytes);
        return bytes.toByteArray();
    }

    @Test
    void writesIntoAFolderThatWasMissing() throws IOException {
        Path missing = folder.resolve("a").resolve("b");

        assertThat(ResultWorkbook.of(CITY).write(missing)).containsExactly(missing.resolve("result.xlsx"));
        assertThat(Book.read(missing.resolve("result.xlsx")).sheets()).containsKey(PLACES);
        try (var files = Files.list(missing)) {
            assertThat(files).containsExactly(missing.resolve("result.xlsx"));
        }
    }

    @Test
    void saysSoWhereASpreadsheetCannotHoldTheResultAndCountsIt() throws IOException {
        assertThat(beyond(CITY)).isZero();
        assertThat(beyond(Report.of(rescored(City.of(12).ranking(), Map.of("leafScale", "9")))))
                .isZero();
        assertThat(beyond(Report.of(Hair.ranking()))).isOne();
    }

    private static Ranking rescored(Ranking ranking, Map<String, String> regulations) {
        Rulebook rulebook = ranking.scorecards().rulebook();
        for (Map.Entry<String, String> each : regulations.entrySet()) {
            rulebook = rulebook.with(each.getKey(), each.getValue());
        }
        return Ranker.of(rulebook)
                .rank(Scorer.of(rulebook).score(ranking.scorecards().round(), Stage.COUNCIL));
    }

    private static long beyond(Report report) throws IOException {
        Book.Sheet places =
                Book.of(ResultWorkbook.of(report)).sheets().values().iterator().next();
        long said = places.cells().values().stream()
                .filter(cell -> cell.text().equals("quá 15 chữ số"))
                .count();
        assertThat(places.cell("D9").text()).isEqualTo(String.valueOf(said));
        return said;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example.org\",\"%s\")",
                "+1+%s",
                "-2+%s+cmd|' /C calc'!A0",
                "@SUM(%s)",
                "\"%s\" & 'Điểm 1 XA'!A1",
                "</f></c></row><row><c t=\"n\"><v>%s</v></c>",
                "]]>&amp;%s<f>1</f>",
                "_x0041_%s"
            })
    void aNameStaysText(String name) throws IOException {
        Book plain = book("Xã %s");
        Book hostile = book(name);

        assertThat(hostile.parts().keySet()).isEqualTo(plain.parts().keySet());
        assertThat(hostile.part("xl/workbook.xml").html())
                .isEqualTo(plain.part("xl/workbook.xml").html());
        plain.sheets()
                .forEach((title, sheet) -> assertThat(structure(hostile.sheets().get(title)))
                        .as(title)
                        .isEqualTo(structure(sheet)));
        assertThat(hostile.sheets().get(PLACES).cells().values())
                .contains(new Book.Cell(stored(name.formatted("1")), "", true));
    }

    /** A text that looks like an escaped character is escaped itself, as spreadsheet programs do. */
    private static String stored(String name) {
        return name.replace("_x0041_", "_x005F_x0041_");
    }

    @Test
    void marksOfDirectionAreMadeVisible() throws IOException {
        Book book = book("Sở ‮xls.%s");

        assertThat(book.sheets().get(PLACES).cells().values())
                .extracting(Book.Cell::text)
                .contains("Sở [U+202E]xls.1")
                .noneMatch(text -> text.indexOf('‮') >= 0);
    }

    private static Book book(String name) throws IOException {
        return Book.of(ResultWorkbook.of(Report.of(
                        City.of(4).named(name, name, name).withApproval().ranking()))
                .withAllUnits());
    }

    /** Every element with its attributes and every formula; texts and what follows from their length are left out. */
    private static List<String> structure(Book.Sheet sheet) {
        return sheet.xml().getAllElements().stream()
                .filter(element -> !element.tagName().equals("oddHeader"))
                .map(element -> element.tagName() + " " + element.attr("r") + element.attr("t") + element.attr("s")
                        + (element.tagName().equals("f") ? element.wholeText() : ""))
                .toList();
    }
}
