package vn.cchc.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {

    @Test
    void breaksALongNameBetweenWords() {
        assertThat(TextWidth.lines("Ban Quản lý Khu kinh tế Đình Vũ và các khu công nghiệp Hải Phòng", 310, 2))
                .containsExactly("Ban Quản lý Khu kinh tế Đình Vũ và các khu công", "nghiệp Hải Phòng");
    }

    @Test
    void endsWhatDoesNotFitInThreeDots() {
        assertThat(TextWidth.lines("một hai ba bốn năm sáu bảy", 60, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
        assertThat(TextWidth.lines("W".repeat(400), 310, 2))
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(310));
    }

    @Test
    void aNameOfNothingIsOneEmptyLine() {
        assertThat(TextWidth.lines(" ", 310, 2)).containsExactly("");
    }

    @Test
    void countsNoWidthForMarksOnLetters() {
        assertThat(TextWidth.of("e\u0302\u0301")).isEqualTo(TextWidth.of("e"));
    }
}
