package vn.cchc.io;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.Table;
import vn.cchc.io.table.TableBuilder;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.robustness.PlaceSpread;
import vn.cchc.ranking.robustness.Robustness;
import vn.cchc.ranking.robustness.ScenarioEffect;
import vn.cchc.ranking.robustness.Variation;
import vn.cchc.ranking.robustness.WeightSet;

/** Lays out as tables how sure places are: what was varied and how, the places of each unit, and what scenarios change. */
final class RobustnessTables {

    private static final int SHARE_DECIMALS = 4;

    private RobustnessTables() {}

    static List<Table> of(Robustness result) {
        Ranking nominal = result.nominal();
        TableBuilder places = Table.named(
                "places",
                "block",
                "unit",
                "name",
                "standing",
                "place",
                "draws",
                "mean",
                "median",
                "q05",
                "q95",
                "best",
                "worst",
                "first",
                "top",
                "settled");
        TableBuilder bands = Table.named("bandShares", "block", "unit", "band", "draws", "share");
        for (PlaceSpread spread : result.spreads()) {
            places.row(row(spread));
            spread.bands()
                    .forEach((band, draws) -> bands.row(
                            Cell.text(spread.unit().block()),
                            Cell.text(spread.unit().code()),
                            Cell.text(band),
                            Cell.number(draws),
                            share(draws, spread)));
        }
        return List.of(
                ResultTables.about("robustness", nominal.scorecards(), Optional.of(nominal.provisional())),
                ResultTables.rules(nominal),
                run(result),
                places.build(),
                bands.build());
    }

    /** What the draws can be made again from. */
    private static Table run(Robustness result) {
        Optional<Variation> variation = result.variation();
        return Table.named("run", "name", "value")
                .row(Cell.text("method"), Cell.text(Robustness.METHOD))
                .row(Cell.text("version"), Cell.text(result.version()))
                .row(
                        Cell.text("seed"),
                        Cell.text(variation.map(v -> String.valueOf(v.seed())).orElse("")))
                .row(Cell.text("draws"), Cell.number(result.asked()))
                .row(Cell.text("drawn"), Cell.number(result.drawn()))
                .row(Cell.text("complete"), Cell.text(result.isComplete() ? "yes" : "no"))
                .row(Cell.text("top"), Cell.number(result.top()))
                .row(
                        Cell.text("weights"),
                        Cell.text(variation
                                .flatMap(Variation::weights)
                                .map(weights -> weights.percent())
                                .orElse("")))
                .row(
                        Cell.text("levels"),
                        Cell.text(variation
                                .flatMap(Variation::weights)
                                .map(weights -> names(weights.levels()))
                                .orElse("")))
                .row(
                        Cell.text("rescaling"),
                        Cell.text(variation
                                .flatMap(Variation::weights)
                                .map(weights -> weights.rescaling().name())
                                .orElse("")))
                .row(
                        Cell.text("scores"),
                        Cell.text(variation.map(v -> names(v.scores())).orElse("")))
                .row(
                        Cell.text("weightSets"),
                        Cell.text(result.weightSets().stream()
                                .map(WeightSet::name)
                                .collect(Collectors.joining(" "))))
                .build();
    }

    private static String names(Iterable<? extends Enum<?>> words) {
        List<String> names = new ArrayList<>();
        words.forEach(word -> names.add(word.name()));
        return names.stream().sorted().collect(Collectors.joining(" "));
    }

    private static List<Cell> row(PlaceSpread spread) {
        return List.of(
                Cell.text(spread.unit().block()),
                Cell.text(spread.unit().code()),
                Cell.text(spread.unit().name()),
                Cell.text(spread.place().standing().name()),
                Cell.number(spread.place().rank()),
                Cell.number(spread.draws()),
                Cell.number(spread.mean()),
                Cell.number(spread.median()),
                Cell.number(spread.low()),
                Cell.number(spread.high()),
                Cell.number(spread.best()),
                Cell.number(spread.worst()),
                share(spread.first(), spread),
                share(spread.top(), spread),
                Cell.text(spread.isSettled() ? "yes" : "no"));
    }

    private static Cell share(int draws, PlaceSpread spread) {
        return Cell.number(BigDecimal.valueOf(draws)
                .divide(BigDecimal.valueOf(spread.draws()), SHARE_DECIMALS, RoundingMode.HALF_UP));
    }

    static List<Table> of(Ranking nominal, List<ScenarioEffect> effects) {
        TableBuilder table = Table.named(
                "scenarios",
                "scenario",
                "kind",
                "subject",
                "value",
                "block",
                "compared",
                "moved",
                "meanShift",
                "tau",
                "changesNothing");
        TableBuilder moves = Table.named("moves", "scenario", "block", "unit", "name", "place", "placeThen", "gained");
        for (ScenarioEffect effect : effects) {
            table.row(
                    Cell.text(effect.scenario().name()),
                    Cell.text(effect.scenario().kind().name()),
                    Cell.text(effect.scenario().subject()),
                    Cell.text(effect.scenario().value()),
                    Cell.text(effect.block().code()),
                    Cell.number(effect.compared()),
                    Cell.number(effect.moves().size()),
                    Cell.number(effect.meanShift()),
                    ResultTables.number(effect.tau()),
                    Cell.text(effect.changesNothing() ? "yes" : "no"));
            effect.moves()
                    .forEach(move -> moves.row(
                            Cell.text(effect.scenario().name()),
                            Cell.text(effect.block().code()),
                            Cell.text(move.unit().code()),
                            Cell.text(move.unit().name()),
                            ResultTables.number(move.before()),
                            ResultTables.number(move.after()),
                            ResultTables.number(move.gained())));
        }
        return List.of(
                ResultTables.about("scenarios", nominal.scorecards(), Optional.of(nominal.provisional())),
                ResultTables.rules(nominal),
                table.build(),
                moves.build());
    }
}
