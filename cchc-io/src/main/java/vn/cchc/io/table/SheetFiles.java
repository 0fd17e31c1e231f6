package vn.cchc.io.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes workbooks that people read: laid out, printable, and with formulas that the spreadsheet program works out when it opens them. */
public final class SheetFiles {

    private static final int ROWS_IN_MEMORY = 500;
    private static final int SCALE_OF_WIDE_SHEETS = 70;

    // the library writes a formula as it is and knows no result, so the result is closed into it and what is left over
    // taken away
    private static final String RESULT = "</f><v>%s</v><f>";
    private static final String LEFT_OVER = "<f></f>";

    private static final String JOINED = "<mergeCells>";
    private static final String END_OF_JOINED = "</mergeCells>";
    private static final String END_OF_WORKBOOK = "</workbook>";
    private static final String RECALCULATED = "<calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/>";

    private SheetFiles() {}

    /** Writes a workbook to a file that is there as a whole or not at all. */
    public static void write(List<SheetPage> pages, Path file, WriteOptions options) throws IOException {
        WholeFile.write(file, out -> write(pages, out, options));
    }

    /** Writes a workbook to a stream and leaves it open; the same pages make the same bytes. */
    public static void write(List<SheetPage> pages, OutputStream out, WriteOptions options) throws IOException {
        Path draft = Files.createTempFile("cchc", ".xlsx");
        try {
            try (OutputStream drafted = Files.newOutputStream(draft);
                    Workbook workbook = new Workbook(drafted, "CCHC", null)) {
                workbook.setCompressionLevel(1);
                List<Worksheet> sheets = new ArrayList<>();
                for (SheetPage page : pages) {
                    sheets.add(workbook.newWorksheet(page.name()));
                }
                for (int i = 0; i < pages.size(); i++) {
                    write(pages.get(i), sheets.get(i));
                }
            }
            FixedZip.copy(draft, out, options.created(), SheetFiles::mended);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static String mended(String part) {
        if (part.endsWith(END_OF_WORKBOOK)) {
            return part.substring(0, part.length() - END_OF_WORKBOOK.length()) + RECALCULATED + END_OF_WORKBOOK;
        }
        String whole = part.replace(LEFT_OVER, "");
        int from = whole.indexOf(JOINED);
        int to = whole.indexOf(END_OF_JOINED);
        return from < 0 ? whole : whole.substring(0, from) + inOrder(whole.substring(from, to)) + whole.substring(to);
    }

    /** The library writes joined cells in an order that differs from run to run. */
    private static String inOrder(String joined) {
        return JOINED
                + Stream.of(joined.substring(JOINED.length()).split("(?=<)"))
                        .sorted()
                        .collect(Collectors.joining());
    }

    private static void write(SheetPage page, Worksheet sheet) throws IOException {
        for (int column = 0; column < page.widths().size(); column++) {
            sheet.width(column, page.widths().get(column));
        }
        sheet.freezePane(page.frozenColumns(), page.frozenRows());
        print(page, sheet);
        int line = 0;
        for (List<SheetCell> cells : page.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                write(cells.get(column), sheet, line, column);
            }
            style(cells, sheet, line);
            sheet.rowHeight(line, SheetStyle.height(lines(cells, page.widths())));
            if (++line % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static int lines(List<SheetCell> cells, List<Integer> widths) {
        int most = 1;
        for (int column = 0; column < Math.min(cells.size(), widths.size()); column++) {
            SheetCell cell = cells.get(column);
            int width = 0;
            for (int joined = column; joined < Math.min(column + cell.span(), widths.size()); joined++) {
                width += widths.get(joined);
            }
            String shown = cell.isFormula() ? "" : cell.value().shown();
            most = Math.max(most, SheetStyle.lines(shown, cell.look(), width));
        }
        return most;
    }

    private static void print(SheetPage page, Worksheet sheet) {
        SheetPage.Print print = page.print();
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(print.landscape() ? "landscape" : "portrait");
        if (print.onePageWide()) {
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
        } else {
            sheet.pageScale(SCALE_OF_WIDE_SHEETS);
        }
        sheet.addNamedRange(sheet.range(0, 0, print.rows() - 1, print.columns() - 1), "_xlnm.Print_Area");
        sheet.repeatRows(print.headingRow(), Math.max(print.headingRow(), page.frozenRows() - 1));
        if (page.frozenColumns() > 0 && !print.onePageWide()) {
            sheet.repeatCols(0, page.frozenColumns() - 1);
        }
        sheet.header(inMargin(print.header()), Position.LEFT, 9);
        sheet.footer(inMargin(print.footer()), Position.LEFT, 9);
        sheet.footer("&P / &N", Position.RIGHT, 9);
    }

    /** In a margin an ampersand begins an instruction; programs refuse more than 255 characters in all three parts together. */
    private static String inMargin(String text) {
        String plain = SheetText.encode(text.replace('\n', ' '));
        return (plain.length() > 120 ? plain.substring(0, 119) + "…" : plain).replace("&", "&&");
    }

    private static void write(SheetCell cell, Worksheet sheet, int line, int column) {
        if (cell.isFormula()) {
            sheet.formula(line, column, escaped(cell.formula()) + result(cell.value()));
        } else {
            XlsxWriting.value(cell.value(), sheet, line, column);
        }
        if (cell.span() > 1) {
            sheet.range(line, column, line, column + cell.span() - 1).merge();
        }
    }

    /** Neighbours that look alike are given their style at once, which saves most of the time that a large sheet takes. */
    private static void style(List<SheetCell> cells, Worksheet sheet, int line) {
        int from = 0;
        while (from < cells.size()) {
            SheetCell cell = cells.get(from);
            int to = from + 1;
            while (to < cells.size() && cells.get(to).looksLike(cell)) {
                to++;
            }
            if (cell.look() != FormCell.Look.NOTE || !cell.value().isBlank()) {
                StyleSetter style = sheet.range(line, from, line, to - 1).style();
                SheetStyle.look(cell.look(), style);
                if (!cell.format().isEmpty()) {
                    style.format(cell.format());
                }
                style.set();
            }
            from = to;
        }
    }

    private static String result(Cell value) {
        return value.isBlank() ? "" : RESULT.formatted(new BigDecimal(value.text()).toPlainString());
    }

    private static String escaped(String formula) {
        return formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
