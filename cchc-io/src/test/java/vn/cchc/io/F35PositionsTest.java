package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** A message names the sheet and the cell that the spreadsheet program shows. */
class F35PositionsTest {

    @Test
    void namesTheCellsThatTheSheetShows() throws IOException {
        Rulebook rulebook = FaultCase.rules("8", "code,maximum", "1.1,2", "1.2,2", "1.3,2", "1.4,2");

        ReadResult<Round> read = FaultCase.round("f35_positions.xlsx", rulebook);

        assertThat(errors(read, Language.EN))
                .containsExactly(
                        "f35_positions.xlsx, sheet \"Phu luc 2\", row 9, column \"Điểm thẩm định\", cell E9: \"hai điểm\" is not a"
                                + " number.\nWrite digits with at most one decimal mark, such as 1.5.",
                        "f35_positions.xlsx, sheet \"Phu luc 2\", row 12, column \"Điểm thẩm định\", cell E12: 2.5 is above 2, the"
                                + " maximum of criterion 1.4 (unit Phu luc 2).\nMaybe the decimal mark was lost.");
    }
}
