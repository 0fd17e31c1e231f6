package vn.cchc.model.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.problem.InvalidValueException;

class TieBreakTest {

    private static final String KNOWN =
            "criterion:…, source:…, refused-petitions, self-gap, previous-index, improvement, host:…";

    @ParameterizedTest
    @CsvSource({
        "criterion:3, criterion:3",
        "' Criterion : 1.10 ', criterion:1.10",
        "criterion:3:lower, criterion:3:lower",
        "criterion:3:higher, criterion:3",
        "source:SURVEY, source:SURVEY",
        "source:APPRAISED:lower, source:APPRAISED:lower",
        "refused-petitions, refused-petitions",
        "refused-petitions:lower, refused-petitions",
        "self-gap:higher, self-gap:higher",
        "PREVIOUS-INDEX, previous-index",
        "improvement, improvement",
        "host:population, host:population"
    })
    void readsAKeyAndWritesItInOneWay(String text, String written) {
        TieBreak key = TieBreak.parse(text);

        assertThat(key.text()).isEqualTo(written);
        assertThat(TieBreak.parse(written)).isEqualTo(key);
        assertThat(key).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "::",
                "criterion",
                "criterion:",
                "criterion: ",
                "criterion: :lower",
                "criterion:3:up",
                "criterion:3:",
                "criterion:3:lower:lower",
                "source:WHO",
                "source:survey",
                "self-gap:3",
                "name",
                "host"
            })
    void refusesWhatNamesNoKey(String text) {
        assertThatThrownBy(() -> TieBreak.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("the regulation \"tieChain\" is \"" + text.strip() + "\", expected " + KNOWN + ".");
    }

    @Test
    void cannotExistWhereFilesCouldNotWriteIt() {
        assertThatThrownBy(() -> TieBreak.byCriterion("1:2"))
                .hasMessage("the regulation \"tieChain\" is \"criterion:1:2\", expected " + KNOWN + ".");
        assertThatThrownBy(() -> TieBreak.byCriterion("1,2")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> TieBreak.byCriterion(" ")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new TieBreak(TieBreak.Kind.SELF_GAP, "3", TieBreak.Direction.LOWER_FIRST))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void saysWhetherItCanOnlyRiseWithPoints() {
        assertThat(TieBreak.byCriterion("3").risesWithPoints()).isTrue();
        assertThat(TieBreak.bySurvey().risesWithPoints()).isTrue();
        assertThat(TieBreak.byAppraisedPart().risesWithPoints()).isTrue();
        assertThat(TieBreak.parse("improvement").risesWithPoints()).isTrue();
        assertThat(TieBreak.parse("previous-index:lower").risesWithPoints()).isTrue();
        assertThat(TieBreak.byCriterion("3").lowerFirst().risesWithPoints()).isFalse();
        assertThat(TieBreak.parse("self-gap").risesWithPoints()).isFalse();
        assertThat(TieBreak.parse("host:population").risesWithPoints()).isFalse();
    }
}
