package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.cchc.io.table.Spelling;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.scoring.Scorer;

/** Texts that formats, spreadsheets and browsers would take for something else come back as they were, and so does the result. */
class HostileTextProperties {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Property(tries = 120)
    void everyTextOfARulebookComesBack(@ForAll("texts") List<String> texts, @ForAll FileFormat format)
            throws IOException {
        Rulebook rulebook = rulebook(texts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        RulebookFiles.write(rulebook, out, format);
        ReadResult<Rulebook> read = RulebookFiles.read(new ByteArrayInputStream(out.toByteArray()), "again");

        assertThat(read.orThrow()).isEqualTo(rulebook);
        assertThat(read.problems()).isEmpty();
        assertThat(read.orThrow().title()).isEqualTo(texts.get(0));
    }

    @Property(tries = 120)
    void everyTextOfARoundComesBackWithItsResult(@ForAll("texts") List<String> texts, @ForAll FileFormat format)
            throws IOException {
        Rulebook rulebook = rulebook(texts);
        Round round = round(texts, rulebook);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        RoundFiles.write(round, out, format);
        Round read = RoundFiles.read(new ByteArrayInputStream(out.toByteArray()), "again", rulebook)
                .orThrow();

        assertThat(read).isEqualTo(round);
        assertThat(result(read)).isEqualTo(result(round));
        assertThat(read.units().get(0).unit().name()).isEqualTo(texts.get(1));
    }

    @Property(tries = 60)
    void everyNameOfARankingComesBack(@ForAll("texts") List<String> texts, @ForAll FileFormat format)
            throws IOException {
        Rulebook rulebook = rulebook(texts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ResultFiles.write(
                Ranker.of(rulebook).rank(Scorer.of(rulebook).score(round(texts, rulebook), Stage.COUNCIL)),
                out,
                format);

        assertThat(RankingFiles.yearBefore(new ByteArrayInputStream(out.toByteArray()), "again")
                        .orThrow()
                        .entries())
                .extracting(entry -> entry.name())
                .containsExactlyInAnyOrder(texts.get(1), texts.get(2));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> starts = Arbitraries.of(
                "=1+1",
                "'=",
                "@SUM(A1)",
                "-1+2",
                "+84",
                "<b>&amp;</b>",
                "\"",
                "a\"b;c,d",
                "a\nb",
                "a\r\nb",
                "a\tb",
                "[units]",
                "#x",
                "_x000D_",
                "{\"a\":1}",
                "1.250",
                "1,5",
                "null",
                "TRUE",
                "ệ\u0323",
                "a\u200Fb\u202Ec",
                "😀👩‍👩‍👧",
                "Hoà",
                "'",
                "\uFF1D1");
        Arbitrary<String> rests = Arbitraries.strings().all().ofMaxLength(8);
        Arbitrary<String> longOnes = Arbitraries.of("ệ", "😀", "a;\"\n").map(part -> "x" + part.repeat(2_000) + "x");
        return Arbitraries.frequencyOf(
                        Tuple.of(6, starts),
                        Tuple.of(3, starts.flatMap(start -> rests.map(rest -> start + rest))),
                        Tuple.of(1, longOnes))
                .map(Spelling::clean)
                .filter(HostileTextProperties::isSound)
                .list()
                .uniqueElements()
                .ofSize(8);
    }

    /** Something to see, and no half of a surrogate pair, which no charset can hold. */
    private static boolean isSound(String text) {
        return !text.isBlank()
                && text.equals(Spelling.clean(text))
                && text.codePoints()
                        .anyMatch(c -> !Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT)
                && new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
    }

    private static Rulebook rulebook(List<String> texts) throws IOException {
        Map<String, Object> tables = Map.of(
                "rulebook", Map.of("title", texts.get(0), "decision", texts.get(3), "note", texts.get(4)),
                "criteria",
                        List.of(
                                Map.of(
                                        "code",
                                        "1",
                                        "name",
                                        texts.get(5),
                                        "maximum",
                                        60,
                                        "guidance",
                                        texts.get(6),
                                        "appraiser",
                                        texts.get(7)),
                                Map.of(
                                        "code",
                                        "2",
                                        "name",
                                        texts.get(2),
                                        "maximum",
                                        40,
                                        "citation",
                                        texts.get(1),
                                        "task",
                                        texts.get(0))));
        return RulebookFiles.read(bytes(tables), "r.json").orThrow();
    }

    private static Round round(List<String> texts, Rulebook rulebook) throws IOException {
        Map<String, Object> tables = Map.of(
                "round", Map.of("note", texts.get(3)),
                "units", List.of(Map.of("code", "A", "name", texts.get(1)), Map.of("code", "B", "name", texts.get(2))),
                "tasks", List.of(Map.of("task", texts.get(0), "unit", "A", "decision", texts.get(4))),
                "marks",
                        List.of(
                                mark("A", "1", 59.25, texts),
                                mark("A", "2", 0.5, texts),
                                mark("B", "1", 59.25, texts)));
        return RoundFiles.read(bytes(tables), "r.json", rulebook).orThrow();
    }

    private static Map<String, Object> mark(String unit, String criterion, double points, List<String> texts) {
        return Map.of(
                "unit",
                unit,
                "criterion",
                criterion,
                "stage",
                "APPRAISAL",
                "points",
                points,
                "agency",
                texts.get(7),
                "person",
                texts.get(5),
                "reason",
                texts.get(6),
                "decision",
                texts.get(4));
    }

    private static String result(Round round) {
        return ResultFiles.toJson(
                Ranker.of(round.rulebook()).rank(Scorer.of(round.rulebook()).score(round, Stage.COUNCIL)));
    }

    private static ByteArrayInputStream bytes(Map<String, Object> tables) throws IOException {
        return new ByteArrayInputStream(JSON.writeValueAsBytes(tables));
    }
}
