package vn.cchc.examples.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.model.Rounding;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.robustness.PetitionBounds;
import vn.cchc.ranking.robustness.RankRange;
import vn.cchc.scoring.Index;

/** Prints between which places units can still end up, as a table of plain text. */
final class BoundsText {

    private final Words words;
    private final PlaceText places;

    BoundsText(Words words) {
        this.words = words;
        this.places = new PlaceText(words);
    }

    void print(PetitionBounds bounds, PrintWriter out) {
        Heading.print(bounds.nominal().scorecards(), words, out);
        out.println(words.say("bounds." + bounds.open().name()));
        bounds.nominal().blocks().forEach(block -> print(block, bounds, out));
    }

    private void print(BlockRanking block, PetitionBounds bounds, PrintWriter out) {
        out.println();
        out.println(words.say("block", block.block().name(), block.block().code()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.say("column.place"),
                words.say("column.code"),
                words.say("column.unit"),
                words.say("column.best"),
                words.say("column.worst"),
                words.say("column.lowest"),
                words.say("column.highest"),
                words.say("column.worstBand"),
                words.say("column.bestBand"),
                ""));
        List<RankRange> ranges = new ArrayList<>();
        for (Place place : block.places()) {
            RankRange range = bounds.range(place.unit().code());
            ranges.add(range);
            rows.add(row(place, range));
        }
        TextTable.print(rows, out);
        long settled = ranges.stream().filter(RankRange::isSettled).count();
        out.println(words.say("bounds.settled", settled, ranges.size()));
        if (ranges.stream().anyMatch(range -> range.certainty() == RankRange.Certainty.OUTER_BOUND)) {
            out.println(words.say("bounds.outer"));
        }
    }

    private List<String> row(Place place, RankRange range) {
        Rounding rounding = place.card().rules().regulations().indexRounding();
        String mark = range.certainty() == RankRange.Certainty.OUTER_BOUND ? "*" : "";
        return List.of(
                places.number(place),
                place.unit().code(),
                place.unit().name(),
                number(range.best()) + mark,
                number(range.worst()) + mark,
                shown(range.lowest(), rounding),
                shown(range.highest(), rounding),
                range.worstBand().orElse("–"),
                range.bestBand().orElse("–"),
                remark(range));
    }

    private String remark(RankRange range) {
        List<String> parts = new ArrayList<>();
        if (!range.open().isEmpty()) {
            parts.add(words.say("bounds.open", String.join(", ", range.open())));
        }
        if (range.mayBeWithoutPlace()) {
            parts.add(words.say("bounds.without"));
        }
        return String.join("; ", parts);
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "–";
    }

    private String shown(Optional<Index> index, Rounding rounding) {
        return index.map(i -> words.language().number(i.published(rounding).toPlainString()))
                .orElse("–");
    }
}
