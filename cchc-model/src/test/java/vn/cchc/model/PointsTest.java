package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;

class PointsTest {

    @ParameterizedTest
    @CsvSource({"0,0", "1.83,1.83", "-0.5,-0.5", "+2,2", "007.10,7.1", "600,600", "-0,0", "0.000000001,0.000000001"})
    void readsAPlainDecimal(String text, String written) {
        Points points = Points.of(text);

        assertThat(points).hasToString(written);
    }

    @Test
    void refusesAFineNumberInItsPlainForm() {
        assertThatThrownBy(() -> Points.of(new BigDecimal("0.0000000001")))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.text(Language.VI)).startsWith("0,0000000001 có hơn 9 chữ số thập phân."));
    }

    @Test
    void isOneValueWhateverTheTrailingZeros() {
        Points one = Points.of("2.0");
        Points other = Points.of("2.00");

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isEqualByComparingTo(other);
        assertThat(one.toBigDecimal()).isEqualTo(other.toBigDecimal());
    }

    @Test
    void findsEqualTotalsThatBinaryFractionsMiss() {
        Points a = Points.sum(List.of(Points.of("27.9"), Points.of("27.9"), Points.of("27.9")));
        Points b = Points.of("83.7");

        assertThat(a).isEqualTo(b);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1,5", "1.", ".5", "1e3", "١", "0x1", "1 000", "--1", "NaN", "1.2.3"})
    void refusesWhatIsNoPlainDecimal(String text) {
        assertThatThrownBy(() -> Points.of(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("\"" + text + "\" is not a number of points.\n"
                        + "Write digits, at most one decimal mark, thirty characters at most.");
    }

    @Test
    void readsThirtyCharactersAndRefusesTheThirtyFirst() {
        String thirty = "00000000000000000000001.250000";

        assertThat(Points.of(thirty)).isEqualTo(Points.of("1.25"));
        assertThatThrownBy(() -> Points.of(thirty + "0"))
                .hasMessage("\"" + thirty + "…\" is not a number of points.\n"
                        + "Write digits, at most one decimal mark, thirty characters at most.");
    }

    @Test
    void refusesATenthDecimalPlaceAsItWasWritten() {
        assertThatThrownBy(() -> Points.of("0.0000000001"))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.text(Language.VI))
                                .isEqualTo("0,0000000001 có hơn 9 chữ số thập phân.\nLàm tròn trước khi ghi điểm."))
                .hasMessage("0.0000000001 has more than nine decimal places.\nRound it before it is entered.");
    }

    @Test
    void takesATenthDecimalPlaceThatIsZero() {
        Points points = Points.of(new BigDecimal("1.8300000000"));

        assertThat(points).isEqualTo(Points.of("1.83"));
    }

    @Test
    void reachesBothEndsOfTheRange() {
        assertThat(Points.of("9223372036.854775807").nanos()).isEqualTo(Long.MAX_VALUE);
        assertThat(Points.of("-9223372036.854775808").nanos()).isEqualTo(Long.MIN_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036.854775808", "-9223372036.854775809", "99999999999"})
    void refusesWhatIsBeyondTheRange(String text) {
        assertThatThrownBy(() -> Points.of(text)).hasMessage(text + " is beyond the range of points.");
    }

    @ParameterizedTest
    @CsvSource({
        "1E+999999999,1E+999999999 is beyond the range of points.",
        "-1E+2147483647,-1E+2147483647 is beyond the range of points.",
        "1E-999999999,'1E-999999999 has more than nine decimal places.\nRound it before it is entered.'"
    })
    void refusesAHugeExponentWithoutWritingItOut(String number, String message) {
        BigDecimal huge = new BigDecimal(number);

        assertThatThrownBy(() -> Points.of(huge)).hasMessage(message);
    }

    @Test
    void takesAZeroOfAnyExponent() {
        Points points = Points.of(new BigDecimal("0E+999999999"));

        assertThat(points).isEqualTo(Points.ZERO);
    }

    @Test
    void shortensAnEndlessNumberInItsMessage() {
        BigDecimal endless = new BigDecimal("1".repeat(5_000));

        assertThatThrownBy(() -> Points.of(endless)).hasMessage("1".repeat(30) + "… is beyond the range of points.");
    }

    @Test
    void treatsOverflowAsAnError() {
        Points most = new Points(Long.MAX_VALUE);
        Points least = new Points(Long.MIN_VALUE);
        Points grain = new Points(1);

        assertThatThrownBy(() -> most.plus(grain)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(grain)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Points.sum(List.of(most, grain))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void givesADecimalThatNoWriterTurnsIntoAnExponent() {
        BigDecimal decimal = Points.of("600").toBigDecimal();

        assertThat(decimal).isEqualTo(new BigDecimal("600")).hasToString("600");
    }

    @Test
    void picksTheLess() {
        Points two = Points.of("2");
        Points three = Points.of("3");

        assertThat(two.min(three)).isSameAs(two);
        assertThat(three.min(two)).isSameAs(two);
        assertThat(Points.of("-0.1").isNegative()).isTrue();
        assertThat(Points.ZERO.isNegative()).isFalse();
    }
}
