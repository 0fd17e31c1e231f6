package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Language;

class ComparisonTest {

    private static final HostKey SIZE = HostKey.fixed(
            "size",
            card -> Optional.of(new BigDecimal("7.5"))
                    .filter(size -> card.unit().code().equals("V")));

    private static Ranking ranking() {
        return Table.empty()
                .with("tieChain=source:SURVEY, host:size")
                .with(SIZE)
                .parts("U", "50", "30")
                .parts("V", "50", "30")
                .parts("W", "50", "30")
                .parts("T", "45", "35")
                .parts("X", "55.5", "30")
                .incomplete("I", "50")
                .unit("B", "Z", "80")
                .rank();
    }

    private static String decision(String unit, String other, Language language) {
        return ranking().compare(unit, other).text(language).split("\n", 2)[0];
    }

    @Test
    void indexDecidesAndTheGapIsToldLeafByLeaf() {
        Comparison comparison = ranking().compare("U", "X");

        assertThat(comparison.text(Language.EN)).isEqualTo("""
                        Unit X is ahead of Unit U: index 85.50 against 80.00
                          +5.5000  I  Appraised (55.5000 against 50.0000)
                          +5.5000  in all, in points of the index
                        """);
        assertThat(comparison.text(Language.VI)).isEqualTo("""
                        Unit X xếp trên Unit U: chỉ số 85,50 so với 80,00
                          +5,5000  I  Appraised (55,5000 so với 50,0000)
                          +5,5000  tổng cộng, tính theo điểm chỉ số
                        """);
    }

    @Test
    void sameIndexIsDecidedByTheKeyThatIsNamed() {
        assertThat(decision("U", "T", Language.EN))
                .isEqualTo("Unit T is ahead of Unit U: same index, the tie-break source:SURVEY decides, 35 against 30");
        assertThat(decision("V", "U", Language.EN))
                .isEqualTo("Unit V is ahead of Unit U: same index, the tie-break host:size decides, 7.5 against –");
        assertThat(decision("V", "U", Language.VI))
                .isEqualTo("Unit V xếp trên Unit U: cùng chỉ số, tiêu chí phụ host:size quyết định, 7,5 so với –");
    }

    @Test
    void nothingDecidesBetweenUnitsThatShareTheirPlace() {
        assertThat(decision("U", "W", Language.EN))
                .isEqualTo("Unit U and Unit W share their place: nothing declared separates them");
        assertThat(decision("W", "U", Language.EN))
                .isEqualTo("Unit W and Unit U share their place: nothing declared separates them");
        assertThat(decision("W", "U", Language.VI))
                .isEqualTo("Unit W và Unit U đồng hạng: không quy định nào phân biệt hai đơn vị");
    }

    @Test
    void gapLeadsFromTheUnitBehindToTheUnitAheadWhicheverIsNamedFirst() {
        Comparison one = ranking().compare("U", "X");
        Comparison other = ranking().compare("X", "U");

        assertThat(one.separation()).isEqualTo(other.separation());
        assertThat(one.difference().from().unit().code()).isEqualTo("U");
        assertThat(other.difference().from().unit().code()).isEqualTo("U");
        assertThat(one.difference().total()).hasToString("11/2");
        assertThat(other.difference().total()).hasToString("11/2");
    }

    @Test
    void unitsOfDifferentBlocksAndUnitsWithoutAnIndexAreNotCompared() {
        Ranking ranking = ranking();

        assertThatThrownBy(() -> ranking.compare("U", "Z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("units of different blocks are not compared: U, Z");
        assertThatThrownBy(() -> ranking.compare("U", "I"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a unit without an index is not compared: U, I");
        assertThatThrownBy(() -> ranking.compare("I", "U"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a unit without an index is not compared: I, U");
    }
}
