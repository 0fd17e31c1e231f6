package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Language;
import vn.cchc.ranking.RankingChange.Kind;
import vn.cchc.ranking.RankingChange.Reason;

/** What a table of the year before tells, without its criteria. */
class RankingChangeTableTest {

    private static final List<PreviousYear.Entry> TABLE = List.of(
            entry("U", "Unit U", 1, "79.5"),
            entry("V", "Old V", 2, "60.25"),
            entry("W", "Unit W", 0, "50"),
            entry("X", "Unit X", 3, ""));

    private static PreviousYear.Entry entry(String code, String name, int place, String index) {
        return new PreviousYear.Entry(
                code,
                name,
                "A",
                place == 0 ? OptionalInt.empty() : OptionalInt.of(place),
                Optional.of(index).filter(text -> !text.isEmpty()).map(BigDecimal::new));
    }

    private static YearRows now() {
        return new YearRows(2025)
                .of("U", "1.1=20", "1.2=30", "2=30")
                .of("V", "1.1=20", "1.2=30", "2=10.25")
                .of("W", "1.1=20", "1.2=20", "2=10.5")
                .of("X", "1.1=20", "1.2=20", "2=0");
    }

    private static RankingChange change(int year, List<PreviousYear.Entry> table) {
        YearRows now = now();
        return RankingChange.of(
                now.ranker().with(PreviousYear.of(year, table, Map.of())).rank(now.score()));
    }

    @Test
    void writesWhatComparesAndWhatDoesNot() {
        assertThat(change(2024, TABLE).text(Language.EN)).isEqualTo("""
                        Changes from 2024 to 2025
                        Block Block A (A)
                          2024: ranked units 2, mean 69.88, standard deviation 9.63, from 60.25 to 79.5
                          2025: ranked units 4, mean 57.69, standard deviation 14.74, from 40.00 to 80.00
                          Compare with care: the criteria of then are not at hand
                          1  U  Unit U  place 1 as before; index +0.50 (from 79.5 to 80.00)
                          2  V  Unit V  formerly V Old V; place 2 as before; index 0.00 (from 60.25 to 60.25)
                          3  W  Unit W  index +0.50 (from 50 to 50.50); no place of the year before
                          4  X  Unit X  down 1 from place 3; had no index then
                        """);
        assertThat(change(0, TABLE).text(Language.VI)).startsWith("""
                        Thay đổi so với năm trước
                        Khối Block A (A)
                          Năm trước: 2 đơn vị xếp hạng, trung bình 69,88, độ lệch chuẩn 9,63, từ 60,25 đến 79,5
                          Năm 2025: 4 đơn vị xếp hạng, trung bình 57,69, độ lệch chuẩn 14,74, từ 40,00 đến 80,00
                          Cần thận trọng khi so sánh: không có bộ tiêu chí của năm trước để đối chiếu
                          1  U  Unit U  giữ nguyên hạng 1; chỉ số +0,50 (từ 79,5 thành 80,00)
                        """);
    }

    @Test
    void yearWithoutItsNumberIsCalledThisYear() {
        YearRows now = new YearRows(0).of("U", "1.1=20", "1.2=30", "2=30");

        RankingChange change = RankingChange.of(
                now.ranker().with(PreviousYear.of(2024, TABLE, Map.of())).rank(now.score()));

        assertThat(change.text(Language.EN))
                .startsWith("Changes since the year before\n")
                .contains("  This year: ranked units 1, mean 80.00, standard deviation 0.00, from 80.00 to 80.00\n");
    }

    @Test
    void notesSayWhatItWasAndWhatDoesNotCompareWithoutTheNumbers() {
        RankingChange change = change(2024, TABLE);

        assertThat(change.blocks().get(0).units())
                .extracting(unit -> unit.unit() + ": " + change.note(unit, Language.EN))
                .containsExactly(
                        "U: ", "V: formerly V Old V", "W: no place of the year before", "X: had no index then");
        assertThat(change.note(change.blocks().get(0), Language.EN)).isEqualTo("the criteria of then are not at hand");
    }

    @Test
    void noteOfARenamedUnitHasItsReasonsToo() {
        RankingChange change = change(2024, List.of(entry("V", "Old V", 0, "60.25")));

        assertThat(change.note(change.unit("V"), Language.EN))
                .isEqualTo("formerly V Old V; no place of the year before");
    }

    @Test
    void blockThatTheTableDoesNotHaveWantsNoCare() {
        PreviousYear.Entry elsewhere =
                new PreviousYear.Entry("U", "Unit U", "B", OptionalInt.of(1), Optional.of(new BigDecimal("79.5")));

        RankingChange change = change(2024, List.of(elsewhere));

        assertThat(change.blocks().get(0).reasons()).isEmpty();
        assertThat(change.unit("U").reasons()).containsExactly(Reason.OTHER_BLOCK);
    }

    @Test
    void unitOfAnotherNameIsARenamedOneUnlessTheTableKnowsNoNames() {
        RankingChange change = change(2024, TABLE);
        List<PreviousYear.Entry> codes = new ArrayList<>();
        TABLE.forEach(each ->
                codes.add(new PreviousYear.Entry(each.unit(), each.unit(), each.block(), each.place(), each.index())));

        assertThat(change.unit("U").kind()).isEqualTo(Kind.SAME);
        assertThat(change.unit("V").kind()).isEqualTo(Kind.RENAMED);
        assertThat(change(2024, codes).unit("V").kind()).isEqualTo(Kind.SAME);
    }

    @Test
    void unitOfAnotherCodeIsCalledByTheCodeItHadWhereNoNameIsKnown() {
        YearRows now = now().gone("A", "OLD", "U");

        RankingChange change = RankingChange.of(now.ranker()
                .with(PreviousYear.of(2024, Map.of("OLD", new BigDecimal("70"))))
                .rank(now.score()));

        assertThat(change.unit("U").kind()).isEqualTo(Kind.RENAMED);
        assertThat(change.note(change.unit("U"), Language.EN)).isEqualTo("formerly OLD; no place of the year before");
    }
}
