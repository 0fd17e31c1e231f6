package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.marks;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;

/** How groups of unequal size come together is declared; pooled is the default. */
class F26AnswersOfGroupsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|83.64",
                "groups=MEAN_OF_MEANS|55.00",
                "groups=WEIGHTED; weights=Người dân:60, Doanh nghiệp:40|62.00"
            })
    void bringsGroupsTogetherAsTheSetSays(String parameters, String index) throws IOException {
        Rulebook rulebook = FaultCase.rules(
                "10",
                "code,name,maximum,rule,parameters,source",
                "1,Hài lòng,10,Survey,\"" + (parameters == null ? "" : parameters) + "\",SURVEY");

        ReadResult<Round> read = FaultCase.round("f26_survey.csv", rulebook);

        assertThat(marks(read))
                .containsExactly("Sở A 1 – Người dân: 4=5, 5=5, none=0, blank=0 | Doanh nghiệp: 1=1, none=0, blank=0");
        assertThat(FaultCase.ranking(read.orThrow())
                        .place("Sở A")
                        .card()
                        .published()
                        .orElseThrow())
                .hasToString(index);
    }
}
