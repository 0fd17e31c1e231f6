package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.problem.InvalidValueException;

class DocumentTest {

    @Test
    void readsThePartsOfAReferenceAndATextAloneAsATitle() {
        assertThat(Document.parse(" 12/BC-SNV | 2025-12-15 | Báo cáo \\| tập 1 |  | tr. 3 ; Kế hoạch "))
                .containsExactly(
                        new Document(
                                "12/BC-SNV", Optional.of(LocalDate.of(2025, 12, 15)), "Báo cáo | tập 1", "", "tr. 3"),
                        Document.titled("Kế hoạch"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 | 15/12/2025", "12 | 2025-02-30", "1 | | a | b | c | d"})
    void refusesAReferenceItCannotRead(String text) {
        assertThatThrownBy(() -> Document.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("unit ?, criterion ?: the reference to a document \"" + text
                        + "\" is not understood.\nWrite: number | YYYY-MM-DD | title | address | page; or the title"
                        + " alone, without |.");
    }

    @Test
    void refusesAReferenceToNothing() {
        assertThatThrownBy(() -> Document.titled(" ")).isInstanceOf(InvalidValueException.class);
        assertThat(Document.parse(" ; ")).isEmpty();
    }
}
