package vn.cchc.io.table;

/** What a cell holds, as its file says; only a {@link RowReader} decides what it means. */
public enum CellKind {
    /** Nothing, or nothing that can be seen. */
    BLANK,
    /** A text; every filled cell of a CSV file is one. */
    TEXT,
    /** A number, as a plain decimal with a point. */
    NUMBER,
    /** A number that the sheet shows times a hundred with a percent sign: text 0.85, shown 85%. */
    PERCENT,
    /** {@code TRUE} or {@code FALSE}. */
    BOOLEAN,
    /** A date, or a date and time, in ISO form without zone. */
    DATE,
    /** An error value such as {@code #DIV/0!}. */
    ERROR,
    /** A formula whose result was never stored. */
    FORMULA_WITHOUT_RESULT
}
