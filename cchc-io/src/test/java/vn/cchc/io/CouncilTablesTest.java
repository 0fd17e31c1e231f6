package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

class CouncilTablesTest {

    @Test
    void refusesACountOfMembersThatNoCouncilHasInsteadOfCuttingIt() throws IOException {
        Rulebook rulebook = RulebookFiles.read(TestFiles.text("code,name,maximum\n1,Plan,100\n"), "rules.csv")
                .orThrow();

        ReadResult<Round> read = RoundFiles.read(TestFiles.text("""
                        [units]
                        code,name
                        A,Unit A
                        [decisions]
                        number,members,inFavour
                        07/BB-HĐ,5000000000,-1
                        """), "round.csv", rulebook);

        assertThat(read.value()).isEmpty();
        assertThat(TestFiles.texts(read, Language.EN))
                .contains(
                        "round.csv, table \"decisions\", row 6, column \"members\": \"5000000000\" is not one of: 0 – 2147483647.",
                        "round.csv, table \"decisions\", row 6, column \"inFavour\": \"-1\" is not a whole number of zero or more.");
    }
}
