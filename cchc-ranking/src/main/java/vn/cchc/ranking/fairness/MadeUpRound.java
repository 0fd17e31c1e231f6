package vn.cchc.ranking.fairness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.cchc.model.Points;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Participation;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;

/**
 * A round of two to six units made up by chance. Half of the units vary another one a little, since laws break where units are close: by equal
 * marks, by the smallest step, by two leaves that trade points, by an exemption.
 */
final class MadeUpRound {

    private static final LocalDate REFERENCE_DATE = LocalDate.of(2025, 12, 31);
    private static final Instant START = Instant.parse("2025-11-01T00:00:00Z");
    private static final long DAY = 86_400;
    private static final String NOTE = "synthetic";
    private static final int MOST_UNITS = 6;

    private final Rulebook rulebook;
    private final List<Rulebook.BlockRules> blocks;
    private final Random random;
    private final List<UnitRow> units = new ArrayList<>();
    private final List<MarkRow> marks = new ArrayList<>();
    private final List<ExemptionRow> exemptions = new ArrayList<>();
    private final Map<String, List<Cell[]>> earlier = new HashMap<>();

    /** What happens to a leaf of a unit. */
    private record Cell(Points points, Fate fate) {}

    /** Whether a leaf is decided, and by whom. */
    private enum Fate {
        APPRAISED,
        BY_COUNCIL,
        EXEMPT,
        MISSING
    }

    MadeUpRound(Rulebook rulebook, List<Rulebook.BlockRules> blocks, Random random) {
        this.rulebook = rulebook;
        this.blocks = blocks;
        this.random = random;
    }

    LawCase make() {
        int count = 2 + random.nextInt(MOST_UNITS - 1);
        Rulebook.BlockRules home = pick(blocks);
        for (int i = 1; i <= count; i++) {
            // mostly one block: units of different blocks never meet
            Rulebook.BlockRules rules = oneIn(8) ? pick(blocks) : home;
            add("U" + i, rules);
        }
        RoundRows rows = new RoundRows(units, marks, exemptions, List.of(), List.of(), List.of(), NOTE);
        return new LawCase(rulebook, REFERENCE_DATE, rows);
    }

    private void add(String unit, Rulebook.BlockRules rules) {
        boolean ranked = !oneIn(16);
        String participation = ranked ? null : Participation.Kind.ASSESSED_NOT_RANKED.name();
        units.add(new UnitRow(
                unit, unit, rules.block().code(), null, participation, ranked ? null : NOTE, null, null, null, null));
        List<Cell[]> others = earlier.computeIfAbsent(rules.block().code(), b -> new ArrayList<>());
        List<Leaf> leaves = rules.criteria().leaves();
        Cell[] cells = others.isEmpty() || oneIn(2) ? fresh(leaves) : varied(pick(others), leaves, rules);
        others.add(cells);
        for (int i = 0; i < cells.length; i++) {
            tell(unit, leaves.get(i), cells[i]);
        }
    }

    private Cell[] fresh(List<Leaf> leaves) {
        Cell[] cells = new Cell[leaves.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = new Cell(anyPoints(leaves.get(i)), anyFate());
        }
        return cells;
    }

    private Cell[] varied(Cell[] other, List<Leaf> leaves, Rulebook.BlockRules rules) {
        Cell[] cells = other.clone();
        int changes = random.nextInt(3);
        for (int change = 0; change < changes; change++) {
            int i = random.nextInt(cells.length);
            long step = Math.max(
                    LeafPoints.step(leaves.get(i)),
                    LeafPoints.unit(rules.regulations().leafRounding()));
            switch (random.nextInt(4)) {
                case 0 -> move(cells, i, oneIn(2) ? step : -step, leaves);
                case 1 -> {
                    long quarter =
                            LeafPoints.part(leaves.get(i), LeafPoints.PARTS / 4).nanos();
                    move(cells, i, quarter, leaves);
                    move(cells, random.nextInt(cells.length), -quarter, leaves);
                }
                case 2 -> cells[i] = new Cell(cells[i].points(), Fate.EXEMPT);
                default -> cells[i] = new Cell(anyPoints(leaves.get(i)), Fate.APPRAISED);
            }
        }
        return cells;
    }

    /** Moves the points of a leaf, where it can have the result. */
    private static void move(Cell[] cells, int leaf, long by, List<Leaf> leaves) {
        Points moved = new Points(cells[leaf].points().nanos() + by);
        if (leaves.get(leaf).refusals(moved).isEmpty()) {
            cells[leaf] = new Cell(moved, cells[leaf].fate());
        }
    }

    /** Mostly quarters of the maximum, which make for ties. */
    private Points anyPoints(Leaf leaf) {
        int sixteenths = oneIn(4) ? random.nextInt(LeafPoints.PARTS + 1) : LeafPoints.PARTS / 4 * random.nextInt(5);
        return LeafPoints.part(leaf, sixteenths);
    }

    private Fate anyFate() {
        int chance = random.nextInt(48);
        return chance < 40 ? Fate.APPRAISED : chance < 44 ? Fate.BY_COUNCIL : chance < 47 ? Fate.EXEMPT : missing();
    }

    /** Rarely, however many leaves there are: a unit that lacks one mark has no place. */
    private Fate missing() {
        return oneIn(8) ? Fate.MISSING : Fate.APPRAISED;
    }

    private void tell(String unit, Leaf leaf, Cell cell) {
        if (cell.fate() == Fate.EXEMPT) {
            exemptions.add(new ExemptionRow(unit, leaf.code(), Stage.SELF, NOTE, null, null, null));
        } else if (cell.fate() != Fate.MISSING) {
            appraise(unit, leaf, cell);
        }
    }

    private void appraise(String unit, Leaf leaf, Cell cell) {
        if (leaf.source() == MarkSource.SELF_THEN_APPRAISAL && leaf.kind() == Criterion.Kind.REGULAR && oneIn(2)) {
            marks.add(CaseEdit.mark(unit, leaf, Stage.SELF, anyPoints(leaf), START));
        }
        boolean council = cell.fate() == Fate.BY_COUNCIL;
        Stage stage = leaf.source() == MarkSource.SURVEY ? null : Stage.APPRAISAL;
        Points appraised = council ? anyPoints(leaf) : cell.points();
        marks.add(CaseEdit.mark(unit, leaf, stage, appraised, START.plusSeconds(DAY)));
        if (council) {
            marks.add(CaseEdit.mark(unit, leaf, Stage.COUNCIL, cell.points(), START.plusSeconds(2 * DAY)));
        }
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }
}
