package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.marks;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** Ballots are counted: no opinion and blanks apart, and an answer off the scale is refused in its cell. */
class F25BallotsTest {

    private static final String HEADINGS = "code,name,maximum,rule,parameters,source";

    @Test
    void refusesAnAnswerOffTheScale() throws IOException {
        ReadResult<Round> read =
                FaultCase.round("f25_survey.csv", FaultCase.rules("10", HEADINGS, "1,Câu 1,10,Survey,,SURVEY"));

        assertThat(errors(read, Language.VI))
                .containsExactly(
                        "f25_survey.csv, dòng 7, cột \"cau_1\": Câu trả lời \"0\" của tiêu chí 1 (đơn vị f25_survey) nằm"
                                + " ngoài thang 1–5.");
    }

    @ParameterizedTest
    @CsvSource({"noOpinion=0, 86.67", "noOpinion=0; formula=MEAN_LESS_ONE, 83.33"})
    void averagesValidAnswersAlone(String parameters, String index) throws IOException {
        Rulebook rulebook = FaultCase.rules("10", HEADINGS, "1,Câu 1,10,Survey," + parameters + ",SURVEY");

        ReadResult<Round> read = FaultCase.round("f25_survey.csv", rulebook);

        assertThat(marks(read)).containsExactly("f25_survey 1 – 0=1, 4=2, 5=1, none=1, blank=1");
        assertThat(FaultCase.ranking(read.orThrow())
                        .place("f25_survey")
                        .card()
                        .published()
                        .orElseThrow())
                .hasToString(index);
    }
}
