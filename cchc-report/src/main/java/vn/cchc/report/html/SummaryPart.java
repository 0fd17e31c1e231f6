package vn.cchc.report.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.council.Petition;
import vn.cchc.ranking.Place;
import vn.cchc.report.content.BlockContent;
import vn.cchc.report.content.ReportContent;
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
        canvas.list(happened(canvas));
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
                        Cell.of(words.number(extreme(ranked, 1))),
                        Cell.of(words.number(extreme(ranked, -1))),
                        Cell.of(String.valueOf(ranked.stream()
                                .filter(place -> place.rank() == 1)
                                .count())),
                        Cell.of(canvas.say("of", block.agreed(), block.places().size())));
            }
        }
    }

    private static Optional<BigDecimal> extreme(List<Place> ranked, int sign) {
        return ranked.stream()
                .flatMap(place -> place.card().published().stream())
                .max((one, two) -> sign * one.compareTo(two));
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

    private static List<String> happened(Canvas canvas) {
        ReportContent content = canvas.content();
        List<Petition> petitions =
                content.report().ranking().scorecards().round().petitions();
        List<String> lines = new ArrayList<>();
        lines.add(canvas.say(
                "summary.petitions",
                petitions.size(),
                count(petitions, Petition.Outcome.ACCEPTED),
                count(petitions, Petition.Outcome.REFUSED),
                count(petitions, Petition.Outcome.OPEN)));
        lines.add(canvas.say(
                "summary.changes",
                content.council().changes().size(),
                content.council().changes().stream()
                        .mapToInt(unit -> unit.leaves().size())
                        .sum()));
        lines.add(canvas.say("summary.exemptions", content.exemptions().size()));
        content.report().concerns().ifPresent(concerns -> lines.add(canvas.say("summary.concerns", concerns.size())));
        return lines;
    }

    private static long count(List<Petition> petitions, Petition.Outcome outcome) {
        return petitions.stream()
                .filter(petition -> petition.outcome() == outcome)
                .count();
    }
}
