package vn.cchc.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.examples.PrintedProgram.ROOT;
import static vn.cchc.examples.PrintedProgram.run;
import static vn.cchc.examples.PrintedProgram.snippet;
import static vn.cchc.examples.PrintedProgram.snippets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.io.RoundFiles;
import vn.cchc.io.RulebookFiles;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;

/** Runs what the pages of the guide print, and holds the two languages together. */
class GuidePagesTest {

    private static final Pattern MESSAGE =
            Pattern.compile("^\\| `(STT?C,.*?)` \\| (.*?) \\| (.*?) \\|$", Pattern.MULTILINE);
    private static final Pattern STEP =
            Pattern.compile("<!-- (?:file: [^ ]+|run|prints) -->\\n```[a-z]*\\n(.*?)```\\n", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final String GIVEN = """
        static void run(Path folder) throws Exception {
            Rulebook rulebook = Rulebook.of(2025, CriteriaSet.of(List.of(
                    CriterionRow.of("1", null, "Steering", "60"),
                    CriterionRow.of("2", null, "Survey", "40").withRule("Judged", "", MarkSource.SURVEY))).orThrow());
            Round round = Round.of(rulebook, LocalDate.of(2025, 12, 31),
                    List.of(UnitRow.of("A", "Sở A", null), UnitRow.of("BB", "Sở B", null)),
                    List.of(MarkRow.points("A", "1", Stage.COUNCIL, "50"), MarkRow.points("A", "2", null, "30"),
                            MarkRow.points("BB", "1", Stage.COUNCIL, "50"), MarkRow.points("BB", "2", null, "30")))
                    .orThrow();
            RulebookFiles.write(rulebook, folder.resolve("rulebook-2025.xlsx"));
            java.time.Instant now = java.time.Instant.parse("2026-02-02T02:00:00Z");
            java.io.PrintWriter out = new java.io.PrintWriter(folder.resolve("out.txt").toFile(), "UTF-8");
        """;
    private static final String BESIDE = """
        out.close();
        }
        static java.util.Optional<java.math.BigDecimal> complaintsOf(String unit) {
            return java.util.Optional.of(java.math.BigDecimal.valueOf(unit.length()));
        }
        """;
    /** What each recipe made, in the order of the page. */
    private static final List<String> SHOWN = List.of(
            "ranking.place(\"A\").rank() + \" before \" + ranking.place(\"BB\").rank()",
            "ranking.place(\"A\").rank() + \" with \" + ranking.place(\"BB\").rank() + \" \" + ranking.place(\"A\").band().orElseThrow()",
            "ours.equals(rulebook)",
            "replayed.unit(\"STC\").unit().name()",
            "report.holds()",
            "checked.value().isEmpty() && answer.contains(\"110\")");

    @TempDir
    Path folder;

    @Test
    void theRecipesRunAsPrinted() throws Exception {
        StringBuilder program = new StringBuilder(GIVEN);
        for (int i = 0; i < SHOWN.size(); i++) {
            // only the folder of the files is not as printed
            String lines = snippet("docs/recipes.md", i).replace("Path.of(\"rule", "folder.resolve(\"rule");
            program.append("{\n")
                    .append(lines)
                    .append("out.println(")
                    .append(SHOWN.get(i))
                    .append(");\n}\n");
        }

        run(program + BESIDE, folder);

        assertThat(Files.readString(folder.resolve("out.txt")).lines())
                .containsExactly("1 before 2", "1 with 1 Khá", "true", "Sở Tài chính", "true", "true");
    }

    @ParameterizedTest
    @CsvSource({"docs/messages.md, EN", "docs/messages.vi.md, VI"})
    void eachMessageIsWhatTheReaderSays(String page, Language language) throws IOException {
        List<MatchResult> rows =
                MESSAGE.matcher(Files.readString(ROOT.resolve(page))).results().toList();

        assertThat(rows).hasSizeGreaterThan(9);
        for (MatchResult row : rows) {
            Problem problem = problemOf(row.group(1));
            String said = row.group(2) + (row.group(3).isBlank() ? "" : "\n" + row.group(3));
            assertThat(problem.at(Origin.NONE).text(language)).isEqualTo(said);
        }
    }

    @Test
    void bothLanguagesPrintTheSamePrograms() throws IOException {
        assertThat(snippets("docs/recipes.vi.md"))
                .isEqualTo(snippets("docs/recipes.md"))
                .hasSize(6);
        assertThat(blocks("docs/first-hour.vi.md"))
                .isEqualTo(blocks("docs/first-hour.md"))
                .hasSize(9);
    }

    @Test
    void bothLanguagesComputeTheSameNumbers() throws IOException {
        assertThat(numbers("docs/numbers.vi.md")).isEqualTo(numbers("docs/numbers.md"));
    }

    @Test
    void everyLinkOfAPageLeadsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        try (Stream<Path> pages = Stream.concat(Files.list(ROOT), Files.list(ROOT.resolve("docs")))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                LINK.matcher(Files.readString(page))
                        .results()
                        .map(link -> link.group(1))
                        .forEach(link -> {
                            if (!Files.exists(page.resolveSibling(link))) {
                                broken.add(page.getFileName() + " → " + link);
                            }
                        });
            }
        }

        assertThat(broken).isEmpty();
    }

    private static Problem problemOf(String row) throws IOException {
        String rules = """
            [rulebook]
            name,value
            year,2025
            [criteria]
            code,parent,name,maximum,rule,parameters,source
            1,,Steering,60,,,
            1.1,1,Plan,20,YesNo,,
            1.2,1,Files,40,Proportional,,
            2,,Survey,40,Judged,step=0.5,SURVEY
            """;
        String round = """
            [round]
            name,value
            referenceDate,2025-12-31
            [units]
            code,name
            STC,Sở Tài chính
            [marks]
            unit,criterion,stage,points,evidence
            %s
            """.formatted(row);
        Rulebook rulebook = RulebookFiles.read(bytes(rules), "rulebook.csv").orThrow();
        List<Problem> problems = RoundFiles.read(bytes(round), "round.csv", rulebook).problems().stream()
                .filter(problem -> problem.code() != Code.APPRAISALS_WITHOUT_AGENCY)
                .toList();
        assertThat(problems).as(row).hasSize(1);
        return problems.get(0);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> blocks(String page) throws IOException {
        return STEP.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** Returns the figures of a page in their order; the marks of decimals and thousands are those of its language. */
    private static List<String> numbers(String page) throws IOException {
        return NUMBER.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map(number -> number.group().replaceAll("[.,]", ""))
                .toList();
    }
}
