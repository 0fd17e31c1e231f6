package vn.cchc.model.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import vn.cchc.model.Unit;
import vn.cchc.model.UnitRow;
import vn.cchc.model.council.Agreement;
import vn.cchc.model.council.Petition;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.InvalidValueException;

/**
 * One year's appraisal of all units under a rulebook. It is checked when it is made; scoring does not check it again.
 *
 * <p>Immutable: {@link #with} answers a new round that shares all units but one.
 */
public final class Round {

    private final Rulebook rulebook;
    private final LocalDate referenceDate;
    private final String note;
    private final List<UnitMarks> units;
    private final Map<String, Integer> indexes;
    private final Records records;

    /** What a round holds beside marks. */
    record Records(
            List<UnitRow> unitRows,
            List<Unit> left,
            List<Exemption> exemptions,
            TaskRegister tasks,
            List<Agreement> agreements,
            List<Petition> petitions) {

        Records {
            unitRows = List.copyOf(unitRows);
            left = List.copyOf(left);
            exemptions = List.copyOf(exemptions);
            agreements = List.copyOf(agreements);
            petitions = List.copyOf(petitions);
        }
    }

    Round(Rulebook rulebook, LocalDate referenceDate, String note, List<UnitMarks> units, Records records) {
        this.rulebook = rulebook;
        this.referenceDate = referenceDate;
        this.note = note;
        this.units = List.copyOf(units);
        this.records = records;
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
     * @param rows every list of the round, in any order
     */
    public static Checked<Round> of(Rulebook rulebook, LocalDate referenceDate, RoundRows rows) {
        return new RoundAssembly(rulebook, referenceDate, rows).check();
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

    /** Returns everything that was ever said about a leaf of a unit, in the order in which it was entered. */
    public List<Mark> history(String unit, String leaf) {
        return unit(unit).history().stream()
                .filter(mark -> mark.leaf().equals(leaf))
                .toList();
    }

    /** Returns the exemptions as they were declared; those that follow from the task register are not among them. */
    public List<Exemption> exemptions() {
        return records.exemptions();
    }

    /** Returns the register of assigned tasks. */
    public TaskRegister tasks() {
        return records.tasks();
    }

    /** Returns the written agreements. */
    public List<Agreement> agreements() {
        return records.agreements();
    }

    /** Returns the petitions. */
    public List<Petition> petitions() {
        return records.petitions();
    }

    /** Returns the rows of all units, as they were handed in. */
    public List<UnitRow> unitRows() {
        return records.unitRows();
    }

    /**
     * Returns this round with one more mark; only the unit concerned is copied.
     *
     * @throws InvalidValueException with everything that is wrong with the mark, here or against what was said before
     */
    public Round with(MarkRow mark) {
        return new MarkAddition(this).add(mark);
    }

    Round replacing(UnitMarks changed) {
        List<UnitMarks> others = new ArrayList<>(units);
        others.set(Objects.requireNonNull(indexes.get(changed.unit().code())), changed);
        return new Round(this, others);
    }

    // shares the index of codes, which a changed unit leaves as it is
    private Round(Round before, List<UnitMarks> units) {
        this.rulebook = before.rulebook;
        this.referenceDate = before.referenceDate;
        this.note = before.note;
        this.records = before.records;
        this.indexes = before.indexes;
        this.units = List.copyOf(units);
    }
}
