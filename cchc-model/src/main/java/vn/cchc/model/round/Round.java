package vn.cchc.model.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import vn.cchc.model.Entry;
import vn.cchc.model.Unit;
import vn.cchc.model.UnitRow;
import vn.cchc.model.act.Approval;
import vn.cchc.model.act.Correction;
import vn.cchc.model.act.SelfScoreLock;
import vn.cchc.model.act.SignOff;
import vn.cchc.model.council.Agreement;
import vn.cchc.model.council.ApplicabilityProposal;
import vn.cchc.model.council.Decision;
import vn.cchc.model.council.Petition;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.InvalidValueException;

/**
 * One year's appraisal of all units under a rulebook: the outcome of its entries. It is checked when it is made; scoring does not check it
 * again.
 *
 * <p>Immutable: {@link #with} answers a new round that shares all units but one. Two rounds are equal where they hold the same, whatever
 * files and order it came from.
 */
public final class Round {

    private final Rulebook rulebook;
    private final LocalDate referenceDate;
    private final String note;
    private final List<UnitMarks> units;
    private final Map<String, Integer> indexes;
    private final Records records;
    private final Entered entered;

    /** What a round holds beside marks. */
    record Records(
            List<UnitRow> unitRows,
            List<Unit> left,
            List<Exemption> exemptions,
            List<Exemption> undecided,
            TaskRegister tasks,
            List<Agreement> agreements,
            List<Petition> petitions,
            List<SignOff> signOffs,
            List<Decision> decisions,
            List<ApplicabilityProposal> proposals,
            List<Correction> corrections,
            Gates gates) {

        Records {
            unitRows = unitRows.stream().map(UnitRow::withoutOrigin).toList();
            left = List.copyOf(left);
            exemptions = List.copyOf(exemptions);
            undecided = List.copyOf(undecided);
            agreements = List.copyOf(agreements);
            petitions = List.copyOf(petitions);
            signOffs = List.copyOf(signOffs);
            decisions = List.copyOf(decisions);
            proposals = List.copyOf(proposals);
            corrections = List.copyOf(corrections);
        }
    }

    /**
     * What one mark changed of a leaf's decision.
     *
     * @param before the mark that stood before it; nothing for the first
     * @param mark the mark that was entered: who, when, why, and what it says
     * @param after the mark that stood after it: itself, or the one before where it came too late to change anything
     */
    public record Change(Optional<Mark> before, Mark mark, Mark after) {

        /** Returns whether the decision is another one after it. */
        public boolean isEffective() {
            return !before.map(after::saysTheSameAs).orElse(false);
        }
    }

