package vn.cchc.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Language;

/** The cases of the fault collection that the cells alone decide. */
class FaultFilesTest {

    private static final Field CODE = Field.required("code", "mã");
    private static final Field POINTS = Field.required("points", "điểm thẩm định", "điểm", "gia_tri", "deduction");

    @Test
    void f01ReadsCodesAsTheSheetShowsThem() throws IOException {
        Faults faults = Faults.file("f01_codes.xlsx");

        List<String> codes = faults.column(CODE, NumberStyle.UNDECLARED, RowReader::code);

        assertThat(codes).containsExactly("1.1", "1.2", "1.9", "1.10", "1.1", "2", "1.20");
        assertThat(faults.texts()).hasSize(6);
        assertThat(faults.texts(Language.VI).get(3))
                .isEqualTo(
                        "f01_codes.xlsx, trang tính \"Diem\", dòng 5, cột \"Mã\", ô A5: Mã \"1.10\" nằm trong ô kiểu số"
                                + " và được đọc như trang tính hiển thị.\nĐịnh dạng cột mã là văn bản (Text).");
    }

    @Test
    void f10ReadsDecimalCommasAndWarnsOfTwoStyles() throws IOException {
        Faults undeclared = Faults.file("f10_decimal_comma.csv");
        Faults vietnamese = Faults.file("f10_decimal_comma.csv");

        assertThat(undeclared.column(POINTS, NumberStyle.UNDECLARED, RowReader::decimal))
                .containsExactly("1.5", "2.25", "12.0", "1.5");
        assertThat(vietnamese.column(POINTS, NumberStyle.VI, RowReader::decimal))
                .containsExactly("1.5", "2.25", "12.0", "-");

        assertThat(undeclared.texts())
                .containsExactly("f10_decimal_comma.csv, row 5, column \"Điểm thẩm định\": \"1.5\" and \"1,5\" are"
                        + " written in two number styles.\nUse one decimal mark in the whole table, or declare the number"
                        + " style.");
        assertThat(vietnamese.texts(Language.VI))
                .containsExactly(
                        "f10_decimal_comma.csv, dòng 5, cột \"Điểm thẩm định\": \"1.5\" không đúng kiểu viết số đã"
                                + " khai báo (vi-VN).\nCó phải là 1,5 không?");
    }

    @Test
    void f11RefusesWhatHasTwoReadings() throws IOException {
        Faults undeclared = Faults.file("f11_ambiguous.csv");
        Faults vietnamese = Faults.file("f11_ambiguous.csv");

        assertThat(undeclared.column(POINTS, NumberStyle.UNDECLARED, RowReader::decimal))
                .containsExactly("-", "-", "1250.5", "-", "12.50", "-", "1250000");
        assertThat(vietnamese.column(POINTS, NumberStyle.VI, RowReader::decimal))
                .containsExactly("1250", "1250", "1250.5", "1.250", "-", "-", "1250000");

        assertThat(undeclared.texts().get(0))
                .isEqualTo(
                        "f11_ambiguous.csv, row 2, column \"gia_tri\": \"1.250\" can be read in two ways (thousands or"
                                + " decimals).\nLeave out the thousands mark, or declare the number style.");
        assertThat(vietnamese.texts())
                .containsExactly(
                        "f11_ambiguous.csv, row 6, column \"gia_tri\": \"12.50\" is not in the declared number style"
                                + " (vi-VN).\nShould it be 12,50?",
                        "f11_ambiguous.csv, row 7, column \"gia_tri\": \"1.2.50\" is not a number.\n"
                                + "Write digits with at most one decimal mark, such as 1.5.");
    }

    @Test
    void f12KnowsPercentages() throws IOException {
        Faults faults = Faults.file("f12_percent.xlsx");
        Field rate = Field.required("rate", "Tỷ lệ đúng hạn (%)");

        assertThat(faults.column(rate, NumberStyle.UNDECLARED, RowReader::percentage))
                .containsExactly("85", "85", "85", "0.85", "85.0", "100", "1");
        assertThat(faults.column(
                        rate, NumberStyle.UNDECLARED, (r, f) -> r.cell(f).isPercent()))
                .containsExactly("true", "false", "false", "false", "false", "true", "false");
    }

