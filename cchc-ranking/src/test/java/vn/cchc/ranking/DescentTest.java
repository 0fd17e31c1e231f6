package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.UnitRow;

class DescentTest {

    private static Descent descent(Lineage lineage, List<String> before, List<String> after) {
        return new Descent(lineage, before, after);
    }

    @Test
    void unitThatKeepsItsCodeIsItself() {
        Descent descent = descent(Lineage.NONE, List.of("U", "V"), List.of("U", "W"));

        assertThat(descent.only("U")).contains("U");
        assertThat(descent.heirs("V")).isEmpty();
        assertThat(descent.only("W")).isEmpty();
        assertThat(descent.isEmpty()).isFalse();
    }

    @Test
    void followsUnitsThatCameAndWentBetweenTheYears() {
        Lineage lineage = Lineage.NONE.with("OLD", "MID").with("MID", "NEW");

        Descent descent = descent(lineage, List.of("OLD"), List.of("NEW"));

        assertThat(descent.only("NEW")).contains("OLD");
    }

    @Test
    void stopsAtASuccessorThatStillExists() {
        Lineage lineage = Lineage.NONE.with("OLD", "U").with("U", "V");

        Descent descent = descent(lineage, List.of("OLD"), List.of("U", "V"));

        assertThat(descent.heirs("OLD")).containsExactly("U");
        assertThat(descent.sources("V")).isEmpty();
    }

    @Test
    void linksThatGoRoundInACircleLeadNowhere() {
        Lineage lineage = Lineage.NONE.with("OLD", "MID").with("MID", "OLD");

        Descent descent = descent(lineage, List.of("OLD"), List.of("U"));

        assertThat(descent.heirs("OLD")).isEmpty();
        assertThat(descent.isEmpty()).isTrue();
    }

    @Test
    void neitherAMergedNorASplitUnitIsOneAlone() {
        Lineage lineage =
                Lineage.NONE.with("M1", "M").with("M2", "M").with("S", "S1").with("S", "S2");

        Descent descent = descent(lineage, List.of("M1", "M2", "S"), List.of("M", "S1", "S2"));

        assertThat(descent.sources("M")).containsExactly("M1", "M2");
        assertThat(descent.heirs("S")).containsExactlyInAnyOrder("S1", "S2");
        assertThat(descent.only("M")).isEmpty();
        assertThat(descent.only("S1")).isEmpty();
    }

    @Test
    void roundNamesTheSuccessorsOfUnitsThatLeftAndOfThoseThatGoOn() {
        YearRows rows = new YearRows(2025)
                .gone("A", "OLD", "U")
                .unit(new UnitRow("H", "Huyện", "A", null, null, null, null, null, "DK", null))
                .of("U", "1.1=1", "1.2=1", "2=1")
                .of("DK", "1.1=1", "1.2=1", "2=1");

        assertThat(Lineage.of(rows.score().round()).links())
                .containsExactlyInAnyOrder(new Lineage.Link("OLD", "U"), new Lineage.Link("H", "DK"));
    }
}
