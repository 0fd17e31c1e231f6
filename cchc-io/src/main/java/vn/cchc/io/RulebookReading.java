package vn.cchc.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.table.RowReader;
import vn.cchc.io.table.Table;
import vn.cchc.model.Block;
import vn.cchc.model.Citation;
import vn.cchc.model.council.ApplicabilityRow;
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

    private static final int LAST_YEAR = 9999;

    private final FileReading file;
    private final Map<String, String> about = new HashMap<>();
    private final Map<String, List<CriterionRow>> rowsBySet = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> regulations = new LinkedHashMap<>();
    private final Map<String, RegulationPlace> regulationPlaces = new HashMap<>();
    private final Map<String, Origin> regulatedBlocks = new LinkedHashMap<>();
    private final List<BlockRow> blocks = new ArrayList<>();
    private final Set<String> checked = new HashSet<>();
    private final List<ApplicabilityRow> applicability = new ArrayList<>();
    private final Outline outline = new Outline();
    private Origin criteriaPlace = Origin.NONE;
    private boolean outlined;
    private boolean parentsFromCodes;
    private boolean totalled;

    private record BlockRow(String code, String name, String set, Origin origin) {}

    private record RegulationPlace(Origin name, Origin value) {

        private static final RegulationPlace NONE = new RegulationPlace(Origin.NONE, Origin.NONE);
    }

    RulebookReading(FileReading file) {
        this.file = file;
    }

    ReadResult<Rulebook> read() {
        if (file.isRefused()) {
            return file.refused();
        }
        file.reportUnknownTables(Schema.OF_RULEBOOKS, List.of());
        Optional<Table> criteria = file.find(Schema.CRITERIA, true);
        if (criteria.isEmpty()) {
            if (file.hasAny(Schema.OF_ROUNDS)) {
                file.report(Problem.of(Code.RULEBOOK_NEEDED, Subject.setting("tables"))
                        .at(file.origin()));
            } else {
                file.reportMissing(Schema.CRITERIA);
            }
            return file.refused();
        }
        file.find(Schema.RULEBOOK, false).ifPresent(table -> file.rows(table, Schema.RULEBOOK, this::readAbout));
        file.find(Schema.BLOCKS, false).ifPresent(table -> file.rows(table, Schema.BLOCKS, this::readBlock));
        file.find(Schema.REGULATIONS, false)
                .ifPresent(table -> file.rows(table, Schema.REGULATIONS, this::readRegulation));
        CouncilReading council = new CouncilReading(row -> row.code("unit").orElse(""));
        file.find(Schema.APPLICABILITY, false)
                .ifPresent(table ->
                        file.rows(table, Schema.APPLICABILITY, row -> applicability.add(council.applicability(row))));
        criteriaPlace = criteria.get().origin();
        outlined = !file.hasColumn(criteria.get(), Schema.CRITERIA, "parent");
        boolean criteriaRead = file.rows(criteria.get(), Schema.CRITERIA, this::readCriterionOrTotal);
        if (parentsFromCodes) {
            file.report(Problem.of(Code.PARENTS_FROM_CODES, Subject.setting("criteria"))
                    .at(criteriaPlace));
        }
        return criteriaRead ? build() : file.refused();
    }

    private void readAbout(RowReader row) {
        row.text("name").ifPresent(name -> {
            switch (name) {
                case "year" -> readYear(row);
                case "title", "decision", "note" -> row.text("value").ifPresent(value -> about.put(name, value));
                case "numberStyle" -> file.declareNumberStyle(row);
                default ->
                    row.report(
                            "name",
                            Problem.of(
                                    Code.NOT_A_WORD_OF,
                                    Subject.INPUT,
                                    name,
                                    "year, title, decision, note, numberStyle"));
            }
        });
    }

    private void readYear(RowReader row) {
        row.whole("value").ifPresent(year -> {
            if (year >= 1 && year <= LAST_YEAR) {
                about.put("year", String.valueOf(year));
            } else {
                row.report("value", Problem.of(Code.NOT_A_WORD_OF, Subject.INPUT, year, "1 – " + LAST_YEAR));
            }
        });
    }

    private void readBlock(RowReader row) {
        Optional<String> code = row.code("block");
        if (code.isEmpty()) {
            row.report("block", Problem.of(Code.FIELD_BLANK, Subject.INPUT, "block"));
        } else if (blocks.stream().anyMatch(block -> block.code().equals(code.get()))) {
            row.report("block", Problem.of(Code.BLOCK_TWICE, Subject.setting("blocks"), code.get()));
        } else {
            String set = row.code("set").orElse("");
            blocks.add(new BlockRow(code.get(), row.text("name").orElse(code.get()), set, row.origin("set")));
        }
    }

    private void readRegulation(RowReader row) {
        Optional<String> name = row.text("name");
        String block = row.code("block").orElse("");
        if (name.isEmpty()) {
            row.report("name", Problem.of(Code.FIELD_BLANK, Subject.INPUT, "name"));
            return;
        }
        String value = row.text("value").orElse("");
        String before =
                regulations.computeIfAbsent(block, b -> new LinkedHashMap<>()).putIfAbsent(name.get(), value);
        if (before != null) {
            row.report("name", Problem.of(Code.REGULATION_TWICE, Subject.setting(name.get())));
            return;
        }
        regulationPlaces.put(block + " " + name.get(), new RegulationPlace(row.origin("name"), row.origin("value")));
        regulatedBlocks.putIfAbsent(block, row.origin("block"));
    }

    /** A printed table ends with its total, and below it stand those who signed. */
    private void readCriterionOrTotal(RowReader row) {
        String code = row.code("code").orElse("");
        String name = row.text("name").orElse("");
        if (SpreadColumns.isSum(code) || code.isEmpty() && SpreadColumns.isSum(name)) {
            totalled = true;
            row.decimal("maximum")
                    .ifPresent(total -> regulations
                            .computeIfAbsent("", b -> new LinkedHashMap<>())
                            .putIfAbsent("total", total.toPlainString()));
        } else if (totalled && code.isEmpty() && row.cell("maximum").isBlank()) {
            row.report("name", Problem.of(Code.ROW_PASSED_OVER, Subject.INPUT, name.isEmpty() ? "–" : name));
        } else {
            readCriterion(row, code);
        }
    }

    private void readCriterion(RowReader row, String code) {
        Optional<String> parent = outlined ? outline.parent(code) : row.code("parent");
        parentsFromCodes |= outlined && parent.isPresent();
        CriterionRow criterion = new CriterionRow(
                code.isEmpty() ? null : code,
                parent.orElse(null),
                row.text("name").orElse(null),
                row.decimal("maximum").orElse(null),
                row.text("rule").orElse(null),
                row.text("parameters").orElse(null),
                row.word("source", Words.SOURCES).orElse(null),
                row.text("appraiser").orElse(null),
                row.text("task").orElse(null),
                row.word("kind", Words.KINDS).orElse(null),
                row.code("set").orElse(null),
                row.word("documents", Words.DOCUMENTS).orElse(null),
                row.text("guidance").orElse(null),
                row.text("citation").orElse(null),
                row.origin("code").cell().isPresent() ? row.origin("code") : row.origin());
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
        reportUnusedSets();
        reportUnknownCriteria(sets.values());
        if (file.hasErrors()) {
            return file.refused();
        }
        try {
            return file.of(rulebook(sets, rules));
        } catch (InvalidValueException e) {
            file.reportLocated(e.problems(), file.origin());
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

    /** The set a block names; without a name the only set, or the one called like the block. */
    private String setOf(BlockRow block) {
        if (!block.set().isEmpty() || rowsBySet.isEmpty()) {
            return block.set();
        }
        boolean choice = rowsBySet.size() > 1;
        return choice ? block.code() : rowsBySet.keySet().iterator().next();
    }

    /** The key of a set as it is checked: the same rows under two totals are two sets, and at most one of them adds up. */
    private String checkedSet(BlockRow block, Regulations rules) {
        return rules.total() + " " + setOf(block);
    }

    private void set(BlockRow block, Regulations rules, Map<String, CriteriaSet> sets) {
        String name = setOf(block);
        List<CriterionRow> rows = rowsBySet.get(name);
        if (rows == null && !rowsBySet.isEmpty()) {
            file.report(
                    Problem.of(Code.SET_UNKNOWN, Subject.setting("blocks"), name, String.join(", ", rowsBySet.keySet()))
                            .at(block.origin()));
            return;
        }
        String key = checkedSet(block, rules);
        if (checked.add(key)) {
            Checked<CriteriaSet> set = CriteriaSet.of(rows == null ? List.of() : rows, rules.total());
            file.reportLocated(set.problems(), placeOf(rows));
            set.value().ifPresent(value -> sets.put(key, value));
        }
    }

    /** Where a set as a whole stands: its first row where the table holds several sets. */
    private Origin placeOf(@Nullable List<CriterionRow> rows) {
        Origin first = rows == null || rowsBySet.size() < 2 ? null : rows.get(0).origin();
        return first == null
                ? criteriaPlace
                : new Origin(
                        first.file(), first.sheet(), first.row(), Optional.empty(), Optional.empty(), first.pointer());
    }

    /** Which set a special unit has is known in a round; a code that no set has is wrong anyhow. */
    private void reportUnknownCriteria(Collection<CriteriaSet> sets) {
        for (ApplicabilityRow row : applicability) {
            String code = row.criterion() == null ? "" : row.criterion();
            if (!sets.isEmpty() && sets.stream().allMatch(set -> set.find(code).isEmpty())) {
                String unit = row.unit() == null ? "" : row.unit();
                Origin place =
                        row.origin() == null ? file.origin() : row.origin().inColumn("criterion");
                file.reportLocated(
                        List.of(Problem.of(Code.CRITERION_UNKNOWN, Subject.mark(unit, code), code, "")
                                .at(place)),
                        file.origin());
            }
        }
    }

    private void reportUnusedSets() {
        Set<String> used = effectiveBlocks().stream().map(this::setOf).collect(Collectors.toSet());
        rowsBySet.keySet().stream()
                .filter(set -> !used.contains(set))
                .forEach(set -> file.report(Problem.of(Code.SET_UNUSED, Subject.setting("blocks"), set)
                        .at(placeOf(rowsBySet.get(set)))));
    }

    private Regulations regulations(String block) {
        Map<String, String> values = new LinkedHashMap<>(regulations.getOrDefault("", Map.of()));
        values.putAll(regulations.getOrDefault(block, Map.of()));
        try {
            return Regulations.of(values);
        } catch (InvalidValueException e) {
            e.problems().stream().map(problem -> placed(problem, block)).forEach(file::report);
            return Regulations.DEFAULT;
        }
    }

    private Problem placed(Problem problem, String block) {
        String name = problem.subject().setting().orElse("");
        RegulationPlace place = regulationPlaces.getOrDefault(
                block + " " + name, regulationPlaces.getOrDefault(" " + name, RegulationPlace.NONE));
        return problem.at(problem.code() == Code.REGULATION_UNKNOWN ? place.name() : place.value());
    }

    private void reportRegulationsOfUnknownBlocks(Map<String, Regulations> rules) {
        regulatedBlocks.forEach((block, place) -> {
            if (!block.isEmpty() && !rules.containsKey(block)) {
                String known = rules.keySet().stream().sorted().collect(Collectors.joining(", "));
                file.report(Problem.of(Code.BLOCK_UNKNOWN, Subject.setting("regulations"), block, known)
                        .at(place));
            }
        });
    }

    private Rulebook rulebook(Map<String, CriteriaSet> sets, Map<String, Regulations> rules) {
        List<Rulebook.BlockRules> listed = new ArrayList<>();
        Optional<Rulebook.BlockRules> any = Optional.empty();
        for (BlockRow block : effectiveBlocks()) {
            Regulations regulated = rules.getOrDefault(block.code(), Regulations.DEFAULT);
            boolean anyBlock = block.code().equals(Words.ANY_BLOCK);
            Rulebook.BlockRules of = new Rulebook.BlockRules(
                    anyBlock
                            ? new Block(Rulebook.ALL_UNITS.code(), block.name())
                            : new Block(block.code(), block.name()),
                    Objects.requireNonNull(sets.get(checkedSet(block, regulated))),
                    regulated);
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
                any,
                applicability);
    }
}
