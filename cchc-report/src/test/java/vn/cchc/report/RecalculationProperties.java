package vn.cchc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.assertj.core.api.SoftAssertions;
import org.opentest4j.TestAbortedException;
import vn.cchc.io.RoundFiles;
import vn.cchc.io.RulebookFiles;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.HostKey;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.PreviousYear;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorer;
import vn.cchc.testkit.RoundCase;
import vn.cchc.testkit.Rounds;

/**
 * A spreadsheet program works the workbooks out again: the bundled city, a synthetic city of 114 communes with exemptions and every tie-break, and
 * rounds under every regulation. All results stored in the files are spoilt first, so that none of them can be taken for a calculation.
 */
class RecalculationProperties {

    private static final Path BUNDLED = Path.of("..", "examples", "data", "hai-phong-2017");
    private static final int COMMUNES = 114;
    // -Drecalculated=60 takes more of them
    private static final int ROUNDS = Integer.getInteger("recalculated", 10);
    private static final String SPOILT = "-777";

    private int compared;
    private int beyond;

    @Tag("recalculation")
    @Property(tries = 1, seed = "20251125", shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void everyTotalIndexAndPlaceAgrees(@ForAll("rounds") List<RoundCase> rounds) throws Exception {
        LibreOffice office = LibreOffice.find()
                .orElseThrow(() -> new TestAbortedException(
                        "LibreOffice (soffice) is not installed here: no workbook was worked out again"));
        Map<String, Ranking> rankings = new LinkedHashMap<>();
        rankings.put("bundled", bundled());
        rankings.put("communes", City.of(COMMUNES).ranking());
        rankings.put("keys", withEveryKey(City.of(COMMUNES).ranking()));
        rounds.forEach(round -> rankings.put("round" + rankings.size(), ranking(round)));

        Path folder = Files.createTempDirectory("cchc-recalculation");
        try {
            Map<String, Book> books = recalculated(rankings, folder, office);

            SoftAssertions softly = new SoftAssertions();
            rankings.forEach((name, ranking) -> compare(name, ranking, books.get(name), softly));
            softly.assertAll();
            // what no spreadsheet can hold is said instead of compared; under all these regulations it stays the
            // exception
            assertThat(compared).isGreaterThan(2 * COMMUNES + ROUNDS);
            assertThat(beyond).isLessThan(compared / 20);
        } finally {
            delete(folder);
        }
    }

    @Provide
    Arbitrary<List<RoundCase>> rounds() {
        return Rounds.any().list().ofSize(ROUNDS);
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

    private static Ranking ranking(RoundCase round) {
        return Ranker.of(round.rulebook()).rank(Scorer.of(round.rulebook()).score(round.round(), Stage.COUNCIL));
    }

    /** An index without decimals makes many ties, which keys of every kind break. */
    private static Ranking withEveryKey(Ranking city) {
        Rulebook rulebook = city.scorecards()
                .rulebook()
                .with("indexScale", "0")
                .with(
                        "tieChain",
                        "refused-petitions, criterion:F3.1.1:lower, host:wards, improvement, source:APPRAISED, self-gap");
        Map<String, BigDecimal> before = new LinkedHashMap<>();
        for (int unit = 1; unit <= COMMUNES; unit += 3) {
            before.put(City.code(unit), BigDecimal.valueOf(60 + unit % 5));
        }
        return Ranker.of(rulebook)
                .with(PreviousYear.of(2024, before))
                .with(HostKey.fixed(
                        "wards",
                        card -> Optional.of(card.unit().code())
                                .filter(code -> code.endsWith("1") || code.endsWith("4"))
                                .map(code -> BigDecimal.valueOf(code.charAt(4)))))
                .rank(Scorer.of(rulebook).score(city.scorecards().round(), Stage.COUNCIL));
    }

    private static Map<String, Book> recalculated(Map<String, Ranking> rankings, Path folder, LibreOffice office)
            throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, Ranking> each : rankings.entrySet()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Report report = Report.of(each.getValue()).with(ReportOptions.DEFAULT.in(Language.EN));
            ResultWorkbook.of(report).write(bytes);
            Path file = folder.resolve(each.getKey() + ".xlsx");
            Book.write(bytes.toByteArray(), file, RecalculationProperties::spoilt);
            files.add(file);
        }
        Path to = Files.createDirectory(folder.resolve("recalculated"));
        if (!office.recalculate(files, folder, to)) {
            throw new TestAbortedException("LibreOffice did not end in time: no workbook was worked out again");
        }
        Map<String, Book> books = new LinkedHashMap<>();
        for (String name : rankings.keySet()) {
            books.put(name, Book.read(to.resolve(name + ".xlsx")));
        }
        return books;
    }

    private static String spoilt(String sheet) {
        return sheet.replaceAll("</f><v>[^<]*</v>", "</f><v>" + SPOILT + "</v>");
    }

    private void compare(String name, Ranking ranking, Book book, SoftAssertions softly) {
        int number = 0;
        for (BlockRanking block : ranking.blocks()) {
            number++;
            String prefix = "Places " + number + " ";
            Book.Sheet sheet = book.sheets().entrySet().stream()
                    .filter(each -> each.getKey().startsWith(prefix))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            int row = 11;
            for (Place place : block.places()) {
                compare(name + ", " + place.unit().code(), place, sheet, row++, softly);
            }
        }
    }

    private void compare(String what, Place place, Book.Sheet sheet, int row, SoftAssertions softly) {
        String check = sheet.cell(sheet.column("Check") + row).text();
        compared++;
        if (check.equals("over 15 digits")) {
            beyond++;
            return;
        }
        softly.assertThat(check).as(what).isEqualTo("agrees");
        same(
                what + ", points",
                sheet,
                "Points",
                row,
                Optional.of(place.card().points().toBigDecimal()),
                softly);
        same(
                what + ", maximum",
                sheet,
                "Applicable maximum",
                row,
                Optional.of(place.card().maximum().toBigDecimal()),
                softly);
        same(what + ", index", sheet, "Index", row, place.card().published(), softly);
        same(what + ", place", sheet, "Place", row, place.printed(), softly);
        same(what + ", units ahead", sheet, "Units ahead, and one", row, number(place.place()), softly);
    }

    private static Optional<BigDecimal> number(OptionalInt number) {
        return number.isPresent() ? Optional.of(BigDecimal.valueOf(number.getAsInt())) : Optional.empty();
    }

    private static void same(
            String what, Book.Sheet sheet, String heading, int row, Optional<BigDecimal> ours, SoftAssertions softly) {
        Book.Cell cell = sheet.cell(sheet.column(heading) + row);
        softly.assertThat(cell.formula()).as(what + ", as a formula").isNotEmpty();
        if (ours.isEmpty()) {
            softly.assertThat(cell.text()).as(what).isEqualTo("–");
        } else {
            // a cell is stored with seventeen digits, of which a spreadsheet shows fifteen
            softly.assertThat(new BigDecimal(cell.text()).round(new java.math.MathContext(15)))
                    .as(what)
                    .isEqualByComparingTo(ours.get());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
