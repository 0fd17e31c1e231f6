package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;

/** A text that a spreadsheet would run is made harmless and comes back as it was; numbers stay numbers. */
class F38FormulaGuardTest {

    @Test
    void writesHarmlessTextsAndReadsThemBack() throws IOException {
        ReadResult<Round> read = FaultCase.round("f38_export.json", FaultCase.oneLeaf("2"));
        Round round = read.orThrow();

        for (FileFormat format : FileFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RoundFiles.write(round, out, format);
            ReadResult<Round> again =
                    RoundFiles.read(new ByteArrayInputStream(out.toByteArray()), "again", FaultCase.oneLeaf("2"));

            assertThat(again.orThrow().units())
                    .extracting(unit -> unit.unit().code() + " | " + unit.unit().name())
                    .containsExactly(
                            "S01 | =HYPERLINK(\"http://x.invalid\",\"Sở A\")",
                            "-1+2 | @SUM(1)",
                            "S03 | Sở \"B\"; phòng 1");
        }
    }

    @Test
    void guardsTextsAndLeavesNegativeNumbersPlain() throws IOException {
        Rulebook rulebook = FaultCase.rules("100", "code,maximum,kind", "1,100,", "P,5,PENALTY")
                .with("indexBounds", "NONE");
        Round round = FaultCase.roundOf(
                        "r.json",
                        "{\"units\":[{\"code\":\"-1+2\",\"name\":\"=1+1\"},{\"code\":\"B\",\"name\":\"+84\"}],\"marks\":["
                                + mark("-1+2", "1", "0") + "," + mark("-1+2", "P", "0.5") + "," + mark("B", "1", "0")
                                + ","
                                + mark("B", "P", "1.25") + "]}",
                        rulebook)
                .orThrow();
        ByteArrayOutputStream machine = new ByteArrayOutputStream();
        ByteArrayOutputStream people = new ByteArrayOutputStream();

        ResultFiles.write(FaultCase.ranking(round), machine, FileFormat.CSV);
        ResultFiles.write(FaultCase.ranking(round), people, FileFormat.CSV_FOR_PEOPLE);

        assertThat(machine.toString(StandardCharsets.UTF_8))
                .contains(",'-1+2,'=1+1,", ",-0.50,", ",B,'+84,", ",-1.25,")
                .doesNotContain("'-0.50", "\uFEFF");
        assertThat(people.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFF[")
                .contains(";'-1+2;'=1+1;", ";-0,50;", "\r\n");
    }

    private static String mark(String unit, String leaf, String points) {
        return "{\"unit\":\"" + unit + "\",\"criterion\":\"" + leaf + "\",\"stage\":\"APPRAISAL\",\"points\":" + points
                + "}";
    }
}
