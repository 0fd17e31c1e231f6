package vn.cchc.examples.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorecard;

/** Prints a ranking as a table of plain text. */
final class RankingTable {

    private final Words words;
    private final PlaceText places;

    RankingTable(Words words) {
        this.words = words;
        this.places = new PlaceText(words);
    }

    void print(Ranking ranking, Optional<String> block, PrintWriter out) {
        Rulebook rulebook = ranking.scorecards().rulebook();
        String title = rulebook.year() == 0
                ? words.say("title.bare", rulebook.title())
                : words.say("title", String.valueOf(rulebook.year()), rulebook.title());
        out.println(title.strip());
        Stream.of(rulebook.note(), ranking.scorecards().round().note())
                .filter(note -> !note.isEmpty())
                .distinct()
                .forEach(out::println);
        out.println(words.say(
                "stage", words.language().word(ranking.scorecards().stage().name())));
        out.println(DraftLine.of(ranking.scorecards().round(), words));
        for (BlockRanking each : ranking.blocks()) {
            if (block.isEmpty() || block.get().equals(each.block().code())) {
                print(each, ranking, out);
            }
        }
    }

    private void print(BlockRanking block, Ranking ranking, PrintWriter out) {
        out.println();
        out.println(words.say("block", block.block().name(), block.block().code()));
        agreements(block, ranking).ifPresent(out::println);
        if (block.provisional()) {
            out.println(words.say("provisional"));
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.say("column.place"),
                words.say("column.code"),
                words.say("column.unit"),
                words.say("column.points"),
                words.say("column.maximum"),
                words.say("column.index"),
                words.say("column.band"),
                ""));
        block.places().forEach(place -> rows.add(row(place)));
        TextTable.print(rows, out);
    }

    /** How many units of the block have agreed in writing, where anybody has. */
    private Optional<String> agreements(BlockRanking block, Ranking ranking) {
        long agreed = ranking.scorecards().round().agreements().stream()
                .filter(agreement -> ranking.find(agreement.unit())
                        .filter(place ->
                                place.unit().block().equals(block.block().code()))
                        .isPresent())
                .count();
        return agreed == 0
                ? Optional.empty()
                : Optional.of(words.say("agreed", agreed, block.places().size()));
    }

    private List<String> row(Place place) {
        Scorecard card = place.card();
        boolean ranked = place.standing() == Place.Standing.RANKED;
        return List.of(
                places.number(place),
                place.unit().code(),
                place.unit().name(),
                words.language().number(card.points().toString()),
                words.language().number(card.maximum().toString()),
                card.published()
                        .map(i -> words.language().number(i.toPlainString()))
                        .orElse("–"),
                place.band().orElse("–"),
                ranked ? places.separation(place.separation()) : places.say(place));
    }
}
