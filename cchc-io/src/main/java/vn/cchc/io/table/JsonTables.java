package vn.cchc.io.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Reads JSON strictly: no repeated key, exact numbers, positions in every message. */
final class JsonTables {

    private static final int LONGEST_NUMBER = 1_000;

    private final JsonParser json;
    private final TableCollector collector;
    private final List<JsonRows> tables = new ArrayList<>();

    private JsonTables(JsonParser json, TableCollector collector) {
        this.json = json;
        this.collector = collector;
    }

    static void read(Reader text, TableCollector collector) throws IOException {
        try (JsonParser json = factory(collector.limits()).createParser(text)) {
            JsonTables tables = new JsonTables(json, collector);
            try {
                tables.document();
            } catch (JsonProcessingException e) {
                throw tables.refusal(e);
            }
            tables.tables.forEach(rows -> collector.add(rows.table()));
        }
    }

    static JsonFactory factory(Limits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.textLength())
                .maxNameLength(Math.min(limits.textLength(), 50_000))
                .maxNumberLength(LONGEST_NUMBER)
                .build();
        return JsonFactory.builder()
                .streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private void document() throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_OBJECT) {
            members("", "");
        } else {
            elements("", "");
        }
        if (json.nextToken() != null) {
            throw syntax();
        }
    }

    /** Reads an object outside an array: its plain members are rows, its objects and arrays are tables of their own. */
    private void members(String name, String pointer) throws IOException {
        Optional<JsonRows> plain = Optional.empty();
        while (next() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            JsonToken token = next();
            if (token == JsonToken.START_OBJECT) {
                members(join(name, key), pointer + '/' + TablePlace.escape(key));
            } else if (token == JsonToken.START_ARRAY) {
                elements(join(name, key), pointer + '/' + TablePlace.escape(key));
            } else {
                plain = Optional.of(plain.isPresent() ? plain.get() : open(TablePlace.Shape.MEMBERS, name, pointer));
                member(plain.get(), key);
            }
        }
    }

    private void member(JsonRows rows, String key) throws IOException {
        rows.startRow(line());
        rows.put("name", () -> "", collector.text(key));
        rows.put("value", () -> "", cell());
        rows.endRow();
    }

    private void elements(String name, String pointer) throws IOException {
        JsonRows rows = open(TablePlace.Shape.ELEMENTS, name, pointer);
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            rows.startRow(line());
            if (token.isScalarValue()) {
                put(rows, "value", () -> "");
            } else {
                nested(rows, "", () -> "");
            }
            rows.endRow();
        }
    }

    /** Spreads an object or array inside a row over columns: {@code rule.type}, {@code levels.0}. */
    private void nested(JsonRows rows, String heading, Supplier<String> pointer) throws IOException {
        boolean array = json.currentToken() == JsonToken.START_ARRAY;
        int index = 0;
        while (true) {
            JsonToken token = next();
            if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                return;
            }
            String key = array ? String.valueOf(index++) : json.currentName();
            JsonToken value = array ? token : next();
            Supplier<String> below = () -> pointer.get() + '/' + TablePlace.escape(key);
            if (value.isScalarValue()) {
                put(rows, join(heading, key), below);
            } else {
                nested(rows, join(heading, key), below);
            }
        }
    }

    private void put(JsonRows rows, String heading, Supplier<String> pointer) throws IOException {
        if (!rows.put(heading, pointer, cell())) {
            throw RefusedFileException.of(here(), Code.JSON_KEY_TWICE, heading);
        }
    }

    private Cell cell() throws IOException {
        return cell(json, collector);
    }

    /** Returns the scalar value that a parser stands on as a cell. */
    static Cell cell(JsonParser json, TableCollector collector) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> collector.text(json.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> collector.numeral(Numerals.plain(json.getText()));
            case VALUE_TRUE -> Cell.of(true);
            case VALUE_FALSE -> Cell.of(false);
            default -> Cell.BLANK;
        };
    }

    private JsonRows open(TablePlace.Shape shape, String name, String pointer) {
        JsonRows rows = new JsonRows(collector.place(shape, name, pointer), collector);
        tables.add(rows);
        return rows;
    }

    private JsonToken next() throws IOException {
        JsonToken token = json.nextToken();
        if (token == null) {
            throw syntax();
        }
        return token;
    }

    private static String join(String outer, String inner) {
        return outer.isEmpty() ? inner : outer + '.' + inner;
    }

    private int line() {
        return json.currentTokenLocation().getLineNr();
    }

    private Origin here() {
        return collector
                .origin()
                .atRow(json.currentLocation().getLineNr())
                .atPointer(json.getParsingContext().pathAsPointer().toString());
    }

    private RefusedFileException syntax() {
        return RefusedFileException.of(
                here(), Code.JSON_SYNTAX, json.currentLocation().getColumnNr());
    }

    private RefusedFileException refusal(JsonProcessingException e) {
        return new RefusedFileException(problem(e, collector.limits()).at(here()));
    }

    /** Says what is wrong with a text that a parser refused. */
    static Problem problem(JsonProcessingException e, Limits limits) {
        String message = String.valueOf(e.getOriginalMessage());
        if (e instanceof StreamConstraintsException) {
            return message.contains("nesting depth")
                    ? Problem.of(Code.NESTING_TOO_DEEP, Subject.INPUT, limits.depth())
                    : Problem.of(
                            Code.TEXT_TOO_LONG,
                            Subject.INPUT,
                            message.contains("Number") ? LONGEST_NUMBER : limits.textLength());
        }
        if (e instanceof JsonParseException && message.startsWith("Duplicate")) {
            return Problem.of(Code.JSON_KEY_TWICE, Subject.INPUT, quoted(message));
        }
        return Problem.of(
                Code.JSON_SYNTAX,
                Subject.INPUT,
                e.getLocation() == null ? 0 : e.getLocation().getColumnNr());
    }

    private static String quoted(String message) {
        int start = message.indexOf('\'');
        int end = message.lastIndexOf('\'');
        return start < end ? message.substring(start + 1, end) : message;
    }
}
