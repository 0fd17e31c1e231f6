package vn.cchc.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.ranking.Place;
import vn.cchc.report.RankIntervals;
import vn.cchc.report.content.BlockContent;

/** Between which places the units of a block move, where a run has found it. */
final class IntervalsPart {

    private static final int MOST_DRAWN = 150;

    private IntervalsPart() {}

    static boolean isGiven(Canvas canvas) {
        return canvas.content().report().intervals().isPresent();
    }

    static void write(Canvas canvas, BlockContent block) {
        RankIntervals intervals = canvas.content().report().intervals().orElseThrow();
        Map<String, RankIntervals.Interval> byUnit = new HashMap<>();
        intervals.intervals().forEach(interval -> byUnit.put(interval.unit(), interval));
        List<RangeChart.Row> rows = new ArrayList<>();
        for (Place place : block.places()) {
            Optional.ofNullable(byUnit.get(place.unit().code()))
                    .ifPresent(interval -> rows.add(new RangeChart.Row(
                            place,
                            interval.best(),
                            interval.worst(),
                            canvas.content().places().number(place))));
        }
        if (rows.isEmpty()) {
            return;
        }
        canvas.begin(Part.INTERVALS, block).paragraph(intervals.title());
        if (rows.size() <= MOST_DRAWN) {
            canvas.html().open(Tag.FIGURE);
            new RangeChart(
                            "chart-" + canvas.addresses().id(Part.INTERVALS, block),
                            canvas.say("intervals.title", block.block().name()),
                            canvas.say("chart.text"),
                            rows)
                    .draw(canvas.html());
            canvas.html()
                    .element(Tag.FIGCAPTION, canvas.say("intervals.caption"))
                    .close(Tag.FIGURE);
        }
        try (Table table = Table.open(
                canvas,
                canvas.say("intervals.title", block.block().name()),
                "n2 n3 n4",
                0,
                "column.unit",
                "column.place",
                "column.best",
                "column.worst")) {
            rows.forEach(row -> table.row(
                    canvas.unit(row.place()),
                    Cell.of(row.now()),
                    Cell.of(String.valueOf(row.best())),
                    Cell.of(String.valueOf(row.worst()))));
        }
        canvas.end();
    }
}
