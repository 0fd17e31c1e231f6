package vn.cchc.ranking.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Origin;
import vn.cchc.ranking.fairness.PublishedTable.BandCount;
import vn.cchc.ranking.fairness.PublishedTable.Row;

class PublishedTableTest {

    private static final Origin PLACE = Origin.ofFile("table.csv").atRow(7);

    /** A row with a rank (0 where none is printed) and an index (empty where none is). */
    private static Row ranked(String unit, int rank, String index) {
        return new Row(
                "2024",
                unit,
                number(rank),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                decimal(index),
                PLACE,
                Map.of());
    }

    private static Row ranked(String unit, int rank, String index, int groupSize) {
        return new Row(
                "2024",
                unit,
                number(rank),
                number(groupSize),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                decimal(index),
                PLACE,
                Map.of());
    }

    /** A row of parts (such as {@code 40.1 30}), their total, the maximum and the index, each empty where none is printed. */
    private static Row points(String parts, String total, String maximum, String index) {
        List<BigDecimal> numbers = Stream.of(parts.split(" "))
                .filter(part -> !part.isEmpty())
                .map(BigDecimal::new)
                .toList();
        return new Row(
                "2024",
                "Sở A",
                OptionalInt.empty(),
                OptionalInt.empty(),
                numbers,
                decimal(total),
                decimal(maximum),
                decimal(index),
                PLACE,
                Map.of());
    }

