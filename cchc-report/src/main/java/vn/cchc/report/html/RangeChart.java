package vn.cchc.report.html;

import java.util.List;
import vn.cchc.ranking.Place;

/**
 * One line to a unit from its best to its worst place, with a dot where it stands.
 *
 * @param id the id of the picture in its file
 * @param title what it shows, read aloud in place of the picture
 * @param text where the same values stand as text
 * @param rows the lines from top to bottom
 */
record RangeChart(String id, String title, String text, List<Row> rows) {

    private static final int LABELS = 310;
    private static final int RANGES = 340;
    private static final int WIDTH = 760;
    private static final int LEFT = LABELS + 14;
    private static final int LINE = 14;
    private static final int GAP = 8;

    /**
     * One line.
     *
     * @param place the unit
     * @param best its best place
     * @param worst its worst place
     * @param now its place as it is printed
     */
    record Row(Place place, int best, int worst, String now) {}

    void draw(Markup html) {
        int most = rows.stream().mapToInt(Row::worst).max().orElse(1);
        List<List<String>> labels = rows.stream()
                .map(row -> TextWidth.lines(row.place().unit().name(), LABELS, 2))
                .toList();
        int height = labels.stream().mapToInt(RangeChart::height).sum();
        html.open(
                Tag.SVG,
                Attribute.of("viewBox", "0 0 " + WIDTH + " " + height),
                Attribute.role("img"),
                Attribute.labelledBy(id));
        html.element(Tag.SVG_TITLE, title, Attribute.id(id)).element(Tag.DESC, text);
        StringBuilder ranges = new StringBuilder();
        int y = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int middle = y + height(labels.get(i)) / 2;
            // a range of one place is drawn as a short line around it
            ranges.append('M').append(x(row.best(), most) - 2).append(' ').append(middle);
            ranges.append('H').append(x(row.worst(), most) + 2);
            y += height(labels.get(i));
        }
        html.open(Tag.PATH, Attribute.css("range"), Attribute.of("d", ranges));
        drawTexts(html, labels, most);
        html.close(Tag.SVG);
    }

    private void drawTexts(Markup html, List<List<String>> labels, int most) {
        int y = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            List<String> label = labels.get(i);
            int middle = y + height(label) / 2;
            int first = middle + 4 - (label.size() - 1) * LINE / 2;
            for (int line = 0; line < label.size(); line++) {
                html.element(
                        Tag.TEXT,
                        label.get(line),
                        Attribute.css("end"),
                        Attribute.of("x", LABELS),
                        Attribute.of("y", first + line * LINE));
            }
            row.place()
                    .place()
                    .ifPresent(place -> html.open(
                            Tag.CIRCLE,
                            Attribute.css("dot"),
                            Attribute.of("cx", x(Math.min(place, most), most)),
                            Attribute.of("cy", middle),
                            Attribute.of("r", 4)));
            html.element(
                    Tag.TEXT,
                    row.best() + "–" + row.worst() + " (" + row.now() + ")",
                    Attribute.of("x", x(row.worst(), most) + 10),
                    Attribute.of("y", middle + 4));
            y += height(label);
        }
    }

    private static int height(List<String> label) {
        return label.size() * LINE + GAP;
    }

    private static int x(int place, int most) {
        return LEFT + (most == 1 ? 0 : (int) ((long) RANGES * (place - 1) / (most - 1)));
    }
}
