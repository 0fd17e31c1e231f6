package vn.cchc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.io.RoundFiles;
import vn.cchc.io.RulebookFiles;
import vn.cchc.model.criteria.Rulebook;

/** Compiles and runs the programs that the readmes print, and holds their commands and block of a scorecard together. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final String IMPORTS = """
        import java.nio.file.Path;
        import java.time.LocalDate;
        import java.util.List;
        import vn.cchc.io.*;
        import vn.cchc.model.*;
        import vn.cchc.model.criteria.*;
        import vn.cchc.model.problem.Language;
        import vn.cchc.model.round.*;
        import vn.cchc.ranking.*;
        import vn.cchc.ranking.fairness.*;
        import vn.cchc.ranking.robustness.*;
        import vn.cchc.report.*;
        import vn.cchc.scoring.*;
        """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.vi.md"})
    void theFiveLinesRankFilesAsPrinted(String readme) throws Exception {
        Path data = Path.of("data", "hai-phong-2017");
        Rulebook rulebook = RulebookFiles.read(data.resolve("rulebook.csv")).orThrow();
        RulebookFiles.write(rulebook, folder.resolve("rulebook-2025.xlsx"));
        RoundFiles.write(
                RoundFiles.read(data.resolve("round.csv"), rulebook).orThrow(), folder.resolve("round-2025.xlsx"));
        // only the folder of the files is not as printed
        String lines = snippet(readme, 0).replace("Path.of(\"", "folder.resolve(\"");

        run("static void run(Path folder) throws Exception {\n" + lines + "}\n", folder);

        assertThat(folder.resolve("ranking-2025.xlsx")).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.vi.md"})
    void theirTwinRanksRowsAsPrinted(String readme) throws Exception {
        String rows = """
            Rulebook rulebook = Rulebook.of(2025, CriteriaSet.of(List.of(CriterionRow.of("1", null, "All", "100"))).orThrow());
            LocalDate referenceDate = LocalDate.of(2025, 12, 31);
            List<UnitRow> unitRows = List.of(UnitRow.of("A", "Sở A", null));
            List<MarkRow> markRows = List.of(MarkRow.points("A", "1", Stage.COUNCIL, "83.25"));
            """;
        String lines = snippet(readme, 1);

        run(
                "static void run(Path folder) throws Exception {\n" + rows + lines
                        + "java.nio.file.Files.writeString(folder.resolve(\"out.json\"), json);}\n",
                folder);

        assertThat(Files.readString(folder.resolve("out.json"))).contains("83.25");
    }

    @Test
    void thePageOnFairnessPrintsWhatRuns() throws Exception {
        String page = "docs/fairness.md";
        String given = """
            Rulebook rulebook = RulebookFiles.read(Path.of("data/hai-phong-2017/rulebook.csv")).orThrow();
            Round round = RoundFiles.read(Path.of("data/hai-phong-2017/round.csv"), rulebook).orThrow();
            Ranking ranking = Ranker.of(rulebook).rank(Scorer.of(rulebook).score(round, Stage.COUNCIL));
            java.io.PrintWriter out = new java.io.PrintWriter(folder.resolve("out.txt").toFile(), "UTF-8");
            """;
        // only the number of tries is not as printed
        String laws = snippet(page, 1).replace("200", "5");
        String contract = "static final Rulebook OURS = null;\n"
                + snippet(page, 2).replace("extends ", "extends vn.cchc.testkit.");

        run(
                "static void run(Path folder) throws Exception {\n" + given + snippet(page, 0) + laws
                        + "out.close();\n}\n" + contract,
                folder);

        assertThat(Files.readString(folder.resolve("out.txt")))
                .contains("APPRAISED_ITSELF [SNV] {count=31, ")
                .contains("NUMBERING: held in 5 rounds. ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.vi.md"})
    void theJournalKeepsAMarkAsPrinted(String readme) throws Exception {
        String given = """
                Rulebook rulebook = Rulebook.of(2025, CriteriaSet.of(List.of(CriterionRow.of("1.1", null, "All", "100"))).orThrow());
                java.time.Instant now = java.time.Instant.parse("2026-02-02T02:00:00Z");
                JournalFile.of(Path.of("journal-2025.jsonl"))
                        .append(JournalEntry.of("U-1", now, "", "", UnitRow.of("STC", "Sở Tài chính", null)), now)
                        .orThrow();
                """;
        String lines = (given + snippet(readme, 2)).replace("Path.of(\"", "folder.resolve(\"");

        run(
                "static void run(Path folder) throws Exception {\n" + lines
                        + "java.nio.file.Files.writeString(folder.resolve(\"out.txt\"), round.history(\"STC\", \"1.1\").toString());}\n",
                folder);

        assertThat(Files.readString(folder.resolve("out.txt")))
                .contains("Sở Nội vụ")
                .contains("1.5");
    }

    @Test
    void thePageOnRobustnessPrintsWhatRuns() throws Exception {
        String page = "docs/robustness.md";
        String given = """
            Rulebook rulebook = RulebookFiles.read(Path.of("data/hai-phong-2017/rulebook.csv")).orThrow();
            Round round = RoundFiles.read(Path.of("data/hai-phong-2017/round.csv"), rulebook).orThrow();
            Scorecards cards = Scorer.of(rulebook).score(round, Stage.COUNCIL);
            Ranker ranker = Ranker.of(rulebook);
            java.io.PrintWriter out = new java.io.PrintWriter(folder.resolve("out.txt").toFile(), "UTF-8");
            """;

        run(
                "static void run(Path folder) throws Exception {\n" + given + snippet(page, 0) + snippet(page, 1)
                        + "out.close();\n}\n",
                folder);

        assertThat(Files.readString(folder.resolve("out.txt"))).isEqualTo("""
                3, mostly 2.00 to 3.00
                Chance[ahead=535, tied=0, behind=465]
                stage=SELF, SO: 13 units move
                without 3, SO: 11 units move
                stage=SELF, QH: 8 units move
                without 3, QH: 5 units move
                weight 8 ×1.25, QH: 1 units move
                indexPrecision=EXACT, SO: 0 units move
                indexPrecision=EXACT, QH: 0 units move
                weight 8 ×1.25, SO: 0 units move
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/report.md", "docs/report.vi.md"})
    void thePageOnReportsPrintsWhatRuns(String page) throws Exception {
        String given = """
            Rulebook rulebook = RulebookFiles.read(Path.of("data/ministries-2023/rulebook.csv")).orThrow();
            ReadResult<Round> read = RoundFiles.read(Path.of("data/ministries-2023/round.csv"), rulebook);
            Ranking ranking = Ranker.of(rulebook).rank(Scorer.of(rulebook).score(read.orThrow(), Stage.COUNCIL));
            String fingerprint = read.fingerprint();
            """;
        // only the folder of the files is not as printed
        String lines = snippet(page, 0).replace("Path.of(\"report", "folder.resolve(\"report");

        run("static void run(Path folder) throws Exception {\n" + given + lines + "}\n", folder);

        assertThat(Files.readString(folder.resolve("report/report.html")))
                .contains("Ngày lập: 01/04/2026", "round-2025.xlsx");
    }

    @Test
    void bothReadmesPrintTheSameProgramsAndTestCommand() throws IOException {
        String english = Files.readString(ROOT.resolve("README.md"));
        String vietnamese = Files.readString(ROOT.resolve("README.vi.md"));

        assertThat(snippet("README.vi.md", 0)).isEqualTo(snippet("README.md", 0));
        assertThat(snippet("README.vi.md", 1)).isEqualTo(snippet("README.md", 1));
        assertThat(snippet("README.vi.md", 2)).isEqualTo(snippet("README.md", 2));
        assertThat(command(vietnamese, "test command")).isEqualTo(command(english, "test command"));
        assertThat(command(vietnamese, "main command"))
                .isEqualTo(command(english, "main command").replace(" --lang en", ""));
    }

    private static String command(String readme, String name) {
        Matcher matcher =
                Pattern.compile("<!-- " + name + " -->\\n```sh\\n(.*?)\\n```").matcher(readme);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String snippet(String readme, int number) throws IOException {
        Matcher matcher = JAVA.matcher(Files.readString(ROOT.resolve(readme)));
        for (int i = 0; i <= number; i++) {
            assertThat(matcher.find()).isTrue();
        }
        return matcher.group(1);
    }

    private static void run(String method, Path folder) throws Exception {
        String source = IMPORTS + "public class Printed {\npublic " + method + "}\n";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none"),
                        null,
                        List.of(
                                new SimpleJavaFileObject(
                                        URI.create("string:///Printed.java"), SimpleJavaFileObject.Kind.SOURCE) {
                                    @Override
                                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                                        return source;
                                    }
                                }))
                .call();
        assertThat(compiled).as(messages.toString()).isTrue();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            loader.loadClass("Printed").getMethod("run", Path.class).invoke(null, folder);
        }
    }
}
