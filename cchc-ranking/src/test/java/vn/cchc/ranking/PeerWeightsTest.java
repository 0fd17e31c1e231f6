package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.robustness.PlaceSpread;
import vn.cchc.ranking.robustness.Robustness;
import vn.cchc.ranking.robustness.RobustnessAnalysis;
import vn.cchc.ranking.robustness.WeightSet;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/** Holds places under 60 weight sets against COINr's: the uneven weights of the tree with noise of ±25 % at its two lowest levels. */
class PeerWeightsTest {

    private static final String FOLDER = "/peers/coinr-asem/";
    private static final RobustnessAnalysis ANALYSIS = analysis();
    private static List<WeightSet> sets = List.of();

    private static RobustnessAnalysis analysis() {
        try {
            Rulebook rulebook = PeerAggregationTest.rulebook(PeerAggregationTest.tree("weight_uneven"));
            Round round = Round.of(rulebook, LocalDate.of(2025, 12, 31), PeerAggregationTest.countries())
                    .orThrow();
            Scorecards cards = Scorer.of(rulebook).score(round, Stage.COUNCIL);
            return RobustnessAnalysis.of(Ranker.of(rulebook), cards);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void readSets() throws IOException {
        List<WeightSet> read = new ArrayList<>();
        List<Map<String, String>> rows = Csv.read(FOLDER + "ua_weights.csv");
        for (String name : names(rows)) {
            Map<String, BigDecimal> weights = new LinkedHashMap<>();
            rows.forEach(row -> weights.put(cell(row, "code"), new BigDecimal(cell(row, name))));
            read.add(new WeightSet(name, weights));
        }
        sets = read;
    }

    @Test
    void everyPlaceUnderEveryWeightSetAgrees() throws IOException {
        List<Map<String, String>> expected = Csv.read(FOLDER + "ua_expected_ranks.csv");
        int compared = 0;
        int different = 0;
        for (WeightSet set : sets) {
            Robustness result = ANALYSIS.weigh(List.of(set), 3);
            for (Map<String, String> row : expected) {
                int place = result.spread(cell(row, "uCode")).best();
                compared++;
                different += place == Integer.parseInt(cell(row, set.name())) ? 0 : 1;
            }
        }

        assertThat(compared).isEqualTo(3_060);
        assertThat(different).isZero();
    }

    @Test
    void nominalPlacesMeansMediansAndQuantilesAgree() throws IOException {
        Robustness result = ANALYSIS.weigh(sets, 3);

        assertThat(result.drawn()).isEqualTo(60);
        assertThat(Csv.read(FOLDER + "ua_expected_rank_stats.csv")).hasSize(51).allSatisfy(row -> {
            PlaceSpread spread = result.spread(cell(row, "uCode"));
            assertThat(spread.place().rank()).isEqualTo(Integer.parseInt(cell(row, "nominal")));
            assertThat(spread.mean())
                    .isEqualByComparingTo(new BigDecimal(cell(row, "mean")).setScale(10, RoundingMode.HALF_UP));
            assertThat(spread.median()).isEqualByComparingTo(cell(row, "median"));
            assertThat(spread.low()).isEqualByComparingTo(cell(row, "q05"));
            assertThat(spread.high()).isEqualByComparingTo(cell(row, "q95"));
        });
    }

    @Test
    void theRowOfTheRootIsIgnoredWithANote() {
        Robustness result = ANALYSIS.weigh(sets.subList(0, 1), 3);

        assertThat(result.problems()).extracting(Problem::toString).hasSize(1);
        assertThat(result.problems().get(0).text(Language.EN))
                .isEqualTo("weight set r1: the row Index of the root is ignored, since the whole has no sisters.");
    }

    private static List<String> names(List<Map<String, String>> rows) {
        return rows.get(0).keySet().stream()
                .filter(name -> !name.equals("code"))
                .toList();
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column));
    }
}
