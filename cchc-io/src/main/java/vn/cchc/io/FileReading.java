package vn.cchc.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.io.table.Columns;
import vn.cchc.io.table.Format;
import vn.cchc.io.table.NumberStyle;
import vn.cchc.io.table.OtherColumns;
import vn.cchc.io.table.RowReader;
import vn.cchc.io.table.Table;
import vn.cchc.io.table.TableDocument;
import vn.cchc.io.table.TableFiles;
import vn.cchc.io.table.TableReader;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Severity;
import vn.cchc.model.problem.Subject;

/** One file while it is read: its tables, the problems so far, and the way from a model's problem back to the cell. */
final class FileReading {

    private final TableDocument document;
    private final String fingerprint;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final List<ReadTable> readTables = new ArrayList<>();
    private final Set<Origin> refusedCells = new HashSet<>();
    private Optional<FileReading> registry = Optional.empty();
    private NumberStyle numberStyle = NumberStyle.UNDECLARED;
    private Optional<Instant> now = Optional.empty();
    private Severity otherColumns = Severity.WARNING;

    private FileReading(TableDocument document, String fingerprint) {
        this.document = document;
        this.fingerprint = fingerprint;
        problems.addAll(document.problems());
    }

    static FileReading of(Path file) throws IOException {
        return of(file, ReadSettings.DEFAULT);
    }

    static FileReading of(Path file, ReadSettings settings) throws IOException {
        MessageDigest digest = sha256();
        TableDocument document = TableFiles.read(file, settings.options(), digest);
        return new FileReading(document, HexFormat.of().formatHex(digest.digest())).with(settings);
    }

    /** The present moment, where the caller gave it. */
    Optional<Instant> now() {
        return now;
    }

    FileReading with(ReadSettings settings) {
        numberStyle = settings.numberStyle();
        now = settings.now();
        return this;
    }

    static FileReading of(InputStream stream, String displayName) throws IOException {
        return of(stream, displayName, ReadSettings.DEFAULT);
    }

    static FileReading of(InputStream stream, String displayName, ReadSettings settings) throws IOException {
        DigestInputStream in = new DigestInputStream(stream, sha256());
        TableDocument document = TableFiles.read(in, displayName, settings.options());
        in.transferTo(OutputStream.nullOutputStream());
        return new FileReading(
                        document, HexFormat.of().formatHex(in.getMessageDigest().digest()))
                .with(settings);
    }

    /** Reads a file whose units stand in a registry of their own. */
    static FileReading of(Path file, Path registry) throws IOException {
        FileReading reading = of(file);
        FileReading units = of(registry);
        FileReading both = new FileReading(
                reading.document,
                HexFormat.of()
                        .formatHex(sha256().digest((reading.fingerprint + units.fingerprint)
                                .getBytes(StandardCharsets.US_ASCII))));
        both.registry = Optional.of(units);
        both.problems.addAll(units.problems);
        return both;
    }

    /** Reads tables that were gathered from something else than a file of tables. */
    static FileReading of(TableDocument document, String fingerprint) {
        return new FileReading(document, fingerprint);
    }

    /** Finds a table; a file of one table is the table it is asked for, if its name claims no other kind or its columns fit. */
    Optional<Table> find(Schema schema, boolean bare) {
        if (schema.equals(Schema.UNITS) && registry.isPresent()) {
            return registry.get().find(schema, true);
        }
        Optional<Table> named = document.find(schema.names());
        return named.isPresent() || !bare ? named : only().filter(table -> !isKnown(table) || fits(table, schema));
    }

    private static boolean fits(Table given, Schema schema) {
        Table table = Columns.headed(given, schema.fields());
        return Columns.of(table, schema.fields(), OtherColumns.KEEP, problem -> {})
                .isSound();
    }

    /** The table of a file that holds one only; the empty sheets of a new workbook do not count. */
    private Optional<Table> only() {
        List<Table> filled = document.tables().stream()
                .filter(table -> filledOrOnly(table, document.tables().size()))
                .toList();
        return filled.size() == 1 ? Optional.of(filled.get(0)) : Optional.empty();
    }

