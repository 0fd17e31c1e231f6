package vn.cchc.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.io.table.RowReader;
import vn.cchc.io.table.Table;
import vn.cchc.model.Block;
import vn.cchc.model.Citation;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.regulation.Regulations;

/** Turns the tables of a rulebook file into a rulebook. */
final class RulebookReading {

    private final FileReading file;
    private final Map<String, String> about = new HashMap<>();
    private final Map<String, List<CriterionRow>> rowsBySet = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> regulations = new LinkedHashMap<>();
    private final Map<String, Origin> regulationOrigins = new HashMap<>();
    private final List<BlockRow> blocks = new ArrayList<>();

    private record BlockRow(String code, String name, String set, Origin origin) {}

    RulebookReading(FileReading file) {
        this.file = file;
    }

    ReadResult<Rulebook> read() {
        if (file.isRefused()) {
            return file.refused();
        }
        file.reportUnknownTables(Schema.OF_RULEBOOKS);
        Optional<Table> criteria = file.find(Schema.CRITERIA, true);
        if (criteria.isEmpty()) {
            file.reportMissing(Schema.CRITERIA);
            return file.refused();
        }
        file.find(Schema.RULEBOOK, false).ifPresent(table -> file.rows(table, Schema.RULEBOOK, this::readAbout));
        file.find(Schema.BLOCKS, false).ifPresent(table -> file.rows(table, Schema.BLOCKS, this::readBlock));
        file.find(Schema.REGULATIONS, false)
                .ifPresent(table -> file.rows(table, Schema.REGULATIONS, this::readRegulation));
        file.rows(criteria.get(), Schema.CRITERIA, this::readCriterion);
        return build();
    }

    private void readAbout(RowReader row) {
        row.text("name").ifPresent(name -> {
            boolean known = List.of("year", "title", "decision", "note").contains(name);
            if (!known) {
                row.report("name", Problem.of(Code.NOT_A_WORD_OF, Subject.INPUT, name, "year, title, decision, note"));
            } else if (name.equals("year")) {
                row.whole("value").ifPresent(year -> about.put(name, String.valueOf(year)));
            } else {
                row.text("value").ifPresent(value -> about.put(name, value));
            }
        });
    }

    private void readBlock(RowReader row) {
        Optional<String> code = row.code("block");
        if (code.isEmpty()) {
            row.report("block", Problem.of(Code.FIELD_BLANK, Subject.INPUT, "block"));
            return;
        }
        String set = row.code("set").orElse("");
        blocks.add(new BlockRow(code.get(), row.text("name").orElse(code.get()), set, row.origin("set")));
    }

    private void readRegulation(RowReader row) {
        Optional<String> name = row.text("name");
        String block = row.code("block").orElse("");
        if (name.isEmpty()) {
            row.report("name", Problem.of(Code.FIELD_BLANK, Subject.INPUT, "name"));
            return;
        }
        String value = row.text("value").orElse("");
        regulationOrigins.put(block + " " + name.get(), row.origin("value"));
        String before =
                regulations.computeIfAbsent(block, b -> new LinkedHashMap<>()).putIfAbsent(name.get(), value);
        if (before != null) {
            row.report("name", Problem.of(Code.REGULATION_TWICE, Subject.setting(name.get())));
        }
    }

    private void readCriterion(RowReader row) {
        CriterionRow criterion = new CriterionRow(
                row.code("code").orElse(null),
                row.code("parent").orElse(null),
                row.text("name").orElse(null),
                row.decimal("maximum").orElse(null),
                row.text("rule").orElse(null),
                row.text("parameters").orElse(null),
                row.word("source", Words.SOURCES).orElse(null),
                row.text("appraiser").orElse(null),
                row.text("task").orElse(null),
                row.word("kind", Words.KINDS).orElse(null),
                row.code("set").orElse(null),
                row.text("guidance").orElse(null),
                row.text("citation").orElse(null),
                row.origin());
        String set = criterion.set() == null ? "" : criterion.set();
        rowsBySet.computeIfAbsent(set, s -> new ArrayList<>()).add(criterion);
    }

