package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.findings;
import static vn.cchc.io.FaultCase.places;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;
import vn.cchc.scoring.ScoreText;

/** Points are added exactly and the index is rounded once. */
class F16RoundedOnceTest {

    @Test
    void addsBeforeItRounds() throws IOException {
        Rulebook rulebook = FaultCase.rules("100", "code,maximum", "I,30", "II,30", "III,40");

        ReadResult<Round> read =
                FaultCase.round("f16_round_once.csv", rulebook, ReadSettings.DEFAULT.withNumbers(Language.EN));

        assertThat(places(read.orThrow())).containsExactly("1 A 83.31 Tốt", "2 B 83.30 Tốt");
        assertThat(FaultCase.ranking(read.orThrow()).place("A").card().points()).hasToString("83.305");
        assertThat(FaultCase.ranking(read.orThrow()).place("B").card().points()).hasToString("83.3049");
    }

    @Test
    void saysWhereShownPartsDoNotAddUp() throws IOException {
        Rulebook rulebook = FaultCase.rules("100", "code,maximum", "I,30", "II,30", "III,40");

        Round round = FaultCase.round("f16_round_once.csv", rulebook, ReadSettings.DEFAULT.withNumbers(Language.EN))
                .orThrow();

        assertThat(ScoreText.of(Language.EN)
                        .card(FaultCase.ranking(round).place("A").card()))
                .contains("24.995", "33.315", "83.305");
    }

    @Test
    void asksForTheStyleOfTextsThatMayBeThousands() throws IOException {
        ReadResult<Round> read = FaultCase.round(
                "f16_round_once.csv", FaultCase.rules("100", "code,maximum", "I,30", "II,30", "III,40"));

        assertThat(findings(read, Language.EN))
                .hasSize(3)
                .allMatch(text -> text.endsWith("can be read in two ways (thousands or decimals)."));
    }
}
