package vn.cchc.io.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes forms that people fill in: protected workbooks with drop-down lists and limits. */
public final class FormFiles {

    private static final String NO_PASSWORD = "";
    private static final String LISTS = "cchc-lists";
    private static final String ENTRY_COLOUR = "FFF8DC";

    private final Workbook workbook;
    private final Map<List<String>, Integer> lists = new LinkedHashMap<>();

    private FormFiles(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Writes a form to a file that is there as a whole or not at all. */
    public static void write(List<FormSheet> sheets, Path file, WriteOptions options) throws IOException {
        WholeFile.write(file, out -> write(sheets, out, options));
    }

    /** Writes a form to a stream and leaves it open; the same sheets make the same bytes. */
    public static void write(List<FormSheet> sheets, OutputStream out, WriteOptions options) throws IOException {
        Path draft = Files.createTempFile("cchc", ".xlsx");
        try {
            try (OutputStream drafted = Files.newOutputStream(draft);
                    Workbook workbook = new Workbook(drafted, "CCHC", null)) {
                new FormFiles(workbook).write(sheets);
            }
            FixedZip.copy(draft, out, options.created(), FormFiles::withoutPassword);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The library writes the hash of an empty password as a single digit, which is none by the schema of the format. */
    private static String withoutPassword(String part) {
        return part.replace("<sheetProtection password=\"0\"", "<sheetProtection")
                .replace("<workbookProtection workbookPassword=\"0\"", "<workbookProtection");
    }

    private void write(List<FormSheet> sheets) throws IOException {
        List<Worksheet> written = new ArrayList<>();
        for (FormSheet sheet : sheets) {
            written.add(workbook.newWorksheet(sheet.name()));
        }
        Worksheet listSheet = workbook.newWorksheet(LISTS);
        for (int i = 0; i < sheets.size(); i++) {
            write(sheets.get(i), written.get(i), listSheet);
        }
        lists.forEach((choices, column) -> {
            for (int line = 0; line < choices.size(); line++) {
                listSheet.value(line, column, SheetText.encode(choices.get(line)));
            }
        });
        hide(listSheet);
        workbook.protectStructure(NO_PASSWORD);
    }

    private void write(FormSheet form, Worksheet sheet, Worksheet listSheet) {
        for (int column = 0; column < form.widths().size(); column++) {
            sheet.width(column, form.widths().get(column));
        }
        for (int line = 0; line < form.rows().size(); line++) {
            List<FormCell> cells = form.rows().get(line);
            for (int column = 0; column < cells.size(); column++) {
                write(cells.get(column), sheet, line, column, listSheet);
            }
            sheet.rowHeight(line, SheetStyle.height(lines(cells, form.widths())));
        }
        if (form.headings() > 0) {
            sheet.freezePane(0, form.headings());
        }
        if (form.hidden()) {
            hide(sheet);
        } else {
            sheet.protect(NO_PASSWORD);
            sheet.pageOrientation("landscape");
            sheet.setFitToPage(true);
            sheet.fitToHeight((short) 0);
        }
    }

    private static int lines(List<FormCell> cells, List<Integer> widths) {
        int most = 1;
        for (int column = 0; column < Math.min(cells.size(), widths.size()); column++) {
            FormCell cell = cells.get(column);
            most = Math.max(most, SheetStyle.lines(cell.value().shown(), cell.look(), widths.get(column)));
        }
        return most;
    }

    private static void hide(Worksheet sheet) {
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
        sheet.protect(NO_PASSWORD);
    }

    private void write(FormCell cell, Worksheet sheet, int line, int column, Worksheet listSheet) {
        XlsxWriting.value(cell.value(), sheet, line, column);
        StyleSetter style = sheet.style(line, column);
        SheetStyle.look(cell.look(), style);
        if (!(cell.entry() instanceof FormCell.Locked)) {
            style.protectionOption(ProtectionOption.LOCKED, false);
            style.fillColor(ENTRY_COLOUR);
        }
        // a date or a number is what a spreadsheet program would make of 12/5 or of the level 1
        if (cell.entry() instanceof FormCell.Text || cell.entry() instanceof FormCell.Choice) {
            style.format("@");
        }
        style.set();
        limit(cell.entry(), sheet, line, column, listSheet);
    }

    private void limit(FormCell.Entry entry, Worksheet sheet, int line, int column, Worksheet listSheet) {
        if (entry instanceof FormCell.Choice choice) {
            int list = lists.computeIfAbsent(choice.choices(), c -> lists.size());
            sheet.range(line, column, line, column)
                    .validateWithList(listSheet.range(0, list, choice.choices().size() - 1, list))
                    .allowBlank(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(true)
                    .errorTitle("CCHC")
                    .error(message(choice.message()));
        } else if (entry instanceof FormCell.Number number) {
            String cell = TablePlace.letters(column) + (line + 1);
            String condition = "AND(ISNUMBER(#)," + number.condition() + ")";
            sheet.range(line, column, line, column)
                    .validateWithFormula(escaped(condition.replace("#", cell)))
                    .allowBlank(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(true)
                    .errorTitle("CCHC")
                    .error(message(number.message()));
        }
    }

    /** Spreadsheet programs refuse a longer message. */
    private static String message(String text) {
        return escaped(text.length() > 225 ? text.substring(0, 224) + "…" : text);
    }

    /** The library puts the texts of validations into XML as they are. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
