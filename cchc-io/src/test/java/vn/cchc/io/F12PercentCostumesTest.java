package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.marks;
import static vn.cchc.io.FaultCase.places;
import static vn.cchc.io.FaultCase.warnings;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** 85 % is 85 % in every costume; a plain 0.85 in a column of percentages is read as such, with a warning. */
class F12PercentCostumesTest {

    private static final String[] SET = {"code,name,maximum,rule,source", "1,Tỷ lệ đúng hạn,2,Proportional,APPRAISAL"};

    @Test
    void readsARateColumnByItsHeadingAndFormats() throws IOException {
        ReadResult<Round> read = FaultCase.round("f12_percent.xlsx", FaultCase.rules("2", SET));

        assertThat(marks(read))
                .extracting(mark -> mark.replace(" 1 APPRAISAL", ""))
                .containsExactly(
                        "Sở A 85/100",
                        "Sở B 85/100",
                        "Sở C 85/100",
                        "Sở D 0.85/100",
                        "Sở Đ 85/100",
                        "Sở E 100/100",
                        "Sở G 1/100");
        assertThat(places(read.orThrow()))
                .containsExactly(
                        "1 Sở E 100.00 Xuất sắc",
                        "2 Sở A 85.00 Tốt",
                        "2 Sở B 85.00 Tốt",
                        "2 Sở C 85.00 Tốt",
                        "2 Sở Đ 85.00 Tốt",
                        "6 Sở G 1.00 Yếu",
                        "7 Sở D 0.85 Yếu");
        assertThat(FaultCase.ranking(read.orThrow()).place("Sở A").card().points())
                .hasToString("1.7");
    }

    @Test
    void warnsOfWhatMayBeARatio() throws IOException {
        ReadResult<Round> read = FaultCase.round("f12_percent.xlsx", FaultCase.rules("2", SET));

        assertThat(warnings(read, Language.VI))
                .contains(
                        "f12_percent.xlsx, trang tính \"TyLe\", dòng 5, cột \"Tỷ lệ đúng hạn (%)\", ô B5: \"0.85\" được đọc là"
                                + " phần trăm, trong khi các ô khác của cột là 85: có phải là tỷ lệ không?\nViết theo phần trăm, ví"
                                + " dụ 85 hoặc 85%.");
        assertThat(warnings(read, Language.EN))
                .filteredOn(text -> text.contains("is it a ratio?"))
                .extracting(text -> text.replaceAll("(?s).*cell (B\\d).*", "$1"))
                .containsExactly("B5", "B8");
    }
}
