package vn.cchc.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.cchc.io.table.RowReader;
import vn.cchc.io.table.Table;
import vn.cchc.model.Entry;
import vn.cchc.model.UnitRow;
import vn.cchc.model.council.AgreementRow;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.TaskRow;

/** Turns the tables of a round file into a round, or those of a journal, whose lines tell what was entered first. */
final class RoundReading {

    private final FileReading file;
    private final Rulebook rulebook;
    private final List<UnitRow> units = new ArrayList<>();
    private final MarkIntake marks;
    private final List<ExemptionRow> exemptions = new ArrayList<>();
    private final List<TaskRow> tasks = new ArrayList<>();
    private final List<AgreementRow> agreements = new ArrayList<>();
    private final List<PetitionRow> petitions = new ArrayList<>();
    private final List<Entry> others = new ArrayList<>();
    private Optional<LocalDate> referenceDate = Optional.empty();
    private final boolean entered;
    private final CriterionNames criteria;
    private String note = "";
    private boolean listsUnits;
    private Optional<TemplateReading> form = Optional.empty();

    RoundReading(FileReading file, Rulebook rulebook) {
        this(file, rulebook, false);
    }

    private RoundReading(FileReading file, Rulebook rulebook, boolean entered) {
        this.file = file;
        this.rulebook = rulebook;
        this.entered = entered;
        this.criteria = new CriterionNames(rulebook);
        this.marks = new MarkIntake(file);
    }

    /** Reads rows that stand in the order of entering, line by line, and name units by their codes only. */
    static RoundReading ofEntries(FileReading file, Rulebook rulebook) {
        return new RoundReading(file, rulebook, true);
    }

    ReadResult<Round> read() {
        if (file.isRefused() || !readTables(List.of())) {
            return file.refused();
        }
        Checked<Round> round = file.now()
                .map(moment -> Round.of(rulebook, day(), rows(), moment))
                .orElseGet(() -> Round.of(rulebook, day(), rows()));
        file.reportLocated(findings(round.problems()), file.origin());
        return round.value().map(file::of).orElseGet(file::refused);
    }

    /**
     * Reads every table; answers whether a round can be made of them.
     *
     * @param known the units, where the file lists none
     */
    boolean readTables(List<UnitRow> known) {
        if (TemplateReading.isForm(file)) {
            form = TemplateReading.of(file, rulebook);
            form.ifPresent(this::take);
            return form.isPresent();
        }
        List<Table> spread =
                file.unknownTables().stream().filter(this::isSpread).toList();
        file.reportUnknownTables(Schema.OF_ROUNDS, spread);
        Optional<Table> unitTable = file.find(Schema.UNITS, false);
        boolean bare = !entered && (unitTable.isEmpty() || file.hasRegistry());
        Optional<Table> markTable = file.find(Schema.MARKS, bare);
        if (!entered && markTable.isEmpty() && unitTable.isEmpty() && spread.isEmpty()) {
            file.reportMissing(Schema.UNITS);
            return false;
        }
        file.find(Schema.ROUND, false).ifPresent(table -> file.rows(table, Schema.ROUND, this::readAbout));
        boolean unitsRead = unitTable
                .map(table -> file.rows(table, Schema.UNITS, this::readUnit))
                .orElse(true);
        listsUnits = unitTable.isPresent();
        List<UnitRow> named = listsUnits ? units : known;
        UnitNames names = new UnitNames(named, listsUnits || !known.isEmpty());
        marks.of(new UnitDays(named, day()));
        Stream.concat(markTable.stream(), spread.stream()).distinct().forEach(table -> readMarks(table, names));
        if (!entered && !names.hasList()) {
            // a bare table of marks names its units itself
            units.addAll(names.units());
        }
        readOthers(names);
        // without units every mark would name an unknown one
        if (unitsRead) {
            reportUnknownDay(unitTable);
        }
        return unitsRead;
    }

    /** Returns what was read, its marks also. */
    RoundRows rows() {
        RoundRows lists =
                new RoundRows(units, marks.rows(), exemptions, tasks, agreements, petitions, note).plus(others);
        return entered ? RoundRows.of(byLine(lists.entries())).withNote(note) : lists;
    }

