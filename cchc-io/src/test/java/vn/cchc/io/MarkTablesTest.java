package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** Bare tables of marks as people send them. */
class MarkTablesTest {

    private static final String RULES = "code,maximum\n1.1,2\n1.2,5\n1.3,93\n";

    @Test
    void doesNotNameEveryMarkWhereTheTableOfUnitsIsBroken() throws IOException {
        ReadResult<Round> read = RoundFiles.read(
                TestFiles.text("[units]\nblock\nA\n[marks]\nunit,criterion,stage,points\nA,1.1,x,1\n"),
                "r.csv",
                rulebook());

        assertThat(TestFiles.texts(read, Language.EN))
                .containsExactly(
                        "r.csv, table \"units\": column \"code\" is missing; the table has: block.\n"
                                + "Add the column, or mend its heading.",
                        "r.csv, table \"marks\", row 6, column \"stage\": \"x\" is not one of: SELF, APPRAISAL, REAPPRAISAL,"
                                + " COUNCIL.");
    }

    @Test
    void namesAnUnknownUnitBesideARefusedCellAndNothingThatFollowsFromIt() throws IOException {
        ReadResult<Round> read = RoundFiles.read(
                TestFiles.text("[units]\ncode\nA\n[marks]\nunit,criterion,stage,points,time\nB,1.1,thẩm định,x,\n"
                        + "A,1.9,thẩm định,2,hôm qua\nA,1.1,thẩm định,2,mai\nA,1.1,thẩm định,1,\n"),
                "r.csv",
                rulebook());

        assertThat(TestFiles.texts(read, Language.EN))
                .extracting(text -> text.lines().findFirst().orElse(""))
                .containsExactly(
                        "r.csv, table \"marks\", row 6, column \"points\": \"x\" is not a number.",
                        "r.csv, table \"marks\", row 6, column \"unit\": there is no unit \"B\".",
                        "r.csv, table \"marks\", row 7, column \"time\": \"hôm qua\" is not a point in time.",
                        "r.csv, table \"marks\", row 7, column \"criterion\": there is no criterion \"1.9\" in the set of"
                                + " unit A.",
                        "r.csv, table \"marks\", row 8, column \"time\": \"mai\" is not a point in time.");
    }

    private static Rulebook rulebook() throws IOException {
        return RulebookFiles.read(
                        TestFiles.text("[rulebook]\nname,value\nyear,2025\n[criteria]\n" + RULES), "rules.csv")
                .orThrow();
    }
}
