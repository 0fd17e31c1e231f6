package vn.cchc.examples.command;

import java.io.PrintWriter;
import java.util.List;

/** Prints rows of text in aligned columns. */
final class TextTable {

    private TextTable() {}

    static void print(List<List<String>> cells, PrintWriter out) {
        List<List<String>> rows = cells.stream()
                .map(row -> row.stream().map(TextTable::onOneLine).toList())
                .toList();
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)) + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static String onOneLine(String cell) {
        return cell.replaceAll("[\\n\\r\\t]+", " ");
    }

    // Vietnamese in composed form has one code point for each letter that is seen
    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
