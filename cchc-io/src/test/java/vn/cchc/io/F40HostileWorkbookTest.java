package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.marks;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** A workbook that attacks its reader is refused plainly; one with absurd dimensions is read at once. */
class F40HostileWorkbookTest {

    @Test
    void refusesEntitiesAndReadsNothingOfThem() throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(TestFiles.of("faults/f40a_entities.xlsx"));

        assertThat(errors(read, Language.VI))
                .containsExactly(
                        "f40a_entities.xlsx: Không nhận dạng được tệp: tìm thấy DOCTYPE (xl/sharedStrings.xml), cần XLSX.\n"
                                + "Hãy lưu lại tệp dưới dạng XLSX, CSV (UTF-8) hoặc JSON.");
    }

    @Test
    void readsThreeCellsOfAGridThatClaimsToBeFull() throws IOException {
        Rulebook rulebook = FaultCase.rules("1", "code,maximum", "1.1,1");

        ReadResult<Round> read = Allocated.within(16, () -> FaultCase.round("f40b_dimension.xlsx", rulebook));

        assertThat(marks(read)).containsExactly("Diem 1.1 APPRAISAL 1");
    }

    @Test
    void keepsTheLimitsThatACallerSets() throws IOException {
        ReadResult<Round> rows = RoundFiles.read(
                TestFiles.text("unit,criterion,points\nA,T,1\nB,T,1\nC,T,1\n"),
                "r.csv",
                FaultCase.oneLeaf("1"),
                ReadSettings.DEFAULT.withLimits(1 << 20, 3));
        ReadResult<Round> bytes = FaultCase.round(
                "f40b_dimension.xlsx", FaultCase.oneLeaf("1"), ReadSettings.DEFAULT.withLimits(500, 1000));

        assertThat(errors(rows, Language.EN)).containsExactly("r.csv, row 4: the file has more than 3 rows.");
        assertThat(errors(bytes, Language.EN)).hasSize(1).first().asString().contains("the file is too large");
    }
}
