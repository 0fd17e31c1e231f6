package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.marks;
import static vn.cchc.io.FaultCase.warnings;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** A name matches whatever its Unicode form; results use the spelling of the registry. */
class F03UnicodeFormsTest {

    @Test
    void findsNamesInDecomposedForm() throws IOException {
        ReadResult<Round> read = RoundFiles.read(
                TestFiles.of("faults/f03_scores.csv"),
                TestFiles.of("faults/f03_registry.csv"),
                FaultCase.oneLeaf("100"));

        assertThat(marks(read)).containsExactly("S01 T APPRAISAL 90", "S02 T APPRAISAL 85", "X01 T APPRAISAL 80");
        assertThat(read.orThrow().units())
                .extracting(unit -> unit.unit().name())
                .containsExactly("Sở Nội vụ", "Sở Xây dựng", "Xã Phước Hiệp");
        assertThat(warnings(read, Language.EN)).hasSize(1).first().asString().contains("no column of stages");
    }

    @Test
    void findsADecomposedRegistryAndDecomposedHeadings() throws IOException {
        String registry = "[units]\ncode,name\nX1,Xa\u0303 Phu\u031Bo\u031B\u0301c Ho\u0323\u0302\n";
        String marks = "[marks]\nđơn vị,tie\u0302u chi\u0301,điểm\nxã phước hộ,T,1\n";

        ReadResult<Round> read = FaultCase.roundOf("r.csv", registry + marks, FaultCase.oneLeaf("100"));

        assertThat(marks(read)).containsExactly("X1 T APPRAISAL 1");
    }
}
