package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.marks;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** The vowel that carries the tone does not make another word; another letter does. */
class F04TonePlacementTest {

    @Test
    void matchesOldAndNewPlacementAndSuggestsTheRest() throws IOException {
        ReadResult<Round> read = RoundFiles.read(
                TestFiles.of("faults/f04_scores.csv"),
                TestFiles.of("faults/f04_registry.csv"),
                FaultCase.oneLeaf("100"));

        assertThat(errors(read, Language.VI))
                .containsExactly("f04_scores.csv, dòng 5, cột \"ten_don_vi\": Không có đơn vị \"Phường Quí Lộc\".\n"
                        + "Có phải định ghi \"X04 – Phường Quý Lộc\" không?");
    }

    @ParameterizedTest
    @CsvSource({
        "Xã Thuỷ Sơn, Xã Thủy Sơn",
        "XÃ HOÀ LẠC, xã Hòa Lạc",
        "Khoẻ, Khỏe",
        "Xã Hoá, Xã Hóa",
        "Quảng Oai, Quảng Oai"
    })
    void takesOneNameForAnother(String written, String listed) throws IOException {
        assertThat(marks(read(written, listed))).containsExactly("X1 T APPRAISAL 1");
    }

    @ParameterizedTest
    @CsvSource({"Xã Hoa Lạc, Xã Hòa Lạc", "Xã Quí Lộc, Xã Quý Lộc", "Xã Hỏa Lạc, Xã Hòa Lạc", "Xã Đong Hà, Xã Đông Hà"})
    void refusesAnotherNameAndSuggestsTheListedOne(String written, String listed) throws IOException {
        assertThat(errors(read(written, listed), Language.EN))
                .containsExactly("r.csv, table \"marks\", row 6, column \"unit\": there is no unit \"" + written
                        + "\".\nDid you mean \"X1 – " + listed + "\"?");
    }

    private static ReadResult<Round> read(String written, String listed) throws IOException {
        return FaultCase.roundOf(
                "r.csv",
                "[units]\ncode,name\nX1," + listed + "\n[marks]\nunit,criterion,stage,points\n" + written
                        + ",T,APPRAISAL,1\n",
                FaultCase.oneLeaf("100"));
    }
}
