package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;

class OrdinalNumberingTest {

    private static final HostKey LOT = HostKey.fixed(
            "lot", card -> Optional.of(new BigDecimal(card.unit().code().substring(1))));

    private static final Table TIED =
            Table.empty().unit("U1", "70").unit("U2", "90").unit("U3", "90").unit("U4", "80");

    @Test
    void needsAKey() {
        assertThatThrownBy(() -> TIED.with("rankNumbering=ORDINAL").rank())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("the numbering ORDINAL needs a tie chain whose last key separates all units; none is"
                        + " declared.\nDeclare the regulation tieChain, or another numbering.");
    }

    @Test
    void untiesInTheOrderOfTheScores() {
        Ranking dense = TIED.with("rankNumbering=DENSE").rank();
        Ranking untied = TIED.with("rankNumbering=ORDINAL")
                .with("tieChain=host:lot")
                .with(LOT)
                .rank();

        assertThat(printed(dense)).containsExactly("3", "1", "1", "2");
        assertThat(printed(untied)).containsExactly("4", "2", "1", "3");
        assertThat(untied.problems())
                .extracting(problem -> problem.text(Language.EN))
                .containsExactly(
                        "the tie-break \"host:lot\" can fall when points rise: monotonicity ends at the index.");
    }

    @Test
    void sharesTheNumberOfUnitsThatNoKeySeparatesAndSaysSo() {
        Ranking ranking = TIED.with("rankNumbering=ORDINAL")
                .with("tieChain=source:SURVEY")
                .rank();

        assertThat(printed(ranking)).containsExactly("4", "1", "1", "3");
        assertThat(ranking.problems())
                .extracting(problem -> problem.text(Language.VI))
                .containsExactly("Khối \"A\": đánh số theo ORDINAL nhưng không tiêu chí phụ nào phân biệt được U2 = U3;"
                        + " các đơn vị này cùng một số thứ hạng.\nKhai báo tiêu chí phụ cuối cùng phân biệt được mọi"
                        + " đơn vị.");
    }

    @Test
    void singleUnitHasNoPercentRank() {
        Ranking ranking = Table.empty().unit("U1", "70").rank();

        assertThat(ranking.block("A").percentRank(ranking.place("U1"))).isEmpty();
    }

    private static List<String> printed(Ranking ranking) {
        return List.of("U1", "U2", "U3", "U4").stream()
                .map(unit -> ranking.place(unit).printed().orElseThrow().toPlainString())
                .toList();
    }
}
