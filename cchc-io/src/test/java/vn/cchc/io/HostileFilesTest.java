package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** A file that asks for more than its reader gives is refused at the price of a small honest one, and says why. */
class HostileFilesTest {

    private static final int MIB = 1 << 20;

    private static final Map<String, String> WORKBOOK = Map.of(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\""
                    + " ContentType=\"application/xml\"/></Types>",
            "xl/workbook.xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                    + " name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                    + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                    + " Target=\"worksheets/sheet1.xml\"/></Relationships>");

    static Stream<Arguments> hostile() throws IOException {
        return Stream.of(
                Arguments.of("bomb.xlsx", sheet(" ".repeat(60 * MIB)), "too large"),
                Arguments.of("entities.xlsx", sheet("<!DOCTYPE x [<!ENTITY a \"b\">]>&a;"), "DOCTYPE"),
                Arguments.of("column.xlsx", sheet(row("<c r=\"ZZZZZZZ1\"><v>1</v></c>")), "r=…"),
                Arguments.of("wide.xlsx", sheet(row("<c r=\"XFD1\"><v>1</v></c>")), "more than 4096 columns"),
                Arguments.of("empty.xlsx", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0}, "ZIP"),
                Arguments.of("old.xlsx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "OLE2"),
                Arguments.of("page.xlsx", text("<html><table><tr><td>1</td></tr></table></html>"), "HTML"),
                Arguments.of("deep.json", text("[".repeat(1_000_000)), "deeper than 50"),
                Arguments.of("number.json", text("[{\"points\":" + "9".repeat(2_000_000) + "}]"), "is longer than"),
                Arguments.of("text.json", text("[{\"unit\":\"" + "x".repeat(3_000_000) + "\"}]"), "1000000 characters"),
                Arguments.of("quote.csv", text("unit,criterion\n\"" + "x\n".repeat(4_000_000)), "1000000 characters"),
                Arguments.of("columns.csv", text("a".repeat(3) + ",a".repeat(3_000_000)), "more than 4096 columns"),
                Arguments.of("tables.csv", text("[a]\nb,c\n".repeat(6_000)), "more than 5000 tables"),
                Arguments.of("zeros.csv", new byte[4 * MIB], ""));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("hostile")
    void refusesWithThePlainReason(String name, byte[] bytes, String reason) throws IOException {
        Rulebook rulebook = FaultCase.oneLeaf("1");

        ReadResult<Round> read =
                Allocated.within(64, () -> RoundFiles.read(new ByteArrayInputStream(bytes), name, rulebook));

        assertThat(errors(read, Language.EN))
                .hasSizeBetween(1, 3)
                .first()
                .asString()
                .contains(reason);
    }

    @Test
    void keepsEveryLimitThatACallerSets() throws IOException {
        Rulebook rulebook = FaultCase.oneLeaf("1");
        String marks = "[marks]\nunit,criterion,points,reason\nA,T,1,because\nB,T,1,why\n[tasks]\ntask,unit\n";
        Map<ReadSettings.Limits, String> limits = new LinkedHashMap<>();
        limits.put(new ReadSettings.Limits(50, 9, 9, 9, 99, 99, 9), "the file is too large");
        limits.put(new ReadSettings.Limits(999, 1, 9, 9, 99, 99, 9), "more than 1 tables");
        limits.put(new ReadSettings.Limits(999, 9, 2, 9, 99, 99, 9), "more than 2 rows");
        limits.put(new ReadSettings.Limits(999, 9, 9, 3, 99, 99, 9), "more than 3 columns");
        limits.put(new ReadSettings.Limits(999, 9, 9, 9, 11, 99, 9), "more than 11 cells");
        limits.put(new ReadSettings.Limits(999, 9, 9, 9, 99, 8, 9), "longer than 8 characters");

        limits.forEach((limit, reason) -> assertThat(
                        errors(read(marks, "r.csv", rulebook, ReadSettings.DEFAULT.withLimits(limit)), Language.EN))
                .hasSize(1)
                .first()
                .asString()
                .contains(reason));
        assertThat(errors(
                        read(
                                "{\"a\":{\"b\":[{\"c\":[1]}]}}",
                                "r.json",
                                rulebook,
                                ReadSettings.DEFAULT.withLimits(new ReadSettings.Limits(999, 9, 9, 9, 99, 99, 3))),
                        Language.EN))
                .hasSize(1)
                .first()
                .asString()
                .contains("deeper than 3");
    }

    @Test
    void neverWritesToItsInput(@TempDir Path folder) throws IOException {
        for (String name : List.of("f36_bom_semicolon.csv", "f32_formulas.xlsx", "f39_precision.json")) {
            Path file = Files.copy(TestFiles.of("faults/" + name), folder.resolve(name));
            byte[] before = Files.readAllBytes(file);
            assertThat(file.toFile().setReadOnly()).isTrue();

            RoundFiles.read(file, FaultCase.oneLeaf("1"));

            assertThat(file).hasBinaryContent(before);
            assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
            Files.delete(file);
        }
    }

    private static ReadResult<Round> read(String content, String name, Rulebook rulebook, ReadSettings settings) {
        try {
            return RoundFiles.read(TestFiles.text(content), name, rulebook, settings);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String cells) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                + cells + "</row></sheetData></worksheet>";
    }

    private static byte[] sheet(String content) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>(WORKBOOK);
        parts.put("xl/worksheets/sheet1.xml", content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
