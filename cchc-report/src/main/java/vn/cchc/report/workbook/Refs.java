package vn.cchc.report.workbook;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.io.table.SheetPage;

/** The names of cells in formulas. Rows and columns are counted from 0. */
final class Refs {

    private final String sheet;

    private Refs(String sheet) {
        this.sheet = sheet;
    }

    /** Names cells of the sheet in which the formula stands. */
    static Refs here() {
        return new Refs("");
    }

    /** Names cells of another sheet. */
    static Refs of(String name) {
        return new Refs("'" + name + "'!");
    }

    String cell(int row, int column) {
        return sheet + SheetPage.columnName(column) + (row + 1);
    }

    /** A cell in a row that stays when the formula is copied downwards. */
    String fixedRow(int row, int column) {
        return sheet + SheetPage.columnName(column) + "$" + (row + 1);
    }

    /** The cells of one row from one column to another. */
    String along(int row, int from, int to) {
        return cell(row, from) + ":" + SheetPage.columnName(to) + (row + 1);
    }

    /** The same in a row that stays. */
    String fixedAlong(int row, int from, int to) {
        return fixedRow(row, from) + ":" + SheetPage.columnName(to) + "$" + (row + 1);
    }

    /** The cells of one column from one row to another, which stay. */
    String down(int column, int from, int to) {
        return fixedRow(from, column) + ":" + SheetPage.columnName(column) + "$" + (to + 1);
    }

    /** Neighbouring columns as first and last of each run, so that formulas stay short. */
    static List<int[]> runs(List<Integer> columns) {
        List<int[]> runs = new ArrayList<>();
        for (int column : columns) {
            if (!runs.isEmpty() && runs.get(runs.size() - 1)[1] == column - 1) {
                runs.get(runs.size() - 1)[1] = column;
            } else {
                runs.add(new int[] {column, column});
            }
        }
        return runs;
    }
}
