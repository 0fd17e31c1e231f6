package vn.cchc.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cchc.model.act.SignOff;
import vn.cchc.model.council.Petition;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.ranking.Place;
import vn.cchc.report.content.FieldContent;
import vn.cchc.report.content.ReportWords;
import vn.cchc.scoring.LeafScore;

/** A field for the member of the council who answers for it: every unit side by side, leaf by leaf. */
final class FieldPart {

    private final Canvas canvas;
    private final FieldContent content;
    private final Map<String, List<Petition>> petitions = new HashMap<>();

    private FieldPart(Canvas canvas, FieldContent content) {
        this.canvas = canvas;
        this.content = content;
        content.petitions()
                .forEach(petition -> petitions
                        .computeIfAbsent(key(petition.unit(), petition.leaf()), key -> new ArrayList<>())
                        .add(petition));
    }

    static String title(Canvas canvas, FieldContent content) {
        return canvas.say(
                "field.title",
                content.field().code(),
                content.field().name(),
                content.block().block().name());
    }

    /** Writes what stands beneath the heading of the page. */
    static void write(Canvas canvas, FieldContent content) {
        new FieldPart(canvas, content).write();
    }

    private void write() {
        agencies();
        leaves();
        units();
    }

    private void agencies() {
        canvas.list(content.agencies().stream()
                .map(each -> canvas.say(
                        each.signOff().isPresent() ? "field.signed" : "field.unsigned",
                        each.agency().isNamed() ? each.agency().name() : canvas.say("agency.none"),
                        each.signOff()
                                .flatMap(SignOff::date)
                                .map(canvas.words()::date)
                                .orElse(ReportWords.NOTHING)))
                .toList());
    }

    private void leaves() {
        try (Table table = Table.open(
                canvas,
                canvas.say("field.leaves"),
                "n3",
                0,
                "column.code",
                "column.criterion",
                "column.maximum",
                "column.source",
                "column.appraiser")) {
            for (Leaf leaf : content.leaves()) {
                table.row(
                        leaf.code(),
                        leaf.name(),
                        canvas.words().number(leaf.maximum()),
                        canvas.words().word(leaf.source()),
                        leaf.appraiser().isNamed() ? leaf.appraiser().name() : ReportWords.NOTHING);
            }
        }
    }

    private void units() {
        List<String> heads = new ArrayList<>();
        heads.add(canvas.say("column.unit"));
        heads.add(canvas.say("field.total"));
        content.leaves()
                .forEach(leaf -> heads.add(
                        canvas.say("field.leaf", leaf.code(), canvas.words().number(leaf.maximum()))));
        canvas.note(canvas.say("field.note"));
        try (Table table =
                Table.open(canvas, canvas.say("field.caption", content.field().name()), "grid", 0, heads)) {
            content.block().places().forEach(place -> table.row("", row(place)));
        }
    }

    private List<Cell> row(Place place) {
        FieldContent.Line line = content.line(place);
        List<Cell> cells = new ArrayList<>();
        cells.add(canvas.unit(place));
        cells.add(Cell.of(
                line.field().applies()
                        ? canvas.say(
                                "of",
                                canvas.words().number(line.field().points()),
                                canvas.words().number(line.field().maximum()))
                        : canvas.say("cell.exempt")));
        line.leaves().forEach(leaf -> cells.add(cell(place, leaf)));
        return cells;
    }

    private Cell cell(Place place, LeafScore leaf) {
        String asked = petitions
                .getOrDefault(key(place.unit().code(), leaf.criterion().code()), List.of())
                .stream()
                .map(petition -> canvas.say(
                        "field.petition", petition.id(), canvas.words().word(petition.outcome())))
                .collect(Collectors.joining("; "));
        if (!leaf.applies()) {
            return Cell.of(canvas.say("cell.exempt")).with("away").small(asked);
        }
        if (leaf.isMissing()) {
            return Cell.of(canvas.say("cell.open")).with("open").small(asked);
        }
        return Cell.of(canvas.words().number(leaf.points())).small(ReportWords.join("; ", canvas.steps(leaf), asked));
    }

    private static String key(String unit, String leaf) {
        return unit + "\n" + leaf;
    }
}
