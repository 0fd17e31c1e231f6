package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.model.Agency;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;

/** Forms that are written, filled in and read back. */
class TemplateTest {

    private static final String RULES = """
        [rulebook]
        name,value
        year,2025
        title,Bộ tiêu chí thử (synthetic)
        [criteria]
        code,parent,name,maximum,rule,parameters,source,appraiser,documents
        1,,Chỉ đạo & điều hành,20,,,,,
        1.1,1,Có kế hoạch,5,YesNo,,SELF_THEN_APPRAISAL,Sở Nội vụ,REQUIRED
        1.2,1,Mức,5,Levels,A=5; B=2.5; 1=0,SELF_THEN_APPRAISAL,Sở Nội vụ,
        1.10,1,Sáng kiến,10,PerItem,points=0.5,SELF_THEN_APPRAISAL,Sở Nội vụ,
        2,,Thủ tục,50,,,,,
        2.1,2,Đúng hạn,10,Proportional,,SELF_THEN_APPRAISAL,Sở Tư pháp,
        2.2,2,Báo cáo,10,Deduction,trễ=0.25; thiếu=1,SELF_THEN_APPRAISAL,Sở Nội vụ,
        2.3,2,Công thức,10,Formula,"expression=min(maximum, xong / nhận * 10)",SELF_THEN_APPRAISAL,Sở Nội vụ,
        2.4,2,Chấm,10,Judged,step=0.25,SELF_THEN_APPRAISAL,Sở Nội vụ,
        2.5,2,Số ngày,10,Thresholds,"steps=>=10:10, >=5:5, else:0",SELF_THEN_APPRAISAL,Sở Nội vụ,
        3,,Thẩm định,10,Judged,,APPRAISAL,Sở Nội vụ,
        4,,Điều tra,20,Survey,,SURVEY,,
        """;
    private static final String UNITS = "[units]\ncode,name\nSTC,Sở Tài chính\nSNV,Sở Nội vụ\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void readsBackExactlyWhatWasEntered(Language language) throws IOException {
        FilledForm form = unitForm(language);
        String yes = language == Language.VI ? "có" : "yes";

        form.fill("1.1", "evidence", yes)
                .fill("1.1", "documents", "12/BC-STC | 2025-12-09 | Báo cáo")
                .fill("1.2", "evidence", "1")
                .fill("1.10", "evidence", "7")
                .fill("2.1", "reported", "412")
                .fill("2.1", "outOf", "450")
                .fill("2.2/trễ", "evidence", "2")
                .fill("2.2/thiếu", "evidence", "1")
                .fill("2.3/xong", "evidence", "8.5")
                .fill("2.3/nhận", "evidence", "10")
                .fill("2.4", "points", "1.75")
                .fill("2.4", "reason", "chậm <2 ngày>")
                .fill("2.5", "evidence", "6");
        ReadResult<Round> read = read(form);

