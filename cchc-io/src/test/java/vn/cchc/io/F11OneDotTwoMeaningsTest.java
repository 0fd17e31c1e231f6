package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.findings;
import static vn.cchc.io.FaultCase.marks;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** A text with two readings is refused until somebody declares the style; never guessed row by row. */
class F11OneDotTwoMeaningsTest {

    private static final String[] SET = {
        "code,maximum", "1.1,2", "1.2,2000", "1.3,2000", "1.4,2", "1.5,2000", "1.6,2000", "1.7,2000000"
    };

    @Test
    void refusesTwoReadingsWithoutADeclaration() throws IOException {
        ReadResult<Round> read = FaultCase.round("f11_ambiguous.csv", FaultCase.rules("2008004", SET));

        assertThat(findings(read, Language.EN))
                .containsExactly(
                        "f11_ambiguous.csv, row 2, column \"gia_tri\": \"1.250\" can be read in two ways (thousands or decimals).",
                        "f11_ambiguous.csv, row 3, column \"gia_tri\": \"1.250\" can be read in two ways (thousands or decimals).",
                        "f11_ambiguous.csv, row 5, column \"gia_tri\": \"1,250\" can be read in two ways (thousands or decimals).",
                        "f11_ambiguous.csv, row 7, column \"gia_tri\": \"1.2.50\" is not a number.");
    }

    @Test
    void readsThousandsInTheVietnameseStyle() throws IOException {
        ReadResult<Round> read = FaultCase.round(
                "f11_ambiguous.csv", FaultCase.rules("2008004", SET), ReadSettings.DEFAULT.withNumbers(Language.VI));

        assertThat(errors(read, Language.VI))
                .containsExactly(
                        "f11_ambiguous.csv, dòng 2, cột \"gia_tri\": 1250 lớn hơn 2, điểm tối đa của tiêu chí 1.1 (đơn vị"
                                + " f11_ambiguous).\nKiểm tra lại dấu thập phân.",
                        "f11_ambiguous.csv, dòng 6, cột \"gia_tri\": \"12.50\" không đúng kiểu viết số đã khai báo (vi-VN).\nCó"
                                + " phải là 12,50 không?",
                        "f11_ambiguous.csv, dòng 7, cột \"gia_tri\": \"1.2.50\" không phải là số.\nViết số bằng chữ số, chỉ có"
                                + " một dấu thập phân, ví dụ 1,5 hoặc 1.5.");
    }

    @Test
    void readsTheSameTextAlikeInEveryRow() throws IOException {
        String rows = "mã,giá trị\n1.1,\"1,5\"\n1.2,1.250\n";

        ReadResult<Round> vietnamese = RoundFiles.read(
                TestFiles.text(rows),
                "r.csv",
                FaultCase.rules("2008004", SET),
                ReadSettings.DEFAULT.withNumbers(Language.VI));

        assertThat(marks(vietnamese)).containsExactly("r 1.1 APPRAISAL 1.5", "r 1.2 APPRAISAL 1250");
    }
}
