package vn.cchc.io.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes tables and reads them again. */
final class RoundTrip {

    private RoundTrip() {}

    static byte[] bytes(List<Table> tables, Format format, WriteOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFiles.write(tables, out, format, options);
        return out.toByteArray();
    }

    static String text(List<Table> tables, Format format, WriteOptions options) throws IOException {
        return new String(bytes(tables, format, options), StandardCharsets.UTF_8);
    }

    static TableDocument of(List<Table> tables, Format format, WriteOptions options) throws IOException {
        return TableFiles.read(new ByteArrayInputStream(bytes(tables, format, options)), "again");
    }

    /** The values that a format can tell: in CSV each number is a text, in XLSX a number has no trailing zeros. */
    static List<List<String>> values(Table table, Format format) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.headings());
        for (Row row : table.rows()) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < table.headings().size(); i++) {
                values.add(value(row.cell(i), format));
            }
            rows.add(values);
        }
        return rows;
    }

    private static String value(Cell cell, Format format) {
        if (cell.kind() == CellKind.PERCENT && format != Format.XLSX) {
            return "TEXT " + Written.value(cell);
        }
        if (cell.kind() == CellKind.NUMBER && format == Format.CSV) {
            return "TEXT " + plain(cell.text());
        }
        if (cell.kind() == CellKind.TEXT && format == Format.CSV && cell.text().matches("-?[0-9]+[.,][0-9]+%")) {
            return "TEXT " + cell.text().replace(',', '.');
        }
        if (cell.kind() == CellKind.TEXT && format == Format.CSV && cell.text().matches("-?[0-9]+([.,][0-9]+)?")) {
            return "TEXT " + plain(cell.text().replace(',', '.'));
        }
        boolean textAnyway = cell.kind() == CellKind.DATE && format != Format.XLSX
                || cell.kind() == CellKind.BOOLEAN && format == Format.CSV;
        boolean number = cell.kind() == CellKind.NUMBER || cell.kind() == CellKind.PERCENT;
        boolean kept = number && !Numerals.fitsACell(cell.text()) && format == Format.XLSX;
        CellKind kind = textAnyway || kept ? CellKind.TEXT : cell.kind();
        return kind + " " + (number ? plain(cell.text()) : cell.text());
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
