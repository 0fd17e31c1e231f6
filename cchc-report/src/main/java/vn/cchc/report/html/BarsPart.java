package vn.cchc.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.cchc.ranking.Place;
import vn.cchc.report.content.BlockContent;
import vn.cchc.report.content.ReportWords;

/** The indexes of a block as bars with the edges of its bands; how many units have each index where there are too many for a bar each. */
final class BarsPart {

    private static final int MOST_BARS = 150;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private BarsPart() {}

    static void write(Canvas canvas, BlockContent block) {
        List<Place> shown = block.places().stream()
                .filter(place -> place.card().published().isPresent())
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        canvas.begin(Part.BARS, block);
        canvas.html().open(Tag.FIGURE);
        (shown.size() <= MOST_BARS ? bars(canvas, block, shown) : counts(canvas, block, shown)).draw(canvas.html());
        canvas.html().element(Tag.FIGCAPTION, canvas.say("bars.caption"));
        canvas.html().close(Tag.FIGURE);
        canvas.end();
    }

    private static BarChart bars(Canvas canvas, BlockContent block, List<Place> shown) {
        List<BarChart.Row> rows = shown.stream()
                .map(place -> new BarChart.Row(
                        place.unit().name(),
                        place.card().published().orElseThrow(),
                        Optional.empty(),
                        value(canvas, place)))
                .toList();
        List<BarChart.Edge> edges = block.bands().stream()
                .filter(band -> band.threshold().isPresent())
                .map(band -> new BarChart.Edge(
                        canvas.say("band.from", band.name(), canvas.words().number(band.threshold())),
                        band.threshold().orElseThrow()))
                .toList();
        return new BarChart(
                "chart-" + canvas.addresses().id(Part.BARS, block),
                canvas.say("bars.title", block.block().name()),
                canvas.say("chart.text"),
                HUNDRED,
                rows,
                edges);
    }

    private static String value(Canvas canvas, Place place) {
        String index = canvas.words().number(place.card().published());
        String beside =
                place.standing() == Place.Standing.RANKED ? place.band().orElse("") : canvas.say("bars.unranked");
        return ReportWords.join("  ", index, beside);
    }

    private static BarChart counts(Canvas canvas, BlockContent block, List<Place> shown) {
        Map<BigDecimal, Integer> counts = new TreeMap<>();
        shown.forEach(place ->
                counts.merge(place.card().published().orElseThrow().setScale(0, RoundingMode.FLOOR), 1, Integer::sum));
        List<BarChart.Row> rows = new ArrayList<>();
        counts.forEach((from, units) -> rows.add(
                0,
                new BarChart.Row(
                        canvas.say(
                                "bars.bin",
                                canvas.words().number(from),
                                canvas.words().number(from.add(BigDecimal.ONE))),
                        BigDecimal.valueOf(units),
                        Optional.empty(),
                        String.valueOf(units))));
        return new BarChart(
                "chart-" + canvas.addresses().id(Part.BARS, block),
                canvas.say("bars.counts", block.block().name()),
                canvas.say("chart.text"),
                BigDecimal.ONE,
                rows,
                List.of());
    }
}
