package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.marks;
import static vn.cchc.io.FaultCase.places;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** Ticks are read by a fixed vocabulary; an empty cell is missing, and any other text refused. */
class F23TickMarksTest {

    private static final String[] SET = {"code,name,maximum,rule,source", "1,Có ban hành kế hoạch,2,YesNo,APPRAISAL"};

    @Test
    void refusesWhatIsNeitherYesNorNo() throws IOException {
        ReadResult<Round> read = FaultCase.round("f23_marks.xlsx", FaultCase.rules("2", SET));

        assertThat(errors(read, Language.EN))
                .containsExactly(
                        "f23_marks.xlsx, sheet \"CoKhong\", row 14, column \"Có ban hành kế hoạch\", cell B14: \"chưa rõ\""
                                + " is neither yes nor no.\nWrite: yes, no, x, TRUE, FALSE, 1 or 0.");
    }

    @ParameterizedTest
    @CsvSource({
        "x, yes",
        "' X ', yes",
        "v, yes",
        "✓, yes",
        "Có, yes",
        "không, no",
        "TRUE, yes",
        "FALSE, no",
        "1, yes",
        "0, no",
        "CO, yes",
        "khong, no",
        "☑, yes",
        "Đúng, yes"
    })
    void readsATick(String tick, String read) throws IOException {
        String rows = "Đơn vị,Có ban hành kế hoạch\nPhường 1,\"" + tick + "\"\n";

        assertThat(marks(FaultCase.roundOf("r.csv", rows, FaultCase.rules("2", SET))))
                .containsExactly("Phường 1 1 APPRAISAL " + read);
    }

    @Test
    void takesAnEmptyCellForMissingAndAnotherNumberForPoints() throws IOException {
        String rows = "Đơn vị;Có ban hành kế hoạch\nPhường 1;\nPhường 2;2\n";

        ReadResult<Round> read = FaultCase.roundOf("r.csv", rows, FaultCase.rules("2", SET));

        assertThat(places(read.orThrow())).containsExactly("1 Phường 2 100.00 Xuất sắc", "– Phường 1 –");
    }
}
