package vn.cchc.report.html;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.ranking.Place;
import vn.cchc.report.content.BlockContent;
import vn.cchc.report.content.ReportWords;

/** The first page: each block in a few numbers, its bands, and what happened in the round. */
final class SummaryPart {

    private SummaryPart() {}

    static void write(Canvas canvas) {
        canvas.html()
                .open(Tag.SECTION, Attribute.id(Part.SUMMARY.id()))
                .element(Tag.H2, canvas.say(Part.SUMMARY.key()));
        blocks(canvas);
        canvas.content().blocks().forEach(block -> bands(canvas, block));
        canvas.html().element(Tag.H3, canvas.say("summary.happened"));
        canvas.list(canvas.content().happened());
        canvas.end();
    }

    private static void blocks(Canvas canvas) {
        ReportWords words = canvas.words();
        try (Table table = Table.open(
                canvas,
                canvas.say("summary.blocks"),
                "n2 n3 n4 n5 n6 n7",
                0,
                "column.block",
                "column.ranked",
                "column.others",
                "column.highest",
                "column.lowest",
                "column.first",
                "column.agreed")) {
            for (BlockContent block : canvas.content().blocks()) {
                List<Place> ranked = block.ranking().ranked();
                table.row(
                        Cell.of(
                                block.block().name(),
                                canvas.addresses().part(canvas.addresses().id(Part.RANKING, block), true)),
                        Cell.of(String.valueOf(ranked.size())),
                        Cell.of(String.valueOf(block.ranking().others().size())),
                        Cell.of(words.number(block.highest())),
                        Cell.of(words.number(block.lowest())),
                        Cell.of(String.valueOf(ranked.stream()
                                .filter(place -> place.rank() == 1)
                                .count())),
                        Cell.of(canvas.say("of", block.agreed(), block.places().size())));
            }
        }
    }

    private static void bands(Canvas canvas, BlockContent block) {
        List<String> heads = new ArrayList<>();
        List<Cell> counts = new ArrayList<>();
        heads.add(canvas.say("column.band"));
        counts.add(Cell.of(canvas.say("column.units")));
        for (BlockContent.BandCount band : block.bands()) {
            heads.add(band.threshold()
                    .map(from ->
                            canvas.say("band.from", band.name(), canvas.words().number(from)))
                    .orElse(band.name()));
            counts.add(Cell.of(String.valueOf(band.units())));
        }
        try (Table table =
                Table.open(canvas, canvas.say("summary.bands", block.block().name()), "grid", 0, heads)) {
            table.row("", counts);
        }
    }
}
