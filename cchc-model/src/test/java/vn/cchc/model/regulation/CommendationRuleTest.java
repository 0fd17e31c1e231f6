package vn.cchc.model.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.problem.InvalidValueException;

class CommendationRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"index:top=3", "index:from=90", "fields:top=1", "criterion:2.1:from=95.5", "improvement:top=2"})
    void isWrittenAsItWasRead(String text) {
        assertThat(CommendationRule.parse(text).text()).isEqualTo(text);
    }

    @Test
    void readsAnyCaseAndSpaces() {
        assertThat(CommendationRule.parse(" Fields : TOP = 1.0 ").text()).isEqualTo("fields:top=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "index",
                "index:top",
                "index:top=0",
                "index:top=1.5",
                "index:top=100000",
                "index:from=x",
                "index:3:top=1",
                "criterion:top=1",
                "criterion::top=1",
                "fields:first=1",
                "index:top=1=2"
            })
    void refusesWhatIsNoRule(String text) {
        assertThatThrownBy(() -> CommendationRule.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("the regulation \"commendations\" is \"")
                .hasMessageEndingWith(
                        "\", expected index:top=3, fields:top=1, criterion:2.1:from=95, improvement:top=3.");
    }

    @Test
    void ceilingNamesABandOfTheScheme() {
        assertThatThrownBy(() -> Regulations.DEFAULT.with("bandCeilings", "kỷ luật<=Giỏi"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("a ceiling names the band \"Giỏi\"; the bands are: Xuất sắc, Tốt, Khá, Trung bình, Yếu.");
        assertThat(Regulations.DEFAULT
                        .with("bandCeilings", "kỷ luật <= Khá, báo cáo chậm<=Tốt")
                        .values())
                .containsEntry("bandCeilings", "kỷ luật<=Khá, báo cáo chậm<=Tốt");
    }
}
