package vn.cchc.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.io.RoundFiles;
import vn.cchc.io.RulebookFiles;
import vn.cchc.model.criteria.Rulebook;

class ReportCommandTest {

    private static final Path DATA = Path.of("data");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"ministries-2023", "hai-phong-2017"})
    void writesTheReportOfBothExamplesAndSaysWhere(String data) throws IOException {
        int status = run("report", "--rules", rules(data), "--round", round(data), "--out", folder + "");

        assertThat(status).as(err.toString()).isZero();
        Path report = folder.resolve("report.html");
        assertThat(out).hasToString("Đã ghi " + report + System.lineSeparator());
        Rulebook rulebook = RulebookFiles.read(Path.of(rules(data))).orThrow();
        assertThat(Files.readString(report))
                .contains(RulebookFiles.read(Path.of(rules(data))).fingerprint())
                .contains(RoundFiles.read(Path.of(round(data)), rulebook).fingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ministries-2023", "hai-phong-2017"})
    void writesTheWorkbookAndASheetForEachUnitWhereAskedFor(String data) throws IOException {
        int status = run(
                "report",
                "--rules",
                rules(data),
                "--round",
                round(data),
                "--out",
                folder + "",
                "--formats",
                "html,xlsx,feedback");

        assertThat(status).as(err.toString()).isZero();
        try (Stream<Path> files = Files.list(folder.resolve("feedback"))) {
            List<Path> sheets = files.sorted().toList();
            assertThat(out.toString().lines())
                    .containsExactly(
                            "Đã ghi " + folder.resolve("report.html"),
                            "Đã ghi " + folder.resolve("result.xlsx"),
                            "Đã ghi " + sheets.get(0),
                            "Đã ghi thêm " + (sheets.size() - 1) + " tệp trong " + folder);
        }
        // a workbook is a zip file
        assertThat(Files.readAllBytes(folder.resolve("result.xlsx"))).startsWith('P', 'K');
    }

    @ParameterizedTest
    @ValueSource(strings = {"ministries-2023", "hai-phong-2017"})
    void writesThePapersOfBothExamplesAndSaysWhere(String data) {
        int status = run(
                "report", "--rules", rules(data), "--round", round(data), "--out", folder + "", "--formats", "docx");

        assertThat(status).as(err.toString()).isZero();
        int notices = data.equals("ministries-2023") ? 17 : 35;
        assertThat(out)
                .hasToString("Đã ghi " + folder.resolve("submission.docx") + System.lineSeparator() + "Đã ghi thêm "
                        + (notices + 2) + " tệp trong " + folder + System.lineSeparator());
        assertThat(folder.resolve("petitions.docx")).isNotEmptyFile();
        assertThat(folder.resolve("annex.docx")).isNotEmptyFile();
        assertThat(folder.resolve("notices").toFile().list()).hasSize(notices);
    }

    @Test
    void theDateIsWhatWasAskedForAndNoOther() throws IOException {
        String[] asked = {
            "report", "--rules", rules("ministries-2023"), "--round", round("ministries-2023"), "--out", folder + ""
        };

        assertThat(run(with(asked, "--date", "2024-04-17", "--lang", "en"))).isZero();
        assertThat(Files.readString(folder.resolve("report.html"))).contains("Date of this report: 2024-04-17");

        assertThat(run(with(asked, "--lang", "en"))).isZero();
        assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain("Date of this report");
    }

    @Test
    void comparesWithTheYearBeforeAndNamesItsFile() throws IOException {
        String before = "src/test/resources/golden/two-years/";
        run(
                "rank",
                "--rules",
                before + "rulebook-2024.csv",
                "--round",
                before + "round-2024.csv",
                "--out",
                folder + "");

        int status = run(
                "report",
                "--rules",
                before + "rulebook-2025.csv",
                "--round",
                before + "round-2025.csv",
                "--year-before",
                folder.resolve("ranking.csv") + "",
                "--out",
                folder + "");

        assertThat(status).as(err.toString()).isZero();
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("Thay đổi so với năm trước", ">giữ nguyên<", ">+14,00<", "ranking.csv");
    }

    @Test
    void aFormatNamedTwiceIsWrittenOnce() {
        int status = run(
                "report",
                "--rules",
                rules("ministries-2023"),
                "--round",
                round("ministries-2023"),
                "--out",
                folder + "",
                "--formats",
                "html,HTML");

        assertThat(status).as(err.toString()).isZero();
        assertThat(out).hasToString("Đã ghi " + folder.resolve("report.html") + System.lineSeparator());
    }

    @Test
    void anUnknownFormatIsSaidAndNothingIsWritten() {
        int status = run(
                "report",
                "--rules",
                rules("ministries-2023"),
                "--round",
                round("ministries-2023"),
                "--out",
                folder + "",
                "--formats",
                "html,odt");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).startsWith("Giá trị không hợp lệ: odt (--formats html,xlsx,docx,feedback)");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void showsBetweenWhichPlacesUnitsMoveAndWhatItWouldTake() throws IOException {
        String data = "ministries-2023";
        String[] files = {"--rules", rules(data), "--round", round(data), "--out", folder + ""};
        assertThat(run(with(
                        new String[] {"robustness"}, with(files, "--weights", "25%", "--draws", "50", "--seed", "7"))))
                .as(err.toString())
                .isZero();

        String run = folder.resolve("robustness.csv").toString();
        int status = run(with(new String[] {"report"}, with(files, "--robustness", run, "--lang", "en")));

        assertThat(status).as(err.toString()).isZero();
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains(
                        "The best and the worst place in 50 random changes (seed 7): weights ±25%",
                        "robustness.csv", "What it would take");
    }

    @Test
    void aFileOfPlacesThatIsNoneIsRefused() {
        String data = "ministries-2023";

        int status = run(
                "report",
                "--rules",
                rules(data),
                "--round",
                round(data),
                "--robustness",
                round(data),
                "--out",
                folder + "");

        assertThat(status).isEqualTo(1);
        assertThat(folder.resolve("report.html")).doesNotExist();
    }

    @Test
    void aFolderIsRequired() {
        assertThat(run("report", "--rules", rules("hai-phong-2017"), "--round", round("hai-phong-2017")))
                .isEqualTo(2);
    }

    private static String rules(String data) {
        return DATA.resolve(data).resolve("rulebook.csv").toString();
    }

    private static String round(String data) {
        return DATA.resolve(data).resolve("round.csv").toString();
    }

    private static String[] with(String[] arguments, String... more) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return all;
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Cchc.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
