package vn.cchc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.io.RoundFiles;
import vn.cchc.io.RulebookFiles;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorer;

/** Holds the bundled data to figures computed by scripts that share nothing with the library. */
class GoldenTest {

    private static final Path DATA = Path.of("data");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @ParameterizedTest
    @ValueSource(strings = {"ministries-2023", "hai-phong-2017"})
    void scoresEveryUnitAsTheIndependentScriptDoes(String folder) throws IOException {
        List<String> expected = Files.readAllLines(GOLDEN.resolve(folder).resolve("expected-scores.csv"));

        List<String> actual = new ArrayList<>(List.of("unit,points,maximum,index"));
        for (Scorecard card : ranking(folder, Stage.COUNCIL).scorecards().all()) {
            actual.add(String.join(
                    ",",
                    card.unit().code(),
                    card.points().toString(),
                    card.maximum().toString(),
                    card.published().orElseThrow().toPlainString()));
        }

        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ministries-2023, COUNCIL, expected-ranking.csv",
        "hai-phong-2017, COUNCIL, expected-ranking.csv",
        "hai-phong-2017, APPRAISAL, expected-ranking-appraisal.csv"
    })
    void ranksEveryBlockAsTheIndependentScriptDoes(String folder, Stage stage, String file) throws IOException {
        List<String> lines = Files.readAllLines(GOLDEN.resolve(folder).resolve(file));
        boolean listsUnranked = lines.get(0).endsWith(",wouldBe");
        // the table of ministries carries the printed index beside ours, which is not ours to compute
        List<String> expected = lines.stream()
                .skip(1)
                .map(line -> listsUnranked ? line : line.substring(0, line.lastIndexOf(',')))
                .toList();

        List<String> actual = new ArrayList<>();
        for (BlockRanking block : ranking(folder, stage).blocks()) {
            for (Place place : block.places()) {
                actual.add(line(block, place) + (listsUnranked ? "," + wouldBe(place) : ""));
            }
        }

        assertThat(actual).isEqualTo(expected);
    }

    private static String line(BlockRanking block, Place place) {
        boolean ranked = place.standing() == Place.Standing.RANKED;
        return String.join(
                ",",
                block.block().code(),
                ranked ? String.valueOf(place.rank()) : "",
                place.unit().code(),
                place.card().published().orElseThrow().toPlainString(),
                place.band().orElse(""));
    }

    private static String wouldBe(Place place) {
        return place.standing() == Place.Standing.ASSESSED_NOT_RANKED ? String.valueOf(place.rank()) : "";
    }

    private static Ranking ranking(String folder, Stage stage) throws IOException {
        Path data = DATA.resolve(folder);
        Rulebook rulebook = RulebookFiles.read(data.resolve("rulebook.csv")).orThrow();
        Round round = RoundFiles.read(data.resolve("round.csv"), rulebook).orThrow();
        return Ranker.of(rulebook).rank(Scorer.of(rulebook).score(round, stage));
    }
}
