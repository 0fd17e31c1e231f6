package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** Text is UTF-8, or what the caller says; text of old fonts is recognised and refused by name. */
class CharsetsTest {

    @Test
    void readsWindows1258WhereItIsDeclared() throws IOException {
        Charset old = Charset.forName("windows-1258");
        byte[] bytes = "code,name\nSYT,So\u031B\u0309 Y t\u00EA\u0301\n"
                .replace("So\u031B\u0309", "S\u01A1\u0309")
                .getBytes(old);
        byte[] rows = "[units]\n"
                .concat(new String(bytes, old))
                .concat("[marks]\nunit,criterion,stage,points\nSYT,T,APPRAISAL,1\n")
                .getBytes(old);

        ReadResult<Round> refused = RoundFiles.read(new ByteArrayInputStream(rows), "r.csv", FaultCase.oneLeaf("1"));
        ReadResult<Round> read = RoundFiles.read(
                new ByteArrayInputStream(rows), "r.csv", FaultCase.oneLeaf("1"), ReadSettings.DEFAULT.withCharset(old));

        assertThat(errors(refused, Language.EN))
                .containsExactly(
                        "r.csv: the file is not UTF-8 (byte 24).\nSave it as UTF-8; if it is windows-1258, declare that"
                                + " charset when reading.");
        assertThat(read.orThrow().units())
                .extracting(unit -> unit.unit().name())
                .containsExactly("Sở Y tế");
    }

    @ParameterizedTest
    @CsvSource({"'Së Néi vô, ®¬n vÞ tù chÊm', TCVN3 (.VnTime)", "'Sôû Noäi vuï', VNI"})
    void refusesTextOfOldFontsByName(String text, String font) throws IOException {
        ReadResult<Round> read =
                FaultCase.roundOf("r.csv", "unit,criterion,points\n\"" + text + "\",T,1\n", FaultCase.oneLeaf("1"));

        assertThat(errors(read, Language.VI))
                .containsExactly("r.csv: Chữ trong tệp viết theo bảng mã của phông " + font + ", ví dụ \"" + text
                        + "\".\nChuyển mã sang Unicode rồi lưu lại tệp.");
    }

    @Test
    void mindsNoOrdinaryText() throws IOException {
        ReadResult<Round> read = FaultCase.roundOf(
                "r.csv",
                "unit,criterion,points,reason\nSở Nội vụ,T,1,\"§ 5, «trích», ©2025, Citroën, µm; 3·4; oà, uỷ, quý\"\n",
                FaultCase.oneLeaf("1"));

        assertThat(errors(read, Language.EN)).isEmpty();
    }
}
