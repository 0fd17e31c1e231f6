package vn.cchc.io.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import vn.cchc.model.problem.Code;

/** Reads CSV: one table, or several that are each opened by a line such as {@code [units]}. */
final class CsvTables {

    private final TableCollector collector;
    private TablePlace place;
    private SheetRows rows = new SheetRows();
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
        try (CsvReader<CsvLine> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.max(1 << 16, 2 * collector.limits().textLength()))
                .build(new CsvLine(collector), reader)) {
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

    private void take(CsvLine line) {
        lastLine = line.number();
        if (line.isComment()) {
            return;
        }
        Optional<String> name = line.opened();
        if (name.isPresent()) {
            close();
            opened = true;
            place = collector.place(TablePlace.Shape.LINES, name.get(), "");
        } else if (rows.add(lastLine, line.cells(), line.fields())) {
            collector.counted(rows.last(), place);
            if (line.fields() < rows.get(0).size()) {
                collector.report(
                        place.origin(rows.last()),
                        Code.ROW_TOO_SHORT,
                        line.fields(),
                        rows.get(0).size());
            }
        }
    }

    private void close() {
        if (opened || !rows.isEmpty()) {
            collector.add(Table.ofSheet(place, rows, 0));
        }
        rows = new SheetRows();
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
