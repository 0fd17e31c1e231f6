package vn.cchc.io.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.problem.Code;

/** Reads CSV: one table, or several that are each opened by a line such as {@code [units]}. */
final class CsvTables {

    private final TableCollector collector;
    private TablePlace place;
    private List<Row> rows = new ArrayList<>();
    private boolean opened;
    private int lastLine;

    private CsvTables(TableCollector collector) {
        this.collector = collector;
        this.place = collector.place(TablePlace.Shape.LINES, "", "");
    }

    static void read(Reader text, Optional<Character> delimiter, TableCollector collector) throws IOException {
        BufferedReader reader = new BufferedReader(text, CsvDelimiter.HEAD);
        CsvTables tables = new CsvTables(collector);
        char separator = delimiter.isPresent() ? delimiter.get() : CsvDelimiter.of(head(reader), collector.origin());
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.max(1 << 16, 2 * collector.limits().textLength()))
                .ofCsvRecord(reader)) {
            csv.forEach(tables::take);
        } catch (CsvParseException e) {
            throw RefusedFileException.within(e).orElseGet(() -> tables.refusal(e));
        }
        tables.close();
    }

    private static String head(BufferedReader reader) throws IOException {
        char[] head = new char[CsvDelimiter.HEAD];
        reader.mark(head.length + 1);
        int length = 0;
        int count = 0;
        while (count >= 0 && length < head.length) {
            count = reader.read(head, length, head.length - length);
            length += Math.max(count, 0);
        }
        reader.reset();
        return new String(head, 0, length);
    }

    private void take(CsvRecord line) {
        lastLine = Math.toIntExact(line.getStartingLineNumber());
        String first = line.getField(0);
        if (CsvLines.isComment(first)) {
            return;
        }
        Row row = row(line);
        if (row.size() == 0) {
            return;
        }
        Optional<String> name = row.size() == 1 ? CsvLines.opened(first) : Optional.empty();
        if (name.isPresent()) {
            close();
            opened = true;
            place = collector.place(TablePlace.Shape.LINES, name.get(), "");
        } else {
            add(row, line.getFieldCount());
        }
    }

    private void add(Row row, int fields) {
        int headings = rows.isEmpty() ? fields : rows.get(0).size();
        rows.add(collector.counted(row, place));
        if (fields < headings) {
            collector.report(place.origin(row), Code.ROW_TOO_SHORT, fields, headings);
        }
    }

    private Row row(CsvRecord line) {
        int size = line.getFieldCount();
        List<Cell> cells = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            cells.add(collector.text(CsvLines.restore(line.getField(i), i == 0)));
        }
        return Row.of(lastLine, rows.size() - 1, cells);
    }

    private void close() {
        if (opened || !rows.isEmpty()) {
            collector.add(Table.ofSheet(place, rows, 0));
        }
        rows = new ArrayList<>();
    }

    /** What the library gave up on is told by its words alone. */
    private RefusedFileException refusal(CsvParseException e) {
        String words =
                e.getMessage() + " " + (e.getCause() == null ? "" : e.getCause().getMessage());
        if (words.contains("fields")) {
            return RefusedFileException.of(
                    collector.origin().atRow(lastLine + 1),
                    Code.TOO_MANY_COLUMNS,
                    collector.limits().columns());
        }
        boolean tooLong = words.contains("buffer") || words.contains("record size") || words.contains("field size");
        return tooLong
                ? RefusedFileException.of(
                        collector.origin(),
                        Code.TEXT_TOO_LONG,
                        collector.limits().textLength())
                : RefusedFileException.of(collector.origin(), Code.CSV_SYNTAX, lastLine);
    }
}
