package vn.cchc.io.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.problem.Code;

/** Reads workbooks: each sheet is a table, what is hidden is read too. */
final class XlsxTables {

    private final TableCollector collector;
    private final boolean from1904;
    private final Map<String, SheetFormat> formats = new HashMap<>();
    private final @Nullable Number[] numbers = new Number[1 << 12];
    private Cell[] line = new Cell[1 << 5];

    /** The cell of a number as it is stored, in a format. */
    private record Number(
            String raw, @Nullable Integer format, @Nullable String code, Cell cell) {}

    private XlsxTables(TableCollector collector, boolean from1904) {
        this.collector = collector;
        this.from1904 = from1904;
    }

    static void read(Path file, TableCollector collector) throws IOException {
        Set<String> parts =
                ZipCheck.parts(file, collector.origin(), collector.limits().bytes());
        if (parts.contains("xl/vbaproject.bin")) {
            collector.report(collector.origin(), Code.MACROS_PRESENT);
        }
        boolean styled = parts.contains("xl/styles.xml");
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(styled, true))) {
            XlsxTables tables = new XlsxTables(collector, workbook.isDate1904());
            for (Sheet sheet : workbook.getSheets().toList()) {
                tables.sheet(sheet);
            }
        } catch (RefusedFileException e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            // a part that the library cannot follow: whatever it throws, the file is not sound
            throw RefusedFileException.within(e)
                    .orElseGet(() -> RefusedFileException.of(
                            collector.origin(), Code.FILE_NOT_UNDERSTOOD, "XLSX: " + cause(e), "XLSX"));
        }
    }

    private void sheet(Sheet sheet) throws IOException {
        TablePlace place = collector.place(TablePlace.Shape.SHEET, Objects.requireNonNullElse(sheet.getName(), ""), "");
        SheetRows rows = new SheetRows();
        List<Row> hidden = new ArrayList<>();
        try (Stream<org.dhatim.fastexcel.reader.Row> stored = sheet.openStream()) {
            stored.forEach(row -> row(row, place, rows, hidden));
        }
        if (!hidden.isEmpty()) {
            collector.report(place.origin(hidden.get(0)), Code.ROWS_HIDDEN, hidden.size());
        }
        collector.add(Table.ofSheet(place, rows, heading(rows)));
    }

    private void row(org.dhatim.fastexcel.reader.Row stored, TablePlace place, SheetRows rows, List<Row> hidden) {
        int count = 0;
        for (org.dhatim.fastexcel.reader.Cell cell : stored) {
            Cell read = cell == null ? Cell.BLANK : cell(cell);
            if (!read.isBlank()) {
                int column = cell.getColumnIndex();
                collector.checkColumn(column, place, stored.getRowNum());
                count = put(read, count, Math.max(count, column));
            }
        }
        if (rows.add(stored.getRowNum(), line, count)) {
            collector.counted(rows.last(), place);
            if (stored.isHidden()) {
                hidden.add(rows.last());
            }
        }
    }

    /** Puts a cell into its column and blanks before it; answers how many cells there are now. */
    private int put(Cell cell, int count, int column) {
        if (column >= line.length) {
            line = Arrays.copyOf(line, Math.max(column + 1, 2 * line.length));
        }
        Arrays.fill(line, count, column, Cell.BLANK);
        line[column] = cell;
        return column + 1;
    }

    /** The headings stand in the first row with two filled cells: a title above them fills one. */
    private static int heading(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).filled() > 1) {
                return i;
            }
        }
        return 0;
    }

    private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR) {
            return Cell.error(String.valueOf(cell.getRawValue()));
        }
        if (value instanceof BigDecimal number) {
            return number(cell, number);
        }
        if (value instanceof Boolean yes) {
            return Cell.of(yes);
        }
        if (value instanceof String text) {
            boolean error = cell.getType() == CellType.FORMULA && CsvLines.ERRORS.contains(text);
            return error ? Cell.error(text) : collector.text(SheetText.decode(text));
        }
        boolean unstored = cell.getType() == CellType.FORMULA && cell.getRawValue() == null;
        return unstored ? new Cell(CellKind.FORMULA_WITHOUT_RESULT, "", "") : Cell.BLANK;
    }

    private Cell number(org.dhatim.fastexcel.reader.Cell cell, BigDecimal stored) {
        String raw = String.valueOf(cell.getRawValue());
        Integer format = cell.getDataFormatId();
        String code = cell.getDataFormatString();
        int slot = (raw.hashCode() * 31 + (format == null ? 0 : format)) & numbers.length - 1;
        Number known = numbers[slot];
        if (known == null
                || !known.raw().equals(raw)
                || !Objects.equals(known.format(), format)
                || !Objects.equals(known.code(), code)) {
            known = new Number(raw, format, code, number(stored, format(format, code)));
            numbers[slot] = known;
        }
        return known.cell();
    }

    private Cell number(BigDecimal stored, SheetFormat format) {
        String text = Numerals.shown(stored);
        return switch (format.kind()) {
            case PERCENT -> Cell.percent(new BigDecimal(text));
            case DATE -> SerialDate.iso(stored, from1904).map(Cell::dated).orElseGet(() -> Cell.numeral(text));
            default -> new Cell(CellKind.NUMBER, text, format.show(text));
        };
    }

    private SheetFormat format(@Nullable Integer id, @Nullable String code) {
        if (id == null) {
            return SheetFormat.PLAIN;
        }
        String known = code == null ? "" : code;
        return formats.computeIfAbsent(id + ":" + known, key -> SheetFormat.of(id, known));
    }

    private static String cause(Throwable thrown) {
        return thrown.getClass().getSimpleName();
    }
}
