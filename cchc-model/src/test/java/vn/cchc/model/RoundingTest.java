package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({"82.125,82.13", "-0.125,-0.13", "77.505,77.51", "83.305,83.31", "-0.124999999,-0.12", "1.005,1.01"})
    void roundsHalfAwayFromZero(String exact, String rounded) {
        Points points = Rounding.HUNDREDTHS.round(Points.of(exact));

        assertThat(points).isEqualTo(Points.of(rounded));
    }

    @Test
    void awardsAShareRoundedOnce() {
        Points share = Rounding.HUNDREDTHS.share(Points.of("2"), new BigDecimal("412"), new BigDecimal("450"));

        assertThat(share).isEqualTo(Points.of("1.83"));
    }

    @Test
    void keepsEnoughOfAThirdForThreeOfThemToBeTheWhole() {
        Points third = Rounding.FINEST.share(Points.of("2"), BigDecimal.ONE, new BigDecimal("3"));

        Points whole = third.plus(third).plus(third);

        assertThat(third).hasToString("0.666666667");
        assertThat(Rounding.HUNDREDTHS.round(whole)).isEqualTo(Points.of("2"));
    }

    @Test
    void sharesAmountsOfSeventeenDigitsExactly() {
        BigDecimal part = new BigDecimal("12345678901234567.25");
        BigDecimal whole = new BigDecimal("24691357802469134.5");

        Points share = Rounding.FINEST.share(Points.of("3"), part, whole);

        assertThat(share).isEqualTo(Points.of("1.5"));
    }

    @Test
    void countsStepsOfTheLastDigit() {
        assertThat(Rounding.HUNDREDTHS.steps(5200, 78)).isEqualTo(6667);
        assertThat(Rounding.HUNDREDTHS.steps(-1, 8)).isEqualTo(-13);
        assertThat(Rounding.HUNDREDTHS.steps(1, -8)).isEqualTo(-13);
        assertThat(Rounding.FINEST.steps(Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(1_000_000_000);
    }

    @Test
    void countsStepsAtTheEndsOfTheRange() {
        Rounding whole = new Rounding(0);

        assertThat(whole.steps(Long.MIN_VALUE, 1)).isEqualTo(Long.MIN_VALUE);
        assertThat(whole.steps(1, Long.MIN_VALUE)).isZero();
        assertThat(whole.steps(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(1);
        assertThatThrownBy(() -> whole.steps(Long.MIN_VALUE, -1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rounding.FINEST.steps(Long.MAX_VALUE, 1)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void writesADecimalOfExactlyItsScale() {
        BigDecimal index = Rounding.HUNDREDTHS.decimal(BigInteger.valueOf(8000), BigInteger.valueOf(100));

        assertThat(index).hasToString("80.00");
    }

    @Test
    void divisionByNothingIsAnError() {
        assertThatThrownBy(() -> Rounding.FINEST.share(Points.of("2"), BigDecimal.ONE, BigDecimal.ZERO))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rounding.FINEST.steps(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void roundingBeyondTheRangeIsAnError() {
        Points most = new Points(Long.MAX_VALUE);

        assertThat(Rounding.FINEST.round(most)).isEqualTo(most);
        assertThatThrownBy(() -> new Rounding(0).round(most)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10, Integer.MIN_VALUE})
    void refusesAScaleOutsideZeroToNine(int scale) {
        assertThatThrownBy(() -> new Rounding(scale)).hasMessage("the scale " + scale + " is not within 0 to 9.");
    }

    @Test
    void writesAFractionOfLongsAsAnyOther() {
        long most = Long.MAX_VALUE / 100;

        for (long numerator : new long[] {0, 1, -1, most, most + 1, -most, -most - 1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThat(Rounding.HUNDREDTHS.decimal(numerator, 3))
                    .isEqualTo(Rounding.HUNDREDTHS.decimal(BigInteger.valueOf(numerator), BigInteger.valueOf(3)));
        }
    }
}
