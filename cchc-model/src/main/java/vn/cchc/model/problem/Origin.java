package vn.cchc.model.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where in the input a value was found; each part is optional, since a host's own rows come from no file.
 *
 * @param file the name shown for the file or stream
 * @param sheet the sheet of a workbook, or the section of a CSV file
 * @param row the row as a spreadsheet or editor shows it, from 1
 * @param column the heading of the column, or the field of a row type where no file is involved
 * @param cell the cell as a spreadsheet names it, such as {@code E9}
 * @param pointer the JSON pointer, such as {@code /marks/12/points}
 */
public record Origin(
        Optional<String> file,
        Optional<String> sheet,
        OptionalInt row,
        Optional<String> column,
        Optional<String> cell,
        Optional<String> pointer) {

    /** No known place: the value was handed in by a program. */
    public static final Origin NONE = new Origin(
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Returns the place that is a whole file. */
    public static Origin ofFile(String file) {
        return new Origin(
                Optional.of(file),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Returns this place narrowed to a sheet. */
    public Origin inSheet(String newSheet) {
        return new Origin(file, Optional.of(newSheet), row, column, cell, pointer);
    }

    /** Returns this place narrowed to a row, counted from 1 as a spreadsheet shows it. */
    public Origin atRow(int newRow) {
        return new Origin(file, sheet, OptionalInt.of(newRow), column, cell, pointer);
    }

    /** Returns this place narrowed to a column, by its heading or by the field of the row type. */
    public Origin inColumn(String newColumn) {
        return new Origin(file, sheet, row, Optional.of(newColumn), cell, pointer);
    }

    /** Returns this place narrowed to a cell such as {@code E9}. */
    public Origin atCell(String newCell) {
        return new Origin(file, sheet, row, column, Optional.of(newCell), pointer);
    }

    /** Returns this place narrowed to a JSON pointer. */
    public Origin atPointer(String newPointer) {
        return new Origin(file, sheet, row, column, cell, Optional.of(newPointer));
    }

    /** Names the place inside its file in the shortest way: the cell, or the row and the JSON pointer, since one line may hold many. */
    public String brief() {
        if (cell.isPresent()) {
            return cell.get();
        }
        String line = row.isPresent() ? String.valueOf(row.getAsInt()) : "–";
        return pointer.map(p -> line + ", " + p).orElse(line);
    }

    /** Writes the place for a person, or nothing where no place is known. */
    public String text(Language language) {
        boolean vietnamese = language == Language.VI;
        List<String> parts = new ArrayList<>();
        file.ifPresent(parts::add);
        sheet.ifPresent(s -> parts.add(sheetWord(vietnamese) + " \"" + s + '"'));
        row.ifPresent(r -> parts.add((vietnamese ? "dòng " : "row ") + r));
        column.ifPresent(c -> parts.add((vietnamese ? "cột \"" : "column \"") + c + '"'));
        cell.ifPresent(c -> parts.add((vietnamese ? "ô " : "cell ") + c));
        pointer.ifPresent(parts::add);
        return String.join(", ", parts);
    }

    /** A text file has tables, a workbook sheets. */
    private String sheetWord(boolean vietnamese) {
        String name = file.orElse("").toLowerCase(Locale.ROOT);
        boolean text = name.endsWith(".csv") || name.endsWith(".json");
        return text ? (vietnamese ? "bảng" : "table") : (vietnamese ? "trang tính" : "sheet");
    }
}
