package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.marks;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** The delimiter is the one that parts the columns, whatever stands more often; where it cannot be told it is asked for. */
class F36CsvDialectTest {

    private static final String[] SET = {"code,name,maximum", "1,Điểm 1,5", "2,Điểm 2,3", "3,Điểm 3,2"};

    @Test
    void readsFiveColumnsBehindAByteOrderMark() throws IOException {
        ReadResult<Round> read = FaultCase.round("f36_bom_semicolon.csv", FaultCase.rules("10", SET));

        assertThat(marks(read))
                .extracting(mark -> mark.replaceAll(".* ", ""))
                .containsExactly("1.5", "2.5", "0.25", "0.5", "1.5", "0.75");
        assertThat(read.orThrow().units())
                .extracting(unit -> unit.unit().code() + " " + unit.unit().name())
                .containsExactly("1.1 Sở A, phường Một, thành phố X", "1.2 Sở B, phường Hai, thành phố X");
    }

    @Test
    void asksForTheDelimiterThatItCannotTellAndTakesItWhereItIsDeclared() throws IOException {
        String rows = "Mã;Đơn vị, địa chỉ;Điểm 1\nA;Sở A, phường X;1\n";

        ReadResult<Round> asked = FaultCase.roundOf("r.csv", rows, FaultCase.rules("10", SET));
        ReadResult<Round> told = RoundFiles.read(
                TestFiles.text(rows), "r.csv", FaultCase.rules("10", SET), ReadSettings.DEFAULT.withDelimiter(';'));

        assertThat(errors(asked, Language.VI))
                .containsExactly(
                        "r.csv: Không xác định được dấu phân cách cột trong dòng tiêu đề \"Mã;Đơn vị, địa chỉ;Điểm 1\".\n"
                                + "Dùng dấu phẩy hoặc dấu chấm phẩy.");
        assertThat(marks(told)).containsExactly("A 1 APPRAISAL 1");
    }

    @Test
    void looksBelowTitlesThatHoldCommas() throws IOException {
        String rows = "BẢNG ĐIỂM, NĂM 2025\nTP. X, ngày 5, tháng 1\nĐơn vị;Điểm 1\nSở A;1,5\nSở B;2,5\n";

        assertThat(marks(FaultCase.roundOf("r.csv", rows, FaultCase.rules("10", SET))))
                .containsExactly("Sở A 1 APPRAISAL 1.5", "Sở B 1 APPRAISAL 2.5");
    }
}
