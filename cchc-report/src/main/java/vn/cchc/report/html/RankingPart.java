package vn.cchc.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.report.content.BlockContent;
import vn.cchc.report.content.ReportWords;
import vn.cchc.scoring.Scorecard;

/** The ranking of a block: places, bands, ties, and what separates each unit from the one before it. */
final class RankingPart {

    private static final int MOST_NAMED = 20;

    private RankingPart() {}

    static void write(Canvas canvas, BlockContent block) {
        canvas.begin(Part.RANKING, block);
        if (block.agreed() > 0) {
            canvas.paragraph(canvas.say("agreed", block.agreed(), block.places().size()));
        }
        try (Table table = Table.open(
                canvas,
                canvas.say("ranking.caption", block.block().name()),
                "n1 n4 n5 n6",
                2,
                "column.place",
                "column.code",
                "column.unit",
                "column.points",
                "column.maximum",
                "column.index",
                "column.band",
                "column.between")) {
            block.places().forEach(place -> table.row("", row(canvas, place)));
        }
        if (!block.otherwise().isEmpty()) {
            canvas.note(otherwise(canvas, block));
        }
        canvas.end();
    }

    private static List<Cell> row(Canvas canvas, Place place) {
        ReportWords words = canvas.words();
        Scorecard card = place.card();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(canvas.content().places().number(place)));
        cells.add(Cell.of(place.unit().code()));
        cells.add(canvas.unit(place));
        cells.add(Cell.of(words.number(card.points())));
        cells.add(Cell.of(words.number(card.maximum())));
        cells.add(Cell.of(words.number(card.published())));
        cells.add(Cell.of(place.band().orElse(ReportWords.NOTHING)));
        cells.add(Cell.of(ReportWords.join(
                "; ",
                canvas.content().places().separation(place),
                canvas.content().places().remark(place))));
        return cells;
    }

    private static String otherwise(Canvas canvas, BlockContent block) {
        List<Ranking.PrecisionPair> pairs = block.otherwise();
        String named = pairs.stream()
                .limit(MOST_NAMED)
                .map(pair -> pair.first() + "–" + pair.second())
                .collect(Collectors.joining(", "));
        String more = pairs.size() > MOST_NAMED ? named + " …" : named;
        return canvas.say("precision." + block.regulations().indexPrecision().name(), pairs.size(), more);
    }
}
