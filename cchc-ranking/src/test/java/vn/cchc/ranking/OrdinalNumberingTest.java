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
    void namesTenOfTheUnitsThatShareANumber() {
        assertThat(shared(2, 10)).isEqualTo("U101 = U102 = U103 = U104 = U105 = U106 = U107 = U108 = U109 = U110");
        assertThat(shared(2, 11)).isEqualTo("U101 = U102 = U103 = U104 = U105 = U106 = U107 = U108 = U109 = U110 …");
    }

    @Test
    void namesTenOfTheSharedNumbers() {
        String ten = "U1001 = U1002; U901 = U902; U801 = U802; U701 = U702; U601 = U602; U501 = U502; U401 = U402;"
                + " U301 = U302; U201 = U202; U101 = U102";

        assertThat(shared(11, 2)).isEqualTo(ten);
        assertThat(shared(12, 2)).isEqualTo("U1101 = U1102; " + ten.replace("; U101 = U102", " …"));
    }

    /** The units named where each index from 1 up is that of so many units. */
    private static String shared(int indexes, int units) {
        Table table = Table.empty().with("rankNumbering=ORDINAL").with("tieChain=source:SURVEY");
        for (int index = 1; index < indexes; index++) {
            for (int unit = 1; unit <= units; unit++) {
                table = table.unit("U" + (100 * index + unit), String.valueOf(index));
            }
        }
        return table.rank().problems().get(0).values().get("units");
    }

    @Test
    void fractionalNumberOfASingleUnitIsAWholeOneWithoutAnExponent() {
        Table table = Table.empty().with("rankNumbering=FRACTIONAL");
        for (int i = 1; i <= 20; i++) {
            table = table.unit("U" + i, String.valueOf(90 - i));
        }

        Ranking ranking = table.rank();

        assertThat(ranking.place("U10").printed()).contains(BigDecimal.TEN);
        assertThat(ranking.place("U20").printed()).contains(new BigDecimal("20"));
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
