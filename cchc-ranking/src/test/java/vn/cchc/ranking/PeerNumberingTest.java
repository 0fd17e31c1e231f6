package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Holds the numberings against what R, pandas and SciPy gave. Descending rows rank by the index; ascending ones by a host's key, lower first,
 * among units of one index. The method {@code first} is left out: it numbers by row order, which separates nobody here.
 */
class PeerNumberingTest {

    private static final Map<String, String> NUMBERINGS =
            Map.of("min", "STANDARD", "max", "MODIFIED", "dense", "DENSE", "average", "FRACTIONAL");

    @Test
    void descendingRanksAgreeWithPeers() throws IOException {
        List<Map<String, String>> rows = rows("desc");

        assertThat(rows).hasSize(1600).allSatisfy(row -> {
            Table table = empty(row);
            List<String> values = split(row, "values");
            for (int i = 0; i < values.size(); i++) {
                table = table.unit("U" + i, values.get(i));
            }
            assertThat(printed(table, values.size())).isEqualTo(split(row, "ranks"));
        });
    }

    @Test
    void ascendingRanksAgreeWithPeers() throws IOException {
        List<Map<String, String>> rows = rows("asc");

        assertThat(rows).hasSize(1600).allSatisfy(row -> {
            List<String> values = split(row, "values");
            HostKey value = HostKey.fixed(
                    "value",
                    card -> Optional.of(new BigDecimal(
                            values.get(Integer.parseInt(card.unit().code().substring(1))))));
            Table table = empty(row).with("tieChain=host:value:lower").with(value);
            for (int i = 0; i < values.size(); i++) {
                table = table.unit("U" + i, "50");
            }
            assertThat(printed(table, values.size())).isEqualTo(split(row, "ranks"));
        });
    }

    private static List<Map<String, String>> rows(String order) throws IOException {
        return Csv.read("/peers/rank-ties.csv").stream()
                .filter(row -> order.equals(row.get("order")))
                .filter(row -> NUMBERINGS.containsKey(row.getOrDefault("method", "")))
                .toList();
    }

    private static Table empty(Map<String, String> row) {
        return Table.empty().with("rankNumbering=" + NUMBERINGS.get(row.getOrDefault("method", "")));
    }

    private static List<String> split(Map<String, String> row, String column) {
        return List.of(row.getOrDefault(column, "").split(" "));
    }

    private static List<String> printed(Table table, int units) {
        Ranking ranking = table.rank();
        return IntStream.range(0, units)
                .mapToObj(i -> ranking.place("U" + i).printed().orElseThrow().toPlainString())
                .toList();
    }
}
