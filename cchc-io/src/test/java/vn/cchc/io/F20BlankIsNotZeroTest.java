package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.places;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** A blank is not yet appraised, a 0 is a 0, and a word is refused. */
class F20BlankIsNotZeroTest {

    @Test
    void refusesAWordWherePointsBelong() throws IOException {
        ReadResult<Round> read = FaultCase.round("f20_blank.xlsx", FaultCase.oneLeaf("2"));

        assertThat(errors(read, Language.VI))
                .containsExactly(
                        "f20_blank.xlsx, trang tính \"Diem\", dòng 7, cột \"Điểm thẩm định\", ô C7: \"không\" không phải"
                                + " là số.\nViết số bằng chữ số, chỉ có một dấu thập phân, ví dụ 1,5 hoặc 1.5.");
    }

    @Test
    void ranksZerosAndListsBlanksAsIncomplete() throws IOException {
        String rows = "Đơn vị;Điểm tự chấm;Điểm thẩm định\nXã A;2;0\nXã B;2;\nXã C;2;-\nXã D;2;0,00\nXã Đ;2;   \n";

        ReadResult<Round> read = FaultCase.roundOf("f20.csv", rows, FaultCase.oneLeaf("2"));

        assertThat(places(read.orThrow()))
                .containsExactly("1 Xã A 0.00 Yếu", "1 Xã D 0.00 Yếu", "– Xã B –", "– Xã C –", "– Xã Đ –");
        assertThat(FaultCase.ranking(read.orThrow()).scorecards().problems())
                .extracting(problem -> problem.text(Language.VI))
                .contains("Đơn vị Xã B chưa chấm xong: còn 1 tiêu chí (T).");
    }

    @Test
    void listsAUnitWhoseEveryCellIsBlank() throws IOException {
        ReadResult<Round> read = FaultCase.roundOf(
                "r.csv", "Đơn vị,1.1,1.2\nA,1,1\nB,,\n", FaultCase.rules("4", "code,maximum", "1.1,2", "1.2,2"));

        assertThat(places(read.orThrow())).containsExactly("1 A 50.00 Trung bình", "– B –");
    }
}
