package vn.cchc.io.table;

import java.nio.file.Path;
import java.util.Locale;

/** The formats of tables. */
public enum Format {
    /** Comma-separated values, in UTF-8. */
    CSV,
    /** A workbook of Office Open XML. */
    XLSX,
    /** JavaScript object notation. */
    JSON;

    /**
     * Returns the format that a file name asks for.
     *
     * @throws IllegalArgumentException if its extension is none of {@code .csv}, {@code .xlsx} and {@code .json}
     */
    public static Format ofName(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (name.endsWith('.' + format.name().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw new IllegalArgumentException(file + " ends in none of .csv, .xlsx, .json");
    }
}
