package vn.cchc.model.round;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import vn.cchc.model.problem.Origin;

/**
 * The rows of a round: either lists of each kind, as the tables of a file, or entries in the order of entering, as a journal; also entries
 * upon lists.
 *
 * <p>Of lists nobody knows what was entered first; they are kept in one order, kind by kind: units, tasks, exemptions, locks, marks,
 * agreements, petitions and what became of them, sign-offs, decisions, approval, corrections, proposals of applicability.
 */
public final class RoundRows {

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

    private static final int MARKS = KINDS.indexOf(MarkRow.class);

    /** No rows at all. */
    public static final RoundRows NONE = new RoundRows(byKind(List.of()), List.of(), "");

    private final List<List<Entry>> lists;
    private final List<Entry> entered;
    private final List<Entry> entries;
    private final int listed;
    private final int firstMark;
    private final String note;

    /**
     * Marks that are made when they are asked for, and again whenever they are: a table of a million of them has a million rows and places, of
     * which few are ever looked at twice. The list does not change any more.
     */
    public interface LazyMarks extends List<MarkRow> {

        /** Returns a mark without its place, of which most are never told. */
        MarkRow unplaced(int index);

        /** Returns the place of a mark. */
        Origin place(int index);
    }

    /** Makes rows of a list for each kind, and of those that were entered after them. */
    private RoundRows(List<List<Entry>> lists, List<Entry> entered, String note) {
        this.lists = lists;
        this.entered = entered;
        this.entries =
                new Joined<>(Stream.concat(lists.stream(), Stream.of(entered)).toList());
        this.listed = entries.size() - entered.size();
        this.firstMark = lists.stream().limit(MARKS).mapToInt(List::size).sum();
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
        this(byKind(List.of(units, tasks, exemptions, List.of(), marks, agreements, petitions)), List.of(), note);
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
        return new RoundRows(NONE.lists, List.copyOf(entries), "");
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
        Map<Integer, List<Entry>> more = new HashMap<>();
        for (Entry row : rows) {
            more.computeIfAbsent(kind(row), k -> new ArrayList<>()).add(row);
        }
        List<List<Entry>> longer = new ArrayList<>(lists);
        more.forEach((kind, added) -> {
            List<Entry> all = new ArrayList<>(lists.get(kind));
            all.addAll(added);
            longer.set(kind, Collections.unmodifiableList(all));
        });
        return new RoundRows(longer, entered, note);
    }

    /** Returns these rows with one that was entered after them. */
    public RoundRows then(Entry entry) {
        kind(entry);
        List<Entry> longer = new ArrayList<>(entered);
        longer.add(entry);
        return new RoundRows(lists, Collections.unmodifiableList(longer), note);
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
                .plus(new Joined<Entry>(List.of(newAgreements, newPetitions)));
    }

    /** Returns these rows with another note. */
    public RoundRows withNote(String newNote) {
        return new RoundRows(lists, entered, newNote);
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
    @SuppressWarnings("unchecked") // each list holds the rows of its own kind
    public <R extends Entry> List<R> rows(Class<R> kind) {
        List<R> listedOnes = (List<R>) lists.get(KINDS.indexOf(kind));
        return entered.isEmpty()
                ? Collections.unmodifiableList(listedOnes)
                : Stream.concat(
                                listedOnes.stream(),
                                entered.stream().filter(kind::isInstance).map(kind::cast))
                        .toList();
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
        return of(entries.subList(0, count), Math.min(listed, count), note);
    }

    /** Returns rows of which the first ones come from lists. */
    static RoundRows of(List<Entry> entries, int listed, String note) {
        return NONE.plus(entries.subList(0, listed))
                .then(entries.subList(listed, entries.size()))
                .withNote(note);
    }

    /** Returns an entry by its index; without its place, where that is told apart from it. */
    Entry unplaced(int index) {
        return isLazy(index)
                ? ((LazyMarks) (List<?>) lists.get(MARKS)).unplaced(index - firstMark)
                : entries.get(index);
    }

    /** Returns the place of a mark in its file, or else in its list. */
    Origin place(int index) {
        return isLazy(index)
                ? ((LazyMarks) (List<?>) lists.get(MARKS)).place(index - firstMark)
                : Placed.origin(entries.get(index), index < listed ? index - firstMark : index);
    }

    private RoundRows without(List<Class<? extends Entry>> kinds) {
        List<List<Entry>> others = new ArrayList<>(lists);
        kinds.forEach(kind -> others.set(KINDS.indexOf(kind), List.of()));
        return new RoundRows(
                others,
                entered.stream()
                        .filter(entry -> !kinds.contains(entry.getClass()))
                        .toList(),
                note);
    }

    /** Returns whether the entry of an index is a mark of the lists. */
    boolean isListedMark(int index) {
        return index >= firstMark && index - firstMark < lists.get(MARKS).size();
    }

    private boolean isLazy(int index) {
        return isListedMark(index) && (List<?>) lists.get(MARKS) instanceof LazyMarks;
    }

    private static int kind(Entry entry) {
        int kind = KINDS.indexOf(entry.getClass());
        if (kind < 0) {
            throw new IllegalArgumentException("a round has no entries of " + entry.getClass());
        }
        return kind;
    }

    private RoundRows then(List<Entry> more) {
        return new RoundRows(lists, List.copyOf(more), note);
    }

    /** Copies the first lists, each of its kind, and leaves the others empty. */
    @SuppressWarnings("unchecked") // a list of rows of one kind is read only
    private static List<List<Entry>> byKind(List<? extends List<? extends Entry>> first) {
        List<List<Entry>> all = new ArrayList<>();
        for (List<? extends Entry> list : first) {
            all.add((List<Entry>) (list instanceof LazyMarks ? list : List.copyOf(list)));
        }
        while (all.size() < KINDS.size()) {
            all.add(List.of());
        }
        return all;
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
