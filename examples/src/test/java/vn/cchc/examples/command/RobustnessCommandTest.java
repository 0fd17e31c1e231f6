package vn.cchc.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobustnessCommandTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "open-petitions");
    private static final String[] VARIED = {"--draws", "400", "--seed", "7", "--weights", "25%", "--judged"};

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void saysWhatAUnitWouldHaveNeededForAPlace() throws IOException {
        int status = run("reach", "--unit", "C", "--place", "1");

        assertThat(status).isZero();
        assertThat(out).hasToString(golden("expected-reach.vi.txt"));
    }

    @Test
    void writesWhatAUnitWouldHaveNeededForABand() throws IOException {
        int status = run("reach", "--unit", "D", "--band", "Tốt", "--out", folder + "", "--formats", "csv,json,xlsx");

        assertThat(status).isZero();
        assertThat(Files.readString(folder.resolve("reach.csv")))
                .contains("P,D,Phòng D,4,70.00,Khá,,Tốt,REACHED,10,4,Tốt,FEWEST\n")
                .contains("1.1,Kế hoạch,10,20,20\n");
        assertThat(Files.readString(folder.resolve("reach.json"))).contains("\"REACHED\"");
        assertThat(folder.resolve("reach.xlsx")).isNotEmptyFile();
    }

    @Test
    void refusesAUnitWithoutPlaceAnUnknownBandAndTwoQuestionsAtOnce() {
        assertThat(run("reach", "--unit", "F", "--lang", "en")).isOne();
        assertThat(run("reach", "--unit", "A", "--band", "Best", "--lang", "en"))
                .isOne();
        assertThat(run("reach", "--unit", "A", "--band", "Tốt", "--place", "1", "--lang", "en"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("error: unit F has no place.\n    There are the places of: A, B, C, D.\n")
                .contains("error: there is no band \"Best\".\n    There are: Xuất sắc, Tốt, Khá, Trung bình, Yếu.\n")
                .contains("Ask for a place or for a band, not for both.\n");
    }

    @Test
    void printsHowSurePlacesAreAndWhatMattersMost() throws IOException {
        int status = run("robustness", with(VARIED, "--scenarios", "25%", "--lang", "en"));

        assertThat(status).isZero();
        assertThat(versionless(out.toString())).isEqualTo(golden("expected-robustness.en.txt"));
    }

    @Test
    void writesTheSameBytesForTheSameSeed() throws IOException {
        int status = run(
                "robustness", with(VARIED, "--scenarios", "10%", "--out", folder + "", "--formats", "csv,json,xlsx"));

        assertThat(status).isZero();
        assertThat(versionless(Files.readString(folder.resolve("robustness.csv"))))
                .isEqualTo(golden("expected-robustness.csv"));
        assertThat(Files.readString(folder.resolve("scenarios.csv")))
                .contains("without 1,LEFT_OUT,1,,P,4,2,0.7500000000,0.7071067812,no\n")
                .contains("without 1,P,C,Phòng C,3,1,2\n");
        assertThat(Files.readString(folder.resolve("robustness.json"))).contains("\"draws-1\"");
        assertThat(folder.resolve("scenarios.xlsx")).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"robustness.md, en", "robustness.vi.md, vi"})
    void printsWhatThePageShows(String page, String language) throws IOException {
        Path data = Path.of("data", "hai-phong-2017");
        Matcher shown = Pattern.compile("<!-- printed -->\n```\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "docs", page)));
        assertThat(shown.find()).isTrue();

        Cchc.run(
                new PrintWriter(out),
                new PrintWriter(err),
                with(
                        new String[] {"robustness", "--weights", "25%", "--seed", "7", "--scenarios", "25%"},
                        "--rules",
                        data.resolve("rulebook.csv") + "",
                        "--round",
                        data.resolve("round.csv") + "",
                        "--lang",
                        language));

        assertThat(out.toString().lines())
                .containsSubsequence(shown.group(1).lines().toList());
    }

    @Test
    void ranksByTheWeightsOfOthers() throws IOException {
        Path sets = Files.writeString(folder.resolve("sets.csv"), """
                set,criterion,weight
                plans,1,1
                plans,1.1,1
                plans,1.2,0
                plans,2,0
                survey,1,0
                survey,1.1,1
                survey,1.2,1
                survey,2,1
                survey,root,1
                """);

        int status = run("robustness", "--weight-sets", sets + "", "--lang", "en");

        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("Weights of others: 2 sets\n")
                .contains("1      A     Phòng A  1.00  1.00    1.00  1.00");
        assertThat(err.toString())
                .contains(
                        "note: weight set survey: the row root of the root is ignored, since the whole has no sisters.");
    }

    @Test
    void refusesWhatCannotBeCarriedOut() throws IOException {
        Path sets = Files.writeString(folder.resolve("sets.csv"), "set,criterion,weight\ns,1,1\ns,1,2\ns,9,x\n");

        assertThat(run("robustness", "--weights", "100%", "--lang", "en")).isOne();
        assertThat(run("robustness", "--weights", "5%", "--draws", "0", "--lang", "en"))
                .isOne();
        assertThat(run("robustness", "--weights", "5%", "--levels", "branch", "--lang", "en"))
                .isOne();
        assertThat(run("robustness", "--surveys", "--lang", "en")).isOne();
        assertThat(run("robustness", "--weight-sets", sets + "", "--lang", "en"))
                .isOne();
        assertThat(run("robustness", "--lang", "en")).isEqualTo(2);
        assertThat(run("robustness", "--surveys", "--levels", "leaf", "--lang", "en"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("error: 100% is no variation from 0% to below 100% with at most four decimal places.\n")
                .contains("error: 0 is no number of draws; at least one is needed.\n")
                .contains("error: \"branch\" is no level.\n    Levels are: field, criterion, leaf.\n")
                .contains("error: there is nothing to vary: SURVEY_SAMPLES.\n")
                .contains("weight set s has two weights for criterion 1.")
                .contains("Give --weights, --surveys or --judged, or else --weight-sets;")
                .contains("--levels and --within-parents belong to --weights.\n");
    }

    /** The version changes with each release. */
    private static String versionless(String text) {
        return text.replaceAll("version: \\S+", "version: –").replaceAll("(?m)^version,.*$", "version,–");
    }

    private static String golden(String file) throws IOException {
        return Files.readString(GOLDEN.resolve(file));
    }

    private static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(new String[0]);
    }

    private int run(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        all.addAll(
                List.of("--rules", GOLDEN.resolve("rulebook.csv") + "", "--round", GOLDEN.resolve("round.csv") + ""));
        return Cchc.run(new PrintWriter(out), new PrintWriter(err), all.toArray(new String[0]));
    }
}
