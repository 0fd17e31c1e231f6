package vn.cchc.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares two synthetic years and proposes commendations, through the command alone. */
class TwoYearsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "two-years");
    private static final String LAST = GOLDEN.resolve("rulebook-2024.csv").toString();
    private static final String RULES = GOLDEN.resolve("rulebook-2025.csv").toString();
    private static final String LAST_ROUND = GOLDEN.resolve("round-2024.csv").toString();
    private static final String ROUND = GOLDEN.resolve("round-2025.csv").toString();

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void rankTheYearBefore() {
        assertThat(run(
                        "rank",
                        "--rules",
                        LAST,
                        "--round",
                        LAST_ROUND,
                        "--out",
                        folder + "",
                        "--formats",
                        "csv,xlsx,json"))
                .isZero();
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ranking.csv", "ranking.xlsx", "ranking.json"})
    void comparesWithTheRankingFileOfAnyFormat(String file) throws IOException {
        int status = run("compare", "--rules", RULES, "--round", ROUND, "--year-before", folder.resolve(file) + "");

        assertThat(status).isZero();
        assertThat(out).hasToString(golden("expected-changes.vi.txt"));
    }

    @Test
    void comparesWithRulebookAndRoundOfTheYearBefore() throws IOException {
        String[] years = {"--rules", RULES, "--round", ROUND, "--rules-before", LAST, "--round-before", LAST_ROUND};

        assertThat(run(with(years, "compare", "--lang", "en"))).isZero();
        assertThat(out).hasToString(golden("expected-changes.en.txt"));

        assertThat(run(with(years, "compare", "--out", folder + ""))).isZero();
        assertThat(Files.readString(folder.resolve("changes.csv"))).isEqualTo(golden("expected-changes.csv"));
    }

    @Test
    void proposesCommendationsInWordsAndAsAFile() throws IOException {
        String[] years = {"--rules", RULES, "--round", ROUND, "--year-before", folder.resolve("ranking.csv") + ""};

        assertThat(run(with(years, "commend"))).isZero();
        assertThat(out).hasToString(golden("expected-commendations.vi.txt"));

        assertThat(run(with(years, "commend", "--out", folder + ""))).isZero();
        assertThat(Files.readString(folder.resolve("commendations.csv")))
                .isEqualTo(golden("expected-commendations.csv"));
    }

    @Test
    void ranksWithTheYearBeforeAndFindings() throws IOException {
        Path findings = Files.writeString(folder.resolve("findings.csv"), "unit,finding\nA,kỷ luật\n");

        int status = run(
                "rank",
                "--rules",
                RULES,
                "--round",
                ROUND,
                "--year-before",
                folder.resolve("ranking.csv") + "",
                "--findings",
                findings + "",
                "--lang",
                "en");

        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("1      A     Phòng A        94      100      94.00  Khá         band held down: kỷ luật\n")
                .contains("same index as B; tie-break previous-index: 75.00 against 70.00\n");
    }

    @Test
    void aSplitIsGivenByTheLineage() {
        int status = run(
                "compare",
                "--rules",
                RULES,
                "--round",
                ROUND,
                "--year-before",
                folder.resolve("ranking.csv") + "",
                "--lineage",
                "A=A,A=NEW",
                "--lang",
                "en");

        assertThat(status).isZero();
        assertThat(out.toString()).contains("split from A Phòng A: not compared");
    }

    @Test
    void aBareTableOfCodesAndIndexesHasNoYear() throws IOException {
        Path bare = Files.writeString(folder.resolve("bare.csv"), "unit,index\nA,80.5\n");

        int status = run("compare", "--rules", RULES, "--round", ROUND, "--year-before", bare + "", "--lang", "en");

        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("\nChanges since the year before\n")
                .contains("A  Phòng A  index +13.50 (from 80.5 to 94.00); no place of the year before\n")
                .doesNotContain(" 0 to ");
    }

    @Test
    void numbersTooLargeAndUnknownStandingsAreProblems() throws IOException {
        Path faulty = Files.writeString(folder.resolve("faulty.csv"), """
                [result]
                name,value
                year,99999999999
                [ranking]
                block,place,unit,standing,index
                P,99999999999,A,RANKED,90
                P,2,B,ahead,80
                """);

        int status = run("compare", "--rules", RULES, "--round", ROUND, "--year-before", faulty + "", "--lang", "en");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString().lines().filter(line -> line.startsWith("error")))
                .containsExactly(
                        "error: faulty.csv, table \"result\", row 3, column \"value\": \"99999999999\" is not one of: 0 –"
                                + " 2147483647.",
                        "error: faulty.csv, table \"ranking\", row 6, column \"place\": \"99999999999\" is not one of: 0 –"
                                + " 2147483647.",
                        "error: faulty.csv, table \"ranking\", row 7, column \"standing\": \"ahead\" is not one of: RANKED,"
                                + " ASSESSED_NOT_RANKED, INCOMPLETE, WITHOUT_INDEX, BLOCK_REFUSED.");
    }

    @Test
    void aLineageWithoutTheYearBeforeIsNotPassedOver() {
        int status = run("rank", "--rules", LAST, "--round", LAST_ROUND, "--lineage", "A=A1", "--lang", "en");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString())
                .contains("error: the rule \"A=A1\" needs the indexes of the year before, which were not handed in.\n");
    }

    @Test
    void needsExactlyOneYearBefore() {
        assertThat(run("compare", "--rules", RULES, "--round", ROUND)).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Hãy chọn một trong hai: --year-before, hoặc cả --rules-before và --round-before.\n");
    }

    @Test
    void aFileOfTheYearBeforeWithFaultsIsRefusedWithAllOfThem() throws IOException {
        Path faulty = Files.writeString(folder.resolve("faulty.csv"), """
                [ranking]
                block,place,unit,name,index
                P,1,A,Phòng A,chín mươi
                P,2,A,Phòng A,80
                P,3,,Phòng C,70
                """);

        int status = run("compare", "--rules", RULES, "--round", ROUND, "--year-before", faulty + "", "--lang", "en");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString().lines().filter(line -> line.startsWith("error")))
                .containsExactly(
                        "error: faulty.csv, table \"ranking\", row 3, column \"index\": \"chín mươi\" is not a number.",
                        "error: faulty.csv, table \"ranking\", row 4, column \"unit\": the unit code A already stands in"
                                + " row 3.",
                        "error: faulty.csv, table \"ranking\", row 5, column \"unit\": the required value \"unit\" is missing.");
    }

    private static String[] with(String[] options, String command, String... more) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(options));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String golden(String name) throws IOException {
        return Files.readString(GOLDEN.resolve(name));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        return Cchc.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
