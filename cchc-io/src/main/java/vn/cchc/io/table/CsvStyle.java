package vn.cchc.io.table;

/** For whom a CSV file is written; the language of texts never chooses this. */
public enum CsvStyle {
    /** Plain UTF-8, commas, decimal points, line feeds. */
    MACHINE(',', '.', "\n", false),
    /** UTF-8 with a byte-order mark, semicolons, decimal commas: what a spreadsheet program in Vietnam opens. */
    PEOPLE(';', ',', "\r\n", true);

    private final char delimiter;
    private final char decimalMark;
    private final String lineEnd;
    private final boolean marked;

    CsvStyle(char delimiter, char decimalMark, String lineEnd, boolean marked) {
        this.delimiter = delimiter;
        this.decimalMark = decimalMark;
        this.lineEnd = lineEnd;
        this.marked = marked;
    }

    char delimiter() {
        return delimiter;
    }

    char decimalMark() {
        return decimalMark;
    }

    String lineEnd() {
        return lineEnd;
    }

    boolean isMarked() {
        return marked;
    }
}
