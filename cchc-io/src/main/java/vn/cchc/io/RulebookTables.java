package vn.cchc.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.Table;
import vn.cchc.io.table.TableBuilder;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.Regulations;

/** Lays a rulebook out as tables, such that reading them back gives an equal rulebook. */
final class RulebookTables {

    private final Rulebook rulebook;
    private final Map<CriteriaSet, String> sets = new LinkedHashMap<>();

    RulebookTables(Rulebook rulebook) {
        this.rulebook = rulebook;
        rulebook.allRules().forEach(rules -> sets.computeIfAbsent(rules.criteria(), set -> "S" + (sets.size() + 1)));
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        TableBuilder about = Table.named("rulebook", "name", "value");
        if (rulebook.year() != 0) {
            about.row(Cell.text("year"), Cell.number(rulebook.year()));
        }
        tables.add(about.row(Cell.text("title"), Cell.text(rulebook.title()))
                .row(Cell.text("decision"), Cell.text(rulebook.citation().text()))
                .row(Cell.text("note"), Cell.text(rulebook.note()))
                .build());
        tables.add(blocks());
        tables.add(criteria());
        tables.add(regulations());
        if (!rulebook.applicability().isEmpty()) {
            tables.add(applicability());
        }
        return tables;
    }

    private Table applicability() {
        Schema schema = Schema.APPLICABILITY;
        TableBuilder table = Table.named(
                schema.name(),
                schema.fields().stream().map(field -> field.name()).toArray(String[]::new));
        rulebook.applicability().forEach(row -> table.row(RoundTables.applicability(row)));
        return table.build();
    }

    private Table blocks() {
        TableBuilder table = Table.named("blocks", "block", "name", "set");
        for (Rulebook.BlockRules rules : rulebook.blocks()) {
            table.row(
                    Cell.text(rules.block().code()),
                    Cell.text(rules.block().name()),
                    Cell.text(Objects.requireNonNull(sets.get(rules.criteria()))));
        }
        rulebook.anyBlock()
                .ifPresent(rules -> table.row(
                        Cell.text(Words.ANY_BLOCK),
                        Cell.text(rules.block().name()),
                        Cell.text(Objects.requireNonNull(sets.get(rules.criteria())))));
        return table.build();
    }

    private Table criteria() {
        TableBuilder table = Table.named(
                "criteria",
                "set",
                "code",
                "parent",
                "name",
                "maximum",
                "rule",
                "parameters",
                "source",
                "appraiser",
                "task",
                "kind",
                "documents",
                "guidance",
                "citation");
        sets.forEach((set, name) -> set.criteria().forEach(criterion -> table.row(row(criterion, set, name))));
        return table.build();
    }

    private static List<Cell> row(Criterion criterion, CriteriaSet set, String name) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(name),
                Cell.text(criterion.code()),
                Cell.text(set.parent(criterion.code()).orElse("")),
                Cell.text(criterion.name()),
                Cell.number(criterion.maximum().toBigDecimal())));
        if (criterion instanceof Leaf leaf) {
            cells.add(Cell.text(leaf.rule().name()));
            cells.add(Cell.text(parameters(leaf)));
            cells.add(Cell.text(leaf.source().name()));
            cells.add(Cell.text(leaf.appraiser().name()));
            cells.add(Cell.text(leaf.task().orElse("")));
        } else {
            cells.addAll(List.of(Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK));
        }
        boolean regular = criterion.kind() == Criterion.Kind.REGULAR;
        cells.add(regular ? Cell.BLANK : Cell.text(criterion.kind().name()));
        boolean proven = criterion instanceof Leaf leaf && leaf.documents() == Leaf.Documents.REQUIRED;
        cells.add(proven ? Cell.text(Leaf.Documents.REQUIRED.name()) : Cell.BLANK);
        cells.add(Cell.text(criterion instanceof Leaf leaf ? leaf.guidance() : ""));
        cells.add(Cell.text(criterion.citation().text()));
        return cells;
    }

    private static String parameters(Leaf leaf) {
        return leaf.rule().parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("; "));
    }

    /** What differs from the defaults, block by block; what is not said holds by default. */
    private Table regulations() {
        TableBuilder table = Table.named("regulations", "block", "name", "value");
        Map<String, String> defaults = Regulations.DEFAULT.values();
        for (Rulebook.BlockRules rules : rulebook.allRules()) {
            boolean any = rulebook.anyBlock().filter(rules::equals).isPresent();
            rules.regulations().values().forEach((name, value) -> {
                if (!value.equals(defaults.get(name))) {
                    String block = any ? Words.ANY_BLOCK : rules.block().code();
                    table.row(Cell.text(block), Cell.text(name), Cell.text(value));
                }
            });
        }
        return table.build();
    }
}