    private static boolean filledOrOnly(Table table, int tables) {
        return tables == 1 || !table.isEmpty();
    }

    /** Returns the place that is the whole file. */
    Origin origin() {
        return Origin.ofFile(document.file());
    }

    /** Takes the number style that a file declares for its own texts. */
    void declareNumberStyle(RowReader row) {
        row.word("value", Words.NUMBER_STYLES).ifPresent(style -> numberStyle = style);
    }

    /** Takes the style that every number of a printed table allows, where one of them allows no other. */
    void inferNumberStyle(Table table) {
        numberStyle = PrintedNumbers.styleOf(table);
    }

    boolean isRefused() {
        return document.isRefused() || registry.filter(FileReading::isRefused).isPresent();
    }

    /** Returns whether the units stand in a file of their own. */
    boolean hasRegistry() {
        return registry.isPresent();
    }

    /** Returns the name of the file without its ending, for a form that names its unit nowhere else. */
    String bareName() {
        return document.file().replaceFirst("\\.[^.]{1,5}$", "");
    }

    /** Returns every table, in the order of the file. */
    List<Table> tables() {
        return document.tables();
    }

    /** Returns the tables with content whose names are no table's of ours. */
    List<Table> unknownTables() {
        return document.tables().stream()
                .filter(table -> !isKnown(table) && !table.isEmpty())
                .toList();
    }

    /** Returns whether the file has a table of one of the schemas. */
    boolean hasAny(List<Schema> schemas) {
        return schemas.stream().anyMatch(schema -> document.find(schema.names()).isPresent());
    }

    /** Reports tables that no schema names, unless the file is one bare table or they are understood all the same. */
    void reportUnknownTables(List<Schema> expected, List<Table> understood) {
        if (document.tables().size() < 2) {
            return;
        }
        String names = expected.stream().map(Schema::name).collect(Collectors.joining(", "));
        for (Table table : unknownTables()) {
            if (!understood.contains(table)) {
                report(Problem.of(Code.TABLE_UNKNOWN, Subject.setting("tables"), table.name(), names)
                        .at(table.origin()));
            }
        }
    }

    /** Says of columns that are not read as a note only: a print has columns of its own, and is none the worse for them. */
    void noteOtherColumns() {
        otherColumns = Severity.NOTE;
    }

    void reportMissing(Schema schema) {
        String found = document.tables().stream()
                .map(table -> table.name().isEmpty() ? "–" : table.name())
                .collect(Collectors.joining(", "));
        report(Problem.of(Code.TABLE_MISSING, Subject.setting("tables"), schema.name(), found)
                .at(origin()));
    }

    /** A table below its headings, with the columns of a schema. */
    record Headed(Table table, Columns columns) {}

    /** Finds the columns of a table and reports what is wrong with them; nothing where they are not sound. */
    Optional<Headed> columns(Table given, Schema schema) {
        Table table = Columns.headed(given, schema.fields());
        Columns columns = Columns.of(table, schema.fields(), OtherColumns.WARN, this::reportColumn);
        return columns.isSound() ? Optional.of(new Headed(table, columns)) : Optional.empty();
    }

    /** Reads each row of a table, where its columns are sound; answers whether they are. */
    boolean rows(Table given, Schema schema, Consumer<RowReader> each) {
        Optional<Headed> found = columns(given, schema);
        found.ifPresent(headed -> rows(headed.table(), headed.columns(), each));
        return found.isPresent();
    }

    /** Reads each row of a table by columns that were found already. */
    void rows(Table table, Columns columns, Consumer<RowReader> each) {
        readTables.add(new ReadTable(table, columns));
        TableReader reader = TableReader.of(
                table, columns, numberStyle.orOf(document.format().orElseThrow()), this::reportCell);
        int count = table.rows().size();
        for (int index = 0; index < count; index++) {
            each.accept(reader.row(index));
        }
    }

