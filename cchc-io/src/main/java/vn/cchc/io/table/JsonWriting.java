package vn.cchc.io.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes JSON: an object of arrays, or one array where the only table has no name; each row on a line of its own. */
final class JsonWriting {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonWriting() {}

    static void write(List<Table> tables, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(new RowOnALine());
            if (tables.size() == 1 && tables.get(0).name().isEmpty()) {
                rows(tables.get(0), json);
            } else {
                json.writeStartObject();
                for (Table table : tables) {
                    json.writeFieldName(table.name());
                    rows(table, json);
                }
                json.writeEndObject();
            }
            json.writeRaw('\n');
        }
    }

    private static void rows(Table table, JsonGenerator json) throws IOException {
        json.writeStartArray();
        boolean first = true;
        for (Row row : table.rows()) {
            row(table, row, first, json);
            first = false;
        }
        json.writeEndArray();
    }

    /** The first row carries every heading, so that none is lost; the others leave out what is blank. */
    private static void row(Table table, Row row, boolean first, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < table.headings().size(); i++) {
            if (first || !row.cell(i).isBlank()) {
                json.writeFieldName(table.heading(i));
                cell(row.cell(i), json);
            }
        }
        json.writeEndObject();
    }

    static void cell(Cell cell, JsonGenerator json) throws IOException {
        switch (cell.kind()) {
            case BLANK, FORMULA_WITHOUT_RESULT -> json.writeNull();
            case NUMBER -> json.writeNumber(cell.text());
            case BOOLEAN -> json.writeBoolean(cell.text().equals("TRUE"));
            default -> json.writeString(Written.value(cell));
        }
    }

    /** Breaks the line between the elements of an array. */
    private static final class RowOnALine extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1L;

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            json.writeRaw('\n');
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(",\n");
        }
    }
}
