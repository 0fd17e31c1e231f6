package vn.cchc.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Bars from zero, one to a row, each with its value in digits; a second value is a stroke across the bar, edges are dashed lines. Pictures are
 * measured in tenths of a pixel, in whole numbers.
 *
 * @param id the id of the picture in its file
 * @param title what it shows, read aloud in place of the picture
 * @param text where the same values stand as text
 * @param least the least value that the right end stands for; it is more where a value is
 * @param rows the bars from top to bottom
 * @param edges the values that are marked, the highest first
 */
record BarChart(String id, String title, String text, BigDecimal least, List<Row> rows, List<Edge> edges) {

    private static final int LABELS = 300;
    private static final int BARS = 280;
    // right of every edge, so that no line crosses a digit
    private static final int VALUES = LABELS + BARS + 20;
    private static final int WIDTH = 760;
    private static final int LINE = 14;
    private static final int GAP = 8;
    private static final int EDGE = 16;

    /**
     * One bar.
     *
     * @param label what it is the bar of
     * @param value its length; below zero there is no bar
     * @param mark a second value
     * @param shown the value in digits, and whatever belongs beside it
     */
    record Row(String label, BigDecimal value, Optional<BigDecimal> mark, String shown) {}

    /**
     * A value that is marked.
     *
     * @param label what it is
     * @param value where it is
     */
    record Edge(String label, BigDecimal value) {}

    void draw(Markup html) {
        int top = edges.size() * EDGE + 4;
        List<List<String>> labels = rows.stream()
                .map(row -> TextWidth.lines(row.label(), LABELS, 2))
                .toList();
        int height = top + labels.stream().mapToInt(BarChart::height).sum();
        html.open(
                Tag.SVG,
                Attribute.of("viewBox", "0 0 " + WIDTH + " " + height),
                Attribute.role("img"),
                Attribute.labelledBy(id));
        html.element(Tag.SVG_TITLE, title, Attribute.id(id)).element(Tag.DESC, text);
        BigDecimal most = most();
        drawEdges(html, most, height);
        StringBuilder bars = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        int y = top;
        for (int i = 0; i < rows.size(); i++) {
            int middle = y + height(labels.get(i)) / 2;
            drawRow(html, rows.get(i), labels.get(i), middle);
            bars.append('M')
                    .append(LABELS + GAP)
                    .append(' ')
                    .append(middle)
                    .append('h')
                    .append(length(rows.get(i).value(), most));
            rows.get(i)
                    .mark()
                    .ifPresent(mark -> marks.append('M')
                            .append(x(mark, most))
                            .append(' ')
                            .append(middle - 9)
                            .append("v18"));
            y += height(labels.get(i));
        }
        html.open(Tag.PATH, Attribute.css("bar"), Attribute.of("d", bars));
        if (!marks.isEmpty()) {
            html.open(Tag.PATH, Attribute.css("mean"), Attribute.of("d", marks));
        }
        html.open(Tag.PATH, Attribute.css("axis"), Attribute.of("d", "M" + (LABELS + GAP) + " " + top + "V" + height));
        html.close(Tag.SVG);
    }

    private void drawEdges(Markup html, BigDecimal most, int height) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < edges.size(); i++) {
            String x = x(edges.get(i).value(), most);
            int y = (i + 1) * EDGE - 4;
            html.element(
                    Tag.TEXT, edges.get(i).label(), Attribute.css("end"), Attribute.of("x", x), Attribute.of("y", y));
            lines.append('M').append(x).append(' ').append(y + 2).append('V').append(height);
        }
        if (!edges.isEmpty()) {
            html.open(Tag.PATH, Attribute.css("edge"), Attribute.of("d", lines));
        }
    }

    private void drawRow(Markup html, Row row, List<String> label, int middle) {
        int first = middle + 4 - (label.size() - 1) * LINE / 2;
        for (int i = 0; i < label.size(); i++) {
            html.element(
                    Tag.TEXT,
                    label.get(i),
                    Attribute.css("end"),
                    Attribute.of("x", LABELS),
                    Attribute.of("y", first + i * LINE));
        }
        String shown = TextWidth.lines(row.shown(), WIDTH - VALUES, 1).get(0);
        html.element(Tag.TEXT, shown, Attribute.of("x", VALUES), Attribute.of("y", middle + 4));
    }

    private static int height(List<String> label) {
        return label.size() * LINE + GAP;
    }

    private BigDecimal most() {
        BigDecimal values = rows.stream().map(Row::value).reduce(least, BigDecimal::max);
        return edges.stream().map(Edge::value).reduce(values, BigDecimal::max);
    }

    private static String x(BigDecimal value, BigDecimal most) {
        return plain(new BigDecimal(length(value, most)).add(BigDecimal.valueOf(LABELS + GAP)));
    }

    private static String length(BigDecimal value, BigDecimal most) {
        return plain(
                value.max(BigDecimal.ZERO).multiply(BigDecimal.valueOf(BARS)).divide(most, 1, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
