package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.findings;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** An error value is refused by its name, stored or typed; it never becomes 0, blank or "not applicable". */
class F33ErrorValuesTest {

    private static final String[] SET = {"code,maximum", "1.1,2", "1.2,2", "1.3,2", "1.4,2", "1.5,2", "1.6,2"};

    @Test
    void refusesErrorsByNameAndReadsTheRest() throws IOException {
        ReadResult<Round> read = FaultCase.round("f33_errors.xlsx", FaultCase.rules("12", SET));

        assertThat(findings(read, Language.EN))
                .extracting(text -> text.replaceAll(".*cell (B\\d): (.*)", "$1 $2"))
                .containsExactly(
                        "B2 the cell holds the error value #DIV/0!.",
                        "B3 the cell holds the error value #N/A.",
                        "B4 the cell holds the error value #REF!.",
                        "B5 the cell holds the error value #N/A.",
                        "B6 \"N/A\" is not a number.");
        assertThat(errors(read, Language.VI).get(0))
                .isEqualTo(
                        "f33_errors.xlsx, trang tính \"Diem\", dòng 2, cột \"Điểm thẩm định\", ô B2: Ô chứa giá trị lỗi #DIV/0!.\n"
                                + "Sửa công thức rồi lưu lại tệp.");
    }

    @Test
    void refusesAnErrorWhereATickOrAUnitBelongs() throws IOException {
        Rulebook rulebook = FaultCase.rules("2", "code,name,maximum,rule,source", "1,Kế hoạch,2,YesNo,APPRAISAL");

        ReadResult<Round> read = FaultCase.roundOf("r.csv", "Đơn vị,Kế hoạch\nA,#VALUE!\n#REF!,x\n", rulebook);

        assertThat(findings(read, Language.EN))
                .contains(
                        "r.csv, row 2, column \"Kế hoạch\": the cell holds the error value #VALUE!.",
                        "r.csv, row 3, column \"Đơn vị\": the cell holds the error value #REF!.");
    }
}
