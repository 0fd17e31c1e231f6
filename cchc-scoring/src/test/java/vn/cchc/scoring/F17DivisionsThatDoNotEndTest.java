package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.round.Stage;

/** Divisions that do not end neither fail nor lose their whole. */
class F17DivisionsThatDoNotEndTest {

    @Test
    void threeThirdsArePublishedAsTheWhole() {
        Sample thirds = Sample.of("1=2", "2=2", "3=2").with("total=6");
        for (String leaf : List.of("1", "2", "3")) {
            thirds = thirds.rule(leaf, "Proportional", "", MarkSource.APPRAISAL).evidence(leaf, Stage.APPRAISAL, "1/3");
        }

        Scorecard card = thirds.card();

        assertThat(card.points()).hasToString("2.000000001");
        assertThat(card.published())
                .isEqualTo(
                        Sample.of("1=6").with("total=6").appraised("1=2").card().published());
    }
}
