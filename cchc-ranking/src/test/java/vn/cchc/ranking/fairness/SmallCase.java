package vn.cchc.ranking.fairness;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.cchc.model.Points;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.TaskRow;

/** Rounds of a few units for laws, written out by hand. */
final class SmallCase {

    private SmallCase() {}

    /** Units written {@code U1 1.1=12 1.2=– 2.1=?}: appraised points, exempt, not marked; a leaf that is not named has full marks. */
    static LawCase of(Rulebook rulebook, String... units) {
        LawCase given = new LawCase(
                rulebook,
                LocalDate.of(2025, 12, 31),
                new RoundRows(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "synthetic"));
        for (String unit : units) {
            given = with(given, rulebook.blocks().get(0), unit);
        }
        return given;
    }

    /** The same with one more unit, in this block. */
    static LawCase with(LawCase given, Rulebook.BlockRules rules, String text) {
        String[] words = text.split(" ");
        String unit = words[0];
        UnitRow row = UnitRow.of(unit, unit, rules.block().code());
        LawCase with = CaseEdit.withMarks(
                given,
                Stream.concat(given.rows().units().stream(), Stream.of(row)).toList(),
                given.rows().marks());
        for (Leaf leaf : rules.criteria().leaves()) {
            String said = Stream.of(words)
                    .filter(word -> word.startsWith(leaf.code() + "="))
                    .map(word -> word.substring(leaf.code().length() + 1))
                    .findFirst()
                    .orElse(LeafPoints.full(leaf).toString());
            if (said.equals("–")) {
                with = exempt(with, unit, leaf.code());
            } else if (!said.equals("?")) {
                with = CaseEdit.appraised(with, unit, leaf, Points.of(said));
            }
        }
        return with;
    }

    private static LawCase exempt(LawCase given, String unit, String leaf) {
        ExemptionRow row = new ExemptionRow(unit, leaf, null, "synthetic", null, null, null);
        return given.with(given.rows()
                .withExemptions(Stream.concat(given.rows().exemptions().stream(), Stream.of(row))
                        .toList()));
    }

    /** The same where these units have a task. */
    static LawCase withTask(LawCase given, String task, String... units) {
        return given.with(given.rows()
                .withTasks(Stream.of(units)
                        .map(unit -> new TaskRow(task, unit, null, null))
                        .toList()));
    }
}
