package vn.cchc.report.html;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.PreviousYear;
import vn.cchc.ranking.RankingChange;
import vn.cchc.report.content.ReportWords;

/** What became of each unit since the year before. */
final class MovesPart {

    private final Canvas canvas;
    private final RankingChange change;

    private MovesPart(Canvas canvas, RankingChange change) {
        this.canvas = canvas;
        this.change = change;
    }

    static void write(Canvas canvas, RankingChange change) {
        new MovesPart(canvas, change).write();
    }

    private void write() {
        canvas.begin(Part.MOVES);
        int year = change.before().year();
        canvas.paragraph(year == 0 ? canvas.say("moves.against.unknown") : canvas.say("moves.against", year));
        change.blocks().forEach(this::write);
        if (!change.leavers().isEmpty()) {
            canvas.html().element(Tag.H3, canvas.say("moves.left"));
            canvas.list(change.leavers().stream()
                    .map(unit -> unit.unit() + " " + unit.name())
                    .toList());
        }
        canvas.end();
    }

    private void write(RankingChange.BlockChange block) {
        canvas.html().element(Tag.H3, block.block().name());
        String care = change.note(block, canvas.words().language());
        if (!care.isEmpty()) {
            canvas.note(canvas.say("moves.care", care));
        }
        try (Table table = Table.open(
                canvas,
                canvas.say("moves.caption", block.block().name()),
                "n2 n3 n4 n5 n6 n7",
                0,
                "column.unit",
                "column.place.before",
                "column.place.now",
                "column.place.move",
                "column.index.before",
                "column.index.now",
                "column.index.move",
                "column.note")) {
            block.units().forEach(unit -> table.row("", row(unit)));
        }
    }

    private List<Cell> row(RankingChange.UnitChange unit) {
        ReportWords words = canvas.words();
        Optional<PreviousYear.Entry> before =
                unit.before().size() == 1 ? Optional.of(unit.before().get(0)) : Optional.empty();
        Place place = unit.place().orElseThrow();
        return List.of(
                canvas.unit(place),
                Cell.of(before.filter(entry -> entry.place().isPresent())
                        .map(entry -> String.valueOf(entry.place().getAsInt()))
                        .orElse(ReportWords.NOTHING)),
                Cell.of(canvas.content().places().number(place)),
                placeMove(unit),
                Cell.of(words.number(before.flatMap(PreviousYear.Entry::index))),
                Cell.of(words.number(place.card().published())),
                indexMove(unit),
                Cell.of(change.note(unit, words.language())));
    }

    private Cell placeMove(RankingChange.UnitChange unit) {
        if (unit.placeMove().isEmpty()) {
            return Cell.of(ReportWords.NOTHING);
        }
        int places = unit.placeMove().getAsInt();
        String key = places > 0 ? "move.up" : places < 0 ? "move.down" : "move.same";
        return Cell.of(canvas.say(key, Math.abs(places))).with(css(places));
    }

    private Cell indexMove(RankingChange.UnitChange unit) {
        Optional<BigDecimal> move = unit.indexMove();
        return Cell.of(move.map(canvas.words()::signed).orElse(ReportWords.NOTHING))
                .with(css(move.map(BigDecimal::signum).orElse(0)));
    }

    private static String css(int sign) {
        return sign > 0 ? "up" : sign < 0 ? "down" : "";
    }
}
