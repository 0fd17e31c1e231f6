package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.io.table.Field;
import vn.cchc.io.table.Vocabulary;
import vn.cchc.model.Document;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.criteria.rule.LeafRule;
import vn.cchc.model.problem.Language;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorer;

/** Holds the two pages about formats to what the readers understand, and ranks the examples they print. */
class FormatsPageTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- example: (\\S+) -->\\R```\\w*\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("\\| \\**`(\\w+)`\\** \\| ([^|]+) \\| ([^|]+) \\|");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"formats.md", "formats.vi.md"})
    void ranksTheExamplesAsThePageSays(String page) throws IOException {
        Map<String, String> examples = examples(page);

        Ranking fromCsv = rank(examples.get("rulebook.csv"), examples.get("round.csv"));
        Ranking fromJson = rank(examples.get("rulebook.json"), examples.get("round.json"));

        assertThat(lines(fromCsv)).isEqualTo(examples.get("ranking"));
        assertThat(ResultFiles.toJson(fromJson)).isEqualTo(ResultFiles.toJson(fromCsv));
    }

    @ParameterizedTest
    @ValueSource(strings = {"formats.md", "formats.vi.md"})
    void readsWhatWasEnteredBesideMarks(String page) throws IOException {
        Map<String, String> examples = examples(page);
        Rulebook rulebook = RulebookFiles.read(TestFiles.text(examples.get("rulebook.csv")), "rulebook.csv")
                .orThrow();

        ReadResult<Round> read = RoundFiles.read(TestFiles.text(examples.get("stages.csv")), "stages.csv", rulebook);

        assertThat(TestFiles.texts(read, Language.EN)).isEmpty();
        Round round = read.orThrow();
        assertThat(round.history("STC", "1.1"))
                .extracting(change -> change.mark().said())
                .containsExactly("5", "3", "4", "4.5");
        assertThat(round.history("STC", "1.1").get(0).mark().documents())
                .extracting(Document::toString)
                .containsExactly("12/BC-STC | 2025-12-09 | Báo cáo | https://stc.example/12 | tr. 3", "Kế hoạch năm");
        assertThat(round.petitions())
                .extracting(petition -> petition.id() + " " + petition.member() + " " + petition.outcome())
                .containsExactly("K1 Member A PARTLY_ACCEPTED", "K2 Member B REFUSED");
        assertThat(round.exemptions())
                .extracting(each -> each.criterion() + " " + each.proposedBy() + " " + each.decision())
                .containsExactly("2.1 Sở Xây dựng 07/BB-HĐ");
        assertThat(round.draft()).isFalse();
        assertThat(round.asApproved().orElseThrow().history("STC", "1.1")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"formats.md", "formats.vi.md"})
    void chainsEntriesToTheJournalBeside(String page) throws IOException {
        Map<String, String> examples = examples(page);
        JournalChain chain = JournalChain.named("journal.jsonl");
        StringBuilder lines = new StringBuilder();

        for (JournalEntry entry : JournalEntry.readAll(TestFiles.text(examples.get("entries.jsonl")), "entries.jsonl")
                .orThrow()) {
            String line = chain.next(entry, entry.at()).orThrow().line().orElseThrow();
            chain.add(line);
            lines.append(line).append('\n');
        }

        assertThat(lines.toString()).isEqualTo(examples.get("journal.jsonl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"formats.md", "formats.vi.md"})
    void ranksTheBareTables(String page) throws IOException {
        Map<String, String> examples = examples(page);
        Rulebook rulebook = RulebookFiles.read(TestFiles.text(examples.get("criteria.csv")), "criteria.csv")
                .orThrow();

        ReadResult<Round> round = RoundFiles.read(TestFiles.text(examples.get("marks.csv")), "marks.csv", rulebook);

        assertThat(lines(ranking(rulebook, round.orThrow())))
                .isEqualTo("place,unit,index,band\n1,Phường Lê Chân,97.75,Xuất sắc\n2,Xã An Lão,85.50,Tốt\n");
        assertThat(TestFiles.texts(round, Language.EN))
                .containsExactly("marks.csv: the table of marks has no column of stages: every row is taken as an"
                        + " appraisal, and as a survey result where the criterion is surveyed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"formats.md", "formats.vi.md"})
    void collectsTheReturnedFileAsThePageSays(String page) throws IOException {
        Map<String, String> examples = examples(page);
        Rulebook rulebook = RulebookFiles.read(TestFiles.text(examples.get("rulebook.csv")), "rulebook.csv")
                .orThrow();
        Path units = Files.writeString(folder.resolve("units.csv"), examples.get("units.csv"));
        Path returned = Files.writeString(folder.resolve("returned.csv"), examples.get("returned.csv"));

        ReadResult<Round> read = RoundFiles.readAll(List.of(returned), units, rulebook);

        Language language = page.contains(".vi.") ? Language.VI : Language.EN;
        assertThat(String.join("\n", TestFiles.texts(read, language)) + "\n").isEqualTo(examples.get("collected"));
        assertThat(read.orThrow().rows().marks()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"formats.md", "formats.vi.md"})
    void findsTheWrongRankOfThePublishedTable(String page) throws IOException {
        Map<String, String> examples = examples(page);

        List<String> found =
                PublishedFiles.read(TestFiles.text(examples.get("published.csv")), "published.csv")
                        .orThrow()
                        .check()
                        .stream()
                        .map(problem -> problem.text(Language.VI))
                        .toList();

        assertThat(found)
                .containsExactly(
                        "published.csv, dòng 4, cột \"Xếp hạng\": Sở Xây dựng: hạng in là 2, theo chỉ số phải là 3."
                                + "\nKiểm tra lại hạng và chỉ số.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"formats.md", "formats.vi.md"})
    void namesEveryColumnWithAllItsNames(String page) throws IOException {
        String text = page(page);

        for (Schema schema : schemas().toList()) {
            List<String> rows = ROW.matcher(section(text, schema))
                    .results()
                    .map(row -> row.group(1) + ": " + row.group(2))
                    .toList();

            assertThat(rows)
                    .as(schema.name())
                    .containsExactlyElementsOf(
                            schema.fields().stream().map(FormatsPageTest::line).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"formats.md", "formats.vi.md"})
    void namesEveryWordRuleAndRegulation(String page) throws IOException {
        String text = page(page);

        Stream.of(
                        Words.STAGES,
                        Words.SOURCES,
                        Words.KINDS,
                        Words.PARTICIPATIONS,
                        Words.REQUESTS,
                        Words.OUTCOMES,
                        Words.STATUSES,
                        Words.DOCUMENTS)
                .map(Vocabulary::expected)
                .flatMap(words -> Stream.of(words.split(", ")))
                .forEach(word -> assertThat(text).contains("| `" + word + "` |"));
        Stream.of(LeafRule.class.getPermittedSubclasses())
                .forEach(rule -> assertThat(text).contains("| `" + rule.getSimpleName() + "` |"));
        Regulations.DEFAULT.values().forEach((name, value) -> {
            assertThat(text).contains("`" + name + "`");
            assertThat(value.isEmpty() || text.contains("| `" + name + "` | `" + value + "` |"))
                    .as(name)
                    .isTrue();
        });
    }

    private static Stream<Schema> schemas() {
        return Stream.concat(
                Stream.concat(Schema.OF_RULEBOOKS.stream(), Schema.OF_ROUNDS.stream()),
                Stream.of(Schema.TEMPLATE, Schema.PUBLISHED, Schema.FINDINGS, Schema.WEIGHTS));
    }

    private static String line(Field field) {
        String synonyms = field.synonyms().stream()
                .filter(name -> !name.equals(field.name()))
                .collect(Collectors.joining(", "));
        return field.name() + ": " + (synonyms.isEmpty() ? "–" : synonyms);
    }

    private static String section(String text, Schema schema) {
        int start = text.indexOf("**`[" + schema.name() + "]`**");
        assertThat(start).as(schema.name()).isPositive();
        int table = text.indexOf("| --- |", start);
        int end = text.indexOf("\n\n", table);
        return text.substring(table, end + 1);
    }

    private static Ranking rank(String rules, String marks) throws IOException {
        String type = rules.startsWith("{") ? ".json" : ".csv";
        ReadResult<Rulebook> rulebook = RulebookFiles.read(TestFiles.text(rules), "rulebook" + type);
        ReadResult<Round> round = RoundFiles.read(TestFiles.text(marks), "round" + type, rulebook.orThrow());
        assertThat(rulebook.problems()).isEmpty();
        return ranking(rulebook.orThrow(), round.orThrow());
    }

    private static Ranking ranking(Rulebook rulebook, Round round) {
        return Ranker.of(rulebook).rank(Scorer.of(rulebook).score(round, Stage.COUNCIL));
    }

    private static String lines(Ranking ranking) {
        return ranking.blocks().get(0).places().stream()
                .map(FormatsPageTest::line)
                .collect(Collectors.joining("\n", "place,unit,index,band\n", "\n"));
    }

    private static String line(Place place) {
        return place.place().orElseThrow() + "," + place.unit().code() + ","
                + place.card().published().orElseThrow() + "," + place.band().orElse("");
    }

    private static Map<String, String> examples(String page) throws IOException {
        return EXAMPLE.matcher(page(page))
                .results()
                .collect(Collectors.toMap(example -> example.group(1), example -> example.group(2)));
    }

    private static String page(String page) throws IOException {
        return Files.readString(Path.of("..", "docs", page));
    }
}
