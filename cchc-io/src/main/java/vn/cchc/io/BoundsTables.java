package vn.cchc.io;

import java.util.List;
import java.util.Optional;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.Table;
import vn.cchc.io.table.TableBuilder;
import vn.cchc.model.Rounding;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.robustness.PetitionBounds;
import vn.cchc.ranking.robustness.RankRange;
import vn.cchc.scoring.Index;

/** Lays bounds over petitions and missing marks out as tables, one row per unit in the order of the ranking. */
final class BoundsTables {

    private BoundsTables() {}

    static List<Table> of(PetitionBounds bounds) {
        Ranking nominal = bounds.nominal();
        TableBuilder table = Table.named(
                "bounds",
                "block",
                "unit",
                "name",
                "place",
                "bestPlace",
                "worstPlace",
                "index",
                "lowestIndex",
                "highestIndex",
                "exactLowest",
                "exactHighest",
                "worstBand",
                "bestBand",
                "mayBeWithoutPlace",
                "certainty",
                "outcomes",
                "taken",
                "open");
        nominal.blocks()
                .forEach(block -> block.places()
                        .forEach(place ->
                                table.row(row(place, bounds.range(place.unit().code()), bounds.open()))));
        return List.of(
                ResultTables.about("bounds", nominal.scorecards(), Optional.of(nominal.provisional())),
                ResultTables.rules(nominal),
                table.build());
    }

    private static List<Cell> row(Place place, RankRange range, PetitionBounds.Open taken) {
        Rounding rounding = place.card().rules().regulations().indexRounding();
        return List.of(
                Cell.text(place.unit().block()),
                Cell.text(place.unit().code()),
                Cell.text(place.unit().name()),
                ResultTables.number(range.nominal()),
                ResultTables.number(range.best()),
                ResultTables.number(range.worst()),
                ResultTables.number(place.card().published()),
                published(range.lowest(), rounding),
                published(range.highest(), rounding),
                ResultTables.exact(range.lowest()),
                ResultTables.exact(range.highest()),
                Cell.text(range.worstBand().orElse("")),
                Cell.text(range.bestBand().orElse("")),
                Cell.text(range.mayBeWithoutPlace() ? "yes" : "no"),
                Cell.text(range.certainty().name()),
                Cell.text(range.outcomes().toString()),
                Cell.text(taken.name()),
                Cell.text(String.join(" ", range.open())));
    }

    private static Cell published(Optional<Index> index, Rounding rounding) {
        return ResultTables.number(index.map(i -> i.published(rounding)));
    }
}
