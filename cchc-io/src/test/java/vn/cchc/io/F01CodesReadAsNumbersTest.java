package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.warnings;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** A code in a numeric cell is read as the sheet shows it, and two codes never fold into one in silence. */
class F01CodesReadAsNumbersTest {

    @Test
    void readsTheCodeThatIsShownAndNamesTheOneThatLostItsZero() throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(TestFiles.of("faults/f01_codes.xlsx"));

        assertThat(errors(read, Language.VI))
                .containsExactly(
                        "f01_codes.xlsx, trang tính \"Diem\", dòng 6, cột \"Mã\", ô A6: Mã tiêu chí 1.1 đã có ở ô A2.\n"
                                + "Mỗi tiêu chí phải có một mã riêng; 1.10 khác 1.1.");
        assertThat(warnings(read, Language.EN))
                .filteredOn(text -> text.contains("the code \""))
                .extracting(text -> text.replaceAll("(?s).*cell (A\\d): the code \"([\\d.]+)\" stands.*", "$1 $2"))
                .containsExactly("A2 1.1", "A3 1.2", "A4 1.9", "A5 1.10", "A6 1.1", "A7 2");
    }

    @Test
    void refusesTheSecondScoreInsteadOfMovingItToAnotherCriterion() throws IOException {
        Rulebook rulebook =
                FaultCase.rules("12", "code,maximum", "1.1,2", "1.2,2", "1.9,2", "1.10,1", "2,3", "1.20,1", "3,1");

        ReadResult<Round> read = FaultCase.round("f01_codes.xlsx", rulebook);

        assertThat(errors(read, Language.EN))
                .containsExactly(
                        "f01_codes.xlsx, sheet \"Diem\", row 6, column \"Điểm thẩm định\", cell D6: unit Diem, criterion 1.1,"
                                + " stage appraisal: two different marks, 2 (cell D2) and 1.\nKeep one, or give each its time.");
    }
}
