package vn.cchc.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> WORDS = List.of("title", "reason", "leafScale", "appraiser", "mã", "no");

    @ParameterizedTest
    @CsvSource({
        "titel, title",
        "reson, reason",
        "LEAFSCALE, leafScale",
        "leafscal, leafScale",
        "aprasier, appraiser",
        "màu, ''",
        "not, ''",
        "colour, ''",
        "rea, ''",
        "'', ''"
    })
    void namesTheWordThatWasProbablyMeant(String found, String nearest) {
        assertThat(Nearest.word(found, WORDS)).isEqualTo(nearest);
    }

    @ParameterizedTest
    @CsvSource({"1.01, 1.1", "12, 1.2", "1..2, 1.2", "9, ''", "7.7.7, ''"})
    void namesTheNearestCode(String found, String nearest) {
        assertThat(Nearest.code(found, List.of("1.1", "1.2", "2.4.1"))).isEqualTo(nearest);
    }
}
