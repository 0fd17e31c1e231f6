package vn.cchc.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.Table;
import vn.cchc.io.table.TableBuilder;
import vn.cchc.model.Rounding;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.PreviousYear;
import vn.cchc.ranking.RankingChange;

/** Lays out what changed since the year before: unit by unit, block by block, and criterion by criterion where both years are at hand. */
final class ChangeTables {

    private ChangeTables() {}

    static List<Table> of(RankingChange change) {
        List<Table> tables = new ArrayList<>();
        tables.add(ResultTables.about(
                "changes",
                change.after().scorecards(),
                Optional.of(change.after().provisional())));
        tables.add(ResultTables.rules(change.after()));
        tables.add(blocks(change));
        tables.add(units(change));
        if (change.before().ranking().isPresent()) {
            tables.add(criteria(change));
        }
        return tables;
    }

    private static Table blocks(RankingChange change) {
        TableBuilder table = Table.named(
                "blocks",
                "block",
                "year",
                "ranked",
                "meanIndex",
                "exactMean",
                "standardDeviation",
                "lowestIndex",
                "highestIndex",
                "compareWithCare");
        for (RankingChange.BlockChange block : change.blocks()) {
            String care = words(block.reasons());
            summary(table, block, change.before().year(), block.before(), change, "");
            summary(table, block, change.after().scorecards().rulebook().year(), block.after(), change, care);
        }
        return table.build();
    }

    private static void summary(
            TableBuilder table,
            RankingChange.BlockChange block,
            int year,
            Optional<RankingChange.Summary> summary,
            RankingChange change,
            String care) {
        Rounding rounding =
                change.after().block(block.block().code()).regulations().indexRounding();
        summary.ifPresent(of -> table.row(
                Cell.text(block.block().code()),
                Cell.number(year),
                Cell.number(of.units()),
                Cell.number(of.mean().published(rounding)),
                Cell.text(of.mean().toString()),
                Cell.number(of.spread()),
                Cell.number(of.lowest()),
                Cell.number(of.highest()),
                Cell.text(care)));
    }

    private static Table units(RankingChange change) {
        TableBuilder table = Table.named(
                "changes",
                "block",
                "unit",
                "name",
                "change",
                "unitBefore",
                "blockBefore",
                "placeBefore",
                "place",
                "placesGained",
                "indexBefore",
                "index",
                "indexGained",
                "reasons");
        for (RankingChange.BlockChange block : change.blocks()) {
            block.units().forEach(unit -> table.row(row(block.block().code(), unit)));
        }
        change.leavers().forEach(unit -> table.row(row("", unit)));
        return table.build();
    }

    private static List<Cell> row(String block, RankingChange.UnitChange unit) {
        Optional<PreviousYear.Entry> then =
                unit.before().size() == 1 ? Optional.of(unit.before().get(0)) : Optional.empty();
        OptionalInt place = unit.place()
                .filter(now -> now.standing() == Place.Standing.RANKED)
                .map(Place::place)
                .orElse(OptionalInt.empty());
        return List.of(
                Cell.text(block),
                Cell.text(unit.unit()),
                Cell.text(unit.name()),
                Cell.text(unit.kind().name()),
                Cell.text(unit.before().stream().map(PreviousYear.Entry::unit).collect(Collectors.joining(" "))),
                Cell.text(then.map(PreviousYear.Entry::block).orElse("")),
                ResultTables.number(then.map(PreviousYear.Entry::place).orElse(OptionalInt.empty())),
                ResultTables.number(place),
                ResultTables.number(unit.placeMove()),
                ResultTables.number(then.flatMap(PreviousYear.Entry::index)),
                ResultTables.number(unit.place().flatMap(now -> now.card().published())),
                ResultTables.number(unit.indexMove()),
                Cell.text(words(unit.reasons())));
    }

    private static String words(List<RankingChange.Reason> reasons) {
        return reasons.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static Table criteria(RankingChange change) {
        TableBuilder table = Table.named(
                "criteriaChanges",
                "unit",
                "criterion",
                "name",
                "criterionBefore",
                "indexBefore",
                "index",
                "indexGained",
                "criterionChanges");
        for (RankingChange.BlockChange block : change.blocks()) {
            Rounding rounding =
                    change.after().block(block.block().code()).regulations().indexRounding();
            for (RankingChange.UnitChange unit : block.units()) {
                for (RankingChange.CriterionChange each : change.criteria(unit.unit())) {
                    table.row(
                            Cell.text(unit.unit()),
                            Cell.text(each.after().code()),
                            Cell.text(each.after().name()),
                            Cell.text(each.before().code()),
                            ResultTables.number(each.then().map(index -> index.published(rounding))),
                            ResultTables.number(each.now().map(index -> index.published(rounding))),
                            ResultTables.number(each.move().map(index -> index.published(rounding))),
                            Cell.text(each.changes().stream().map(Enum::name).collect(Collectors.joining(" "))));
                }
            }
        }
        return table.build();
    }
}
