package vn.cchc.io.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Writes workbooks: each table is a sheet. A text stays a text cell whatever it begins with. */
final class XlsxWriting {

    private static final String UNNAMED = "Sheet1";
    private static final int LONGEST_TEXT = 32_767;
    private static final int ROWS_IN_MEMORY = 500;

    private XlsxWriting() {}

    static void write(List<Table> tables, OutputStream out, WriteOptions options) throws IOException {
        Path draft = Files.createTempFile("cchc", ".xlsx");
        try {
            try (OutputStream drafted = Files.newOutputStream(draft);
                    Workbook workbook = new Workbook(drafted, "CCHC", null)) {
                workbook.setCompressionLevel(1);
                for (Table table : tables) {
                    sheet(table, workbook);
                }
            }
            FixedZip.copy(draft, out, options.created());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void sheet(Table table, Workbook workbook) throws IOException {
        Worksheet sheet = workbook.newWorksheet(table.name().isEmpty() ? UNNAMED : table.name());
        int columns = table.headings().size();
        for (int column = 0; column < columns; column++) {
            sheet.value(0, column, text(table.heading(column), table.headingOrigin(column)));
        }
        int line = 1;
        for (Row row : table.rows()) {
            for (int column = 0; column < Math.min(columns, row.size()); column++) {
                cell(table, row, column, sheet, line);
            }
            if (++line % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void cell(Table table, Row row, int column, Worksheet sheet, int line) {
        Cell cell = row.cell(column);
        switch (cell.kind()) {
            case BLANK, FORMULA_WITHOUT_RESULT -> {}
            case BOOLEAN -> sheet.value(line, column, (Boolean) cell.text().equals("TRUE"));
            case DATE -> date(cell, sheet, line, column);
            case NUMBER, PERCENT -> number(cell, sheet, line, column);
            default -> sheet.value(line, column, text(cell.text(), table.origin(row, column)));
        }
    }

    /** Writes the value of a cell that is no error, in a sheet of any layout. */
    static void value(Cell cell, Worksheet sheet, int line, int column) {
        if (cell.kind() == CellKind.NUMBER) {
            number(cell, sheet, line, column);
        } else if (!cell.isBlank()) {
            sheet.value(line, column, text(cell.text(), Origin.NONE));
        }
    }

    private static void number(Cell cell, Worksheet sheet, int line, int column) {
        if (!Numerals.fitsACell(cell.text())) {
            sheet.value(line, column, Written.value(cell));
            return;
        }
        sheet.value(line, column, new BigDecimal(cell.text()));
        if (cell.isPercent()) {
            sheet.style(line, column).format("0.##########%").set();
        }
    }

    private static void date(Cell cell, Worksheet sheet, int line, int column) {
        boolean timed = cell.text().indexOf('T') > 0;
        LocalDateTime time = timed
                ? LocalDateTime.parse(cell.text())
                : LocalDate.parse(cell.text()).atStartOfDay();
        Optional<BigDecimal> serial = SerialDate.of(time);
        if (serial.isEmpty()) {
            sheet.value(line, column, cell.text());
            return;
        }
        sheet.value(line, column, serial.get());
        sheet.style(line, column)
                .format(timed ? "dd/mm/yyyy hh:mm:ss" : "dd/mm/yyyy")
                .set();
    }

    private static String text(String text, Origin origin) {
        String stored = SheetText.encode(text);
        if (stored.length() > LONGEST_TEXT) {
            throw new InvalidValueException(
                    Problem.of(Code.TEXT_TOO_LONG, Subject.INPUT, LONGEST_TEXT).at(origin));
        }
        return stored;
    }
}
