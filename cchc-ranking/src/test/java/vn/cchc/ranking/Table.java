package vn.cchc.ranking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Block;
import vn.cchc.model.Citation;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.Scorer;

/**
 * A table of units and their index for tests. The set has two leaves, {@code I} of 60 and the survey {@code II} of 40 points, and a penalty
 * {@code P} of 100 points, so that any index from −100 to 100 can be given.
 */
record Table(Map<String, String> regulations, List<UnitRow> units, List<MarkRow> marks, List<HostKey> keys) {

    static Table empty() {
        return new Table(Map.of(), List.of(), List.of(), List.of());
    }

    /** Changes a regulation, written {@code name=value}. */
    Table with(String regulation) {
        Map<String, String> all = new HashMap<>(regulations);
        all.put(regulation.substring(0, regulation.indexOf('=')), regulation.substring(regulation.indexOf('=') + 1));
        return new Table(all, units, marks, keys);
    }

    Table with(HostKey key) {
        List<HostKey> all = new ArrayList<>(keys);
        all.add(key);
        return new Table(regulations, units, marks, all);
    }

    /** Adds a unit of block {@code A} whose points are all in {@code I} and, above 60, in {@code II}. */
    Table unit(String code, String index) {
        return unit("A", code, index);
    }

    Table unit(String block, String code, String index) {
        BigDecimal sixty = new BigDecimal(60);
        BigDecimal whole = new BigDecimal(index);
        BigDecimal first = whole.max(BigDecimal.ZERO).min(sixty);
        BigDecimal second = whole.subtract(sixty).max(BigDecimal.ZERO);
        BigDecimal penalty = whole.min(BigDecimal.ZERO).negate();
        return row(UnitRow.of(code, "Unit " + code, block))
                .marked(code, first.toPlainString(), second.toPlainString(), penalty.toPlainString());
    }

    /** Adds a unit with points in {@code I} and {@code II}. */
    Table parts(String code, String first, String second) {
        return row(UnitRow.of(code, "Unit " + code, "A")).marked(code, first, second, "0");
    }

    /** Adds a unit without a mark in {@code II}. */
    Table incomplete(String code, String first) {
        return row(UnitRow.of(code, "Unit " + code, "A")).marked(code, first, null, "0");
    }

    /** Adds a unit that is assessed but not ranked. */
    Table assessed(String code, String index) {
        Table with = unit(code, index);
        List<UnitRow> rows = new ArrayList<>(with.units);
        rows.set(
                rows.size() - 1,
                new UnitRow(code, code, "A", null, "ASSESSED_NOT_RANKED", "island", null, null, null, null));
        return new Table(regulations, rows, with.marks, keys);
    }

    Ranking rank() {
        Rulebook rulebook = rulebook();
        Round round =
                Round.of(rulebook, LocalDate.of(2025, 12, 31), units, marks).orThrow();
        Ranker ranker = Ranker.of(rulebook);
        for (HostKey key : keys) {
            ranker = ranker.with(key);
        }
        return ranker.rank(Scorer.of(rulebook).score(round, Stage.COUNCIL));
    }

    /** The ranks in the order in which units are listed, as {@code unit=rank}. */
    List<String> ranks() {
        return rank().blocks().stream()
                .flatMap(block -> block.ranked().stream())
                .map(place -> place.unit().code() + "=" + place.rank())
                .toList();
    }

    private Rulebook rulebook() {
        List<CriterionRow> rows = List.of(
                CriterionRow.of("I", null, "Appraised", "60"),
                CriterionRow.of("II", null, "Survey", "40").withRule("Judged", "", MarkSource.SURVEY),
                new CriterionRow(
                        "P",
                        null,
                        "Penalty",
                        new BigDecimal(100),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Criterion.Kind.PENALTY,
                        null,
                        null,
                        null,
                        null));
        CriteriaSet set = CriteriaSet.of(rows).orThrow();
        Regulations rules = Regulations.of(regulations);
        List<Rulebook.BlockRules> blocks = Stream.of("A", "B")
                .map(code -> new Rulebook.BlockRules(new Block(code, "Block " + code), set, rules))
                .toList();
        return new Rulebook(2025, "", Citation.NONE, "", blocks, Optional.empty());
    }

    private Table row(UnitRow unit) {
        List<UnitRow> more = new ArrayList<>(units);
        more.add(unit);
        return new Table(regulations, more, marks, keys);
    }

    private Table marked(String unit, String first, @Nullable String second, String penalty) {
        Map<String, String> points = new LinkedHashMap<>();
        points.put("I", first);
        points.put("P", penalty);
        List<MarkRow> more = new ArrayList<>(marks);
        points.forEach((leaf, given) -> more.add(MarkRow.points(unit, leaf, Stage.APPRAISAL, given)));
        if (second != null) {
            more.add(MarkRow.points(unit, "II", null, second));
        }
        return new Table(regulations, units, more, keys);
    }
}