    private static OptionalInt number(int number) {
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Optional<BigDecimal> decimal(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static List<String> found(Row... rows) {
        return new PublishedTable(List.of(rows))
                .check().stream().map(problem -> problem.text(Language.EN)).toList();
    }

    private static List<String> found(BandCount... counts) {
        return new PublishedTable(List.of(), List.of(counts))
                .check().stream().map(problem -> problem.text(Language.EN)).toList();
    }

    private static BandCount count(String band, int count, int units, String share) {
        return new BandCount("2024", band, count, number(units), decimal(share), PLACE);
    }

    @Test
    void ranksThatFollowFromTheIndexAreSound() {
        assertThat(found(
                        ranked("A", 1, "90.00"), ranked("B", 2, "80.00"), ranked("C", 2, "80.0"), ranked("D", 4, "70")))
                .isEmpty();
    }

    @Test
    void findsARankThatDoesNotFollowFromTheIndex() {
        assertThat(found(ranked("A", 1, "90.00"), ranked("B", 3, "85.00"), ranked("C", 2, "80.00")))
                .containsExactly(
                        "table.csv, row 7, column \"rank\": B: the printed rank is 3, by index it is 2.\n"
                                + "Check rank and index.",
                        "table.csv, row 7, column \"rank\": C: the printed rank is 2, by index it is 3.\n"
                                + "Check rank and index.");
    }

    @Test
    void ranksWithoutGapsAreNotedWhereTheyDifferFromOthers() {
        assertThat(found(ranked("A", 1, "90"), ranked("B", 2, "80"), ranked("C", 2, "80.00"), ranked("D", 3, "70")))
                .containsExactly("table.csv, row 7, column \"rank\": the ranks are numbered without gaps (1-2-2-3) and"
                        + " agree with the index.");
        assertThat(found(ranked("A", 1, "90"), ranked("B", 2, "80"), ranked("C", 3, "70")))
                .isEmpty();
    }

    @Test
    void partOfATableBoundsARankFromBelowOnly() {
        assertThat(found(ranked("A", 1, "90", 63), ranked("Y", 62, "60", 63), ranked("Z", 63, "59")))
                .isEmpty();
        assertThat(found(ranked("A", 2, "90", 63), ranked("B", 2, "85", 63), ranked("Z", 63, "59")))
                .containsExactly("table.csv, row 7, column \"rank\": B: the printed rank is 2, by index it is ≥ 3.\n"
                        + "Check rank and index.");
        assertThat(found(ranked("A", 60, "90"), ranked("B", 61, "85"), ranked("Z", 2, "59")))
                .containsExactly("table.csv, row 7, column \"rank\": Z: the printed rank is 2, by index it is ≥ 62.\n"
                        + "Check rank and index.");
    }

    @Test
    void groupsAreRankedApart() {
        Row other = new Row(
                "2023",
                "A",
                number(1),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                decimal("70"),
                PLACE,
                Map.of());

        assertThat(found(ranked("A", 1, "90"), other, ranked("B", 2, "80"))).isEmpty();
    }

    @Test
    void rowsWithoutAnIndexAreCountedAndPassedOver() {
        assertThat(found(ranked("A", 1, "90"), ranked("B", 2, ""), ranked("C", 3, "")))
                .containsExactly("2 rows have no index and were not checked.");
        assertThat(found(ranked("A", 1, "90"), ranked("B", 0, "80"))).isEmpty();
    }

    @Test
    void partsThatAddUpAreSoundHoweverTheyAreWritten() {
        assertThat(found(points("40.10 30.4", "70.5", "", "70"))).isEmpty();
    }

    @Test
    void gapThatRoundingOfEachPartExplainsIsANote() {
        // three half digits: one of each part, one of the total
        assertThat(found(points("40.10 30.40", "70.515", "", "70"))).hasSize(1);
        assertThat(found(points("40.10 30.40", "70.515", "", "70")).get(0))
                .isEqualTo("table.csv, row 7, column \"total\": Sở A: the printed parts add up to 70.50, the printed"
                        + " total is 70.515; the 0.015 between them is more than rounding explains.\n"
                        + "Check the printed figures.");
        assertThat(found(points("40.1 30.4", "70.35", "", "70")).get(0))
                .endsWith("more than rounding explains.\nCheck the printed figures.");
        assertThat(found(points("40.11 30.41", "70.5", "", "70")))
                .containsExactly("table.csv, row 7, column \"total\": Sở A: the printed parts add up to 70.52, the"
                        + " printed total is 70.5; the 0.02 between them is what rounding of parts explains.");
        assertThat(found(points("40.2 30.15", "70.5", "", "70")))
                .containsExactly("table.csv, row 7, column \"total\": Sở A: the printed parts add up to 70.35, the"
                        + " printed total is 70.5; the 0.15 between them is what rounding of parts explains.");
    }

    @Test
    void indexIsHeldAgainstTotalAndMaximum() {
        assertThat(found(points("", "35.25", "47", "75.00"))).isEmpty();
        assertThat(found(points("", "35.25", "47", "75.01")))
                .containsExactly("table.csv, row 7, column \"index\": Sở A: the index by the printed points is 75.00,"
                        + " the printed index is 75.01; the 0.01 between them is what rounding explains.");
        assertThat(found(points("", "35.25", "47", "75.02")))
                .containsExactly("table.csv, row 7, column \"index\": Sở A: the index by the printed points is 75.00,"
                        + " the printed index is 75.02; the 0.02 between them is more than rounding explains.\n"
                        + "Check the printed figures.");
        assertThat(found(points("", "35.25", "0", "75.02"))).isEmpty();
        assertThat(found(points("", "35.25", "47", ""))).containsExactly("1 rows have no index and were not checked.");
        assertThat(found(points("", "35.25", "", "75.02"))).isEmpty();
        assertThat(found(points("", "", "47", "75.02"))).isEmpty();
        assertThat(found(points("40.1", "", "", "75.02"))).isEmpty();
    }

    @Test
    void problemPointsAtTheCellWhereItIsKnown() {
        Row row = new Row(
                "2024",
                "A",
                number(2),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                decimal("90"),
                PLACE,
                Map.of("rank", PLACE.inColumn("Hạng")));

        assertThat(found(row, ranked("B", 1, "80")).get(0)).startsWith("table.csv, row 7, column \"Hạng\": A: ");
    }

    @Test
    void countsOfBandsAddUpToTheUnits() {
        assertThat(found(count("Tốt", 2, 3, ""), count("Khá", 1, 0, ""))).isEmpty();
        assertThat(found(count("Tốt", 2, 4, ""), count("Khá", 1, 0, "")))
                .containsExactly("table.csv, row 7: 2024: the counts of the bands add up to 3, the printed number of"
                        + " units is 4.");
    }

    @Test
    void sharesFollowFromTheCounts() {
        assertThat(found(count("Tốt", 2, 3, "66.67"), count("Khá", 1, 3, "33.33")))
                .isEmpty();
        assertThat(found(count("Tốt", 2, 0, "66.7"), count("Khá", 1, 0, "33.2")))
                .containsExactly(
                        "table.csv, row 7: 2024, Khá: the share by the printed counts is 33.3%, the printed share is"
                                + " 33.2%.",
                        "table.csv, row 7: 2024: the printed shares add up to 99.9%, which is what rounding one by one"
                                + " explains.");
        assertThat(found(count("Tốt", 0, 0, "0"), count("Khá", 0, 0, ""))).isEmpty();
    }

    @Test
    void sharesMissAHundredByWhatRoundingExplainsOrByMore() {
        assertThat(found(count("A", 1, 3, "33.3"), count("B", 1, 3, "33.3"), count("C", 1, 3, "33.3")))
                .containsExactly("table.csv, row 7: 2024: the printed shares add up to 99.9%, which is what rounding"
                        + " one by one explains.");
        assertThat(found(count("A", 1, 2, "50.0"), count("B", 1, 2, "50.2")))
                .containsExactly(
                        "table.csv, row 7: 2024, B: the share by the printed counts is 50.0%, the printed share is"
                                + " 50.2%.",
                        "table.csv, row 7: 2024: the printed shares add up to 100.2%, which is more than rounding"
                                + " explains.");
    }

    @Test
    void countsOfGroupsAreAddedUpApart() {
        BandCount other = new BandCount("2023", "Tốt", 5, number(5), decimal("100"), PLACE);

        assertThat(found(count("Tốt", 1, 1, "100"), other)).isEmpty();
    }
}
