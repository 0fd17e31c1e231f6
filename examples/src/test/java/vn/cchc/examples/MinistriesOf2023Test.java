package vn.cchc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.io.PublishedFiles;
import vn.cchc.io.RoundFiles;
import vn.cchc.io.RulebookFiles;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Severity;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.fairness.PublishedTable;
import vn.cchc.scoring.Scorer;

/** The complete official table of 17 ministries of 2023: what was printed, and what we compute from its printed parts. */
class MinistriesOf2023Test {

    private static final Path DATA = Path.of("data", "ministries-2023");
    private static final BigDecimal EIGHTY = BigDecimal.valueOf(80);

    @Test
    void ranksAllSeventeenAsPrinted() throws IOException {
        Map<String, Place> places = places();

        for (PublishedTable.Row row : printed().rows()) {
            assertThat(places.get(row.unit()).rank())
                    .as(row.unit())
                    .isEqualTo(row.rank().orElseThrow());
        }
        assertThat(places).hasSize(17);
    }

    @Test
    void computesEveryIndexWithinAHundredthOfThePrintedOne() throws IOException {
        Map<String, Place> places = places();

        for (PublishedTable.Row row : printed().rows()) {
            BigDecimal gap = places.get(row.unit())
                    .card()
                    .published()
                    .orElseThrow()
                    .subtract(row.index().orElseThrow());
            assertThat(gap.abs()).as(row.unit()).isLessThanOrEqualTo(new BigDecimal("0.01"));
        }
    }

    @Test
    void agreesWithTheMeanAndTheBandsThatThePageStates() throws IOException {
        List<BigDecimal> indexes =
                printed().rows().stream().map(row -> row.index().orElseThrow()).toList();

        BigDecimal sum = indexes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        long printedAtEighty =
                indexes.stream().filter(i -> i.compareTo(EIGHTY) >= 0).count();
        long computedAtEighty = places().values().stream()
                .filter(place -> place.card().published().orElseThrow().compareTo(EIGHTY) >= 0)
                .count();

        assertThat(sum.divide(BigDecimal.valueOf(17), 2, RoundingMode.HALF_UP)).isEqualTo("84.38");
        assertThat(printedAtEighty).isEqualTo(14);
        assertThat(computedAtEighty).isEqualTo(14);
    }

    @Test
    void notesTheNineRowsWhosePartsMissTheTotal() throws IOException {
        List<Problem> problems = printed().check();

        assertThat(problems).hasSize(9).allMatch(problem -> problem.severity() == Severity.NOTE);
        assertThat(problems.stream().map(p -> p.subject().unit().orElseThrow()))
                .containsExactly(
                        "Bộ Tư pháp",
                        "Ngân hàng Nhà nước Việt Nam",
                        "Bộ Nội vụ",
                        "Bộ Tài nguyên và Môi trường",
                        "Bộ Nông nghiệp và Phát triển Nông thôn",
                        "Bộ Lao động - Thương binh và Xã hội",
                        "Bộ Văn hóa, Thể thao và Du lịch",
                        "Bộ Khoa học và Công nghệ",
                        "Bộ Ngoại giao");
    }

    private static PublishedTable printed() throws IOException {
        return PublishedFiles.read(DATA.resolve("published.csv")).orThrow();
    }

    private static Map<String, Place> places() throws IOException {
        Rulebook rulebook = RulebookFiles.read(DATA.resolve("rulebook.csv")).orThrow();
        Round round = RoundFiles.read(DATA.resolve("round.csv"), rulebook).orThrow();
        Ranking ranking = Ranker.of(rulebook).rank(Scorer.of(rulebook).score(round, Stage.COUNCIL));
        Map<String, Place> places = new HashMap<>();
        ranking.blocks()
                .get(0)
                .ranked()
                .forEach(place -> places.put(place.unit().name(), place));
        return places;
    }
}
