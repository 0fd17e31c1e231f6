package vn.cchc.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ListResourceBundle;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private final Sentences sentences = new Sentences(
            new ListResourceBundle() {
                @Override
                protected Object[][] getContents() {
                    return new Object[][] {
                        {"plain", "Không có đơn vị nào."},
                        {"values", "{1} trên {0}, {1}"},
                        {"quotes", "It''s '{'{0}'}'"},
                    };
                }
            },
            Language.VI);

    @Test
    void valuesStandWhereThePatternNamesThemAsOftenAsItDoes() {
        assertThat(sentences.say("values", "15", "14")).isEqualTo("14 trên 15, 14");
    }

    @Test
    void aSentenceWithoutValuesIsItsPattern() {
        assertThat(sentences.say("plain", "unused")).isEqualTo("Không có đơn vị nào.");
    }

    @Test
    void quotedBracesAndDoubledQuotesAreText() {
        assertThat(sentences.say("quotes", 1)).isEqualTo("It's {1}");
    }

    @Test
    void aValueThatIsNotGivenShowsItsPlace() {
        assertThat(sentences.say("values", "15")).isEqualTo("{1} trên 15, {1}");
    }

    @Test
    void noLocaleFormatsANumber() {
        assertThat(sentences.say("values", 1_234_567, new BigDecimal("0.50"))).isEqualTo("0.50 trên 1234567, 0.50");
    }

    @Test
    void whatLooksLikeAPatternInAValueStaysText() {
        assertThat(sentences.say("values", "{0} ''", "\uE001")).isEqualTo("\uE001 trên {0} '', \uE001");
    }
}
