package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.Points;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorer;

/**
 * Holds aggregation and ranks against COINr's: 51 countries, 49 indicators in eight pillars and two sub-indexes, 63 cells empty. Weights become
 * maxima of a set of 10⁸ points, and an empty cell an exemption that keeps the weights at every level.
 *
 * <p>Not done: the three cases that drop an aggregate where fewer than a share of its children have a value ({@code thresh80},
 * {@code thresh100}, {@code thresh50_75_100}), since no regulation asks for a least share of answered children.
 */
class PeerAggregationTest {

    private static final String FOLDER = "/peers/coinr-asem/";
    private static final String ROOT = "Index";
    private static final BigDecimal TOTAL = new BigDecimal("100000000");
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    /** One row of the tree file. */
    record Node(String code, String parent, BigDecimal weight) {}

    @ParameterizedTest
    @CsvSource({"amean_equal, weight_equal", "amean_uneven, weight_uneven"})
    void everyScoreAndRankAgrees(String peer, String weights) throws IOException {
        List<Map<String, String>> expected = rows("expected_scores_ranks.csv").stream()
                .filter(row -> peer.equals(row.get("case")))
                .toList();

        Ranking ranking = rank(tree(weights));

        assertThat(expected).hasSize(561).allSatisfy(row -> {
            String code = cell(row, "code");
            Index index = index(ranking, cell(row, "uCode"), code).orElseThrow();
            assertThat(decimal(index).subtract(new BigDecimal(cell(row, "score"))))
                    .isBetween(TOLERANCE.negate(), TOLERANCE);
            assertThat(rank(ranking, code, index)).isEqualTo(Long.parseLong(cell(row, "rank")));
            if (code.equals(ROOT)) {
                assertThat(ranking.place(cell(row, "uCode")).rank()).isEqualTo(Integer.parseInt(cell(row, "rank")));
            }
        });
    }

    private static Optional<Index> index(Ranking ranking, String unit, String code) {
        Scorecard card = ranking.scorecards().card(unit);
        return code.equals(ROOT) ? card.index() : card.index(code);
    }

    private static BigDecimal decimal(Index index) {
        return new BigDecimal(index.numerator()).divide(new BigDecimal(index.denominator()), MathContext.DECIMAL128);
    }

    private static long rank(Ranking ranking, String code, Index index) {
        return 1
                + ranking.scorecards().all().stream()
                        .flatMap(card -> index(ranking, card.unit().code(), code).stream())
                        .filter(other -> other.compareTo(index) > 0)
                        .count();
    }

    private static Ranking rank(List<Node> tree) throws IOException {
        Rulebook rulebook = rulebook(tree);
        Round round =
                Round.of(rulebook, LocalDate.of(2025, 12, 31), countries()).orThrow();
        return Ranker.of(rulebook).rank(Scorer.of(rulebook).score(round, Stage.COUNCIL));
    }

    static Rulebook rulebook(List<Node> tree) {
        Map<String, BigDecimal> maxima = maxima(tree);
        List<CriterionRow> rows = new ArrayList<>();
        for (Node node : tree) {
            if (!node.code().equals(ROOT)) {
                String parent = node.parent().equals(ROOT) ? null : node.parent();
                CriterionRow row = CriterionRow.of(
                        node.code(),
                        parent,
                        node.code(),
                        at(maxima, node.code()).toPlainString());
                rows.add(isLeaf(node, tree) ? row.withRule("Proportional", "", MarkSource.APPRAISAL) : row);
            }
        }
        Points total = Points.of(at(maxima, ROOT));
        Regulations regulations = Regulations.of(Map.of(
                "total", total.toString(),
                "leafScale", "9",
                "indexPrecision", "EXACT",
                "exemptionPolicy", "KEEP_WEIGHTS_AT_EVERY_LEVEL"));
        return Rulebook.of(2025, CriteriaSet.of(rows, total).orThrow(), regulations);
    }

    /** The maxima by code: a leaf's is its share of the total to 9 decimals, a group's the sum of its leaves'. */
    private static Map<String, BigDecimal> maxima(List<Node> tree) {
        Map<String, Node> byCode = new LinkedHashMap<>();
        Map<String, BigDecimal> sisters = new HashMap<>();
        for (Node node : tree) {
            byCode.put(node.code(), node);
            sisters.merge(node.parent(), node.weight(), BigDecimal::add);
        }
        Map<String, BigDecimal> maxima = new HashMap<>();
        for (Node leaf : tree.stream().filter(node -> isLeaf(node, tree)).toList()) {
            BigDecimal part = TOTAL;
            BigDecimal whole = BigDecimal.ONE;
            for (Node node = leaf; node != null; node = byCode.get(node.parent())) {
                part = part.multiply(node.weight());
                whole = whole.multiply(at(sisters, node.parent()));
            }
            BigDecimal maximum = part.divide(whole, 9, RoundingMode.HALF_UP);
            for (Node node = leaf; node != null; node = byCode.get(node.parent())) {
                maxima.merge(node.code(), maximum, BigDecimal::add);
            }
        }
        return maxima;
    }

    private static boolean isLeaf(Node node, List<Node> tree) {
        return tree.stream().noneMatch(other -> other.parent().equals(node.code()));
    }

    static RoundRows countries() throws IOException {
        List<UnitRow> units = new ArrayList<>();
        List<MarkRow> marks = new ArrayList<>();
        List<ExemptionRow> exemptions = new ArrayList<>();
        for (Map<String, String> row : rows("points4.csv")) {
            String unit = cell(row, "uCode");
            units.add(UnitRow.of(unit, unit, Rulebook.ALL_UNITS.code()));
            row.forEach((leaf, value) -> {
                if (value.isEmpty()) {
                    exemptions.add(new ExemptionRow(unit, leaf, null, "no value", null, null, null));
                } else if (!leaf.equals("uCode")) {
                    marks.add(MarkRow.evidence(unit, leaf, Stage.APPRAISAL, value + "/100"));
                }
            });
        }
        assertThat(units).hasSize(51);
        assertThat(exemptions).hasSize(63);
        assertThat(marks).hasSize(51 * 49 - 63);
        return RoundRows.of(units, marks).withExemptions(exemptions);
    }

    static List<Node> tree(String weights) throws IOException {
        return rows("tree.csv").stream()
                .map(row -> new Node(cell(row, "code"), cell(row, "parent"), new BigDecimal(cell(row, weights))))
                .toList();
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        return Csv.read(FOLDER + file);
    }

    private static String cell(Map<String, String> row, String column) {
        return at(row, column);
    }

    private static <T> T at(Map<String, T> map, String key) {
        return Objects.requireNonNull(map.get(key));
    }
}