    /** Takes a problem; the very same one, found again under another block, is one finding. */
    void report(Problem problem) {
        problems.add(problem);
    }

    /** Makes an error of what was only warned of so far. */
    void raise(Code code) {
        List<Problem> all = problems.stream()
                .map(problem -> problem.code() == code ? problem.withSeverity(Severity.ERROR) : problem)
                .toList();
        problems.clear();
        problems.addAll(all);
    }

    /** Takes a problem with a heading. JSON is written by programs: there a field that is nearly one of ours is an error, not an extra. */
    void reportColumn(Problem problem) {
        if (problem.code() != Code.COLUMN_UNKNOWN) {
            report(problem);
            return;
        }
        boolean json = document.format().filter(Format.JSON::equals).isPresent();
        boolean misspelt = !problem.values().getOrDefault("nearest", "").isEmpty();
        report(problem.withSeverity(
                json && misspelt && otherColumns == Severity.WARNING ? Severity.ERROR : otherColumns));
    }

    private void reportCell(Problem problem) {
        if (problem.isError()) {
            refusedCells.add(problem.origin());
        }
        report(problem);
    }

    /**
     * Takes the problems of a model value, each moved from its field to the cell where the field stands. A cell that was refused is no
     * second finding: to the model it looks missing.
     */
    void reportLocated(List<Problem> found, Origin otherwise) {
        found.stream()
                .map(problem -> located(problem, otherwise))
                .filter(problem -> !refusedCells.contains(problem.origin()))
                .forEach(this::report);
    }

    /** Returns whether a table has the column of a field; reports nothing. */
    boolean hasColumn(Table given, Schema schema, String field) {
        Table table = Columns.headed(given, schema.fields());
        return Columns.of(table, schema.fields(), OtherColumns.KEEP, problem -> {})
                .find(field)
                .isPresent();
    }

    /** Returns the place of a field in a row that was read; the row's own place where it has no such column. */
    Origin place(Origin row, String field) {
        return located(Problem.of(Code.MARK_EMPTY, Subject.INPUT).at(row.inColumn(field)), origin())
                .origin();
    }

    /** Returns what was found so far, from the top of the file to its bottom. */
    List<Problem> problems() {
        return inFileOrder();
    }

    /** Returns the SHA-256 of the file's bytes. */
    String fingerprint() {
        return fingerprint;
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    <T> ReadResult<T> refused() {
        return new ReadResult<>(Checked.refused(inFileOrder()), fingerprint);
    }

    <T> ReadResult<T> of(T value) {
        return hasErrors() ? refused() : new ReadResult<>(Checked.of(value, inFileOrder()), fingerprint);
    }

    /** Whoever mends the file goes through it from top to bottom. */
    private List<Problem> inFileOrder() {
        List<String> tables = document.tables().stream().map(Table::name).toList();
        Comparator<Problem> byFile = Comparator.comparing(problem ->
                problem.origin().file().isPresent() && !problem.origin().file().equals(origin().file()));
        Comparator<Problem> byTable = Comparator.comparing(
                problem -> problem.origin().sheet().map(tables::indexOf).orElse(-1));
        return problems.stream()
                .sorted(byFile.reversed()
                        .thenComparing(byTable)
                        .thenComparing(problem -> problem.origin().row().orElse(0)))
                .toList();
    }

    private boolean isKnown(Table table) {
        return Stream.concat(Schema.OF_RULEBOOKS.stream(), Schema.OF_ROUNDS.stream())
                .anyMatch(schema -> Arrays.asList(schema.names()).contains(table.name())
                        || document.find(schema.names()).filter(t -> t == table).isPresent());
    }

    private Problem located(Problem problem, Origin otherwise) {
        if (problem.origin().file().isEmpty()) {
            return problem.at(otherwise);
        }
        return readTables.stream()
                .map(read -> read.locate(problem))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(problem);
    }

    /** Returns the SHA-256 of bytes in hexadecimal digits. */
    static String fingerprint(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
