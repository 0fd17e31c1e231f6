package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.io.table.Field;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorer;

/** The shipped schemas take what we write, know the same fields as the reader, and refuse what it refuses. */
class JsonSchemasTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Rulebook rulebook = FullCase.rulebook();
    private final Round round = FullCase.round(rulebook);

    @Test
    void takeARulebookWithEveryRule() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        RulebookFiles.write(rulebook, out, FileFormat.JSON);

        assertThat(faults(RulebookFiles.jsonSchema(), out.toString(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void takeARoundWithEveryTable() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        RoundFiles.write(round, out, FileFormat.JSON);

        assertThat(faults(RoundFiles.jsonSchema(), out.toString(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void takeResultsOfEveryStage() {
        for (Stage stage : Stage.values()) {
            Ranking ranking = Ranker.of(rulebook).rank(Scorer.of(rulebook).score(round, stage));

            assertThat(faults(ResultFiles.jsonSchema(), ResultFiles.toJson(ranking)))
                    .isEmpty();
            assertThat(faults(ResultFiles.jsonSchema(), ResultFiles.toJson(ranking.scorecards())))
                    .isEmpty();
        }
    }

    @Test
    void knowTheFieldsThatTheReaderKnows() throws IOException {
        assertKnows(RulebookFiles.jsonSchema(), Schema.OF_RULEBOOKS);
        assertKnows(RoundFiles.jsonSchema(), Schema.OF_ROUNDS);
    }

    private static void assertKnows(String schema, List<Schema> tables) throws IOException {
        JsonNode properties = new ObjectMapper().readTree(schema).get("properties");
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactlyElementsOf(tables.stream().map(Schema::name).toList());
        for (Schema table : tables) {
            if (properties.get(table.name()).has("items")) {
                JsonNode row = properties.get(table.name()).get("items");
                List<String> fields = new ArrayList<>();
                row.get("properties").fieldNames().forEachRemaining(fields::add);
                List<String> required = new ArrayList<>();
                row.path("required").forEach(name -> required.add(name.asText()));
                assertThat(fields)
                        .containsExactlyElementsOf(
                                table.fields().stream().map(Field::name).toList());
                assertThat(required)
                        .containsExactlyElementsOf(table.fields().stream()
                                .filter(Field::required)
                                .map(Field::name)
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"marks\":[{\"unit\":\"A\",\"criterion\":1.10,\"points\":1}]} | criterion",
                "{\"marks\":[{\"unit\":\"A\",\"criterion\":\"1\",\"point\":1}]} | point",
                "{\"marks\":[{\"unit\":\"A\",\"criterion\":\"1\",\"points\":\"1,5\"}]} | points",
                "{\"marks\":[{\"unit\":\"A\",\"criterion\":\"1\",\"stage\":\"JUDGED\"}]} | stage",
                "{\"marks\":[{\"unit\":\"A\"}]} | criterion",
                "{\"marks\":[{\"unit\":\"A\",\"criterion\":\"1\",\"time\":\"15/01/2026\"}]} | time",
                "{\"mark\":[]} | mark"
            })
    void refuseWhatIsMisspelt(String json, String place) {
        assertThat(faults(RoundFiles.jsonSchema(), json)).isNotEmpty().anyMatch(fault -> fault.contains(place));
    }

    private static List<String> faults(String schema, String json) {
        return SCHEMAS.getSchema(schema).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
