package vn.cchc.model.round;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.cchc.model.Entry;
import vn.cchc.model.UnitRow;
import vn.cchc.model.act.ApprovalRow;
import vn.cchc.model.act.CorrectionRow;
import vn.cchc.model.act.SelfScoreLockRow;
import vn.cchc.model.act.SignOffRow;
import vn.cchc.model.council.AgreementRow;
import vn.cchc.model.council.ApplicabilityRow;
import vn.cchc.model.council.DecisionRow;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.council.PetitionStepRow;

/**
 * The rows of a round: either lists of each kind, as the tables of a file, or entries in the order of entering, as a journal; also entries
 * upon lists.
 *
 * <p>Of lists nobody knows what was entered first; they are kept in one order, kind by kind: units, tasks, exemptions, locks, marks,
 * agreements, petitions and what became of them, sign-offs, decisions, approval, corrections, proposals of applicability.
 */
public final class RoundRows {

    /** No rows at all. */
    public static final RoundRows NONE = new RoundRows(List.of(), 0, "");

    private static final List<Class<? extends Entry>> KINDS = List.of(
            UnitRow.class,
            TaskRow.class,
            ExemptionRow.class,
            SelfScoreLockRow.class,
            MarkRow.class,
            AgreementRow.class,
            PetitionRow.class,
            PetitionStepRow.class,
            SignOffRow.class,
            DecisionRow.class,
            ApprovalRow.class,
            CorrectionRow.class,
            ApplicabilityRow.class);

    private final List<Entry> entries;
    private final int listed;
    private final String note;

    private RoundRows(List<Entry> entries, int listed, String note) {
        this.entries = entries;
        this.listed = listed;
        this.note = note;
    }

    /** Makes rows of six lists. */
    public RoundRows(
            List<UnitRow> units,
            List<MarkRow> marks,
            List<ExemptionRow> exemptions,
            List<TaskRow> tasks,
            List<AgreementRow> agreements,
            List<PetitionRow> petitions,
            String note) {
        this.entries = concat(List.of(units, tasks, exemptions, marks, agreements, petitions));
        this.listed = entries.size();
        this.note = note;
    }

    /** Returns the rows of a round of units and marks alone. */
    public static RoundRows of(List<UnitRow> units, List<MarkRow> marks) {
        return new RoundRows(units, marks, List.of(), List.of(), List.of(), List.of(), "");
    }

    /**
     * Returns the rows of a round as they were entered, one after the other.
     *
     * @throws IllegalArgumentException if one of them is no row type of the model
     */
    public static RoundRows of(List<? extends Entry> entries) {
        entries.forEach(RoundRows::kind);
        return new RoundRows(List.copyOf(entries), 0, "");
    }

    /** Returns the rows of any kinds of which nobody knows what was entered first. */
    public static RoundRows listed(List<? extends Entry> rows) {
        return NONE.plus(rows);
    }

    /**
     * Returns these lists with more rows of any kinds, whose order of entering nobody knows.
     *
     * @throws IllegalStateException if entries stand upon the lists
     */
    public RoundRows plus(List<? extends Entry> rows) {
        if (listed < entries.size()) {
            throw new IllegalStateException("rows are entered after others: use then");
        }
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.addAll(rows);
        // stable: within a kind the order of the rows stays
        sorted.sort(Comparator.comparingInt(RoundRows::kind));
        return new RoundRows(Collections.unmodifiableList(sorted), sorted.size(), note);
    }

    /** Returns these rows with one that was entered after them. */
    public RoundRows then(Entry entry) {
        kind(entry);
        return new RoundRows(concat(List.of(entries, List.of(entry))), listed, note);
    }

    /** Returns these rows with exemptions in place of those they have. */
    public RoundRows withExemptions(List<ExemptionRow> newExemptions) {
        return without(List.of(ExemptionRow.class)).plus(newExemptions);
    }

    /** Returns these rows with another register of assigned tasks. */
    public RoundRows withTasks(List<TaskRow> newTasks) {
        return without(List.of(TaskRow.class)).plus(newTasks);
    }

    /** Returns these rows with agreements and petitions in place of those they have. */
    public RoundRows withCouncil(List<AgreementRow> newAgreements, List<PetitionRow> newPetitions) {
        return without(List.of(AgreementRow.class, PetitionRow.class))
                .plus(concat(List.of(newAgreements, newPetitions)));
    }

    /** Returns these rows with another note. */
    public RoundRows withNote(String newNote) {
        return new RoundRows(entries, listed, newNote);
    }

    /** Returns all rows, in the order of entering or, for lists, kind by kind. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns how many of the entries, the first ones, come from lists: nobody knows which of them was entered first. */
    public int listed() {
        return listed;
    }

    /** Returns what a reader of any result must know, such as "synthetic"; empty for none. */
    public String note() {
        return note;
    }

    /** Returns the rows of one kind, in their order. */
    public <R extends Entry> List<R> rows(Class<R> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Returns the units, also those that no longer exist on the reference date. */
    public List<UnitRow> units() {
        return rows(UnitRow.class);
    }

    /** Returns the marks. */
    public List<MarkRow> marks() {
        return rows(MarkRow.class);
    }

    /** Returns what does not apply to whom. */
    public List<ExemptionRow> exemptions() {
        return rows(ExemptionRow.class);
    }

    /** Returns which tasks were assigned to whom. */
    public List<TaskRow> tasks() {
        return rows(TaskRow.class);
    }

    /** Returns the written agreements. */
    public List<AgreementRow> agreements() {
        return rows(AgreementRow.class);
    }

    /** Returns the petitions. */
    public List<PetitionRow> petitions() {
        return rows(PetitionRow.class);
    }

    /** Returns the first rows. */
    RoundRows first(int count) {
        return new RoundRows(entries.subList(0, count), Math.min(listed, count), note);
    }

    /** Returns rows of which the first ones come from lists. */
    static RoundRows of(List<Entry> entries, int listed, String note) {
        return new RoundRows(entries, listed, note);
    }

    private RoundRows without(List<Class<? extends Entry>> kinds) {
        List<Entry> others = entries.stream()
                .filter(entry -> !kinds.contains(entry.getClass()))
                .toList();
        int lost = (int) entries.stream()
                .limit(listed)
                .filter(entry -> kinds.contains(entry.getClass()))
                .count();
        return new RoundRows(others, listed - lost, note);
    }

    private static int kind(Entry entry) {
        int kind = KINDS.indexOf(entry.getClass());
        if (kind < 0) {
            throw new IllegalArgumentException("a round has no entries of " + entry.getClass());
        }
        return kind;
    }

    private static List<Entry> concat(List<? extends List<? extends Entry>> lists) {
        List<Entry> all = new ArrayList<>(lists.stream().mapToInt(List::size).sum());
        lists.forEach(all::addAll);
        return Collections.unmodifiableList(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoundRows rows
                && entries.equals(rows.entries)
                && listed == rows.listed
                && note.equals(rows.note);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** Writes the rows, line by line. */
    @Override
    public String toString() {
        return Stream.concat(Stream.of(note), entries.stream().map(Entry::toString))
                .toList()
                .toString();
    }
}
