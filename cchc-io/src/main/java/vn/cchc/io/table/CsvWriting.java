package vn.cchc.io.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes CSV: one table without a name, or several that are each opened by a line such as {@code [units]}. */
final class CsvWriting {

    private final Writer text;
    private final CsvWriter csv;
    private final CsvStyle style;

    private CsvWriting(Writer text, CsvStyle style) {
        this.text = text;
        this.style = style;
        this.csv = CsvWriter.builder()
                .fieldSeparator(style.delimiter())
                .lineDelimiter(style == CsvStyle.PEOPLE ? LineDelimiter.CRLF : LineDelimiter.LF)
                .build(text);
    }

    static void write(List<Table> tables, OutputStream out, CsvStyle style) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriting writing = new CsvWriting(text, style);
        if (style.isMarked()) {
            text.write('\uFEFF');
        }
        for (int i = 0; i < tables.size(); i++) {
            writing.table(tables.get(i), i);
        }
        writing.csv.flush();
        text.flush();
    }

    private void table(Table table, int index) throws IOException {
        if (index > 0) {
            line("");
        }
        if (!table.name().isEmpty()) {
            csv.writeRecord('[' + table.name() + ']');
        }
        int columns = table.headings().size();
        List<String> fields = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            fields.add(CsvLines.guard(table.heading(i), i == 0));
        }
        csv.writeRecord(fields);
        for (Row row : table.rows()) {
            fields.clear();
            for (int i = 0; i < columns; i++) {
                fields.add(field(row.cell(i), i == 0));
            }
            csv.writeRecord(fields);
        }
    }

    private void line(String content) throws IOException {
        csv.flush();
        text.write(content + style.lineEnd());
    }

    private String field(Cell cell, boolean first) {
        String value = Written.value(cell);
        if (Written.isNumber(cell)) {
            return value.replace('.', style.decimalMark());
        }
        return CsvLines.guard(value, first);
    }
}
