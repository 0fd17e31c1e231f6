package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorer;

/** Holds the arithmetic against figures that provinces and ministries have published; some of them were printed wrong. */
class PublishedFiguresTest {

    private static final String RATIOS = "/published/component_ratio_examples.csv";
    private static final String BANDS = "/published/band_counts_2015_2024.csv";

    @Test
    void componentEarnsItsPointsOfItsMaximumInPercent() throws IOException {
        List<Map<String, String>> rows = ratios();

        List<String> computed = rows.stream()
                .map(row -> cell(row, "component") + " " + published(row))
                .toList();

        assertThat(computed)
                .containsExactly(
                        "TOTAL appraisal 79.59",
                        "TOTAL survey 67.51",
                        "TOTAL 75.18",
                        "Hiện đại hóa nền hành chính 43.55",
                        "Cải cách thủ tục hành chính 98.00",
                        "Cải cách thủ tục hành chính 99.92",
                        "Công tác chỉ đạo, điều hành 100.00",
                        "Cải cách tổ chức bộ máy 94.67",
                        "Council score 89.46",
                        "Council score 87.80");
    }

    @Test
    void printedPercentagesThatDifferAreThoseKnownToBeWrong() throws IOException {
        List<String> wrong = ratios().stream()
                .filter(row -> !cell(row, "percent_printed").isEmpty())
                .filter(row -> new BigDecimal(cell(row, "percent_printed")).compareTo(published(row)) != 0)
                .map(row -> cell(row, "points") + "/" + cell(row, "max_points") + " " + cell(row, "percent_printed"))
                .toList();

        assertThat(wrong).containsExactly("12.99/13 99.93", "9.94/10.5 94.66", "62.62/70 89.45");
    }

    @Test
    void appraisalAndSurveyAddUpToTheWhole() throws IOException {
        List<Map<String, String>> rows = ratios();
        List<CriterionRow> criteria = List.of(
                CriterionRow.of("1", null, "Appraisal", cell(rows.get(0), "max_points")),
                CriterionRow.of("2", null, "Survey", cell(rows.get(1), "max_points"))
                        .withRule("Judged", "", MarkSource.SURVEY));

        Scorecard card = card(
                criteria,
                "100",
                List.of(
                        MarkRow.points("U", "1", Stage.APPRAISAL, cell(rows.get(0), "points")),
                        MarkRow.points("U", "2", null, cell(rows.get(1), "points"))));

        assertThat(card.points()).isEqualTo(Points.of(cell(rows.get(2), "points")));
        assertThat(card.published()).contains(new BigDecimal(cell(rows.get(2), "percent_printed")));
        assertThat(List.of(card.part(false), card.part(true)))
                .extracting(part -> part.orElseThrow().toString())
                .containsExactly("50.54", "24.64");
    }

    @Test
    void lossIsTheRestOfTheMaximumWhateverWasPrinted() throws IOException {
        List<String> losses = ratios().stream()
                .filter(row -> cell(row, "check").contains("printed loss"))
                .map(row ->
                        points(row, "max_points").minus(points(row, "points")).toString())
                .toList();

        assertThat(losses).containsExactly("8.75", "0.2");
    }

    @Test
    void bandsOfABlockAddUpToItsUnits() throws IOException {
        Map<String, List<Map<String, String>>> blocks = blocks();

        assertThat(blocks).hasSize(19);
        assertThat(blocks.values())
                .allSatisfy(block -> assertThat(sum(block, "count"))
                        .isEqualByComparingTo(new BigDecimal(cell(block.get(0), "units"))));
    }

    @Test
    void printedSharesOfBandsAreThoseOfTheirCounts() throws IOException {
        List<Map<String, String>> printed = Csv.read(BANDS).stream()
                .filter(row -> !cell(row, "percent_printed").isEmpty())
                .toList();

        assertThat(printed)
                .hasSize(4)
                .allSatisfy(row -> assertThat(share(row)).isEqualTo(new BigDecimal(cell(row, "percent_printed"))));
    }

    @Test
    void sharesRoundedOneByOneMayMissTheWholeByTheirLastDigits() throws IOException {
        List<Map<String, String>> hue = Objects.requireNonNull(blocks().get("Thừa Thiên Huế 2021 COMMUNE"));

        BigDecimal sum = hue.stream().map(PublishedFiguresTest::share).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sum).isEqualTo(new BigDecimal("100.01")).isEqualTo(sum(hue, "percent_printed"));
    }

    private static List<Map<String, String>> ratios() throws IOException {
        return Csv.read(RATIOS).stream()
                .filter(row -> !cell(row, "max_points").isEmpty())
                .toList();
    }

    /** The published index of a unit whose set is this one component. */
    private static BigDecimal published(Map<String, String> row) {
        String maximum = cell(row, "max_points");
        List<CriterionRow> criteria = List.of(CriterionRow.of("1", null, cell(row, "component"), maximum));
        MarkRow mark = MarkRow.points("U", "1", Stage.APPRAISAL, cell(row, "points"));
        return card(criteria, maximum, List.of(mark)).published().orElseThrow();
    }

    private static Scorecard card(List<CriterionRow> criteria, String total, List<MarkRow> marks) {
        CriteriaSet set = CriteriaSet.of(criteria, Points.of(total)).orThrow();
        Rulebook rulebook = Rulebook.of(2025, set, Regulations.of(Map.of("total", total)));
        List<UnitRow> units = List.of(UnitRow.of("U", "U", Rulebook.ALL_UNITS.code()));
        Round round =
                Round.of(rulebook, LocalDate.of(2025, 12, 31), units, marks).orThrow();
        return Scorer.of(rulebook).score(round, Stage.COUNCIL, "U");
    }

    private static Map<String, List<Map<String, String>>> blocks() throws IOException {
        return Csv.read(BANDS).stream()
                .collect(Collectors.groupingBy(
                        row -> cell(row, "scope") + " " + cell(row, "year") + " " + cell(row, "block"),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static BigDecimal share(Map<String, String> row) {
        BigInteger hundredfold = new BigInteger(cell(row, "count")).multiply(BigInteger.valueOf(100));
        return Rounding.HUNDREDTHS.decimal(hundredfold, new BigInteger(cell(row, "units")));
    }

    private static BigDecimal sum(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> new BigDecimal(cell(row, column))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Points points(Map<String, String> row, String column) {
        return Points.of(cell(row, column));
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column));
    }
}
