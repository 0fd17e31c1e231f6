package vn.cchc.report.html;

import vn.cchc.model.criteria.Criterion;
import vn.cchc.report.content.BlockContent;
import vn.cchc.report.content.ReportContent;

/** The table of contents of a report. */
final class Contents {

    private final Canvas canvas;
    private final ReportContent content;

    Contents(Canvas canvas) {
        this.canvas = canvas;
        this.content = canvas.content();
    }

    void write() {
        canvas.html().open(Tag.NAV, Attribute.label(canvas.say("contents"))).open(Tag.UL);
        item(canvas.say(Part.SUMMARY.key()), Part.SUMMARY.id());
        for (BlockContent block : content.blocks()) {
            of(Part.RANKING, block);
            if (block.places().stream()
                    .anyMatch(place -> place.card().published().isPresent())) {
                of(Part.BARS, block);
            }
            of(Part.HEAT, block);
        }
        if (content.change().isPresent()) {
            item(Part.MOVES);
        }
        item(Part.COUNCIL);
        item(Part.EXEMPTIONS);
        if (content.report().concerns().isPresent()) {
            item(Part.CONCERNS);
        }
        if (content.commendations().isPresent()) {
            item(Part.COMMENDATIONS);
        }
        for (BlockContent block : content.blocks()) {
            for (Criterion field : block.fields()) {
                String title = FieldPart.title(canvas, content.field(block, field));
                canvas.html().open(Tag.LI);
                canvas.html()
                        .element(Tag.A, title, Attribute.href(canvas.addresses().field(block, field, true)));
                canvas.html().close(Tag.LI);
            }
        }
        item(Part.METHOD);
        canvas.html().close(Tag.UL).close(Tag.NAV);
    }

    private void item(Part part) {
        item(canvas.say(part.key()), part.id());
    }

    private void of(Part part, BlockContent block) {
        item(
                canvas.say(part.key() + ".of", block.block().name()),
                canvas.addresses().id(part, block));
    }

    private void item(String text, String id) {
        canvas.html()
                .open(Tag.LI)
                .element(Tag.A, text, Attribute.href(Link.place(id)))
                .close(Tag.LI);
    }
}
