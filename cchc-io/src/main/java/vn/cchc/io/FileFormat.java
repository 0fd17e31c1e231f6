package vn.cchc.io;

import java.util.Locale;
import vn.cchc.io.table.CsvStyle;
import vn.cchc.io.table.Format;
import vn.cchc.io.table.WriteOptions;

/** The formats that files are read from and written to. */
public enum FileFormat {
    /** Comma-separated values in UTF-8; one file holds several tables, each opened by a line such as {@code [units]}. */
    CSV(Format.CSV, CsvStyle.MACHINE),
    /**
     * The same for people who open it in a spreadsheet program in Vietnam: UTF-8 with a byte-order mark, semicolons, decimal commas. It is
     * asked for, never chosen by a language or by the machine.
     */
    CSV_FOR_PEOPLE(Format.CSV, CsvStyle.PEOPLE),
    /** A workbook; each sheet is a table. */
    XLSX(Format.XLSX, CsvStyle.MACHINE),
    /** JSON; each member of the root object is a table. */
    JSON(Format.JSON, CsvStyle.MACHINE);

    private final Format format;
    private final CsvStyle csvStyle;

    FileFormat(Format format, CsvStyle csvStyle) {
        this.format = format;
        this.csvStyle = csvStyle;
    }

    /** Returns the ending of the names of such files, without the dot. */
    public String extension() {
        return format.name().toLowerCase(Locale.ROOT);
    }

    WriteOptions options() {
        return WriteOptions.DEFAULT.with(csvStyle);
    }

    Format format() {
        return format;
    }
}