    @Test
    void f13ReadsFifteenDigits() throws IOException {
        assertThat(Faults.file("f13_noise.xlsx").column(POINTS, NumberStyle.UNDECLARED, RowReader::decimal))
                .containsExactly("0.58", "0.3", "4.9", "1.005", "3");
    }

    @Test
    void f20TakesABlankForNoNumber() throws IOException {
        Faults faults = Faults.file("f20_blank.xlsx");

        assertThat(faults.column(POINTS, NumberStyle.UNDECLARED, RowReader::decimal))
                .containsExactly("0", "-", "-", "0.00", "-", "-");
        assertThat(faults.texts()).hasSize(1).first().asString().contains("\"không\" is not a number.");
    }

    @Test
    void f23ReadsTicks() throws IOException {
        Faults faults = Faults.file("f23_marks.xlsx");
        Field plan = Field.required("plan", "có ban hành kế hoạch");

        assertThat(faults.column(plan, NumberStyle.UNDECLARED, RowReader::yesNo))
                .containsExactly(
                        "true", "true", "true", "true", "true", "false", "true", "false", "true", "false", "-", "false",
                        "-");
        assertThat(faults.texts())
                .containsExactly("f23_marks.xlsx, sheet \"CoKhong\", row 14, column \"Có ban hành kế hoạch\", cell B14:"
                        + " \"chưa rõ\" is neither yes nor no.\nWrite: yes, no, x, TRUE, FALSE, 1 or 0.");
    }

    @Test
    void f32ReadsStoredResultsOnly() throws IOException {
        Faults faults = Faults.file("f32_formulas.xlsx");

        assertThat(faults.column(POINTS, NumberStyle.UNDECLARED, RowReader::decimal))
                .containsExactly("1.5", "-", "0.75", "1.25", "1.5", "-", "0");
        assertThat(faults.problems.stream().map(p -> p.text(Language.EN)))
                .containsExactly(
                        "f32_formulas.xlsx, sheet \"Diem\", row 3, column \"Điểm thẩm định\", cell B3: the cell"
                                + " holds a formula without a stored result.\nOpen the file in a spreadsheet program and save"
                                + " it.");
    }

    @Test
    void f33RefusesErrorsByName() throws IOException {
        Faults faults = Faults.file("f33_errors.xlsx");

        assertThat(faults.column(POINTS, NumberStyle.UNDECLARED, RowReader::decimal))
                .containsExactly("-", "-", "-", "-", "-", "1");
        assertThat(faults.texts())
                .extracting(t -> t.replaceAll("(?s).*cell (B\\d): (.*)\n.*", "$1 $2"))
                .containsExactly(
                        "B2 the cell holds the error value #DIV/0!.",
                        "B3 the cell holds the error value #N/A.",
                        "B4 the cell holds the error value #REF!.",
                        "B5 the cell holds the error value #N/A.",
                        "B6 \"N/A\" is not a number.");
    }

    @Test
    void f34KeepsTheRowsAboveTheHeadingsAndReadsHiddenOnes() throws IOException {
        Faults faults = Faults.file("f34_layout.xlsx");
        Table sheet = faults.document.tables().get(0);

        assertThat(sheet.allRows()).extracting(Row::number).contains(1, 8, 12, 14);
        assertThat(faults.texts().get(0)).contains("row 8: 1 rows are hidden, this is the first");
    }

    @Test
    void f35NamesTheCellsThatTheSheetShows() throws IOException {
        Faults faults = Faults.file("f35_positions.xlsx");

        assertThat(faults.column(POINTS, NumberStyle.UNDECLARED, RowReader::decimal))
                .containsExactly("2", "1", "-", "2.5");
        assertThat(faults.texts())
                .containsExactly("f35_positions.xlsx, sheet \"Phu luc 2\", row 9, column \"Điểm thẩm định\", cell E9:"
                        + " \"hai điểm\" is not a number.\nWrite digits with at most one decimal mark, such as 1.5.");
    }

