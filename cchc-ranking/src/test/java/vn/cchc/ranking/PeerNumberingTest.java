package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cchc.scoring.Scorecard;

/**
 * Holds the numberings against what R, pandas and SciPy gave. Descending rows rank by the index; ascending ones by a host's key, lower first,
 * among units of one index. The method {@code first} numbers by the position in the row, which here is a key that has to be handed in.
 */
class PeerNumberingTest {

    private static final Map<String, String> NUMBERINGS =
            Map.of("min", "STANDARD", "max", "MODIFIED", "dense", "DENSE", "average", "FRACTIONAL", "first", "ORDINAL");

    private static final HostKey POSITION = HostKey.fixed("position", card -> Optional.of(position(card)));

    @Test
    void descendingRanksAgreeWithPeers() throws IOException {
        List<Map<String, String>> rows = rows("desc");

        assertThat(rows).hasSize(2000).allSatisfy(row -> {
            Table table = empty(row).with("tieChain=" + (isFirst(row) ? "host:position:lower" : ""));
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

        assertThat(rows).hasSize(2000).allSatisfy(row -> {
            List<String> values = split(row, "values");
            HostKey value = HostKey.fixed(
                    "value",
                    card -> Optional.of(new BigDecimal(values.get(position(card).intValue()))));
            Table table = empty(row)
                    .with("tieChain=host:value:lower" + (isFirst(row) ? ", host:position:lower" : ""))
                    .with(value);
            for (int i = 0; i < values.size(); i++) {
                table = table.unit("U" + i, "50");
            }
            assertThat(printed(table, values.size())).isEqualTo(split(row, "ranks"));
        });
    }

    private static boolean isFirst(Map<String, String> row) {
        return "first".equals(row.get("method"));
    }

    private static BigDecimal position(Scorecard card) {
        return new BigDecimal(card.unit().code().substring(1));
    }

    private static List<Map<String, String>> rows(String order) throws IOException {
        return Csv.read("/peers/rank-ties.csv").stream()
                .filter(row -> order.equals(row.get("order")))
                .filter(row -> NUMBERINGS.containsKey(row.getOrDefault("method", "")))
                .toList();
    }

    private static Table empty(Map<String, String> row) {
        return Table.empty()
                .with("rankNumbering=" + NUMBERINGS.get(row.getOrDefault("method", "")))
                .with(POSITION);
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
