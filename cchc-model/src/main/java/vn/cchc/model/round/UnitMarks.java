package vn.cchc.model.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.Unit;
import vn.cchc.model.council.ApplicabilityProposal;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.criteria.evidence.Evidence;

/** One unit's part of a round: which mark decides each leaf at each stage, what does not apply, and everything that was ever said. */
@SuppressWarnings("EnumOrdinal") // a dense row has one place per leaf and stage
public final class UnitMarks {

    /** No plain points decide the leaf: it does not apply, nobody marked it, or evidence speaks. Lower than any points. */
    public static final long NOT_PLAIN = Long.MIN_VALUE;

    private static final int STAGES = Stage.values().length;

    private final Unit unit;
    private final Participation participation;
    private final Rulebook.BlockRules rules;
    private final @Nullable Mark[] decided;
    private final @Nullable Exemption[] exemptions;
    private final List<Mark> history;
    private final Set<String> corrected;
    private final long[][] plainPoints;

    UnitMarks(
            Unit unit,
            Participation participation,
            Rulebook.BlockRules rules,
            @Nullable Mark[] decided,
            @Nullable Exemption[] exemptions,
            List<Mark> history) {
        this(unit, participation, rules, decided, exemptions, history, Set.of());
    }

    private UnitMarks(
            Unit unit,
            Participation participation,
            Rulebook.BlockRules rules,
            @Nullable Mark[] decided,
            @Nullable Exemption[] exemptions,
            List<Mark> history,
            Set<String> corrected) {
        this.unit = unit;
        this.participation = participation;
        this.rules = rules;
        this.decided = decided;
        this.exemptions = exemptions;
        this.history = List.copyOf(history);
        this.corrected = corrected;
        this.plainPoints = plainPoints();
    }

    /** Makes the part that differs from another in one leaf only; whatever the leaf does not touch is shared. */
    @SuppressWarnings("ReferenceEquality") // whether two stages share one row
    private UnitMarks(
            UnitMarks before, @Nullable Mark[] decided, int leafIndex, List<Mark> history, Set<String> corrected) {
        this.unit = before.unit;
        this.participation = before.participation;
        this.rules = before.rules;
        this.decided = decided;
        this.exemptions = before.exemptions;
        this.history = history;
        this.corrected = corrected;
        this.plainPoints = new long[STAGES][];
        for (Stage stage : Stage.values()) {
            int s = stage.ordinal();
            long plain = plain(leafIndex, stage);
            long[] row = before.plainPoints[s];
            boolean sharesTheRowBefore =
                    s > 0 && row == before.plainPoints[s - 1] && plain == plainPoints[s - 1][leafIndex];
            plainPoints[s] = sharesTheRowBefore ? plainPoints[s - 1] : replaced(row, leafIndex, plain);
        }
    }

    private static long[] replaced(long[] row, int leafIndex, long plain) {
        if (row[leafIndex] == plain) {
            return row;
        }
        long[] changed = row.clone();
        changed[leafIndex] = plain;
        return changed;
    }

    /** Returns the unit. */
    public Unit unit() {
        return unit;
    }

    /** Returns whether it takes part in the ranking, and why if not. */
    public Participation participation() {
        return participation;
    }

    /** Returns the rules of its block. */
    public Rulebook.BlockRules rules() {
        return rules;
    }

    /** Returns every mark ever made for the unit, in the order in which they were entered. */
    public List<Mark> history() {
        return history;
    }

    /** Returns whether a correction after the approval decides a leaf. */
    public boolean isCorrected(String leaf) {
        return corrected.contains(leaf);
    }

    /** Returns the mark that stands at exactly this stage, superseded ones left aside. */
    public Optional<Mark> at(int leafIndex, Stage stage) {
        return Optional.ofNullable(decided[leafIndex * STAGES + stage.ordinal()]);
    }

    /**
     * Returns the mark that decides a leaf when scoring at a stage: the last that spoke up to it. From the appraisal on a self-score alone
     * decides nothing.
     */
    public Optional<Mark> deciding(int leafIndex, Stage stage) {
        return Optional.ofNullable(decider(leafIndex, stage));
    }

    private @Nullable Mark decider(int leafIndex, Stage stage) {
        int base = leafIndex * STAGES;
        int first = Math.min(stage.ordinal(), Stage.APPRAISAL.ordinal());
        for (int s = stage.ordinal(); s >= first; s--) {
            Mark mark = decided[base + s];
            if (mark != null) {
                return mark;
            }
        }
        return null;
    }

    /** Returns the evidence of the mark that decides a leaf when scoring at a stage, whether or not the leaf applies. */
    public Optional<Evidence> evidence(int leafIndex, Stage stage) {
        Mark mark = decider(leafIndex, stage);
        return mark == null ? Optional.empty() : mark.evidence();
    }

    /** Returns the points that the mark gives which decides a leaf when scoring at a stage, whether or not the leaf applies. */
    public Optional<Points> given(int leafIndex, Stage stage) {
        Mark mark = decider(leafIndex, stage);
        return mark == null ? Optional.empty() : mark.points();
    }

    /**
     * Returns the points that decide a leaf when scoring at a stage, in billionths and not yet rounded, or {@link #NOT_PLAIN} where the
     * exemption or the deciding mark has to be looked at. They lie side by side, for whoever adds up thousands of units.
     */
    public long plainPoints(int leafIndex, Stage stage) {
        return plainPoints[stage.ordinal()][leafIndex];
    }

    /** Copies the {@link #plainPoints(int, Stage) plain points} of all leaves, in the order of the set, into a row from a place on. */
    public void copyPlainPoints(Stage stage, long[] row, int from) {
        System.arraycopy(plainPoints[stage.ordinal()], 0, row, from, exemptions.length);
    }