    @Test
    void f36FindsTheSemicolon() throws IOException {
        Faults faults = Faults.file("f36_bom_semicolon.csv");

        assertThat(faults.document.tables().get(0).headings())
                .containsExactly("Mã", "Đơn vị, địa chỉ", "Điểm 1", "Điểm 2", "Điểm 3");
        assertThat(faults.column(Field.required("p", "Điểm 3"), NumberStyle.UNDECLARED, RowReader::decimal))
                .containsExactly("0.25", "0.75");
        assertThat(faults.texts()).isEmpty();
    }

    @Test
    void f39RefusesARepeatedKeyWithItsPlace() throws IOException {
        Faults faults = Faults.file("f39_duplicate_key.json");

        assertThat(faults.document.tables()).isEmpty();
        assertThat(faults.texts(Language.VI))
                .containsExactly(
                        "f39_duplicate_key.json, dòng 1, /maxPoints: Khoá \"maxPoints\" xuất hiện hai lần trong"
                                + " cùng một đối tượng JSON.\nChỉ giữ lại một giá trị.");
    }

    @Test
    void f39KeepsNumbersExactAndCodesTexts() throws IOException {
        Faults faults = Faults.file("f39_precision.json");
        NumberStyle style = NumberStyle.UNDECLARED.orOf(Format.JSON);

        assertThat(faults.column(POINTS, style, RowReader::decimal))
                .containsExactly("79.995", "0.1", "1.10", "600", "12345678901234567.25", "-", "1");
        assertThat(faults.column(CODE, style, RowReader::code))
                .containsExactly("1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "-");
        assertThat(faults.texts())
                .containsExactly(
                        "f39_precision.json, row 1, column \"points\", /scores/5/points: \"1,5\" is not in the declared"
                                + " number style (en-US).\nShould it be 1.5?",
                        "f39_precision.json, row 1, column \"code\", /scores/6/code: the code 1.10 is written as a"
                                + " number.\nPut it in quotes, or 1.10 would become 1.1.");
    }

    @Test
    void f39RefusesHugeExponentsCheaply() throws IOException {
        Faults faults = Faults.file("f39_exponent.json");

        assertThat(faults.column(POINTS, NumberStyle.EN, RowReader::decimal)).containsExactly("-", "-", "0.5");
        assertThat(faults.texts().get(0))
                .isEqualTo(
                        "f39_exponent.json, row 1, column \"points\", /scores/0/points: \"1e1000000000\" is longer than"
                                + " 30 characters or has too large an exponent.");
    }

    @Test
    void f40RefusesEntitiesAndIsNotImpressedByDimensions() throws IOException {
        Faults entities = Faults.file("f40a_entities.xlsx");

        assertThat(entities.texts())
                .containsExactly("f40a_entities.xlsx: the file is not understood: found DOCTYPE (xl/sharedStrings.xml),"
                        + " expected XLSX.\nSave it as XLSX, CSV (UTF-8) or JSON.");
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> {
            Faults dimension = Faults.file("f40b_dimension.xlsx");
            assertThat(dimension.column(POINTS, NumberStyle.UNDECLARED, RowReader::decimal))
                    .containsExactly("1");
        });
    }

    @Test
    void f38KeepsEveryTextAndNumberThroughEveryFormat() throws IOException {
        Table units = Objects.requireNonNull(
                Faults.file("f38_export.json").document.tables().get(0));

        for (Format format : Format.values()) {
            for (CsvStyle style : CsvStyle.values()) {
                TableDocument again = RoundTrip.of(List.of(units), format, WriteOptions.DEFAULT.with(style));

                assertThat(RoundTrip.values(again.tables().get(0), format)).isEqualTo(RoundTrip.values(units, format));
                assertThat(again.problems()).isEmpty();
            }
        }
    }

    @Test
    void f38WritesGuardedTextsAndPlainNumbers() throws IOException {
        Table units = Faults.file("f38_export.json").document.tables().get(0);

        String csv = RoundTrip.text(List.of(units), Format.CSV, WriteOptions.DEFAULT);

        assertThat(csv).isEqualTo("""
                [units]
                code,name,note,deduction
                S01,"'=HYPERLINK(""http://x.invalid"",""Sở A"")",'+84 000 000 000,-0.5
                '-1+2,'@SUM(1),'\tthẻ tab ở đầu,-1.25
                S03,"Sở ""B""; phòng 1","dòng 1
                dòng 2",0
                """);
    }
}