    private static List<Entry> byLine(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingInt(RoundReading::line))
                .toList();
    }

    private static int line(Entry entry) {
        Origin origin = entry.origin();
        return origin == null ? 0 : origin.row().orElse(0);
    }

    /** Returns the form that the file is, or nothing where it is none. */
    Optional<TemplateReading> form() {
        return form;
    }

    /** Returns whether the file lists its units, rather than naming them in its marks. */
    boolean listsUnits() {
        return listsUnits;
    }

    /** Returns the day that the file names, or nothing. */
    Optional<LocalDate> referenceDate() {
        return referenceDate;
    }

    /** Returns the problems of a round but those that only follow from refused cells. */
    List<Problem> findings(List<Problem> problems) {
        return problems.stream().filter(marks::isFinding).toList();
    }

    private void take(TemplateReading read) {
        units.addAll(read.units());
        for (TemplateReading.Entered each : read.entered()) {
            MarkRow mark = each.row();
            if (each.isSound()) {
                marks.add(mark);
            } else {
                marks.refuse(
                        String.valueOf(mark.unit()), String.valueOf(mark.criterion()), mark.stage(), mark.origin());
            }
        }
    }

    /** The last day of the appraised year where the file names none. */
    private LocalDate day() {
        return referenceDate.orElse(LocalDate.of(rulebook.year(), 12, 31));
    }

    /** Which units exist cannot be told by a day that neither the rulebook nor the round names. */
    private void reportUnknownDay(Optional<Table> unitTable) {
        boolean dated = units.stream().anyMatch(unit -> unit.validFrom() != null || unit.validTo() != null);
        if (dated && rulebook.year() == 0 && referenceDate.isEmpty()) {
            file.report(Problem.of(Code.FIELD_BLANK, Subject.INPUT, "referenceDate")
                    .at(unitTable.map(Table::origin).orElse(file.origin())));
        }
    }

    private void readAbout(RowReader row) {
        switch (row.text("name").orElse("")) {
            case "referenceDate" -> referenceDate = row.date("value");
            case "note" -> note = row.text("value").orElse("");
            case "numberStyle" -> file.declareNumberStyle(row);
            default ->
                row.report(
                        "name",
                        Problem.of(
                                Code.NOT_A_WORD_OF,
                                Subject.INPUT,
                                row.text("name").orElse(""),
                                "referenceDate, note, numberStyle"));
        }
    }

    private void readUnit(RowReader row) {
        units.add(new UnitRow(
                row.code("code").orElse(null),
                row.text("name").orElse(null),
                row.code("block").orElse(null),
                row.text("parent").orElse(null),
                row.word("participation", Words.PARTICIPATIONS).map(Enum::name).orElse(null),
                row.text("reason").orElse(null),
                row.date("validFrom").orElse(null),
                row.date("validTo").orElse(null),
                row.code("successor").orElse(null),
                row.origin()));
    }

    private boolean isSpread(Table table) {
        return Ballots.are(table, criteria) || SpreadColumns.of(table, criteria).isPresent();
    }

    private void readMarks(Table table, UnitNames names) {
        if (!entered && Ballots.are(table, criteria)) {
            Ballots.read(file, table, criteria, names).forEach(marks::add);
            return;
        }
        Optional<SpreadColumns> spread = entered ? Optional.empty() : SpreadColumns.of(table, criteria);
        if (spread.isPresent()) {
            SpreadMarks.read(file, spread.get(), criteria, names, marks);
            return;
        }
        if (!file.hasColumn(table, Schema.MARKS, "stage")) {
            file.report(Problem.of(Code.MARKS_WITHOUT_STAGE, Subject.setting("marks"))
                    .at(table.origin()));
        }
        file.columns(table, Schema.MARKS).ifPresent(found -> {
            SingleMarks single = new SingleMarks(
                    marks,
                    found.columns(),
                    row -> unit(row, names),
                    leaf -> Optional.ofNullable(UnitNames.stage(rulebook, leaf)));
            marks.in(found.table(), found.table().rows().size());
            file.rows(found.table(), found.columns(), single::read);
        });
    }

    /** The code of the unit that a row names by code or name; an entry names it by its code only, or its subject would not be sure. */
    private String unit(RowReader row, UnitNames names) {
        String text = row.code("unit").orElse("");
        return entered ? text : names.code(text, "", "", problem -> row.report("unit", problem));
    }

    private void readOthers(UnitNames names) {
        file.find(Schema.EXEMPTIONS, false)
                .ifPresent(table -> file.rows(
                        table,
                        Schema.EXEMPTIONS,
                        row -> exemptions.add(new ExemptionRow(
                                unit(row, names),
                                row.code("criterion").orElse(null),
                                row.word("from", Words.STAGES).orElse(null),
                                row.text("reason").orElse(null),
                                row.text("basis").orElse(null),
                                row.text("proposedBy").orElse(null),
                                row.word("status", Words.STATUSES).orElse(null),
                                row.text("decision").orElse(null),
                                row.instant("time").orElse(null),
                                row.origin()))));
        file.find(Schema.TASKS, false)
                .ifPresent(table -> file.rows(
                        table,
                        Schema.TASKS,
                        row -> tasks.add(new TaskRow(
                                row.text("task").orElse(null),
                                unit(row, names),
                                row.text("decision").orElse(null),
                                row.origin()))));
        file.find(Schema.AGREEMENTS, false)
                .ifPresent(table -> file.rows(
                        table,
                        Schema.AGREEMENTS,
                        row -> agreements.add(new AgreementRow(
                                unit(row, names),
                                row.text("number").orElse(null),
                                row.date("date").orElse(null),
                                row.origin()))));
        file.find(Schema.PETITIONS, false)
                .ifPresent(table -> file.rows(table, Schema.PETITIONS, row -> readPetition(row, names)));
        CouncilReading council = new CouncilReading(row -> unit(row, names));
        others(Schema.PETITION_STEPS, council::step);
        others(Schema.LOCKS, council::lock);
        others(Schema.SIGN_OFFS, council::signOff);
        others(Schema.DECISIONS, council::decision);
        others(Schema.APPROVAL, council::approval);
        others(Schema.CORRECTIONS, council::correction);
        others(Schema.APPLICABILITY, council::applicability);
    }

    /** Reads the rows of a table; one with a refused cell is reported once and left out. */
    private void others(Schema schema, Function<RowReader, Entry> reader) {
        file.find(schema, false)
                .ifPresent(table -> file.rows(table, schema, row -> {
                    Entry entry = reader.apply(row);
                    if (row.isSound()) {
                        others.add(entry);
                    }
                }));
    }

    private void readPetition(RowReader row, UnitNames names) {
        PetitionRow petition = new PetitionRow(
                row.code("id").orElse(null),
                unit(row, names),
                row.code("criterion").orElse(null),
                row.word("request", Words.REQUESTS).orElse(null),
                row.decimal("points").orElse(null),
                row.text("reason").orElse(null),
                row.date("date").orElse(null),
                row.text("member").orElse(null),
                row.word("outcome", Words.OUTCOMES).orElse(null),
                row.text("answer").orElse(null),
                row.origin());
        if (!row.isSound()) {
            marks.refuse(row.origin());
        }
        // a refused row still tells that there is such a petition
        petitions.add(petition);
    }
}
