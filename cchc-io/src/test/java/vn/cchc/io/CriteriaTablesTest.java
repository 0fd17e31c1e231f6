package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Criterion;
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
    void f01ReadsCodesAsShownAndNamesTheRepeatedOne() throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(TestFiles.of("faults/f01_codes.xlsx"));

        assertThat(errors(read))
                .containsExactly(
                        "f01_codes.xlsx, sheet \"Diem\", row 6, column \"Mã\", cell A6: the criterion code 1.1 already stands in"
                                + " row 2.\nEach criterion needs a code of its own; 1.10 is not 1.1.");
        assertThat(TestFiles.texts(read, Language.VI))
                .contains(
                        "f01_codes.xlsx, trang tính \"Diem\", dòng 5, cột \"Mã\", ô A5: Mã \"1.10\" nằm trong ô kiểu số"
                                + " và được đọc như trang tính hiển thị.\nĐịnh dạng cột mã là văn bản (Text).");
    }

    @Test
    void f19NamesEverySumAndParentInOneRun() throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(TestFiles.of("faults/f19_tree.csv"));

        assertThat(errors(read))
                .containsExactly(
                        "f19_tree.csv, row 13, column \"diem_toi_da\": the children of B add up to 100.4, its maximum is 100, a difference of 0.4.\nMend a child's maximum or that of B.",
                        "f19_tree.csv, row 18, column \"diem_toi_da\": the children of C.1 add up to 1.5, its maximum is 2, a difference of 0.5.\nMend a child's maximum or that of C.1.",
                        "f19_tree.csv, row 23, column \"ma_cha\": criterion E.1 belongs to \"E\", which does not exist.\nCheck the parent's code.",
                        "f19_tree.csv, row 24, column \"ma_cha\": criterion G is its own ancestor: G → G.\nMend the parent's code.");
    }

    @Test
    void f10ReadsDecimalCommas() throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(
                TestFiles.text("Mã;Tên tiêu chí;Điểm tối đa\n1;\"Kế hoạch, báo cáo\";97,5\n2;Kiểm tra;2,5\n"),
                "f10.csv");

        assertThat(read.orThrow().anyBlock().orElseThrow().criteria().fields())
                .extracting(Criterion::name, field -> field.maximum().toString())
                .containsExactly(tuple("Kế hoạch, báo cáo", "97.5"), tuple("Kiểm tra", "2.5"));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void f36FindsTheDelimiterBehindAByteOrderMark() throws IOException {
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
    void f39RefusesRepeatedKeysAndCodesThatAreNumbers() throws IOException {
        ReadResult<Rulebook> twice = RulebookFiles.read(TestFiles.of("faults/f39_duplicate_key.json"));
        ReadResult<Rulebook> number = RulebookFiles.read(
                TestFiles.text("{\"criteria\": [{\"code\": 1.10, \"maximum\": 100}]}"), "rules.json");

        assertThat(errors(twice))
                .containsExactly(
                        "f39_duplicate_key.json, row 1, /maxPoints: the key \"maxPoints\" stands twice in one JSON object.\nKeep one value.");
        assertThat(errors(number))
                .containsExactly(
                        "rules.json, row 1, column \"code\", /criteria/0/code: the code 1.10 is written as a number.\nPut it in quotes, or 1.10 would become 1.1.");
    }

    @Test
    void f39KeepsNumbersExactAndRefusesHugeExponents() throws IOException {
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
    void f40RefusesEntitiesAndReadsNothingOfThem() throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(TestFiles.of("faults/f40a_entities.xlsx"));

        assertThat(errors(read))
                .containsExactly(
                        "f40a_entities.xlsx: the file is not understood: found DOCTYPE (xl/sharedStrings.xml), expected XLSX.\nSave it as XLSX, CSV (UTF-8) or JSON.");
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        assertThat(errors(read(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                })))
                .containsExactly(
                        "file: the file is not understood: found OLE2 (.xls), expected XLSX, CSV, JSON.\nSave it as XLSX, CSV (UTF-8) or JSON.");
        assertThat(errors(read("<html><table></table></html>".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(
                        "file: the file is not understood: found HTML, expected XLSX, CSV, JSON.\nSave it as XLSX, CSV (UTF-8) or JSON.");
        assertThat(errors(read(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})))
                .containsExactly("file: the file is not UTF-8 (byte 1).\nSave it as UTF-8.");
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
