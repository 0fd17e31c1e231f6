package vn.cchc.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Participation;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;

/**
 * A round before its rulebook is known.
 *
 * @param units what the units are
 * @param stories what happens to leaves; handed out in turn, leaf by leaf and unit by unit
 */
record RoundPlan(List<UnitPlan> units, List<LeafStory> stories) {

    /**
     * A unit before its block is known.
     *
     * @param block which of the rulebook's blocks
     * @param participation whether it is ranked
     * @param exemptField which field does not apply to it at all, or {@link LeafStory#SILENT}
     */
    record UnitPlan(int block, Participation.Kind participation, int exemptField) {}

    /** Puts the plan under a rulebook. */
    RoundCase under(Rulebook rulebook) {
        Writer writer = new Writer(rulebook);
        units.forEach(writer::add);
        RoundRows rows = RoundRows.of(writer.units, writer.marks).withExemptions(writer.exemptions);
        return new RoundCase(rulebook, Rounds.REFERENCE_DATE, rows);
    }

    private final class Writer {
        private final List<Rulebook.BlockRules> blocks;
        private final List<UnitRow> units = new ArrayList<>();
        private final List<MarkRow> marks = new ArrayList<>();
        private final List<ExemptionRow> exemptions = new ArrayList<>();
        private int told;

        Writer(Rulebook rulebook) {
            this.blocks =
                    rulebook.blocks().isEmpty() ? List.of(rulebook.anyBlock().orElseThrow()) : rulebook.blocks();
        }

        void add(UnitPlan plan) {
            String unit = "U" + (units.size() + 1);
            Rulebook.BlockRules rules = blocks.get(plan.block() % blocks.size());
            units.add(row(unit, rules.block().code(), plan.participation()));
            Optional<Criterion> exempt = exemptField(plan, rules);
            exempt.ifPresent(field -> exempt(unit, field.code(), Stage.SELF));
            List<Leaf> away = exempt.map(rules.criteria()::leavesOf).orElse(List.of());
            for (Leaf leaf : rules.criteria().leaves()) {
                LeafStory story = stories.get(told++ % stories.size());
                if (!away.contains(leaf) && plan.participation() != Participation.Kind.NOT_ASSESSED) {
                    tell(story, unit, leaf);
                }
            }
        }

        private void tell(LeafStory story, String unit, Leaf leaf) {
            marks.addAll(story.marks(unit, leaf));
            switch (story.presence()) {
                case EXEMPT -> exempt(unit, leaf.code(), Stage.SELF);
                case EXEMPT_BY_COUNCIL -> exempt(unit, leaf.code(), Stage.COUNCIL);
                case MARKED, SELF_ONLY, UNMARKED -> {
                    // applies
                }
            }
        }

        private void exempt(String unit, String criterion, Stage from) {
            exemptions.add(new ExemptionRow(unit, criterion, from, "generated", null, null, null));
        }
    }

    private static Optional<Criterion> exemptField(UnitPlan plan, Rulebook.BlockRules rules) {
        List<Criterion> fields = rules.criteria().fields();
        return plan.exemptField() == LeafStory.SILENT
                ? Optional.empty()
                : Optional.of(fields.get(plan.exemptField() % fields.size()));
    }

    private static UnitRow row(String unit, String block, Participation.Kind kind) {
        String participation = kind == Participation.Kind.RANKED ? null : kind.name();
        String reason = participation == null ? null : "generated";
        return new UnitRow(unit, unit, block, null, participation, reason, null, null, null, null);
    }
}