        assertThat(TestFiles.texts(read, Language.VI)).isEmpty();
        assertThat(read.orThrow().rows().marks()).containsExactlyElementsOf(entered());
    }

    @Test
    void readsAFormThatLibreOfficeSaved() throws IOException {
        ReadResult<Round> read = RoundFiles.read(TestFiles.of("office/form-libreoffice.xlsx"), rulebook(RULES));

        assertThat(TestFiles.texts(read, Language.VI)).isEmpty();
        assertThat(read.orThrow().rows().marks()).containsExactlyElementsOf(entered());
    }

    @Test
    void readsAnAgencysFormWithItsName() throws IOException {
        FilledForm form = agencyForm("Sở Nội vụ");

        form.fill("STC/1.2", "evidence", "B").fill("STC/3", "points", "7").fill("STC/3", "reason", "thiếu");
        ReadResult<Round> read = read(form);

        assertThat(TestFiles.texts(read, Language.VI)).isEmpty();
        assertThat(read.orThrow().rows().marks())
                .extracting(MarkRow::unit, MarkRow::criterion, MarkRow::stage, MarkRow::agency, MarkRow::evidence)
                .containsExactly(
                        tuple("STC", "1.2", Stage.APPRAISAL, "Sở Nội vụ", "B"),
                        tuple("STC", "3", Stage.APPRAISAL, "Sở Nội vụ", null));
    }

    @Test
    void leavesOutWhatTheSenderMayNotMark() throws IOException {
        FilledForm unit = unitForm(Language.VI);
        FilledForm agency = agencyForm("Sở Tư pháp");

        assertThatThrownBy(() -> unit.address("3", "points")).hasMessage("no row 3");
        assertThatThrownBy(() -> unit.address("4", "points")).hasMessage("no row 4");
        assertThat(agency.address("STC/2.1", "points")).isNotEmpty();
        assertThatThrownBy(() -> agency.address("STC/1.1", "points")).hasMessage("no row STC/1.1");
        assertThatThrownBy(() -> Template.forAppraiser(round(), new Agency("Sở Y tế"), List.of("STC"), Language.VI))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("appraising agencies: Sở Nội vụ, Sở Tư pháp");
    }

    @Test
    void leavesOutAnAgencyThatWouldAppraiseItself() throws IOException {
        FilledForm agency = agencyForm("Sở Nội vụ");

        assertThatThrownBy(() -> agency.address("SNV/1.1", "points")).hasMessage("no row SNV/1.1");
        assertThat(agency.part("xl/sharedStrings.xml")).contains("c&#x1a1; quan kh&#xf4;ng t&#x1ef1;");
    }

    @Test
    void locksAllButTheCellsToFillIn() throws IOException {
        FilledForm form = unitForm(Language.VI);
        String sheet = form.part(FilledForm.SHEET);

        assertThat(sheet).contains("<sheetProtection sheet=\"true\"").doesNotContain("password");
        assertThat(form.part("xl/workbook.xml"))
                .contains("<workbookProtection lockStructure=\"1\"")
                .contains("name=\"cchc\"", "state=\"veryHidden\"")
                .doesNotContain("workbookPassword");
        assertThat(sheet)
                .contains("sqref=\"" + range(form, "1.1", "evidence") + "\" type=\"list\"")
                .contains("sqref=\"" + range(form, "1.2", "evidence") + "\" type=\"list\"")
                .contains(
                        "<formula1>AND(ISNUMBER(" + form.address("2.1", "points") + ")," + form.address("2.1", "points")
                                + "&gt;=0," + form.address("2.1", "points") + "&lt;=10)</formula1>")
                .contains("errorStyle=\"stop\" showErrorMessage=\"true\"");
        assertThat(form.part("xl/styles.xml")).contains("<protection locked=\"false\"");
    }

    @Test
    void writesTheSameBytesTwice() throws Exception {
        byte[] first = Files.readAllBytes(unitForm(Language.VI).file());
        Thread.sleep(2100);

        assertThat(Files.readAllBytes(unitForm(Language.VI).file())).isEqualTo(first);
    }

    @Test
    void saysThatNothingIsFilledIn() throws IOException {
        ReadResult<Round> read = read(unitForm(Language.VI));

        assertThat(TestFiles.texts(read, Language.VI))
                .containsExactly("STC.xlsx, trang tính \"Tự chấm\": Biểu chưa điền kết quả nào.");
        assertThat(read.orThrow().rows().marks()).isEmpty();
    }

    @Test
    void refusesAFormOfAnotherRulebookButNotOneWithAnotherDeadline() throws IOException {
        FilledForm form = unitForm(Language.VI).fill("2.4", "points", "1");
        Rulebook later = rulebook(RULES + "[regulations]\nname,value\nselfScoringUntil,2026-01-31\n");
        Rulebook other = rulebook(RULES.replace("1=0", "C=0"));

        assertThat(RoundFiles.read(form.file(), later).value()).isPresent();
        assertThat(TestFiles.texts(RoundFiles.read(form.file(), other), Language.VI))
                .hasSize(1)
                .first()
                .asString()
                .matches("STC.xlsx: Biểu được lập theo bộ quy tắc khác: biểu theo Bộ tiêu chí thử \\(synthetic\\) 2025"
                        + " \\[\\w{8}\\], đang đọc theo Bộ tiêu chí thử \\(synthetic\\) 2025 \\[\\w{8}\\]\\.\n"
                        + "Dùng đúng bộ quy tắc đã lập biểu, hoặc lập lại biểu theo bộ quy tắc này và đề nghị đơn"
                        + " vị điền lại\\.");
    }

    @Test
    void refusesAnEditedOrMissingHiddenSheet() throws IOException {
        FilledForm edited =
                unitForm(Language.VI).change("xl/sharedStrings.xml", xml -> xml.replaceFirst(">STC<", ">SNV<"));
        String editedText = TestFiles.texts(read(edited), Language.EN).toString();
        FilledForm removed =
                unitForm(Language.VI).change("xl/sharedStrings.xml", xml -> xml.replace("cchc-template", "x"));

        assertThat(editedText)
                .contains("STC.xlsx, sheet \"cchc\": the hidden sheet of the form was changed or removed");
        assertThat(TestFiles.texts(read(removed), Language.EN))
                .containsExactly("STC.xlsx: the hidden sheet of the form was changed or removed: whose it is and under"
                        + " which rulebook is unknown.\nCopy what was filled in into a newly made form.");
    }

    @Test
    void refusesAFormOfAnotherVersion() throws IOException {
        FilledForm form = unitForm(Language.VI);
        String stamp = form.part("xl/worksheets/sheet3.xml");
        FilledForm changed = form.change(
                "xl/worksheets/sheet3.xml",
                xml -> stamp.replaceFirst(
                        "(<c r=\"B1\"[^>]*)t=\"s\"><v>\\d+</v>", "$1t=\"inlineStr\"><is><t>9</t></is>"));

        assertThat(TestFiles.texts(read(changed), Language.EN))
                .containsExactly("STC.xlsx: the form is of version 9; version 1 can be read.\n"
                        + "Make the form again with this version of CCHC.");
    }

    @Test
    void readsRowsByTheirCodesWhateverSheetsAreCalled() throws IOException {
        FilledForm form = unitForm(Language.VI).fill("2.4", "points", "1.25").fill("1.10", "evidence", "3");
        form.change("xl/workbook.xml", xml -> xml.replace("T&#x1ef1; ch&#x1ea5;m", "marks"));

        ReadResult<Round> read = read(form);

        assertThat(TestFiles.texts(read, Language.EN)).isEmpty();
        assertThat(FaultCase.marks(read)).containsExactly("STC 1.10 SELF 3", "STC 2.4 SELF 1.25");
    }

    @Test
    void saysEachWrongEntryAtItsCell() throws IOException {
        FilledForm form = unitForm(Language.VI)
                .fill("1.1", "evidence", "có thể")
                .fill("1.2", "evidence", "Z")
                .fill("1.10", "evidence", "2.5")
                .fill("2.1", "reported", "bốn trăm")
                .fill("2.1", "outOf", "450")
                .fill("2.2/trễ", "evidence", "hai")
                .fill("2.4", "points", "10.5")
                .fill("2.5", "points", "-1");

        List<String> texts = FaultCase.findings(read(form), Language.EN);

        assertThat(texts)
                .containsExactly(
                        at(form, "1.1", "evidence", "Kết quả") + "\"có thể\" is neither yes nor no.",
                        at(form, "1.2", "evidence", "Kết quả")
                                + "criterion 1.2 (unit STC) has no level \"Z\"; its levels: A, B, 1.",
                        at(form, "1.10", "evidence", "Kết quả") + "\"2.5\" is not a whole number of zero or more.",
                        at(form, "2.1", "reported", "Đạt được") + "\"bốn trăm\" is not a number.",
                        at(form, "2.2/trễ", "evidence", "Kết quả") + "\"hai\" is not a number.",
                        at(form, "2.4", "points", "Điểm tự chấm")
                                + "10.5 is above 10, the maximum of criterion 2.4 (unit STC).",
                        at(form, "2.5", "points", "Điểm tự chấm")
                                + "the points -1 for criterion 2.5 (unit STC) are negative.");
    }

    @Test
    void refusesEntriesInARowWithoutACodeAndACriterionTwice() throws IOException {
        FilledForm form = unitForm(Language.VI).fill("1.1", "evidence", "có").fill("2.4", "points", "1");
        int last = Integer.parseInt(form.address("2.5", "points").replaceAll("\\D", ""));
        String row =
                "<row r=\"" + (last + 1) + "\"><c r=\"A" + (last + 1) + "\" t=\"inlineStr\"><is><t>2.4</t></is></c>"
                        + "<c r=\"I" + (last + 1) + "\"><v>2</v></c></row>"
                        + "<row r=\"" + (last + 2) + "\"><c r=\"I" + (last + 2) + "\"><v>3</v></c></row>";
        form.change(FilledForm.SHEET, xml -> xml.replace("</sheetData>", row + "</sheetData>"));

        assertThat(FaultCase.findings(read(form), Language.EN))
                .containsExactly(
                        "STC.xlsx, sheet \"Tự chấm\", row " + (last + 1) + ", column \"Điểm tự chấm\", cell I"
                                + (last + 1)
                                + ": unit STC, criterion 2.4, stage self-score: two different marks, 1 (row "
                                + form.address("2.4", "points").replaceAll("\\D", "") + ") and 2.",
                        "STC.xlsx, sheet \"Tự chấm\", row " + (last + 2) + ", column \"Mã tiêu chí\", cell A"
                                + (last + 2) + ": the required value \"criterion\" is missing.");
    }

    @Test
    void refusesAFormThatBecameAMacroFile() throws IOException {
        FilledForm form = unitForm(Language.VI)
                .fill("2.4", "points", "1")
                .add("xl/vbaProject.bin", HexFormat.of().parseHex("d0cf11e0a1b11ae10000"));

        assertThat(TestFiles.texts(read(form), Language.EN))
                .containsExactly("STC.xlsx: the workbook has macros; they were neither run nor read.\n"
                        + "Save it as XLSX without macros.");
        assertThat(read(form).value()).isEmpty();
    }

    private ReadResult<Round> read(FilledForm form) throws IOException {
        return RoundFiles.read(form.file(), rulebook(RULES));
    }

    private FilledForm unitForm(Language language) throws IOException {
        Path file = folder.resolve("STC.xlsx");
        Template.forUnit(round(), "STC", language).write(file);
        return new FilledForm(file);
    }

    private FilledForm agencyForm(String agency) throws IOException {
        Path file = folder.resolve("agency.xlsx");
        Template.forAppraiser(round(), new Agency(agency), List.of("STC", "SNV"), Language.VI)
                .write(file);
        return new FilledForm(file);
    }

    private static String range(FilledForm form, String row, String field) throws IOException {
        return form.address(row, field) + ":" + form.address(row, field);
    }

    private static String at(FilledForm form, String row, String field, String heading) throws IOException {
        String cell = form.address(row, field);
        return "STC.xlsx, sheet \"Tự chấm\", row " + cell.replaceAll("\\D", "") + ", column \"" + heading + "\", cell "
                + cell + ": ";
    }

    private static List<MarkRow> entered() {
        return List.of(
                mark("1.1", null, "yes", null, "12/BC-STC | 2025-12-09 | Báo cáo"),
                mark("1.2", null, "1", null, null),
                mark("1.10", null, "7", null, null),
                mark("2.1", null, "412/450", null, null),
                mark("2.2", null, "trễ=2, thiếu=1", null, null),
                mark("2.3", null, "xong=8.5, nhận=10", null, null),
                mark("2.4", "1.75", null, "chậm <2 ngày>", null),
                mark("2.5", null, "6", null, null));
    }

    private static MarkRow mark(String leaf, String points, String evidence, String reason, String documents) {
        return new MarkRow(
                "STC",
                leaf,
                Stage.SELF,
                points == null ? null : new BigDecimal(points),
                null,
                null,
                evidence,
                null,
                null,
                null,
                reason,
                null,
                documents,
                null);
    }

    private static Round round() throws IOException {
        return RoundFiles.read(TestFiles.text(UNITS), "units.csv", rulebook(RULES))
                .orThrow();
    }

    private static Rulebook rulebook(String text) throws IOException {
        return RulebookFiles.read(TestFiles.text(text), "rules.csv").orThrow();
    }
}
