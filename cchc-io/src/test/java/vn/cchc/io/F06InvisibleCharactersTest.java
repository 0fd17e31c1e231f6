package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.marks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** What cannot be seen does not keep a key from matching; a letter of another alphabet does, and is named. */
class F06InvisibleCharactersTest {

    @Test
    void readsOverInvisibleCharactersAndNamesTheForeignLetter(@TempDir Path folder) throws IOException {
        Path registry = Files.writeString(folder.resolve("registry.csv"), "code,name\nS01,Sở Y tế\n");
        Rulebook rulebook = FaultCase.rules("10", "code,maximum", "1.1,2", "1.2,2", "1.3,3", "1.4,3");

        ReadResult<Round> read = RoundFiles.read(TestFiles.of("faults/f06_scores.csv"), registry, rulebook);

        assertThat(errors(read, Language.VI))
                .containsExactly(
                        "f06_scores.csv, dòng 5, cột \"ten_don_vi\": Không có đơn vị \"Sо̛̉ Y tế\": tên có chữ о (U+043E)"
                                + " không thuộc bảng chữ cái Latinh.\nGõ lại tên; có phải định ghi \"S01 – Sở Y tế\" không?");
    }

    @Test
    void matchesCodesAndNamesWithInvisibleCharactersInside() throws IOException {
        Rulebook rulebook = FaultCase.rules("4", "code,maximum", "1.1,2", "1.2,2");

        ReadResult<Round> read = FaultCase.roundOf(
                "r.csv",
                "[units]\ncode,name\nS01,Sở Y tế\n[marks]\nunit,criterion,stage,points\n\u200BSở\u00A0Y  tế,1\u2060.1,APPRAISAL,1\n"
                        + "S\u200D01,\uFEFF1.2\u00A0,APPRAISAL,2\n",
                rulebook);

        assertThat(marks(read)).containsExactly("S01 1.1 APPRAISAL 1", "S01 1.2 APPRAISAL 2");
    }

    @Test
    void namesAForeignLetterInACodeToo() throws IOException {
        ReadResult<Round> read = FaultCase.roundOf(
                "r.csv",
                "[units]\ncode,name\nSYT,Sở Y tế\n[marks]\nunit,criterion,stage,points\n\u0405YT,T,APPRAISAL,1\n",
                FaultCase.oneLeaf("100"));

        assertThat(errors(read, Language.EN))
                .containsExactly(
                        "r.csv, table \"marks\", row 6, column \"unit\": there is no unit \"\u0405YT\": it holds"
                                + " \u0405 (U+0405), which is no Latin letter.\nType the name again; did you mean \"SYT – Sở Y tế\"?");
    }
}
