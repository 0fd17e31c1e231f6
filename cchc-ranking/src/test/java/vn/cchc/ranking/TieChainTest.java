package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;
import vn.cchc.model.regulation.TieBreak;

class TieChainTest {

    private static final Table TIED = Table.empty()
            .parts("U", "50", "30")
            .parts("V", "45", "35")
            .parts("W", "50", "30")
            .parts("X", "55", "30");

    @Test
    void nothingHiddenSeparatesUnits() {
        assertThat(TIED.ranks()).containsExactly("X=1", "U=2", "V=2", "W=2");
    }

    @Test
    void keySeparatesUnitsOfOneIndexAndNoOthers() {
        Table table = TIED.with("tieChain=source:SURVEY");

        Ranking ranking = table.rank();

        assertThat(table.ranks()).containsExactly("X=1", "V=2", "U=3", "W=3");
        assertThat(ranking.place("U").separation())
                .contains(new Separation(
                        "V",
                        "U",
                        Separation.By.TIE_BREAK,
                        Optional.of(TieBreak.bySurvey()),
                        Optional.of(new BigDecimal("35")),
                        Optional.of(new BigDecimal("30"))));
        assertThat(ranking.place("W").separation())
                .contains(new Separation(
                        "U", "W", Separation.By.NOTHING, Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(ranking.place("V").separation())
                .contains(new Separation(
                        "X",
                        "V",
                        Separation.By.INDEX,
                        Optional.empty(),
                        Optional.of(new BigDecimal("85.00")),
                        Optional.of(new BigDecimal("80.00"))));
        assertThat(ranking.problems()).isEmpty();
    }

    @Test
    void tellsTheValuesOfAllKeysWhetherTheyDecidedOrNot() {
        Ranking ranking =
                TIED.with("tieChain=source:SURVEY, self-gap, criterion:I").rank();

        assertThat(ranking.keys("X"))
                .containsExactly(
                        Optional.of(new BigDecimal("30")), Optional.empty(), Optional.of(new BigDecimal("55")));
        assertThat(TIED.rank().keys("X")).isEmpty();
    }

    @Test
    void lowerValueGoesFirstWhereDeclaredAndIsReported() {
        Table table = TIED.with("tieChain=criterion:I:lower");

        assertThat(table.ranks()).containsExactly("X=1", "V=2", "U=3", "W=3");
        assertThat(table.rank().problems())
                .extracting(problem -> problem.text(Language.EN))
                .containsExactly("the tie-break \"criterion:I:lower\" can fall when points rise: monotonicity ends at"
                        + " the index.");
    }

    @Test
    void missingKeySortsLastInEitherDirection() {
        HostKey key = HostKey.fixed(
                "size",
                card -> Optional.of(new BigDecimal("7"))
                        .filter(v -> !card.unit().code().equals("U")));

        assertThat(TIED.with("tieChain=host:size").with(key).ranks()).containsExactly("X=1", "V=2", "W=2", "U=4");
        assertThat(TIED.with("tieChain=host:size:lower").with(key).ranks()).containsExactly("X=1", "V=2", "W=2", "U=4");
    }

    @Test
    void ranksManyGapsAlikeInEveryOrderOfInput() throws IOException {
        List<Map<String, String>> rows = Csv.read("/faults/f30_order.csv");
        Map<String, String> expected = Csv.read("/faults/f30_expected.csv").stream()
                .collect(Collectors.toMap(row -> row.get("don_vi"), row -> row.get("hang"), (a, b) -> a, TreeMap::new));

        for (int seed = 0; seed < 20; seed++) {
            List<Map<String, String>> mixed = new ArrayList<>(rows);
            Collections.shuffle(mixed, new Random(seed));

            Map<String, String> ranks = ranks(mixed);

            assertThat(ranks).hasSize(64).isEqualTo(expected);
        }
    }

    @Test
    void refusesACriterionThatTheSetDoesNotHave() {
        Table table = TIED.with("tieChain=criterion:IX");

        assertThatThrownBy(table::rank)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("the tie-break criterion \"IX\" is not in the criteria set.");
    }

    @Test
    void refusesAHostKeyThatNobodyHandedIn() {
        Table table = TIED.with("tieChain=host:size");

        assertThatThrownBy(table::rank)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("the chain names the host key \"size\", which was not handed in.\n"
                        + "Hand it in by Ranker.with(…).");
    }

    @Test
    void refusesAKeyOfTheYearBeforeThatNobodyHandedIn() {
        Table table = TIED.with("tieChain=previous-index");

        assertThatThrownBy(table::rank)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "the rule \"previous-index\" needs the indexes of the year before, which were not handed in."
                                + "\nHand them in by Ranker.with(…), or name the ranking file of that year by --year-before.");
    }

    private static Map<String, String> ranks(List<Map<String, String>> rows) {
        Table table = Table.empty()
                .with("tieChain=host:I, host:II")
                .with(key("I", "diem_nhom_I", rows))
                .with(key("II", "diem_nhom_II", rows));
        for (Map<String, String> row : rows) {
            table = table.unit(row.getOrDefault("don_vi", ""), row.getOrDefault("chi_so", ""));
        }
        Map<String, String> ranks = new TreeMap<>();
        table.rank().block("A").ranked().forEach(place -> ranks.put(place.unit().code(), String.valueOf(place.rank())));
        return ranks;
    }

    private static HostKey key(String name, String column, List<Map<String, String>> rows) {
        Map<String, String> values =
                rows.stream().collect(Collectors.toMap(row -> row.get("don_vi"), row -> row.getOrDefault(column, "")));
        return HostKey.fixed(
                name,
                card -> Optional.of(values.getOrDefault(card.unit().code(), ""))
                        .filter(text -> !text.isEmpty())
                        .map(BigDecimal::new));
    }
}
