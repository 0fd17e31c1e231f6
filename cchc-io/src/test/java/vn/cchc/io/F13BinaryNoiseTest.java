package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;
import static vn.cchc.io.FaultCase.marks;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** A cell holds a double; the value is the one that fifteen digits show. */
class F13BinaryNoiseTest {

    @Test
    void readsWhatAPersonSees() throws IOException {
        Rulebook rulebook = FaultCase.rules("16", "code,maximum", "1.1,3", "1.2,3", "1.3,5", "1.4,2", "1.5,3");

        ReadResult<Round> read = FaultCase.round("f13_noise.xlsx", rulebook);

        assertThat(marks(read))
                .containsExactly(
                        "Diem 1.1 APPRAISAL 0.58",
                        "Diem 1.2 APPRAISAL 0.3",
                        "Diem 1.3 APPRAISAL 4.9",
                        "Diem 1.4 APPRAISAL 1.005",
                        "Diem 1.5 APPRAISAL 3");
        assertThat(errors(read, Language.EN)).isEmpty();
    }

    @Test
    void roundsTheShownValueAndReachesTheMaximum() throws IOException {
        Rulebook rulebook = FaultCase.rules("16", "code,maximum", "1.1,3", "1.2,3", "1.3,5", "1.4,2", "1.5,3")
                .with("leafScale", "2");

        Round round = FaultCase.round("f13_noise.xlsx", rulebook).orThrow();

        assertThat(FaultCase.ranking(round).place("Diem").card().score("1.4").points())
                .hasToString("1.01");
        assertThat(FaultCase.ranking(round).place("Diem").card().score("1.5").points())
                .hasToString("3");
    }
}
