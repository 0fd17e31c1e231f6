package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.findings;
import static vn.cchc.io.FaultCase.marks;
import static vn.cchc.io.FaultCase.places;
import static vn.cchc.io.FaultCase.warnings;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** A printed form is read as what it says: leaves are marks, sections and totals are sums, titles and signatures neither. */
class F34SheetForPeopleTest {

    private static final String[] SET = {
        "code,parent,name,maximum,source",
        "I,,Chỉ đạo điều hành,6,",
        "1,I,Kế hoạch,2,",
        "2,I,Báo cáo,2,",
        "3,I,Kiểm tra,2,",
        "II,,Thủ tục hành chính,4,",
        "4,II,Đúng hạn,3,",
        "5,II,Mức độ hài lòng,1,SURVEY"
    };

    @Test
    void readsTheMarksOfTheLeavesAndNothingElse() throws IOException {
        ReadResult<Round> read = FaultCase.round("f34_layout.xlsx", FaultCase.rules("10", SET));

        assertThat(marks(read))
                .extracting(mark -> mark.replace("Tong hop ", ""))
                .containsExactly(
                        "1 SELF 2",
                        "1 APPRAISAL 2",
                        "2 SELF 2",
                        "2 APPRAISAL 1.5",
                        "3 SELF 1.5",
                        "3 APPRAISAL 1.5",
                        "4 SELF 3",
                        "4 APPRAISAL 3",
                        "5 – 0.5");
        assertThat(places(read.orThrow())).containsExactly("1 Tong hop 85.00 Tốt");
    }

    @Test
    void saysWhatItTookAndWhatItPassedOver() throws IOException {
        ReadResult<Round> read = FaultCase.round("f34_layout.xlsx", FaultCase.rules("10", SET));

        assertThat(warnings(read, Language.EN))
                .extracting(text -> text.replaceAll("^f34_layout.xlsx, sheet \"Tong hop\"", "")
                        .replaceAll("\n.*", ""))
                .containsExactly(
                        ": the form names no unit; \"Tong hop\" was taken for it.",
                        ", row 8: 1 rows are hidden, this is the first; they were read all the same.",
                        ", row 11, column \"Tự chấm\", cell D11: unit Tong hop, criterion 5: the self-score does not count, the points"
                                + " come from: survey.",
                        ", row 14, column \"Lĩnh vực, tiêu chí\", cell B14: the row \"NGƯỜI LẬP BIỂU\" is no criterion's and no unit's;"
                                + " it was not read.");
    }

    @Test
    void comparesSectionsAndTotalsWithTheLeaves(@TempDir Path folder) throws IOException {
        Path file = ChangedWorkbook.of(
                "f34_layout.xlsx",
                "xl/worksheets/sheet1.xml",
                folder,
                xml -> xml.replace("r=\"E9\" s=\"0\"><v>3<", "r=\"E9\" s=\"0\"><v>3.5<")
                        .replace("r=\"D12\" s=\"0\"><v>9.5<", "r=\"D12\" s=\"0\"><v>10<"));

        ReadResult<Round> read = RoundFiles.read(file, FaultCase.rules("10", SET));

        assertThat(warnings(read, Language.VI))
                .filteredOn(text -> text.contains("Biểu ghi tổng"))
                .containsExactly(
                        "f34_layout.xlsx, trang tính \"Tong hop\", dòng 9, cột \"Thẩm định\", ô E9: Biểu ghi tổng 3,5, cộng các dòng được"
                                + " 3.\nKiểm tra lại các dòng và dòng tổng; khi tính điểm chỉ dùng các dòng tiêu chí.",
                        "f34_layout.xlsx, trang tính \"Tong hop\", dòng 12, cột \"Tự chấm\", ô D12: Biểu ghi tổng 10, cộng các dòng"
                                + " được 9,5.\nKiểm tra lại các dòng và dòng tổng; khi tính điểm chỉ dùng các dòng tiêu chí.");
    }

    @Test
    void readsTheSameFormAsACriteriaSet() throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(TestFiles.of("faults/f34_layout.xlsx"));

        assertThat(read.orThrow().anyBlock().orElseThrow().criteria().criteria())
                .extracting(criterion -> criterion.code() + " " + criterion.maximum())
                .containsExactly("I 6", "1 2", "2 2", "3 2", "II 4", "4 3", "5 1");
        assertThat(read.orThrow().anyBlock().orElseThrow().criteria().total()).hasToString("10");
    }

    @Test
    void readsAFormSavedAsCsvBelowItsTitlesAndTakesTheUnitFromItsLine() throws IOException {
        String form = "UBND THÀNH PHỐ X;;;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBẢNG ĐIỂM, NĂM 2025\nĐơn vị: Sở Y tế\n"
                + "TT;Tiêu chí;Điểm tối đa;Tự chấm;Thẩm định\n1;Kế hoạch;2;2;1,5\nTỔNG CỘNG;;2;2;1,5\n;NGƯỜI LẬP BIỂU;;;Trần B\n";

        ReadResult<Round> read = FaultCase.roundOf("form.csv", form, FaultCase.rules("2", "code,maximum", "1,2"));

        assertThat(marks(read)).containsExactly("Sở Y tế 1 SELF 2", "Sở Y tế 1 APPRAISAL 1.5");
    }

    @Test
    void findsTheUnitOfEachSheetInTheListOfUnits() throws IOException {
        ReadResult<Round> read =
                RoundFiles.read(TestFiles.of("forms/three_units.xlsx"), FaultCase.rules("2", "code,maximum", "1,2"));

        assertThat(marks(read))
                .containsExactly("SYT 1 SELF 2", "SYT 1 APPRAISAL 1.5", "SXD 1 SELF 1", "SXD 1 APPRAISAL 1");
        assertThat(findings(read, Language.EN)).isEmpty();
    }
}
