package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.warnings;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;

/** Sums are exact, and every finding about the tree comes out in one run. */
class F19ChildrenAndParentsTest {

    @Test
    void namesEverySumAndParentInOneRun() throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(TestFiles.of("faults/f19_tree.csv"));

        assertThat(errors(read, Language.EN))
                .containsExactly(
                        "f19_tree.csv, row 13, column \"diem_toi_da\": the children of B add up to 100.4, its maximum is 100, a difference of 0.4.\nMend a child's maximum or that of B.",
                        "f19_tree.csv, row 18, column \"diem_toi_da\": the children of C.1 add up to 1.5, its maximum is 2, a difference of 0.5.\nMend a child's maximum or that of C.1.",
                        "f19_tree.csv, row 23, column \"ma_cha\": criterion E.1 belongs to \"E\", which does not exist.\nCheck the parent's code.",
                        "f19_tree.csv, row 24, column \"ma_cha\": criterion G is its own ancestor: G → G.\nMend the parent's code.");
    }

    @Test
    void tellsTheParentFromTheCodeWhereNoColumnSaysIt() throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(
                TestFiles.text("stt,tên,điểm tối đa\nI,Một,60\n1,a,40\n1.1,b,30\n1.2,c,10\n2,d,20\nII,Hai,40\n"),
                "rules.csv");

        assertThat(read.orThrow().anyBlock().orElseThrow().criteria().parent("1.2"))
                .contains("1");
        assertThat(read.orThrow().anyBlock().orElseThrow().criteria().parent("2"))
                .contains("I");
        assertThat(warnings(read, Language.EN))
                .containsExactly(
                        "rules.csv: the table of criteria has no column of parents: they were told from the codes (1.2"
                                + " below 1; 1 below the Roman section above it) and are proven by the sums.");
    }
}
