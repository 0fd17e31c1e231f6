package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.marks;
import static vn.cchc.io.FaultCase.places;
import static vn.cchc.io.FaultCase.warnings;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** Workbooks that other programs have written. */
class OfficeFilesTest {

    private static final String[] SET = {
        "code,parent,name,maximum,rule",
        "1,,Một,4,",
        "1.1,1,Kế hoạch,2,",
        "1.2,1,Đúng hạn,2,Proportional",
        "2,,Có trang thông tin,4,YesNo"
    };

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.xlsx", "poi.xlsx"})
    void readsAWideTable(String file) throws IOException {
        ReadResult<Round> read = RoundFiles.read(TestFiles.of("office/" + file), FaultCase.rules("8", SET));

        assertThat(places(read.orThrow()))
                .containsExactly("1 Sở Y tế 90.00 Xuất sắc", "2 Sở Xây dựng 47.63 Yếu", "– Xã Thuỷ Sơn –");
        assertThat(marks(read))
                .startsWith("Sở Y tế 1.1 APPRAISAL 1.5", "Sở Y tế 1.2 APPRAISAL 85/100", "Sở Y tế 2 APPRAISAL yes")
                .hasSize(8);
        assertThat(warnings(read, Language.EN)).hasSize(1).first().asString().contains("no column of stages");
    }

    @ParameterizedTest
    @CsvSource({"strict.xlsx, Strict Open XML", "libreoffice.ods, OpenDocument (.ods)"})
    void refusesWhatItCannotReadByName(String file, String name) throws IOException {
        ReadResult<Round> read = RoundFiles.read(TestFiles.of("office/" + file), FaultCase.rules("8", SET));

        assertThat(errors(read, Language.VI))
                .containsExactly(file + ": Không nhận dạng được tệp: tìm thấy " + name + ", cần XLSX.\n"
                        + "Hãy lưu lại tệp dưới dạng XLSX, CSV (UTF-8) hoặc JSON.");
    }
}
