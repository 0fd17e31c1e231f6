package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.marks;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** Only stored results are read; a formula without one is refused, never 0 and never blank. */
class F32FormulasTest {

    private static final String[] SET = {"code,maximum", "1.1,2", "1.2,2", "1.3,2", "1.4,2", "1.5,2", "1.6,2", "1.7,2"};

    @Test
    void refusesAFormulaWithoutResult() throws IOException {
        ReadResult<Round> read = FaultCase.round("f32_formulas.xlsx", FaultCase.rules("14", SET));

        assertThat(errors(read, Language.VI))
                .containsExactly(
                        "f32_formulas.xlsx, trang tính \"Diem\", dòng 3, cột \"Điểm thẩm định\", ô B3: Ô có công thức nhưng"
                                + " chưa lưu kết quả tính.\nMở tệp bằng phần mềm bảng tính rồi lưu lại.");
    }

    @Test
    void readsStoredSharedAndTextResults(@TempDir Path folder) throws IOException {
        Path file = ChangedWorkbook.of(
                "f32_formulas.xlsx",
                "xl/worksheets/sheet1.xml",
                folder,
                xml -> xml.replace("<f>1+0.5</f></c>", "<f>1+0.5</f><v>1.25</v></c>"));

        ReadResult<Round> read = RoundFiles.read(file, FaultCase.rules("14", SET));

        assertThat(marks(read))
                .extracting(mark -> mark.replace("Diem ", "").replace(" APPRAISAL", ""))
                .containsExactly("1.1 1.5", "1.2 1.25", "1.3 0.75", "1.4 1.25", "1.5 1.5", "1.7 0");
        assertThat(FaultCase.ranking(read.orThrow()).place("Diem").card().missing())
                .extracting(Criterion::code)
                .containsExactly("1.6");
    }
}
