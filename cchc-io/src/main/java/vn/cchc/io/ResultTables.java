package vn.cchc.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.Table;
import vn.cchc.io.table.TableBuilder;
import vn.cchc.model.Rounding;
import vn.cchc.model.act.Approval;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Finding;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.Separation;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorecards;

/** Lays a ranking out as tables, with the rules in force. */
final class ResultTables {

    private ResultTables() {}

    static List<Table> of(Ranking ranking) {
        List<Table> tables = new ArrayList<>();
        tables.add(about("ranking", ranking.scorecards(), Optional.of(ranking.provisional())));
        tables.add(rules(ranking));
        TableBuilder table = Table.named(
                "ranking",
                "block",
                "place",
                "printed",
                "unit",
                "name",
                "standing",
                "points",
                "maximum",
                "bonus",
                "penalty",
                "index",
                "exactIndex",
                "band",
                "separatedFrom",
                "separatedBy",
                "tieBreak",
                "aheadValue",
                "ownValue",
                "lowestIndex",
                "highestIndex",
                "bestPlace",
                "worstPlace",
                "missing",
                "reason",
                "cappedBy",
                "percentRank");
        for (BlockRanking block : ranking.blocks()) {
            block.places().forEach(place -> table.row(row(block, place)));
        }
        tables.add(table.build());
        Table precision = precision(ranking);
        if (!precision.rows().isEmpty()) {
            tables.add(precision);
        }
        return tables;
    }

    /** The neighbours that the other choice of index precision would order differently. */
    private static Table precision(Ranking ranking) {
        TableBuilder table = Table.named(
                "precision",
                "block",
                "precision",
                "first",
                "second",
                "declared",
                "otherwise",
                "firstExactIndex",
                "secondExactIndex");
        for (BlockRanking block : ranking.blocks()) {
            String code = block.block().code();
            for (Ranking.PrecisionPair pair : ranking.orderedDifferently(code)) {
                table.row(
                        Cell.text(code),
                        Cell.text(block.regulations().indexPrecision().name()),
                        Cell.text(pair.first()),
                        Cell.text(pair.second()),
                        Cell.text(pair.declared().name()),
                        Cell.text(pair.otherwise().name()),
                        exact(ranking.place(pair.first()).card().index()),
                        exact(ranking.place(pair.second()).card().index()));
            }
        }
        return table.build();
    }

    static Cell exact(Optional<Index> index) {
        return Cell.text(index.map(Index::toString).orElse(""));
    }

    /** What a result is about: kind, year, title, decision, notes and stage. */
    static Table about(String kind, Scorecards cards, Optional<Boolean> provisional) {
        Rulebook rulebook = cards.rulebook();
        TableBuilder table = Table.named("result", "name", "value")
                .row(Cell.text("kind"), Cell.text(kind))
                .row(Cell.text("year"), Cell.number(rulebook.year()))
                .row(Cell.text("title"), Cell.text(rulebook.title()))
                .row(Cell.text("decision"), Cell.text(rulebook.citation().text()))
                .row(Cell.text("rulebookNote"), Cell.text(rulebook.note()))
                .row(Cell.text("roundNote"), Cell.text(cards.round().note()))
                .row(
                        Cell.text("referenceDate"),
                        Cell.text(cards.round().referenceDate().toString()))
                .row(Cell.text("stage"), Cell.text(cards.stage().name()))
                .row(Cell.text("draft"), Cell.text(cards.draft() ? "yes" : "no"))
                .row(
                        Cell.text("approval"),
                        Cell.text(
                                cards.round().approval().map(Approval::decision).orElse("")))
                .row(
                        Cell.text("corrections"),
                        Cell.number(cards.round().corrections().size()));
        provisional.ifPresent(value -> table.row(Cell.text("provisional"), Cell.text(value ? "yes" : "no")));
        return table.build();
    }

    static Table rules(Ranking ranking) {
        return rules(ranking.blocks().stream().map(BlockRanking::rules).toList());
    }

    /** Every regulation in force, block by block, and what the decision had said where it was overridden. */
    static Table rules(List<Rulebook.BlockRules> blocks) {
        TableBuilder table = Table.named("rules", "block", "name", "value", "overridden");
        for (Rulebook.BlockRules rules : blocks) {
            rules.regulations()
                    .values()
                    .forEach((name, value) -> table.row(
                            Cell.text(rules.block().code()),
                            Cell.text(name),
                            Cell.text(value),
                            Cell.text(overridden(rules, name))));
        }
        return table.build();
    }

    private static String overridden(Rulebook.BlockRules rules, String name) {
        boolean changed = rules.overridden().containsKey(name);
        String declared = rules.overridden().getOrDefault(name, "");
        return changed && declared.isEmpty() ? "–" : declared;
    }

    private static List<Cell> row(BlockRanking block, Place place) {
        Scorecard card = place.card();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(block.block().code()));
        cells.add(number(place.place()));
        cells.add(number(place.printed()));
        cells.add(Cell.text(place.unit().code()));
        cells.add(Cell.text(place.unit().name()));
        cells.add(Cell.text(place.standing().name()));
        cells.add(Cell.number(card.points().toBigDecimal()));
        cells.add(Cell.number(card.maximum().toBigDecimal()));
        cells.add(Cell.number(card.bonus().toBigDecimal()));
        cells.add(Cell.number(card.penalty().toBigDecimal()));
        cells.add(number(card.published()));
        cells.add(exact(card.index()));
        cells.add(Cell.text(place.band().orElse("")));
        cells.addAll(separation(place.separation()));
        cells.addAll(range(place, card));
        cells.add(Cell.text(card.missing().stream().map(Leaf::code).collect(Collectors.joining(" "))));
        cells.add(Cell.text(card.participation().reason()));
        cells.add(Cell.text(place.cappedBy().map(Finding::name).orElse("")));
        cells.add(exact(block.percentRank(place)));
        return cells;
    }

    private static List<Cell> separation(Optional<Separation> separation) {
        if (separation.isEmpty()) {
            return List.of(Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK);
        }
        Separation between = separation.get();
        return List.of(
                Cell.text(between.ahead()),
                Cell.text(between.by().name()),
                Cell.text(between.key().map(TieBreak::text).orElse("")),
                number(between.aheadValue()),
                number(between.behindValue()));
    }

    private static List<Cell> range(Place place, Scorecard card) {
        Rounding rounding = card.rules().regulations().indexRounding();
        return place.range()
                .map(range -> List.of(
                        Cell.number(range.lowest().published(rounding)),
                        Cell.number(range.highest().published(rounding)),
                        Cell.number(range.best()),
                        Cell.number(range.worst())))
                .orElse(List.of(Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK));
    }

    static Cell number(OptionalInt number) {
        return number.isPresent() ? Cell.number(number.getAsInt()) : Cell.BLANK;
    }

    static Cell number(Optional<BigDecimal> number) {
        return number.map((BigDecimal n) -> Cell.number(n)).orElse(Cell.BLANK);
    }
}
