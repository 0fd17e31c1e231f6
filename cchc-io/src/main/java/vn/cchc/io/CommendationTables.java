package vn.cchc.io;

import java.util.List;
import java.util.Optional;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.Table;
import vn.cchc.io.table.TableBuilder;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.regulation.CommendationRule;
import vn.cchc.ranking.Commendations;
import vn.cchc.ranking.Place;

/** Lays proposals for commendation out as tables: who is proposed by which rule with which numbers, and who is not and why. */
final class CommendationTables {

    private CommendationTables() {}

    static List<Table> of(Commendations commendations) {
        TableBuilder proposed = Table.named(
                "commendations",
                "block",
                "rule",
                "criterion",
                "criterionName",
                "position",
                "unit",
                "name",
                "value",
                "indexBefore",
                "index",
                "points",
                "maximum",
                "place",
                "provisional");
        for (Commendations.Award award : commendations.awards()) {
            award.proposals().forEach(proposal -> proposed.row(row(award, proposal)));
        }
        TableBuilder excluded =
                Table.named("notProposed", "block", "unit", "name", "reason", "explanation", "rule", "criterion");
        for (Commendations.Exclusion exclusion : commendations.exclusions()) {
            Place place = exclusion.place();
            excluded.row(
                    Cell.text(exclusion.block().block().code()),
                    Cell.text(place.unit().code()),
                    Cell.text(place.unit().name()),
                    Cell.text(exclusion.reason().name()),
                    Cell.text(place.card().participation().reason()),
                    Cell.text(exclusion.rule().map(CommendationRule::text).orElse("")),
                    Cell.text(exclusion.criterion().map(Criterion::code).orElse("")));
        }
        return List.of(
                ResultTables.about(
                        "commendations",
                        commendations.ranking().scorecards(),
                        Optional.of(commendations.ranking().provisional())),
                ResultTables.rules(commendations.ranking()),
                proposed.build(),
                excluded.build());
    }

    private static List<Cell> row(Commendations.Award award, Commendations.Proposal proposal) {
        Place place = proposal.place();
        Optional<Criterion> criterion = award.criterion();
        return List.of(
                Cell.text(award.block().block().code()),
                Cell.text(award.rule().text()),
                Cell.text(criterion.map(Criterion::code).orElse("")),
                Cell.text(criterion.map(Criterion::name).orElse("")),
                Cell.number(proposal.position()),
                Cell.text(place.unit().code()),
                Cell.text(place.unit().name()),
                Cell.number(proposal.value()),
                ResultTables.number(proposal.before()),
                ResultTables.number(place.card().published()),
                Cell.number(criterion
                        .map(c -> place.card().score(c.code()).points())
                        .orElse(place.card().points())
                        .toBigDecimal()),
                Cell.number(criterion
                        .map(c -> place.card().score(c.code()).maximum())
                        .orElse(place.card().maximum())
                        .toBigDecimal()),
                ResultTables.number(place.place()),
                Cell.text(award.provisional() ? "yes" : "no"));
    }
}
