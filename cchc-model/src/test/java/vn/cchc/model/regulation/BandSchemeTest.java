package vn.cchc.model.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;
import vn.cchc.model.regulation.BandScheme.Band;

class BandSchemeTest {

    @Test
    void readsASchemeAndWritesItInOneWay() {
        BandScheme scheme = BandScheme.parse(" Xuất sắc >= 90.0,Tốt>=80, Chưa đạt ");

        assertThat(scheme.text()).isEqualTo("Xuất sắc>=90, Tốt>=80, Chưa đạt");
        assertThat(BandScheme.parse(scheme.text())).isEqualTo(scheme);
    }

    @Test
    void knowsThePresetsByName() {
        assertThat(BandScheme.parse("FIVE_WORDS").text())
                .isEqualTo("Xuất sắc>=90, Tốt>=80, Khá>=70, Trung bình>=50, Yếu");
        assertThat(BandScheme.parse("NATIONAL_GROUPS")).isEqualTo(BandScheme.NATIONAL_GROUPS);
    }

    @Test
    void holdsEqualThresholdsEqualWhateverTheirZeros() {
        Band read = BandScheme.parse("Tốt>=80.0, Yếu").bands().get(0);
        Band made = new Band("Tốt", new BigDecimal("8E+1"));

        assertThat(read).isEqualTo(made);
        assertThat(made.threshold()).hasToString("80");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                ",,",
                "Tốt>=80",
                "Tốt>=80,",
                "Tốt>=,Yếu",
                ">=80, Yếu",
                "Tốt>80, Yếu",
                "Tốt>=80>=70, Yếu",
                "Tốt>=tám mươi, Yếu",
                "Tốt>=80,5, Yếu",
                "Tốt>=80,,Yếu"
            })
    void refusesWhatIsNoScheme(String text) {
        assertThatThrownBy(() -> BandScheme.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("the regulation \"bands\" is \"" + text + "\", expected Xuất sắc>=90, Tốt>=80, Yếu.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A>=80, B>=80.00, C", "A>=70, B>=80, C"})
    void refusesThresholdsThatDoNotFall(String text) {
        assertThatThrownBy(() -> BandScheme.parse(text))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.text(Language.VI))
                                .isEqualTo("Các ngưỡng xếp loại phải giảm dần, không trùng nhau: "
                                        + text.replace(".00", "") + "."));
    }

    @Test
    void cannotExistWhereFilesCouldNotWriteIt() {
        List<Band> bands = List.of(new Band("Tốt", BigDecimal.TEN));

        assertThatThrownBy(() -> new Band("Tốt, khá", BigDecimal.TEN))
                .hasMessage("the regulation \"bands\" is \"Tốt, khá>=10\", expected Xuất sắc>=90, Tốt>=80, Yếu.");
        assertThatThrownBy(() -> new BandScheme(bands, " "))
                .hasMessage("the regulation \"bands\" is \"Tốt>=10,\", expected Xuất sắc>=90, Tốt>=80, Yếu.");
    }
}
