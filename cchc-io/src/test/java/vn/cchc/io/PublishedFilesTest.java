package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Severity;
import vn.cchc.ranking.fairness.PublishedTable;

class PublishedFilesTest {

    @Test
    void notesTheNineMinistriesWhosePartsMissTheTotal() throws IOException {
        ReadResult<PublishedTable> read = PublishedFiles.read(TestFiles.of("published/national_ministries_2023.csv"));

        List<Problem> problems = read.orThrow().check();

        assertThat(read.problems()).isEmpty();
        assertThat(problems).extracting(Problem::severity).containsOnly(Severity.NOTE);
        assertThat(problems)
                .extracting(problem -> problem.origin().row().orElse(0) - 1)
                .containsExactly(1, 2, 4, 5, 6, 10, 11, 13, 16);
        assertThat(problems.get(0).text(Language.VI))
                .isEqualTo(
                        "national_ministries_2023.csv, dòng 2, cột \"total_points\": Bộ Tư pháp: các phần cộng lại được"
                                + " 89,96, tổng in là 89,95, chênh 0,01 do làm tròn từng phần.");
    }

    @Test
    void warnsOfTheOneWrongRankOfHaiPhong() throws IOException {
        List<Problem> warnings = warnings("published/hai_phong_2021_2025.csv");

        assertThat(warnings)
                .extracting(problem -> problem.text(Language.VI))
                .containsExactly(
                        "hai_phong_2021_2025.csv, dòng 27, cột \"rank_printed\": Huyện Thủy Nguyên: hạng in là 1,"
                                + " theo chỉ số phải là 2.\nKiểm tra lại hạng và chỉ số.");
        assertThat(warnings)
                .extracting(problem -> problem.text(Language.EN))
                .containsExactly(
                        "hai_phong_2021_2025.csv, row 27, column \"rank_printed\": Huyện Thủy Nguyên: the printed"
                                + " rank is 1, by index it is 2.\nCheck rank and index.");
    }

    @Test
    void warnsOfNothingInPrintsThatAreSound() throws IOException {
        assertThat(warnings("published/provinces_partial_2019_2025.csv")).isEmpty();
        assertThat(warnings("published/component_ratio_examples.csv")).isEmpty();
    }

    @Test
    void addsUpTheCountsAndSharesOfBands() throws IOException {
        PublishedTable bands = PublishedFiles.read(TestFiles.of("published/band_counts_2015_2024.csv"))
                .orThrow();

        assertThat(bands.bandCounts()).hasSize(50);
        assertThat(bands.check())
                .extracting(problem -> problem.severity() + " " + problem.text(Language.VI))
                .containsExactly("NOTE band_counts_2015_2024.csv, dòng 24: Thừa Thiên Huế 2021 COMMUNE: các tỷ lệ đã in"
                        + " cộng lại được 100,01% do làm tròn từng tỷ lệ.");
    }

    @Test
    void warnsOfCountsAndSharesThatDoNotAddUp() throws IOException {
        String table = "block,units,band,count,percent_printed\nSO,10,Tốt,7,70.00\nSO,10,Khá,2,25.00\n";

        assertThat(PublishedFiles.read(TestFiles.text(table), "bands.csv")
                        .orThrow()
                        .check())
                .extracting(problem -> problem.severity() + " " + problem.text(Language.EN))
                .containsExactly(
                        "WARNING bands.csv, row 2: SO: the counts of the bands add up to 9, the printed number of"
                                + " units is 10.",
                        "WARNING bands.csv, row 3: SO, Khá: the share by the printed counts is 20.00%, the printed"
                                + " share is 25.00%.",
                        "WARNING bands.csv, row 2: SO: the printed shares add up to 95.00%, which is more than"
                                + " rounding explains.");
    }

    @Test
    void saysSoWhereAPrintHasNothingThatCanBeChecked() throws IOException {
        // its indexes stand in one column per year
        ReadResult<PublishedTable> regions =
                PublishedFiles.read(TestFiles.of("published/national_regions_2022_2024.csv"));

        assertThat(regions.problems().stream().filter(problem -> problem.severity() == Severity.WARNING))
                .extracting(problem -> problem.text(Language.EN))
                .containsExactly("national_regions_2022_2024.csv: the table has nothing to check: it needs ranks and"
                        + " indexes, or parts and totals.");
        assertThat(regions.orThrow().rows()).hasSize(6);
    }

    @Test
    void readsAllNumbersOfAPrintInItsOneStyle() throws IOException {
        PublishedTable points = table("hạng,đơn vị,chỉ số\n1,A,95.696\n2,B,92.83\n");
        PublishedTable commas = table("hạng;đơn vị;chỉ số\n1;A;95,696\n2;B;92,83\n");

        assertThat(points.rows())
                .extracting(row -> row.index().orElseThrow().toPlainString())
                .containsExactly("95.696", "92.83");
        assertThat(commas.rows())
                .extracting(PublishedTable.Row::index)
                .containsExactlyElementsOf(
                        points.rows().stream().map(PublishedTable.Row::index).toList());
    }

    @Test
    void refusesARankThatNoTableCanHave() throws IOException {
        ReadResult<PublishedTable> read = read("hạng,đơn vị,chỉ số\n99999999999,A,95.69\n");

        assertThat(read.value()).isEmpty();
        assertThat(TestFiles.texts(read, Language.EN))
                .containsExactly("print.csv, row 2, column \"hạng\": \"99999999999\" is not one of: 0 – 2147483647.");
    }

    private static List<Problem> warnings(String file) throws IOException {
        ReadResult<PublishedTable> read = PublishedFiles.read(TestFiles.of(file));
        assertThat(read.problems()).extracting(Problem::severity).doesNotContain(Severity.WARNING, Severity.ERROR);
        return read.orThrow().check().stream()
                .filter(problem -> problem.severity() != Severity.NOTE)
                .toList();
    }

    private static PublishedTable table(String text) throws IOException {
        return read(text).orThrow();
    }

    private static ReadResult<PublishedTable> read(String text) throws IOException {
        return PublishedFiles.read(TestFiles.text(text), "print.csv");
    }

    @Test
    void notesRanksWithoutGapsInsteadOfWarningOfThem() throws IOException {
        PublishedTable table = PublishedFiles.read(
                        TestFiles.text("unit,rank,index\nA,1,90\nB,2,85\nC,2,85\nD,3,80\n"), "p.csv")
                .orThrow();
        PublishedTable wrong = PublishedFiles.read(
                        TestFiles.text("unit,rank,index\nA,1,90\nB,2,85\nC,2,85\nD,2,80\n"), "p.csv")
                .orThrow();

        assertThat(table.check())
                .extracting(problem -> problem.text(Language.VI))
                .containsExactly(
                        "p.csv, dòng 2, cột \"rank\": Các hạng được đánh số liền nhau (1-2-2-3) và khớp với chỉ số.");
        assertThat(wrong.check()).extracting(problem -> problem.code().name()).contains("PUBLISHED_RANK_WRONG");
    }
}
