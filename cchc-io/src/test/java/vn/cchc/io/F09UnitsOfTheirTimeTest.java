package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.places;
import static vn.cchc.io.FaultCase.warnings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.model.Unit;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** A mark belongs to the unit that existed on its day; whoever exists on the reference date is ranked. */
class F09UnitsOfTheirTimeTest {

    @Test
    void keepsMarksOfFormerUnitsApartAndRefusesMarksAfterTheirEnd() throws IOException {
        ReadResult<Round> read = RoundFiles.read(
                TestFiles.of("faults/f09_scores.csv"),
                TestFiles.of("faults/f09_registry.csv"),
                FaultCase.oneLeaf("100"));

        assertThat(errors(read, Language.VI))
                .containsExactly(
                        "f09_scores.csv, dòng 5, cột \"ngay_cham\": Đơn vị X11 không tồn tại vào ngày 20/12/2025.\n"
                                + "Dùng mã của đơn vị kế thừa X21, hoặc bỏ dòng này.",
                        "f09_scores.csv, dòng 6, cột \"ngay_cham\": Đơn vị H01 không tồn tại vào ngày 20/12/2025.");
        assertThat(warnings(read, Language.EN))
                .filteredOn(text -> text.contains("former unit"))
                .containsExactly(
                        "f09_scores.csv, row 2, column \"ngay_cham\": unit X11, criterion T: the mark of 2025-06-15 belongs to"
                                + " the former unit, which does not exist on 2025-12-31; it is kept out of this round.",
                        "f09_scores.csv, row 3, column \"ngay_cham\": unit X12, criterion T: the mark of 2025-06-15 belongs to"
                                + " the former unit, which does not exist on 2025-12-31; it is kept out of this round.");
    }

    @Test
    void ranksWhoExistsOnTheReferenceDateFromTheirOwnRowsAlone(@TempDir Path folder) throws IOException {
        String rows = Files.readString(TestFiles.of("faults/f09_scores.csv"))
                .replaceAll("Xã An Một,20/12/2025,81\n|Huyện Ba,20/12/2025,79\n", "");
        Path scores = Files.writeString(folder.resolve("scores.csv"), rows);

        ReadResult<Round> read =
                RoundFiles.read(scores, TestFiles.of("faults/f09_registry.csv"), FaultCase.oneLeaf("100"));

        assertThat(places(read.orThrow())).containsExactly("1 X21 78.00 Khá", "2 X13 75.00 Khá");
        assertThat(read.orThrow().left()).extracting(Unit::code).containsExactly("H01", "X11", "X12");
        assertThat(warnings(read, Language.VI))
                .contains(
                        "f09_registry.csv, dòng 3, cột \"hieu_luc_den\": Đơn vị X11 không được xếp hạng vì không tồn tại vào"
                                + " ngày 31/12/2025 (đơn vị kế thừa: X21).");
    }

    @Test
    void refusesAMarkFromBeforeAUnitBegan() throws IOException {
        ReadResult<Round> read = FaultCase.roundOf(
                "r.csv",
                "[units]\ncode,validFrom\nX21,01/07/2025\n[marks]\nunit,criterion,stage,points,time\nX21,T,APPRAISAL,1,30/06/2025\n",
                FaultCase.oneLeaf("100"));

        assertThat(errors(read, Language.EN))
                .containsExactly(
                        "r.csv, table \"marks\", row 6, column \"time\": unit X21 does not exist on 2025-06-30.");
    }
}
