package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;

/** Bare tables of criteria as people publish them, and files that are none. */
class CriteriaTablesTest {

    @Test
    void refusesFieldsThatMissTheHundred() throws IOException {
        ReadResult<Rulebook> read =
                RulebookFiles.read(TestFiles.of("published/district_office_2019_fields_BAD_TOTAL.csv"));

        assertThat(read.value()).isEmpty();
        assertThat(TestFiles.texts(read, Language.VI))
                .containsExactly(
                        "district_office_2019_fields_BAD_TOTAL.csv: Tổng điểm tối đa của các lĩnh vực là 99,55, phải bằng 100.\nSửa điểm tối đa của một lĩnh vực, hoặc khai báo tổng điểm khác trong bộ quy tắc.");
        assertThat(TestFiles.texts(read, Language.EN))
                .containsExactly(
                        "district_office_2019_fields_BAD_TOTAL.csv: the fields add up to 99.55, expected 100.\nMend a field's maximum, or declare another total in the rulebook.");
    }

    @Test
    void takesTheEightFieldsOfTheMinistryInSilence() throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(TestFiles.of("published/qd2948_2017_province_fields.csv"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.orThrow().anyBlock().orElseThrow().criteria().fields()).hasSize(8);
    }

    @Test
    void findsTheDelimiterBehindAByteOrderMark() throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(
                TestFiles.text("\uFEFF\"Mã\";\"Tên, mô tả\";\"Điểm tối đa\"\n\"1\";\"Một, hai, ba\";\"100\"\n"),
                "f36.csv");

        assertThat(read.value()).isPresent();
        assertThat(TestFiles.texts(read, Language.EN))
                .hasSize(1)
                .first()
                .asString()
                .contains("Tên, mô tả");
    }

    @Test
    void keepsNumbersExactAndRefusesHugeExponents() throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(
                TestFiles.text(
                        "{\"criteria\": [{\"code\": \"1\", \"maximum\": 79.995}, {\"code\": \"2\", \"maximum\": 2.0005E1},"
                                + " {\"code\": \"3\", \"maximum\": 1e1000000000}]}"),
                "rules.json");

        assertThat(errors(read))
                .containsExactly(
                        "rules.json, row 1, column \"maximum\", /criteria/2/maximum: \"1e1000000000\" is longer than 30 characters or has too large an exponent.");
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        assertThat(errors(read(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                })))
                .containsExactly(
                        "file: the file is not understood: found OLE2 (.xls, or a workbook with a password), expected XLSX, CSV, JSON.\nSave it as XLSX, CSV (UTF-8) or JSON.");
        assertThat(errors(read("<html><table></table></html>".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(
                        "file: the file is not understood: found HTML, expected XLSX, CSV, JSON.\nSave it as XLSX, CSV (UTF-8) or JSON.");
        assertThat(errors(read(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})))
                .containsExactly(
                        "file: the file is not UTF-8 (byte 1).\nSave it as UTF-8; if it is windows-1258, declare that charset when reading.");
        assertThat(errors(read(new byte[0])))
                .containsExactly(
                        "file: the file is not understood: found 0 byte, expected XLSX, CSV, JSON.\nSave it as XLSX, CSV (UTF-8) or JSON.");
    }

    @Test
    void namesTheTableOrColumnThatIsMissing() throws IOException {
        assertThat(errors(read("[blocks]\nblock\nSO\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(
                        "file: table [criteria] is missing; the file has: blocks.\nAdd a sheet (or a line [criteria] in CSV) of this name.");
        assertThat(errors(read("Mã;Tên\n1;Một\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(
                        "file: column \"maximum\" is missing; the table has: Mã, Tên.\nAdd the column, or mend its heading.");
    }

    @Test
    void readsNumbersInTheStyleThatTheFileDeclares() throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(
                TestFiles.text("[rulebook]\nname,value\nnumberStyle,vi-VN\n[regulations]\nname,value\ntotal,1250\n"
                        + "[criteria]\ncode,maximum\n1,1.250\n"),
                "rules.csv");

        assertThat(read.orThrow().anyBlock().orElseThrow().regulations().total())
                .hasToString("1250");
    }

    @Test
    void checksTheSetOfEachBlockUnderItsOwnTotal() throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(
                TestFiles.text("[blocks]\nblock,set\nA,S\nB,S\n[regulations]\nname,value,block\ntotal,50,B\n"
                        + "[criteria]\nset,code,maximum\nS,1,100\n"),
                "rules.csv");

        assertThat(errors(read))
                .containsExactly(
                        "rules.csv, table \"criteria\": the fields add up to 100, expected 50.\nMend a field's maximum, or declare another total in the rulebook.");
    }

    private static ReadResult<Rulebook> read(byte[] bytes) throws IOException {
        return RulebookFiles.read(new ByteArrayInputStream(bytes), "file");
    }

    private static List<String> errors(ReadResult<Rulebook> read) {
        return read.problems().stream()
                .filter(problem -> problem.isError())
                .map(problem -> problem.text(Language.EN))
                .toList();
    }
}
