package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.findings;
import static vn.cchc.io.FaultCase.warnings;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** Two different marks of one unit and leaf are refused, two equal ones counted once; nothing is averaged. */
class F07SameUnitTwiceTest {

    @Test
    void refusesDifferentMarksAndCountsEqualOnesOnce() throws IOException {
        Rulebook rulebook = FaultCase.rules("4", "code,maximum", "1.1,2", "1.2,2");

        ReadResult<Round> read = FaultCase.round("f07_duplicates.csv", rulebook);

        assertThat(read.value()).isEmpty();
        assertThat(errors(read, Language.EN))
                .containsExactly(
                        "f07_duplicates.csv, row 6, column \"diem\": unit Sở A, criterion 1.1, stage appraisal: two"
                                + " different marks, 2 (row 2) and 1.5.\nKeep one, or give each its time.");
        assertThat(warnings(read, Language.VI))
                .contains(
                        "f07_duplicates.csv, dòng 7, cột \"diem\": Đơn vị Sở B, tiêu chí 1.1, giai đoạn thẩm định: kết"
                                + " quả 2 ghi hai lần (lần đầu ở dòng 4), tính một lần.");
    }

    @Test
    void namesTheCellsOfTwoMarksInAWideTable() throws IOException {
        ReadResult<Round> read = FaultCase.roundOf(
                "r.csv",
                "Đơn vị,1.1,1.2\nSở A,2,1\nsở  a,1.5,1\n",
                FaultCase.rules("4", "code,maximum", "1.1,2", "1.2,2"));

        assertThat(findings(read, Language.EN))
                .containsExactly(
                        "r.csv, row 3, column \"1.1\": unit Sở A, criterion 1.1, stage appraisal: two different"
                                + " marks, 2 (cell B2) and 1.5.");
    }
}
