package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.errors;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.io.table.Vocabulary;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** The words that messages name in Vietnamese are words that the reader accepts. */
class WordsTest {

    @Test
    void acceptsTheVietnameseWordOfEveryConstant() {
        for (Vocabulary<?> words : List.of(
                Words.STAGES, Words.SOURCES, Words.KINDS, Words.PARTICIPATIONS, Words.REQUESTS, Words.OUTCOMES)) {
            for (String constant : words.expected().split(", ")) {
                assertThat(words.find(Language.VI.word(constant)))
                        .as(constant)
                        .isEqualTo(words.find(constant))
                        .isPresent();
            }
        }
    }

    @Test
    void namesThemInItsMessages() throws IOException {
        ReadResult<Round> read =
                FaultCase.roundOf("r.csv", "unit,criterion,stage,points\nA,T,thẩm tra,1\n", FaultCase.oneLeaf("1"));

        assertThat(errors(read, Language.VI))
                .containsExactly(
                        "r.csv, dòng 2, cột \"stage\": \"thẩm tra\" không nằm trong các giá trị được phép: tự chấm; thẩm"
                                + " định; thẩm định lại; hội đồng.");
        assertThat(errors(read, Language.EN))
                .containsExactly(
                        "r.csv, row 2, column \"stage\": \"thẩm tra\" is not one of: SELF, APPRAISAL, REAPPRAISAL,"
                                + " COUNCIL.");
    }
}
