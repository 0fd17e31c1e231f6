package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.Points;

/** Halves go up, away from zero, whatever the arithmetic beneath. */
class F15HalvesGoUpTest {

    @ParameterizedTest
    @CsvSource({"80, 65.7, 82.13", "80, 62.004, 77.51", "100, 83.305, 83.31", "78, 52, 66.67"})
    void halvesGoUpAndDivisionsEnd(String maximum, String points, String published) {
        String rest = Points.of("100").minus(Points.of(maximum)).toString();

        Sample sample = Sample.of("1=" + maximum, "2=" + rest).exempt("2").appraised("1=" + points);

        assertThat(sample.published()).isEqualTo(published);
    }

    @Test
    void deductionOfAnEighthIsPublishedAwayFromZero() {
        Sample sample = Sample.of("1=100", "P=1").with("indexBounds=NONE").appraised("1=0", "P=0.125");

        assertThat(sample.published()).isEqualTo("-0.13");
    }
}