    private ReadResult<Rulebook> build() {
        Map<String, CriteriaSet> sets = new LinkedHashMap<>();
        Map<String, Regulations> rules = new HashMap<>();
        for (BlockRow block : effectiveBlocks()) {
            rules.put(block.code(), regulations(block.code()));
            set(block, rules.get(block.code()), sets);
        }
        reportRegulationsOfUnknownBlocks(rules);
        if (file.hasErrors()) {
            return file.refused();
        }
        try {
            return file.of(rulebook(sets, rules));
        } catch (InvalidValueException e) {
            file.reportLocated(e.problems());
            return file.refused();
        }
    }

    /** Without a table of blocks one set holds for all units, and several sets are the sets of blocks of their names. */
    private List<BlockRow> effectiveBlocks() {
        if (!blocks.isEmpty()) {
            return blocks;
        }
        if (rowsBySet.size() < 2) {
            String set =
                    rowsBySet.isEmpty() ? "" : rowsBySet.keySet().iterator().next();
            return List.of(new BlockRow(Words.ANY_BLOCK, Rulebook.ALL_UNITS.name(), set, Origin.NONE));
        }
        return rowsBySet.keySet().stream()
                .map(set -> new BlockRow(set, set, set, Origin.NONE))
                .toList();
    }

    private void set(BlockRow block, Regulations rules, Map<String, CriteriaSet> sets) {
        String name = block.set().isEmpty() && rowsBySet.size() == 1
                ? rowsBySet.keySet().iterator().next()
                : block.set();
        if (sets.containsKey(name)) {
            return;
        }
        List<CriterionRow> rows = rowsBySet.get(name);
        if (rows == null && !rowsBySet.isEmpty()) {
            file.report(
                    Problem.of(Code.SET_UNKNOWN, Subject.setting("blocks"), name, String.join(", ", rowsBySet.keySet()))
                            .at(block.origin()));
            return;
        }
        Checked<CriteriaSet> set = CriteriaSet.of(rows == null ? List.of() : rows, rules.total());
        file.reportLocated(set.problems());
        set.value().ifPresent(value -> sets.put(name, value));
    }

    private Regulations regulations(String block) {
        Map<String, String> values = new LinkedHashMap<>(regulations.getOrDefault("", Map.of()));
        values.putAll(regulations.getOrDefault(block, Map.of()));
        try {
            return Regulations.of(values);
        } catch (InvalidValueException e) {
            for (Problem problem : e.problems()) {
                String name = problem.subject().setting().orElse("");
                Origin own = regulationOrigins.getOrDefault(
                        block + " " + name, regulationOrigins.getOrDefault(" " + name, Origin.NONE));
                Problem placed = problem.at(own);
                if (!file.has(placed)) {
                    file.report(placed);
                }
            }
            return Regulations.DEFAULT;
        }
    }

    private void reportRegulationsOfUnknownBlocks(Map<String, Regulations> rules) {
        for (String block : regulations.keySet()) {
            if (!block.isEmpty() && !rules.containsKey(block)) {
                file.report(Problem.of(
                        Code.BLOCK_UNKNOWN, Subject.setting("regulations"), block, String.join(", ", rules.keySet())));
            }
        }
    }

    private Rulebook rulebook(Map<String, CriteriaSet> sets, Map<String, Regulations> rules) {
        List<Rulebook.BlockRules> listed = new ArrayList<>();
        Optional<Rulebook.BlockRules> any = Optional.empty();
        for (BlockRow block : effectiveBlocks()) {
            String name = sets.containsKey(block.set())
                    ? block.set()
                    : sets.keySet().iterator().next();
            boolean anyBlock = block.code().equals(Words.ANY_BLOCK);
            Rulebook.BlockRules of = new Rulebook.BlockRules(
                    anyBlock
                            ? new Block(Rulebook.ALL_UNITS.code(), block.name())
                            : new Block(block.code(), block.name()),
                    sets.get(name),
                    rules.get(block.code()));
            if (anyBlock) {
                any = Optional.of(of);
            } else {
                listed.add(of);
            }
        }
        return new Rulebook(
                Integer.parseInt(about.getOrDefault("year", "0")),
                about.getOrDefault("title", ""),
                new Citation(about.getOrDefault("decision", "")),
                about.getOrDefault("note", ""),
                listed,
                any);
    }
}
