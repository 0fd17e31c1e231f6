package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.marks;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** Units that share a name are told apart by code or by the unit above them, never guessed. */
class F08NamesakesTest {

    @Test
    void refusesTheBareNameAndListsBoth() throws IOException {
        ReadResult<Round> read = FaultCase.round("f08_namesakes.csv", FaultCase.oneLeaf("100"));

        assertThat(errors(read, Language.VI))
                .containsExactly(
                        "f08_namesakes.csv, dòng 4, cột \"ma_don_vi\": Có nhiều đơn vị cùng tên \"Xã Tân Phú\": X101"
                                + " (Huyện Một), X205 (Huyện Hai).\nGhi mã đơn vị thay cho tên.");
    }

    @Test
    void tellsThemApartByCodeOrByTheUnitAbove() throws IOException {
        ReadResult<Round> read = FaultCase.roundOf(
                "r.csv",
                "mã đơn vị,tên đơn vị,cấp trên,điểm\nX101,Xã Tân Phú,Huyện Một,82.5\nX205,Xã Tân Phú,Huyện Hai,71.25\n",
                FaultCase.oneLeaf("100"));
        ReadResult<Round> byParent = FaultCase.roundOf(
                "r.csv",
                "[units]\ncode,name,parent\nX101,Xã Tân Phú,Huyện Một\nX205,Xã Tân Phú,Huyện Hai\n[marks]\ntên đơn vị,cấp"
                        + " trên,điểm\nXã Tân Phú,huyện hai,71.25\n",
                FaultCase.oneLeaf("100"));

        assertThat(marks(read)).containsExactly("X101 T APPRAISAL 82.5", "X205 T APPRAISAL 71.25");
        assertThat(ResultFiles.toJson(FaultCase.ranking(read.orThrow())))
                .contains("\"unit\":\"X101\"", "\"unit\":\"X205\"");
        assertThat(marks(byParent)).containsExactly("X205 T APPRAISAL 71.25");
    }
}
