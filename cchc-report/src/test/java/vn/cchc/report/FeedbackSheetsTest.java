package vn.cchc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.io.RoundFiles;
import vn.cchc.io.RulebookFiles;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorer;

class FeedbackSheetsTest {

    private static final Path BUNDLED = Path.of("..", "examples", "data", "hai-phong-2017");

    @TempDir
    Path folder;

    @Test
    void tellsEveryLeafWhatEachStageGaveWhatWasLostAndWhy() throws IOException {
        Ranking city = bundled();

        Book.Sheet sheet = sheet(city, "SDL", Language.EN);

        List<Leaf> leaves = city.place("SDL").card().rules().criteria().leaves();
        assertThat(leaves)
                .allSatisfy(leaf -> assertThat(row(sheet, leaf.code())).isPositive());
        assertThat(line(sheet, "1.4"))
                .containsExactly(
                        "1.5",
                        "1.33",
                        "1.33",
                        "–",
                        "1.33",
                        "0.17",
                        "",
                        "8 of 9, proportional: 8 ÷ 9 × 1.5 = 1.3333… → 1.33");
        assertThat(line(sheet, "1")).startsWith("10", "", "", "", "7.72", "2.28");
    }

    @Test
    void tellsWhatTheCouncilChangedAndWhatDoesNotApply() throws IOException {
        Ranking city = bundled();
        List<String> changed = city.blocks().stream()
                .flatMap(block -> block.places().stream())
                .map(place -> place.unit().code())
                .toList();

        List<List<String>> lines = changed.stream()
                .flatMap(unit -> lines(city, unit))
                .filter(line -> !line.get(3).isEmpty() && !line.get(3).equals("–"))
                .toList();

        // what the council gave is what counts
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.get(3)).isEqualTo(line.get(4)));
        assertThat(line(sheet(city, "SDL", Language.EN), "6.2.2"))
                .contains("–")
                .last()
                .asString()
                .startsWith("does not apply");
    }

    private Stream<List<String>> lines(Ranking city, String unit) {
        try {
            Book.Sheet sheet = sheet(city, unit, Language.EN);
            return city.place(unit).card().rules().criteria().leaves().stream().map(leaf -> line(sheet, leaf.code()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void sumsAndLossesAreFormulas() throws IOException {
        Book.Sheet sheet = sheet(City.of(4).ranking(), City.code(3), Language.VI);

        assertThat(sheet.cell("G10").formula()).isEqualTo("ROUND(SUM(G11,G14,G17,G20)*100,0)/100");
        assertThat(sheet.cell("H12").formula()).isEqualTo("IF(ISNUMBER(G12),ROUND((C12-G12)*100,0)/100,0)");
        assertThat(sheet.cell("I10").formula()).startsWith("IF(G10=").endsWith(",\"khớp\",\"LỆCH\")");
    }

    @Test
    void writesOneFileForEachUnitThatHoldsNothingAboutOthers() throws IOException {
        List<Path> files = FeedbackSheets.of(Report.of(City.of(4).ranking())).write(folder);

        assertThat(files).hasSize(4).allMatch(file -> file.startsWith(folder.resolve("feedback")));
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .allMatch(name -> name.matches("\\d{5}-X1000\\d\\.xlsx"));
        String own = files.get(0).getFileName().toString().substring(6, 12);
        assertThat(Book.read(files.get(0)).sheets().values())
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.cells().values())
                        .extracting(Book.Cell::text)
                        .anyMatch(text -> text.contains(own))
                        .noneMatch(text -> IntStream.rangeClosed(1, 4)
                                .mapToObj(City::code)
                                .filter(code -> !code.equals(own))
                                .anyMatch(text::contains)));
    }

    @Test
    void aUnitThatWasNotAssessedHasNoSheet() {
        assertThatThrownBy(() -> sheet(City.of(2).ranking(), "nobody", Language.VI))
                .isInstanceOf(NoSuchElementException.class);
    }

    private static Ranking bundled() throws IOException {
        Rulebook rulebook = RulebookFiles.read(BUNDLED.resolve("rulebook.csv")).orThrow();
        return Ranker.of(rulebook)
                .rank(Scorer.of(rulebook)
                        .score(
                                RoundFiles.read(BUNDLED.resolve("round.csv"), rulebook)
                                        .orThrow(),
                                Stage.COUNCIL));
    }

    private static Book.Sheet sheet(Ranking ranking, String unit, Language language) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FeedbackSheets.of(Report.of(ranking).with(ReportOptions.DEFAULT.in(language)))
                .write(unit, bytes);
        return Book.read(bytes.toByteArray()).sheets().values().iterator().next();
    }

    private static int row(Book.Sheet sheet, String code) {
        return IntStream.rangeClosed(10, 400)
                .filter(row -> sheet.cell("A" + row).text().equals(code))
                .findFirst()
                .orElse(0);
    }

    /** Maximum, self-score, appraised, council, points, lost, check, basis. */
    private static List<String> line(Book.Sheet sheet, String code) {
        int row = row(sheet, code);
        boolean again = !sheet.cell("K9").text().isEmpty();
        return (again
                        ? Stream.of("C", "D", "E", "G", "H", "I", "J", "K")
                        : Stream.of("C", "D", "E", "F", "G", "H", "I", "J"))
                .map(column -> sheet.cell(column + row).text())
                .toList();
    }
}
