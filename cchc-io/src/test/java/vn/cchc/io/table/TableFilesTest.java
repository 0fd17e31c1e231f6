package vn.cchc.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.io.Allocated;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;

class TableFilesTest {

    private static final Table UNITS = Table.named("units", "code", "name", "points")
            .row(Cell.text("1.10"), Cell.text("Sở Y tế"), Cell.number(new BigDecimal("2.125")))
            .row(Cell.BLANK)
            .row(Cell.text("1.2"), Cell.text("Sở \"B\"; phòng 1"), Cell.number(new BigDecimal("-0.5")))
            .build();

    @TempDir
    private Path folder;

    @Test
    void aMissingFileStaysAnException() {
        assertThatThrownBy(() -> TableFiles.read(folder.resolve("none.csv"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void readsSeveralTablesWithTheLinesThatAnEditorShows() throws IOException {
        String csv = "# synthetic, invented\r\n\r\n[units]\r\ncode,name\r\nS01,\"Sở A\nhai dòng\"\r\n\r\nS02,Sở B\r\n"
                + "[marks],,\r\nunit,points\r\nS01,x\r\n";

        Faults faults = Faults.text("round.csv", csv);

        assertThat(faults.document.tables()).extracting(Table::name).containsExactly("units", "marks");
        assertThat(faults.document.tables().get(0).rows())
                .extracting(Row::number)
                .containsExactly(5, 8);
        Table marks = faults.document.find("Marks").orElseThrow();
        assertThat(marks.origin(marks.rows().get(0), 1).text(Language.EN))
                .isEqualTo("round.csv, table \"marks\", row 11, column \"points\"");
        assertThat(faults.texts()).isEmpty();
    }

    @Test
    void asksForTheDelimiterWhereTwoCouldBeIt() throws IOException {
        String csv = "Mã;Đơn vị, địa chỉ\n1.1;Sở A, phường X\n";

        assertThat(Faults.text("a.csv", csv).texts())
                .containsExactly("a.csv: the delimiter cannot be told from the heading \"Mã;Đơn vị, địa chỉ\".\n"
                        + "Use a comma or a semicolon.");
        ReadOptions told = new ReadOptions(Limits.DEFAULT, Optional.of(';'), Optional.empty());
        TableDocument document = TableFiles.read(stream(csv), "a.csv", told);
        assertThat(document.tables().get(0).headings()).containsExactly("Mã", "Đơn vị, địa chỉ");
    }

    @Test
    void tellsTheDelimiterByTheRowsWhereHeadingsHoldTwo() throws IOException {
        Faults faults = Faults.text("a.csv", "Mã;Tên, địa chỉ;Điểm\n1;Sở A;1,5\n2;Sở B;2\n");

        assertThat(faults.document.tables().get(0).headings()).containsExactly("Mã", "Tên, địa chỉ", "Điểm");
    }

    @Test
    void aSingleColumnIsFine() throws IOException {
        assertThat(Faults.text("a.csv", "Mã\n1.1\n1.2\n")
                        .column(Field.required("code", "mã"), NumberStyle.EN, RowReader::code))
                .containsExactly("1.1", "1.2");
    }

    @Test
    void saysAtWhichByteAFileIsNotUtf8() throws IOException {
        byte[] content = "code,name\nS01,S\u00EA\n".getBytes(StandardCharsets.ISO_8859_1);

        TableDocument document = TableFiles.read(new ByteArrayInputStream(content), "old.csv");

        assertThat(document.problems())
                .extracting(p -> p.text(Language.VI))
                .containsExactly(
                        "old.csv: Tệp không dùng bảng mã UTF-8 (lỗi ở byte thứ 16).\nLưu lại tệp với bảng mã UTF-8; nếu tệp dùng windows-1258 thì khai báo bảng mã đó khi đọc.");
    }

    @Test
    void namesWhatAFileIs() throws IOException {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2};

        assertThat(Faults.text("a.xlsx", "<html><table></table></html>").texts().get(0))
                .startsWith("a.xlsx: the file is not understood: found HTML, expected XLSX, CSV, JSON.");
        assertThat(TableFiles.read(new ByteArrayInputStream(ole), "b.xlsx").problems())
                .extracting(p -> p.values().get("found"))
                .containsExactly("OLE2 (.xls, or a workbook with a password)");
        assertThat(Faults.text("c.xlsx", "code,name\nS01,Sở A\n").document.format())
                .contains(Format.CSV);
        assertThat(Faults.text("d.csv", " [ {\"code\":\"1.10\"}]").document.format())
                .contains(Format.JSON);
        assertThat(Faults.text("e.csv", "").texts().get(0)).contains("found 0 byte");
    }

    @Test
    void refusesWhatPassesTheLimits() throws IOException {
        Limits small = new Limits(100, 2, 2, 2, 5, 10, 3);

        assertThat(limited("a\n1\n2\n", small)).isEqualTo("x, row 3: the file has more than 2 rows.");
        assertThat(limited("a,b,c\n", small)).isEqualTo("x, row 1: the table has more than 2 columns.");
        assertThat(limited("a\n12345678901\n", small)).isEqualTo("x: the text of a cell is longer than 10 characters.");
        assertThat(limited("a\n" + "\n".repeat(200), small))
                .isEqualTo("x: the file is too large: > 100 byte, the limit is 100 byte.");
        assertThat(limited("[[[[1]]]]", small)).isEqualTo("x, row 1, /0/0/0: the JSON nests deeper than 3 levels.");
    }

    @Test
    void refusesAZipBombEarly() {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", "<worksheet>" + " ".repeat(60 << 20));

        TableDocument read = Allocated.within(16, () -> TableFiles.read(new ByteArrayInputStream(bomb), "bomb.xlsx"));

        assertThat(read.problems()).extracting(p -> p.code().name()).containsExactly("FILE_TOO_LARGE");
    }

    @Test
    void refusesACutWorkbook() throws IOException {
        byte[] whole = RoundTrip.bytes(List.of(UNITS), Format.XLSX, WriteOptions.DEFAULT);
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);

        assertThat(TableFiles.read(new ByteArrayInputStream(cut), "cut.xlsx").problems())
                .extracting(p -> p.text(Language.VI))
                .containsExactly("cut.xlsx: Không nhận dạng được tệp: tìm thấy ZIP, cần XLSX.\n"
                        + "Hãy lưu lại tệp dưới dạng XLSX, CSV (UTF-8) hoặc JSON.");
    }

    @Test
    void refusesACellBeyondTheLastColumn() throws IOException {
        byte[] far =
                zip("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c r = 'FXSHRXW1'/></row></sheetData>");

        assertThat(TableFiles.read(new ByteArrayInputStream(far), "far.xlsx").problems())
                .extracting(p -> p.values().get("found"))
                .containsExactly("r=… (xl/worksheets/sheet1.xml)");
    }

    @Test
    void spreadsNestedJsonOverColumnsAndNamesPlaces() throws IOException {
        String json = """
                {"year":2025, "criteria":[
                {"code":"1.1","rule":{"type":"levels","levels":["a","b"]}},
                {"code":"1.2","rule":{"type":7}}]}
                """;

        Faults faults = Faults.text("r.json", json);

        Table criteria = faults.document.find("criteria").orElseThrow();
        assertThat(criteria.headings()).containsExactly("code", "rule.type", "rule.levels.0", "rule.levels.1");
        assertThat(criteria.origin(criteria.rows().get(1), 1).text(Language.EN))
                .isEqualTo("r.json, row 3, column \"rule.type\", /criteria/1/rule/type");
        Table plain = faults.document.find("").orElseThrow();
        assertThat(plain.rows().get(0).cells()).extracting(Cell::text).containsExactly("year", "2025");
        assertThat(plain.origin(plain.rows().get(0), 1).pointer()).contains("/year");
    }

    @Test
    void saysWhereJsonIsBroken() throws IOException {
        assertThat(Faults.text("b.json", "{\"a\":[{\"b\":1},\n{\"b\":}]}").texts())
                .containsExactly("b.json, row 2, /a/1/b: not valid JSON at character 6 of the row.");
        assertThat(Faults.text("b.json", "{\"a\":1} x").texts()).hasSize(1);
        assertThat(Faults.text("b.json", "{\"a\":[1").texts()).hasSize(1);
    }

    @Test
    void saysWhereCsvIsBroken() throws IOException {
        assertThat(Faults.text("b.csv", "a,b\n1,2\n3,\"x\" y\n").texts())
                .containsExactly("b.csv: not valid CSV: a quotation mark is not closed properly, after row 2.");
        assertThat(Faults.text("b.csv", "a,b\n1,2\n3,\"x\n").texts())
                .containsExactly("b.csv: not valid CSV: a quotation mark is not closed properly, after row 2.");
    }

    @Test
    void reportsShortRowsAndCellsWithoutHeading() throws IOException {
        assertThat(Faults.text("b.csv", "a,b\n1\n1,2,3\n").texts())
                .containsExactly("b.csv, row 2: the row has 1 cells, the heading 2.");
        Faults faults = Faults.text("b.csv", "a,b\n1,2,3\n");
        Columns.of(
                faults.document.tables().get(0),
                List.of(Field.required("a"), Field.required("b")),
                OtherColumns.WARN,
                faults.problems::add);
        assertThat(faults.texts())
                .containsExactly("b.csv, row 2: the cell holds \"3\" but its column has no heading; it was not read.\n"
                        + "Give the column a heading, or empty the cell.");
    }

    @Test
    void writesMachineCsvAndCsvForPeople() throws IOException {
        assertThat(RoundTrip.text(List.of(UNITS), Format.CSV, WriteOptions.DEFAULT))
                .isEqualTo("[units]\ncode,name,points\n1.10,Sở Y tế,2.1250\n1.2,\"Sở \"\"B\"\"; phòng 1\",-0.5\n");
        assertThat(RoundTrip.text(List.of(UNITS), Format.CSV, WriteOptions.DEFAULT.with(CsvStyle.PEOPLE)))
                .isEqualTo("\uFEFF[units]\r\ncode;name;points\r\n1.10;Sở Y tế;2,1250\r\n"
                        + "1.2;\"Sở \"\"B\"\"; phòng 1\";-0,5\r\n");
    }

    @Test
    void writesJsonWithARowOnALine() throws IOException {
        assertThat(RoundTrip.text(List.of(UNITS), Format.JSON, WriteOptions.DEFAULT))
                .isEqualTo("""
                {"units":[
                {"code":"1.10","name":"Sở Y tế","points":2.125},
                {"code":"1.2","name":"Sở \\"B\\"; phòng 1","points":-0.5}]}
                """);
    }

    @Test
    void keepsCodesTextsInXlsx() throws IOException {
        TableDocument again = RoundTrip.of(List.of(UNITS), Format.XLSX, WriteOptions.DEFAULT);

        assertThat(again.tables().get(0).rows().get(0).cells())
                .containsExactly(Cell.text("1.10"), Cell.text("Sở Y tế"), Cell.number(new BigDecimal("2.125")));
    }

    @Test
    void writesTheSameWorkbookTwoSecondsLater() throws Exception {
        byte[] now = RoundTrip.bytes(List.of(UNITS), Format.XLSX, WriteOptions.DEFAULT);
        Thread.sleep(2_100);

        assertThat(RoundTrip.bytes(List.of(UNITS), Format.XLSX, WriteOptions.DEFAULT))
                .isEqualTo(now);
    }

    @Test
    void leavesTheOldFileWhereWritingFails() throws IOException {
        Path file = folder.resolve("units.xlsx");
        TableFiles.write(List.of(UNITS), file, WriteOptions.DEFAULT);
        byte[] before = Files.readAllBytes(file);
        Table tooLong =
                Table.named("units", "a").row(Cell.text("x".repeat(40_000))).build();

        assertThatThrownBy(() -> TableFiles.write(List.of(tooLong), file, WriteOptions.DEFAULT))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("sheet \"units\", column \"a\": the text of a cell is longer than 32767 characters.");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining(p -> !p.equals(file));
    }

    @Test
    void readsWhatItWroteToAFile() throws IOException {
        for (String name : List.of("u.csv", "u.xlsx", "u.json")) {
            Path file = folder.resolve(name);
            TableFiles.write(List.of(UNITS), file, WriteOptions.DEFAULT);

            assertThat(TableFiles.read(file).only().orElseThrow().rows()).hasSize(2);
        }
        assertThatThrownBy(() -> TableFiles.write(List.of(UNITS), folder.resolve("u.txt"), WriteOptions.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String limited(String content, Limits limits) throws IOException {
        TableDocument document =
                TableFiles.read(stream(content), "x", new ReadOptions(limits, Optional.empty(), Optional.empty()));
        assertThat(document.tables()).isEmpty();
        return document.problems().get(0).text(Language.EN);
    }

    private static ByteArrayInputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String name, String content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
