package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.marks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** JSON is read strictly: no repeated key, exact numbers, codes as strings, and no number that costs memory. */
class F39StrictJsonTest {

    @Test
    void refusesARepeatedKeyWithItsPlace() throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(TestFiles.of("faults/f39_duplicate_key.json"));

        assertThat(errors(read, Language.VI))
                .containsExactly(
                        "f39_duplicate_key.json, dòng 1, /maxPoints: Khoá \"maxPoints\" xuất hiện hai lần trong cùng một"
                                + " đối tượng JSON.\nChỉ giữ lại một giá trị.");
    }

    @Test
    void refusesNumericCodesAndTheOtherStyle() throws IOException {
        Rulebook rulebook =
                FaultCase.rules("700", "code,maximum", "1.1,80", "1.2,2", "1.3,2", "1.4,600", "1.5,8", "1.6,8");

        ReadResult<Round> read = FaultCase.round("f39_precision.json", rulebook);

        assertThat(errors(read, Language.EN))
                .containsExactly(
                        "f39_precision.json, row 1, column \"points\", /scores/5/points: \"1,5\" is not in the declared number"
                                + " style (en-US).\nShould it be 1.5?",
                        "f39_precision.json, row 1, column \"code\", /scores/6/code: the code 1.10 is written as a number.\n"
                                + "Put it in quotes, or 1.10 would become 1.1.",
                        "f39_precision.json, row 1, column \"points\", /scores/4/points: 12345678901234567.25 is beyond the range"
                                + " of points.");
    }

    @Test
    void keepsNumbersExactInAndOut() throws IOException {
        Rulebook rulebook = FaultCase.rules("2", "code,maximum,rule,source", "1,2,Proportional,APPRAISAL");
        String amounts = "{\"marks\":[{\"unit\":\"A\",\"criterion\":\"1\",\"stage\":\"APPRAISAL\",\"reported\":79.995,"
                + "\"outOf\":12345678901234567.25},{\"unit\":\"B\",\"criterion\":\"1\",\"stage\":\"APPRAISAL\",\"reported\":1.10,"
                + "\"outOf\":600}]}";

        ReadResult<Round> read = FaultCase.roundOf("r.json", amounts, rulebook);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RoundFiles.write(read.orThrow(), out, FileFormat.JSON);

        assertThat(marks(read)).containsExactly("A 1 APPRAISAL 79.995/12345678901234567.25", "B 1 APPRAISAL 1.1/600");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("12345678901234567.25", "600")
                .doesNotContain("E+");
    }

    @Test
    void refusesMisspeltFieldsAndMentionsForeignOnes() throws IOException {
        ReadResult<Round> read = FaultCase.roundOf(
                "r.json",
                "{\"units\":[{\"code\":\"A\",\"colour\":\"red\"}],\"marks\":[{\"unit\":\"A\",\"criterion\":\"T\",\"stage\":\"APPRAISAL\","
                        + "\"points\":1,\"reson\":\"annex B\"}]}",
                FaultCase.oneLeaf("1"));

        assertThat(TestFiles.texts(read, Language.EN))
                .containsExactly(
                        "r.json, column \"colour\", /units: column \"colour\" is unknown and was not read; the columns understood"
                                + " are: code, name, block, parent, participation, reason, validFrom, validTo, successor.\n"
                                + "Check the heading.",
                        "r.json, column \"reson\", /marks: column \"reson\" is unknown and was not read; the columns understood are:"
                                + " unit, criterion, stage, points, reported, outOf, evidence, agency, person, time, reason,"
                                + " decision, documents.\nDid you mean \"reason\"?");
        assertThat(errors(read, Language.VI))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("Có phải định ghi \"reason\" không?");
    }

    @Test
    void refusesHugeExponentsAtOnce() throws IOException {
        Rulebook rulebook = FaultCase.rules("3", "code,maximum", "1.1,1", "1.2,1", "1.3,1");

        ReadResult<Round> read = Allocated.within(16, () -> FaultCase.round("f39_exponent.json", rulebook));

        assertThat(errors(read, Language.EN))
                .containsExactly(
                        "f39_exponent.json, row 1, column \"points\", /scores/0/points: \"1e1000000000\" is longer than 30 characters"
                                + " or has too large an exponent.",
                        "f39_exponent.json, row 1, column \"points\", /scores/1/points: \"1e-1000000000\" is longer than 30"
                                + " characters or has too large an exponent.");
    }
}
