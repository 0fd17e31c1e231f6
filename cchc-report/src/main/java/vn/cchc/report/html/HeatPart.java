package vn.cchc.report.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.ranking.Place;
import vn.cchc.report.content.BlockContent;
import vn.cchc.report.content.CriterionMeans;
import vn.cchc.scoring.Scorecard;

/** Units against fields: the percent of what each field could add, in digits, shaded by its height; hatched where nothing of it applies. */
final class HeatPart {

    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.valueOf(50), BigDecimal.valueOf(70), BigDecimal.valueOf(80), BigDecimal.valueOf(90));

    private HeatPart() {}

    static void write(Canvas canvas, BlockContent block) {
        canvas.begin(
                canvas.addresses().id(Part.HEAT, block),
                canvas.say(Part.HEAT.key() + ".of", block.block().name()),
                block.ranking().provisional(),
                "page wide");
        key(canvas);
        List<Criterion> fields = block.fields();
        List<String> heads = new ArrayList<>();
        heads.add(canvas.say("column.unit"));
        fields.forEach(field -> heads.add(field.code() + " " + field.name()));
        try (Table table =
                Table.open(canvas, canvas.say("heat.caption", block.block().name()), "grid", 0, heads)) {
            block.places().forEach(place -> table.row("", row(canvas, place, fields)));
            List<Cell> means = new ArrayList<>();
            means.add(Cell.of(canvas.say("mean")));
            fields.forEach(field -> means.add(shaded(block.means().find(field), canvas)));
            table.row("total", means);
        }
        canvas.end();
    }

    private static void key(Canvas canvas) {
        canvas.html().open(Tag.P, Attribute.css("key"));
        for (int step = 0; step <= STEPS.size(); step++) {
            String from = step == 0 ? "" : STEPS.get(step - 1).toPlainString();
            String text = step == 0
                    ? canvas.say("heat.below", STEPS.get(0))
                    : step == STEPS.size()
                            ? canvas.say("heat.from", from)
                            : canvas.say("heat.between", from, STEPS.get(step));
            canvas.html().element(Tag.SPAN, text, Attribute.css("h" + step));
        }
        canvas.html().element(Tag.SPAN, canvas.say("heat.away"), Attribute.css("away"));
        canvas.html().element(Tag.SPAN, canvas.say("heat.open"), Attribute.css("open"));
        canvas.html().close(Tag.P);
    }

    private static List<Cell> row(Canvas canvas, Place place, List<Criterion> fields) {
        List<Cell> cells = new ArrayList<>();
        cells.add(canvas.unit(place));
        fields.forEach(field -> cells.add(cell(canvas, place.card(), field)));
        return cells;
    }

    private static Cell cell(Canvas canvas, Scorecard card, Criterion field) {
        Optional<BigDecimal> percent = CriterionMeans.percent(card, field);
        if (percent.isPresent()) {
            return shaded(percent, canvas);
        }
        return card.score(field.code()).applies()
                ? Cell.of(canvas.say("cell.open")).with("open")
                : Cell.of(canvas.say("cell.exempt")).with("away");
    }

    private static Cell shaded(Optional<BigDecimal> percent, Canvas canvas) {
        Cell cell = Cell.of(canvas.words().number(percent));
        return percent.isEmpty() ? cell : cell.with("h" + step(percent.get()));
    }

    private static long step(BigDecimal percent) {
        return STEPS.stream().filter(step -> percent.compareTo(step) >= 0).count();
    }
}
