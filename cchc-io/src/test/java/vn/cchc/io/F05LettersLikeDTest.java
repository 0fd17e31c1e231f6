package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.findings;
import static vn.cchc.io.FaultCase.marks;
import static vn.cchc.io.FaultCase.warnings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** Letters that look like Đ are read as Đ with a note; a plain D is another letter. */
class F05LettersLikeDTest {

    private static final String REGISTRY = "[units]\ncode,name\nX01,Xã Đông Hà\n";

    @Test
    void notesTheLookAlikesAndRefusesThePlainLetter(@TempDir Path folder) throws IOException {
        Path registry = Files.writeString(folder.resolve("registry.csv"), REGISTRY);

        ReadResult<Round> read =
                RoundFiles.read(TestFiles.of("faults/f05_scores.csv"), registry, FaultCase.oneLeaf("100"));

        assertThat(findings(read, Language.EN))
                .containsExactly(
                        "f05_scores.csv, row 3, column \"diem\": unit X01, criterion T, stage appraisal: two different"
                                + " marks, 70 (cell B2) and 71.",
                        "f05_scores.csv, row 4, column \"diem\": unit X01, criterion T, stage appraisal: two different"
                                + " marks, 70 (cell B2) and 72.",
                        "f05_scores.csv, row 5, column \"ten_don_vi\": there is no unit \"Xã Dông Hà\".");
        assertThat(errors(read, Language.VI).get(2)).endsWith("\nCó phải định ghi \"X01 – Xã Đông Hà\" không?");
        assertThat(warnings(read, Language.VI))
                .filteredOn(text -> text.contains("U+"))
                .containsExactly(
                        "f05_scores.csv, dòng 3, cột \"ten_don_vi\": Tên \"Xã Ðông Hà\" có chữ Ð (U+00D0) nhìn giống chữ Đ;"
                                + " được đọc là Đ.\nGõ lại chữ Đ bằng bộ gõ tiếng Việt.",
                        "f05_scores.csv, dòng 4, cột \"ten_don_vi\": Tên \"Xã Ɖông Hà\" có chữ Ɖ (U+0189) nhìn giống chữ Đ;"
                                + " được đọc là Đ.\nGõ lại chữ Đ bằng bộ gõ tiếng Việt.");
    }

    @Test
    void matchesTheSmallLetterToo() throws IOException {
        ReadResult<Round> read = FaultCase.roundOf(
                "r.csv",
                REGISTRY + "[marks]\nunit,criterion,stage,points\nxã \u00F0ông hà,T,APPRAISAL,1\n",
                FaultCase.oneLeaf("100"));

        assertThat(marks(read)).containsExactly("X01 T APPRAISAL 1");
    }
}
