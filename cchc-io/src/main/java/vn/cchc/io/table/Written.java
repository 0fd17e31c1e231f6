package vn.cchc.io.table;

import java.math.BigDecimal;

/** The texts by which cells go into text files. */
final class Written {

    private Written() {}

    /** Returns the text of a cell that is no text itself, with a decimal point; dates are ISO, percentages end in %. */
    static String value(Cell cell) {
        return switch (cell.kind()) {
            case BLANK, FORMULA_WITHOUT_RESULT -> "";
            case NUMBER -> Numerals.unambiguous(cell.text());
            case PERCENT -> Numerals.unambiguous(Numerals.percent(new BigDecimal(cell.text()))) + '%';
            case TEXT, BOOLEAN, DATE, ERROR -> cell.text();
        };
    }

    /** Returns whether the cell holds digits with a decimal mark. */
    static boolean isNumber(Cell cell) {
        return cell.kind() == CellKind.NUMBER || cell.kind() == CellKind.PERCENT;
    }
}
