package vn.cchc.io.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Reads and writes texts that are one JSON object each, as strictly as a JSON file: no repeated key, exact numbers. */
public final class JsonLines {

    private static final int DEPTH = 2;
    private static final JsonFactory WRITING = new JsonFactory();

    private final TableCollector collector;
    private final JsonFactory factory;

    /**
     * What a line holds.
     *
     * @param members its plain members
     * @param objects the plain members of the objects in it
     */
    public record JsonLine(Map<String, Cell> members, Map<String, Map<String, Cell>> objects) {

        /** Writes the plain members, then the objects; what is blank is left out. */
        public String text() {
            StringWriter text = new StringWriter(512);
            try (JsonGenerator json = WRITING.createGenerator(text)) {
                json.writeStartObject();
                write(members, json);
                for (Map.Entry<String, Map<String, Cell>> object : objects.entrySet()) {
                    json.writeObjectFieldStart(object.getKey());
                    write(object.getValue(), json);
                    json.writeEndObject();
                }
                json.writeEndObject();
            } catch (IOException e) {
                throw new UncheckedIOException("a text in memory can always be written", e);
            }
            return text.toString();
        }

        private static void write(Map<String, Cell> members, JsonGenerator json) throws IOException {
            for (Map.Entry<String, Cell> member : members.entrySet()) {
                if (!member.getValue().isBlank()) {
                    json.writeFieldName(member.getKey());
                    JsonWriting.cell(member.getValue(), json);
                }
            }
        }
    }

    /**
     * Makes a reader of the lines of one file.
     *
     * @param file the name that messages show
     * @param longest the most characters that one text may have
     */
    public JsonLines(String file, int longest) {
        Limits usual = Limits.DEFAULT;
        Limits limits =
                new Limits(usual.bytes(), usual.tables(), usual.rows(), usual.columns(), usual.cells(), longest, DEPTH);
        this.collector = new TableCollector(file, limits);
        this.factory = JsonTables.factory(limits);
    }

    /** Reads a line out of a buffer that has an array; a fault in it is reported at its place, and the answer then holds what stood before the fault. */
    public JsonLine read(CharBuffer text, Origin at, Consumer<Problem> problems) {
        JsonLine line = new JsonLine(new LinkedHashMap<>(), new LinkedHashMap<>());
        int start = text.arrayOffset() + text.position();
        try (JsonParser json = factory.createParser(text.array(), start, text.remaining())) {
            fill(line, json);
        } catch (JsonProcessingException e) {
            problems.accept(JsonTables.problem(e, collector.limits()).at(at));
        } catch (RefusedFileException e) {
            problems.accept(e.problem().at(at));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be read", e);
        }
        return line;
    }

    private void fill(JsonLine line, JsonParser json) throws IOException {
        expect(JsonToken.START_OBJECT, json);
        while (next(json) == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (next(json) == JsonToken.START_OBJECT) {
                Map<String, Cell> members = new LinkedHashMap<>();
                line.objects().put(name, members);
                fill(members, json);
            } else {
                line.members().put(name, scalar(json));
            }
        }
        if (json.nextToken() != null) {
            throw syntax(json);
        }
    }

    private void fill(Map<String, Cell> members, JsonParser json) throws IOException {
        while (next(json) == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            next(json);
            members.put(name, scalar(json));
        }
    }

    private Cell scalar(JsonParser json) throws IOException {
        if (!json.currentToken().isScalarValue()) {
            throw RefusedFileException.of(Origin.NONE, Code.NESTING_TOO_DEEP, DEPTH);
        }
        return JsonTables.cell(json, collector);
    }

    private static void expect(JsonToken token, JsonParser json) throws IOException {
        if (next(json) != token) {
            throw syntax(json);
        }
    }

    private static JsonToken next(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        if (token == null) {
            throw syntax(json);
        }
        return token;
    }

    private static RefusedFileException syntax(JsonParser json) {
        return new RefusedFileException(Problem.of(
                Code.JSON_SYNTAX, Subject.INPUT, json.currentLocation().getColumnNr()));
    }
}
