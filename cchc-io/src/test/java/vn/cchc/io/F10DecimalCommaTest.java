package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.marks;
import static vn.cchc.io.FaultCase.warnings;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** A decimal comma is a decimal mark; two styles in one table are said, a declared one is kept. */
class F10DecimalCommaTest {

    private static final String[] SET = {"code,maximum", "1.1,2", "1.2,2.5", "1.3,12", "1.4,2"};

    @Test
    void readsTheOnlyReadingAndWarnsOfTwoStyles() throws IOException {
        ReadResult<Round> read = FaultCase.round("f10_decimal_comma.csv", FaultCase.rules("18.5", SET));

        assertThat(marks(read))
                .extracting(mark -> mark.replaceAll(".* ", ""))
                .containsExactly("1.5", "2.25", "12", "1.5");
        assertThat(warnings(read, Language.VI))
                .contains(
                        "f10_decimal_comma.csv, dòng 5, cột \"Điểm thẩm định\": \"1.5\" và \"1,5\" được viết theo hai kiểu số"
                                + " khác nhau.\nDùng một dấu thập phân cho cả bảng, hoặc khai báo kiểu viết số.");
    }

    @Test
    void refusesTheOtherStyleAtItsOwnRowWhereOneIsDeclared() throws IOException {
        ReadResult<Round> read = FaultCase.round(
                "f10_decimal_comma.csv", FaultCase.rules("18.5", SET), ReadSettings.DEFAULT.withNumbers(Language.VI));

        assertThat(errors(read, Language.VI))
                .containsExactly(
                        "f10_decimal_comma.csv, dòng 5, cột \"Điểm thẩm định\": \"1.5\" không đúng kiểu viết số đã khai"
                                + " báo (vi-VN).\nCó phải là 1,5 không?");
    }

    @Test
    void readsMaximaAndQuotedCommasOfACriteriaTable() throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(
                TestFiles.text("Mã;Tên tiêu chí;Điểm tối đa\n1;\"Kế hoạch, báo cáo\";97,5\n2;Kiểm tra;2,5\n"),
                "f10.csv");

        assertThat(read.orThrow().anyBlock().orElseThrow().criteria().fields())
                .extracting(field -> field.name() + " " + field.maximum())
                .containsExactly("Kế hoạch, báo cáo 97.5", "Kiểm tra 2.5");
        assertThat(read.problems()).isEmpty();
    }
}
