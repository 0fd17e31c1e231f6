package vn.cchc.examples.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorecard;

/** Prints a ranking as a table of plain text. */
final class RankingTable {

    /** How many pairs are named before the line says "…"; the files list them all. */
    private static final int MOST_NAMED = 5;

    private final Words words;
    private final PlaceText places;

    RankingTable(Words words) {
        this.words = words;
        this.places = new PlaceText(words);
    }

    void print(Ranking ranking, Optional<String> block, PrintWriter out) {
        Heading.print(ranking.scorecards(), words, out);
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
        precision(block, ranking).ifPresent(out::println);
    }

    /** Where the other choice of index precision would order neighbours differently. */
    private Optional<String> precision(BlockRanking block, Ranking ranking) {
        List<Ranking.PrecisionPair> pairs =
                ranking.orderedDifferently(block.block().code());
        String named = pairs.stream()
                .limit(MOST_NAMED)
                .map(pair -> pair.first() + "–" + pair.second())
                .collect(Collectors.joining(", "));
        String key = "precision." + block.regulations().indexPrecision().name();
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say(key, pairs.size(), pairs.size() > MOST_NAMED ? named + " …" : named));
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
                remark(place));
    }

    private String remark(Place place) {
        boolean ranked = place.standing() == Place.Standing.RANKED;
        String standing = ranked ? places.separation(place.separation()) : places.say(place);
        String capped = place.cappedBy()
                .map(finding -> words.say("capped", finding.name()))
                .orElse("");
        return Stream.of(standing, capped).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }
}