    /** Returns the exemption that takes a leaf out when scoring at a stage. */
    public Optional<Exemption> exemption(int leafIndex, Stage stage) {
        Exemption exemption = exemptions[leafIndex];
        return exemption == null || exemption.from().compareTo(stage) > 0 ? Optional.empty() : Optional.of(exemption);
    }

    /** Returns whether scoring at a stage covers a leaf: at the self-scoring only what units score themselves. */
    public static boolean covers(Stage stage, Leaf leaf) {
        return stage != Stage.SELF || leaf.source() == MarkSource.SELF_THEN_APPRAISAL;
    }

    /**
     * Returns this unit's part as it would be if one more mark stood at its stage, for a what-if. {@link Round#with} is the way that checks the
     * mark against everything that was said before.
     *
     * @throws IllegalArgumentException if the mark is for another unit, or for no leaf of its set
     */
    public UnitMarks with(Mark mark) {
        int leafIndex = rules.criteria().leafIndex(mark.leaf());
        if (leafIndex < 0 || !mark.unit().equals(unit.code())) {
            throw new IllegalArgumentException("a mark of " + mark.unit() + ", " + mark.leaf() + " is none of "
                    + unit.code() + " and its criteria");
        }
        @Nullable Mark[] changed = decided.clone();
        changed[leafIndex * STAGES + mark.countsFrom().ordinal()] = mark;
        List<Mark> longer = new ArrayList<>(history.size() + 1);
        longer.addAll(history);
        longer.add(mark);
        return new UnitMarks(this, changed, leafIndex, Collections.unmodifiableList(longer), without(mark.leaf()));
    }

    private Set<String> without(String leaf) {
        if (!corrected.contains(leaf)) {
            return corrected;
        }
        Set<String> others = new HashSet<>(corrected);
        others.remove(leaf);
        return Set.copyOf(others);
    }

    /** Returns this unit's part with a correction upon it. */
    UnitMarks corrected(Mark mark) {
        Set<String> leaves = new HashSet<>(corrected);
        leaves.add(mark.leaf());
        UnitMarks changed = with(mark);
        int leafIndex = rules.criteria().leafIndex(mark.leaf());
        return new UnitMarks(changed, changed.decided, leafIndex, changed.history, Set.copyOf(leaves));
    }

    /**
     * Returns this unit's part as it would be under a proposal of applicability: leaves that should not apply are exempt, leaves that should are
     * not, and all others stay as they are.
     *
     * @throws java.util.NoSuchElementException if the proposal names a criterion that the unit's set does not have
     */
    public UnitMarks under(ApplicabilityProposal proposal) {
        @Nullable Exemption[] proposed = exemptions.clone();
        for (ApplicabilityProposal.Item item : proposal.leaves()) {
            Leaf leaf = (Leaf) rules.criteria().criterion(item.leaf());
            proposed[rules.criteria().leafIndex(leaf.code())] =
                    item.applies() ? null : Exemption.proposed(unit.code(), item);
        }
        return new UnitMarks(unit, participation, rules, decided, proposed, history, corrected);
    }

    /** Returns this unit's part with other decisions about one leaf and a longer history. */
    UnitMarks with(int leafIndex, @Nullable Mark[] decisions, List<Mark> longerHistory) {
        @Nullable Mark[] changed = decided.clone();
        System.arraycopy(decisions, 0, changed, leafIndex * STAGES, STAGES);
        return new UnitMarks(this, changed, leafIndex, List.copyOf(longerHistory), corrected);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitMarks marks
                && unit.equals(marks.unit)
                && participation.equals(marks.participation)
                && rules.equals(marks.rules)
                && Arrays.equals(decided, marks.decided)
                && Arrays.equals(exemptions, marks.exemptions)
                && history.equals(marks.history)
                && corrected.equals(marks.corrected);
    }

    @Override
    public int hashCode() {
        return 31 * unit.hashCode() + history.hashCode();
    }

    /** One row of points per stage; a stage that changes nothing shares the row before it. */
    private long[][] plainPoints() {
        long[][] rows = new long[STAGES][];
        for (Stage stage : Stage.values()) {
            int s = stage.ordinal();
            if (stage.compareTo(Stage.APPRAISAL) > 0 && !isSpokenAt(stage)) {
                rows[s] = rows[s - 1];
                continue;
            }
            long[] row = new long[exemptions.length];
            for (int leaf = 0; leaf < row.length; leaf++) {
                row[leaf] = plain(leaf, stage);
            }
            rows[s] = s > 0 && Arrays.equals(row, rows[s - 1]) ? rows[s - 1] : row;
        }
        return rows;
    }

    /** Whether a mark stands at exactly this stage, or an exemption begins there. */
    private boolean isSpokenAt(Stage stage) {
        for (int leaf = 0; leaf < exemptions.length; leaf++) {
            Exemption exemption = exemptions[leaf];
            if (decided[leaf * STAGES + stage.ordinal()] != null || (exemption != null && exemption.from() == stage)) {
                return true;
            }
        }
        return false;
    }

    private long plain(int leafIndex, Stage stage) {
        Mark mark = decider(leafIndex, stage);
        if (mark == null || mark.points().isEmpty() || mark.evidence().isPresent()) {
            return NOT_PLAIN;
        }
        return exemption(leafIndex, stage).isPresent()
                        || !covers(stage, rules.criteria().leaves().get(leafIndex))
                ? NOT_PLAIN
                : mark.points().get().nanos();
    }
}
