package vn.cchc.report.html;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.cchc.ranking.Place;
import vn.cchc.report.content.BlockContent;
import vn.cchc.report.content.ReportWords;
import vn.cchc.report.content.ScoreRow;
import vn.cchc.report.content.UnitContent;
import vn.cchc.scoring.LeafScore;

/** One unit: where it stands, its fields against the mean of its block, where it lost most, and its whole scorecard with the reasons. */
final class UnitPart {

    private static final int LARGEST_LOSSES = 5;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Canvas canvas;
    private final UnitContent unit;
    private final ReportWords words;
    private final Tag subheading;

    private UnitPart(Canvas canvas, UnitContent unit) {
        this.canvas = canvas;
        this.unit = unit;
        this.words = canvas.words();
        this.subheading = canvas.addresses().isSplit() ? Tag.H2 : Tag.H3;
    }

    static String title(Place place) {
        return place.unit().name() + " (" + place.unit().code() + ")";
    }

    /** Writes what stands beneath the heading of the page. */
    static void write(Canvas canvas, UnitContent unit) {
        new UnitPart(canvas, unit).write();
    }

    private void write() {
        facts();
        fields();
        losses();
        reach();
        scorecard();
        canvas.html().element(subheading, canvas.say("unit.index"));
        canvas.list(unit.index());
    }

    private void facts() {
        Place place = unit.place();
        BlockContent block = unit.block();
        canvas.html().open(Tag.DL, Attribute.css("facts"));
        fact("column.block", block.block().name());
        fact(
                "column.place",
                place.printed()
                        .map(words::number)
                        .map(number -> canvas.say(
                                "unit.place", number, block.ranking().ranked().size()))
                        .orElse(canvas.content().places().remark(place)));
        fact("column.index", words.number(place.card().published()));
        fact("column.band", place.band().orElse(ReportWords.NOTHING));
        fact("column.between", canvas.content().places().separation(place));
        fact(
                "unit.remark",
                place.printed().isPresent() ? canvas.content().places().remark(place) : "");
        canvas.html().close(Tag.DL);
    }

    private void fact(String key, String value) {
        if (!value.isEmpty()) {
            canvas.html().element(Tag.DT, canvas.say(key)).element(Tag.DD, value);
        }
    }

    private void fields() {
        List<BarChart.Row> rows = unit.fields().stream()
                .filter(row -> row.percent().isPresent())
                .map(row -> new BarChart.Row(
                        row.criterion().code() + " " + row.criterion().name(),
                        row.percent().orElseThrow(),
                        row.mean(),
                        canvas.say("unit.bar", words.number(row.percent()), words.number(row.mean()))))
                .toList();
        canvas.html().element(subheading, canvas.say("unit.fields"));
        canvas.html().open(Tag.FIGURE);
        new BarChart(
                        "chart-" + canvas.addresses().unitId(unit.place().unit().code()),
                        canvas.say("unit.chart", unit.place().unit().name()),
                        canvas.say("chart.text"),
                        HUNDRED,
                        rows,
                        List.of())
                .draw(canvas.html());
        canvas.html().element(Tag.FIGCAPTION, canvas.say("unit.chart.caption")).close(Tag.FIGURE);
    }

    private void losses() {
        List<ScoreRow> losses = unit.losses(LARGEST_LOSSES);
        if (losses.isEmpty()) {
            return;
        }
        canvas.html().element(subheading, canvas.say("unit.losses"));
        canvas.list(losses.stream()
                .map(row -> canvas.say(
                        "unit.loss",
                        row.criterion().code(),
                        row.criterion().name(),
                        words.number(row.score().lost())))
                .toList());
    }

    private void reach() {
        List<String> lines = canvas.content().reach(unit.block(), unit.place());
        if (!lines.isEmpty()) {
            canvas.html().element(subheading, canvas.say("unit.reach"));
            canvas.list(lines);
        }
    }

    private void scorecard() {
        canvas.html().element(subheading, canvas.say("unit.card"));
        canvas.note(canvas.say("unit.card.note"));
        try (Table table = Table.open(
                canvas,
                canvas.say("unit.card.caption", unit.place().unit().name()),
                "n2 n3 n4 n5 n6",
                0,
                "column.criterion",
                "column.points",
                "column.maximum",
                "column.lost",
                "column.percent",
                "column.mean",
                "column.why")) {
            for (ScoreRow row : unit.rows()) {
                table.row(
                        "d" + Math.min(row.depth(), 3),
                        List.of(
                                Cell.of(row.criterion().code() + " "
                                        + row.criterion().name()),
                                Cell.of(words.points(row.score()))
                                        .small(row.score() instanceof LeafScore leaf ? canvas.steps(leaf) : ""),
                                Cell.of(
                                        row.score().applies()
                                                ? words.number(row.score().maximum())
                                                : ReportWords.NOTHING),
                                Cell.of(row.hasLoss() ? words.number(row.score().lost()) : ""),
                                Cell.of(number(row.percent())),
                                Cell.of(number(row.mean())),
                                Cell.of(row.why())));
            }
        }
    }

    private String number(Optional<BigDecimal> number) {
        return number.map(words::number).orElse("");
    }
}
