package vn.cchc.io;

import java.util.List;
import java.util.Optional;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.Table;
import vn.cchc.io.table.TableBuilder;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.Separation;
import vn.cchc.ranking.robustness.Reach;

/** Lays out as tables what a unit would have needed: the answer, the leaves that rise, and what separates the unit from the next below. */
final class ReachTables {

    private ReachTables() {}

    static List<Table> of(Reach reach, Reach.Answer answer) {
        Ranking nominal = reach.nominal();
        Place now = nominal.place(answer.unit().code());
        TableBuilder table = Table.named(
                        "reach",
                        "block",
                        "unit",
                        "name",
                        "place",
                        "index",
                        "band",
                        "placeWanted",
                        "bandWanted",
                        "outcome",
                        "points",
                        "placeThen",
                        "bandThen",
                        "certainty")
                .row(
                        Cell.text(now.unit().block()),
                        Cell.text(now.unit().code()),
                        Cell.text(now.unit().name()),
                        ResultTables.number(now.place()),
                        ResultTables.number(now.card().published()),
                        Cell.text(now.band().orElse("")),
                        ResultTables.number(answer.goal().place()),
                        Cell.text(answer.goal().band().orElse("")),
                        Cell.text(answer.outcome().name()),
                        Cell.number(answer.points().toBigDecimal()),
                        Cell.number(answer.place()),
                        Cell.text(answer.band()),
                        Cell.text(answer.certainty().name()));
        TableBuilder rises = Table.named("rises", "criterion", "name", "from", "to", "maximum");
        answer.rises()
                .forEach(rise -> rises.row(
                        Cell.text(rise.leaf().code()),
                        Cell.text(rise.leaf().name()),
                        Cell.number(rise.from().toBigDecimal()),
                        Cell.number(rise.to().toBigDecimal()),
                        Cell.number(rise.leaf().maximum().toBigDecimal())));
        TableBuilder margin = Table.named("margin", "unitBelow", "separatedBy", "tieBreak", "ownValue", "valueBelow");
        reach.margin(now.unit().code()).ifPresent(comparison -> {
            Separation between = comparison.separation();
            margin.row(
                    Cell.text(between.behind()),
                    Cell.text(between.by().name()),
                    Cell.text(between.key().map(TieBreak::text).orElse("")),
                    ResultTables.number(between.aheadValue()),
                    ResultTables.number(between.behindValue()));
        });
        return List.of(
                ResultTables.about("reach", nominal.scorecards(), Optional.of(nominal.provisional())),
                ResultTables.rules(nominal),
                table.build(),
                rises.build(),
                margin.build());
    }
}