    Round(
            Rulebook rulebook,
            LocalDate referenceDate,
            String note,
            List<UnitMarks> units,
            Records records,
            Entered entered) {
        this.rulebook = rulebook;
        this.referenceDate = referenceDate;
        this.note = note;
        this.units = List.copyOf(units);
        this.records = records;
        this.entered = entered;
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < units.size(); i++) {
            positions.put(units.get(i).unit().code(), i);
        }
        this.indexes = positions;
    }

    /** Makes a round of units and marks, or says everything that is wrong with the rows. */
    public static Checked<Round> of(
            Rulebook rulebook, LocalDate referenceDate, List<UnitRow> units, List<MarkRow> marks) {
        return of(rulebook, referenceDate, RoundRows.of(units, marks));
    }

    /**
     * Makes a round, or says everything that is wrong with the rows.
     *
     * @param rulebook the rules it is appraised under
     * @param referenceDate the day that decides which units exist
     * @param rows every list of the round, in any order, or its entries in the order of entering
     */
    public static Checked<Round> of(Rulebook rulebook, LocalDate referenceDate, RoundRows rows) {
        return new RoundAssembly(rulebook, referenceDate, rows, Optional.empty()).check();
    }

    /**
     * Makes a round, or says everything that is wrong with the rows; one that is dated later than now is wrong.
     *
     * @param now the present moment, which no part of the library asks a clock for
     */
    public static Checked<Round> of(Rulebook rulebook, LocalDate referenceDate, RoundRows rows, Instant now) {
        return new RoundAssembly(rulebook, referenceDate, rows, Optional.of(now)).check();
    }

    /** Returns the rules the round is appraised under. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** Returns the day that decides which units exist. */
    public LocalDate referenceDate() {
        return referenceDate;
    }

    /** Returns what a reader of any result must know, such as "synthetic"; empty for none. */
    public String note() {
        return note;
    }

    /** Returns the units that exist on the reference date, in the order of the input, each with its marks. */
    public List<UnitMarks> units() {
        return units;
    }

    /** Returns the units that were listed but do not exist on the reference date. */
    public List<Unit> left() {
        return records.left();
    }

    /** Returns one unit's part, or nothing where the code names no unit of the round. */
    public Optional<UnitMarks> find(String unit) {
        return Optional.ofNullable(indexes.get(unit)).map(units::get);
    }

    /**
     * Returns one unit's part.
     *
     * @throws NoSuchElementException naming the units that exist
     */
    public UnitMarks unit(String unit) {
        return find(unit)
                .orElseThrow(() -> new NoSuchElementException(
                        "no unit " + unit + "; the round has " + String.join(", ", indexes.keySet())));
    }

    /**
     * Returns everything that was ever said about a leaf of a unit, by time and then as it was entered, corrections last, and what each changed
     * of the leaf's decision: the last stage that had spoken until then.
     */
    public List<Change> history(String unit, String leaf) {
        int corrected = (int) records.corrections().stream()
                .filter(each -> each.unit().equals(unit) && each.leaf().equals(leaf))
                .count();
        return LeafHistory.of(unit(unit).history(), leaf, corrected);
    }

    /**
     * Returns everything that was entered about whether a leaf applies to a unit, in its order: who proposed to exempt it, when, why, and what was
     * decided. What follows from the rulebook or the register of tasks was not entered leaf by leaf.
     */
    public List<ExemptionRow> exemptionHistory(String unit, String leaf) {
        CriteriaSet set = unit(unit).rules().criteria();
        return rows().exemptions().stream()
                .filter(row -> unit.equals(Findings.text(row.unit())))
                .filter(row -> set.find(Findings.text(row.criterion())).stream()
                        .flatMap(criterion -> set.leavesOf(criterion).stream())
                        .anyMatch(each -> each.code().equals(leaf)))
                .toList();
    }

    /**
     * Returns the exemptions that count, as they were declared; those that follow from the task register or from the rulebook are not among
     * them.
     */
    public List<Exemption> exemptions() {
        return records.exemptions();
    }

    /** Returns the exemptions that do not count: proposed and not yet decided, or refused. */
    public List<Exemption> exemptionProposals() {
        return records.undecided();
    }

    /** Returns the register of assigned tasks. */
    public TaskRegister tasks() {
        return records.tasks();
    }

    /** Returns the written agreements. */
    public List<Agreement> agreements() {
        return records.agreements();
    }

    /** Returns the petitions; what became of each follows from what was entered. */
    public List<Petition> petitions() {
        return records.petitions();
    }

    /** Returns the locks of self-scores. */
    public List<SelfScoreLock> locks() {
        return records.gates().locks();
    }

    /** Returns the fields that agencies have signed off. */
    public List<SignOff> signOffs() {
        return records.signOffs();
    }

    /** Returns the decisions of the council. */
    public List<Decision> decisions() {
        return records.decisions();
    }

    /** Returns which criteria should apply to special units, one proposal per unit. */
    public List<ApplicabilityProposal> proposals() {
        return records.proposals();
    }

    /** Returns the approval that closed the round, or nothing for a draft. */
    public Optional<Approval> approval() {
        return records.gates().approval();
    }

    /** Returns whether the result is not yet approved, which every output says. */
    public boolean draft() {
        return approval().isEmpty();
    }

    /** Returns the corrections made after the approval, in their order. */
    public List<Correction> corrections() {
        return records.corrections();
    }

    /** Returns the rows of all units, as they were handed in. */
    public List<UnitRow> unitRows() {
        return records.unitRows();
    }

    /**
     * Returns what is late on a calendar day of Asia/Ho_Chi_Minh, and by whom; a last day still counts. What no day was set for is never late,
     * but for the approval: see {@link vn.cchc.model.regulation.Timetable#orDefaults}.
     */
    public List<RoundStatus.Late> late(LocalDate day) {
        return RoundStatus.late(this, day);
    }

    /** Returns every entry in the order of entering, or kind by kind where it came from lists: see {@link RoundRows}. */
    public List<Entry> entries() {
        return entered.rows();
    }

    /** Returns the rows that the round is made of. */
    public RoundRows rows() {
        return RoundRows.of(entered.rows(), entered.listed(), note);
    }

    /**
     * Returns the round as it was when the first {@code count} entries had been entered.
     *
     * @throws IndexOutOfBoundsException if it has fewer
     * @throws InvalidValueException if these entries alone make no sound round, as when a unit was entered after a mark on it
     */
    public Round atEntry(int count) {
        return of(rulebook, referenceDate, rows().first(count)).orThrow();
    }

    /**
     * Returns the round of all entries dated at or before a point in time. One without a date counts as known from the start; an
     * appraisal from the lock of its unit on, a step of a petition from its petition on, a decision upon a proposed exemption from its proposal on,
     * a correction from the approval on.
     *
     * @throws InvalidValueException if these entries alone make no sound round
     */
    public Round at(Instant time) {
        return of(rulebook, referenceDate, RoundMoment.at(rows(), time)).orThrow();
    }

    /** Returns the round as it was approved, without later corrections, or nothing for a draft. */
    public Optional<Round> asApproved() {
        if (draft() || corrections().isEmpty()) {
            return approval().map(approved -> this);
        }
        return Optional.of(of(rulebook, referenceDate, RoundMoment.withoutCorrections(rows()))
                .orThrow());
    }

    /**
     * Returns this round with one more mark; only the unit concerned is copied.
     *
     * @throws InvalidValueException with everything that is wrong with the mark, here or against what was said before
     */
    public Round with(MarkRow mark) {
        return adding(mark).orThrow();
    }

    /** Returns this round with one more entry, with what there is to know about it, or says everything that is wrong with it. */
    public Checked<Round> adding(Entry entry) {
        if (entry instanceof MarkRow mark && !answersPetition(mark)) {
            return new MarkAddition(this).add(mark);
        }
        return of(rulebook, referenceDate, rows().then(entry));
    }

    /** Returns the same as {@link #adding(Entry)}; an entry that is dated later than now is wrong. */
    public Checked<Round> adding(Entry entry, Instant now) {
        return RoundAssembly.inTheFuture(entry, now)
                .map(problem -> Checked.<Round>refused(List.of(problem)))
                .orElseGet(() -> adding(entry));
    }

    private boolean answersPetition(MarkRow mark) {
        return petitions().stream()
                .anyMatch(each -> each.unit().equals(Findings.text(mark.unit()))
                        && each.leaf().equals(Findings.text(mark.criterion())));
    }

    Gates gates() {
        return records.gates();
    }

    Entered entered() {
        return entered;
    }

    Round replacing(Optional<UnitMarks> changed, Entered longer) {
        if (changed.isEmpty()) {
            return new Round(this, units, longer);
        }
        List<UnitMarks> others = new ArrayList<>(units);
        others.set(Objects.requireNonNull(indexes.get(changed.get().unit().code())), changed.get());
        return new Round(this, others, longer);
    }

    // shares the index of codes, which a changed unit leaves as it is
    private Round(Round before, List<UnitMarks> units, Entered entered) {
        this.rulebook = before.rulebook;
        this.referenceDate = before.referenceDate;
        this.note = before.note;
        this.records = before.records;
        this.indexes = before.indexes;
        this.units = List.copyOf(units);
        this.entered = entered;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Round round
                && rulebook.equals(round.rulebook)
                && referenceDate.equals(round.referenceDate)
                && note.equals(round.note)
                && units.equals(round.units)
                && records.equals(round.records);
    }

    @Override
    public int hashCode() {
        return Objects.hash(referenceDate, units, records);
    }

    /** Names the size of the round, for logs. */
    @Override
    public String toString() {
        return "Round[" + units.size() + " units, " + entered.size() + " entries]";
    }
}
