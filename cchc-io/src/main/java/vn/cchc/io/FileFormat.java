package vn.cchc.io;

import vn.cchc.io.table.Format;

/** The formats that files are read from and written to. */
public enum FileFormat {
    /** Comma-separated values in UTF-8; one file holds several tables, each opened by a line such as {@code [units]}. */
    CSV(Format.CSV),
    /** A workbook; each sheet is a table. */
    XLSX(Format.XLSX),
    /** JSON; each member of the root object is a table. */
    JSON(Format.JSON);

    private final Format format;

    FileFormat(Format format) {
        this.format = format;
    }

    Format format() {
        return format;
    }
}
