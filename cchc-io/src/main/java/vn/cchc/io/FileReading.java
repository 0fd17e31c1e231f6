package vn.cchc.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.io.table.Columns;
import vn.cchc.io.table.NumberStyle;
import vn.cchc.io.table.OtherColumns;
import vn.cchc.io.table.Row;
import vn.cchc.io.table.RowReader;
import vn.cchc.io.table.Table;
import vn.cchc.io.table.TableDocument;
import vn.cchc.io.table.TableFiles;
import vn.cchc.io.table.TableReader;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** One file while it is read: its tables, the problems so far, and the way from a model's problem back to the cell. */
final class FileReading {

    private final TableDocument document;
    private final String fingerprint;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Location> locations = new ArrayList<>();

    private FileReading(TableDocument document, String fingerprint) {
        this.document = document;
        this.fingerprint = fingerprint;
        problems.addAll(document.problems());
    }

    static FileReading of(Path file) throws IOException {
        MessageDigest digest = sha256();
        TableDocument document = TableFiles.read(file);
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new FileReading(document, HexFormat.of().formatHex(digest.digest()));
    }

    static FileReading of(InputStream stream, String displayName) throws IOException {
        DigestInputStream in = new DigestInputStream(stream, sha256());
        TableDocument document = TableFiles.read(in, displayName);
        in.transferTo(OutputStream.nullOutputStream());
        return new FileReading(
                document, HexFormat.of().formatHex(in.getMessageDigest().digest()));
    }

    /** Finds a table; a file of one table is the table it is asked for, if no other kind claims it. */
    Optional<Table> find(Schema schema, boolean bare) {
        Optional<Table> named = document.find(schema.names());
        return named.isPresent() || !bare ? named : document.only().filter(table -> !isKnown(table));
    }

    boolean isRefused() {
        return document.isRefused();
    }

    /** Returns whether the file has a table of one of the schemas. */
    boolean hasAny(List<Schema> schemas) {
        return schemas.stream().anyMatch(schema -> document.find(schema.names()).isPresent());
    }

    /** Reports tables that no schema names, unless the file is one bare table. */
    void reportUnknownTables(List<Schema> expected) {
        if (document.tables().size() < 2) {
            return;
        }
        String names = expected.stream().map(Schema::name).collect(Collectors.joining(", "));
        for (Table table : document.tables()) {
            if (!isKnown(table) && !table.isEmpty()) {
                report(Problem.of(Code.TABLE_UNKNOWN, Subject.setting("tables"), table.name(), names)
                        .at(table.origin()));
            }
        }
    }

    void reportMissing(Schema schema) {
        String found = document.tables().stream()
                .map(table -> table.name().isEmpty() ? "–" : table.name())
                .collect(Collectors.joining(", "));
        report(Problem.of(Code.TABLE_MISSING, Subject.setting("tables"), schema.name(), found)
                .at(Origin.ofFile(document.file())));
    }

    /** Reads each row of a table, where its columns are sound. */
    void rows(Table given, Schema schema, Consumer<RowReader> each) {
        Table table = Columns.headed(given, schema.fields());
        Columns columns = Columns.of(table, schema.fields(), OtherColumns.WARN, this::report);
        if (!columns.isSound()) {
            return;
        }
        locations.add(new Location(table, columns));
        TableReader reader = TableReader.of(
                table, columns, NumberStyle.UNDECLARED.orOf(document.format().orElseThrow()), this::report);
        for (Row row : reader.rows()) {
            each.accept(reader.row(row));
        }
    }

    void report(Problem problem) {
        problems.add(problem);
    }

    /** Takes the problems of a model value, each moved from its field to the cell where the field stands. */
    void reportLocated(List<Problem> found) {
        found.forEach(problem -> report(located(problem)));
    }

    /** Returns whether the very same problem was reported already. */
    boolean has(Problem problem) {
        return problems.contains(problem);
    }

    /** Returns whether a table has the column of a field; reports nothing. */
    boolean hasColumn(Table given, Schema schema, String field) {
        Table table = Columns.headed(given, schema.fields());
        return Columns.of(table, schema.fields(), OtherColumns.KEEP, problem -> {})
                .find(field)
                .isPresent();
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    <T> ReadResult<T> refused() {
        return new ReadResult<>(Checked.refused(problems), fingerprint);
    }

    <T> ReadResult<T> of(T value) {
        return hasErrors() ? refused() : new ReadResult<>(Checked.of(value, problems), fingerprint);
    }

    private boolean isKnown(Table table) {
        return Stream.concat(Schema.OF_RULEBOOKS.stream(), Schema.OF_ROUNDS.stream())
                .anyMatch(schema -> Arrays.asList(schema.names()).contains(table.name())
                        || document.find(schema.names()).filter(t -> t == table).isPresent());
    }

    private Problem located(Problem problem) {
        if (problem.origin().file().isEmpty()) {
            return problem;
        }
        return locations.stream()
                .map(location -> location.locate(problem))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(problem);
    }

    /** A table that was read, to find the cell of a field again. */
    private static final class Location {

        private final Table table;
        private final Columns columns;
        private final Map<Origin, Row> rows = new HashMap<>();

        Location(Table table, Columns columns) {
            this.table = table;
            this.columns = columns;
        }

        Optional<Problem> locate(Problem problem) {
            Origin origin = problem.origin();
            if (!origin.sheet().equals(table.origin().sheet())
                    || origin.column().isEmpty()) {
                return Optional.empty();
            }
            if (rows.isEmpty()) {
                table.rows().forEach(row -> rows.put(table.origin(row), row));
            }
            Row row = rows.get(new Origin(
                    origin.file(), origin.sheet(), origin.row(), Optional.empty(), Optional.empty(), origin.pointer()));
            if (row == null) {
                return Optional.empty();
            }
            OptionalInt column = column(origin.column().get());
            return column.isPresent()
                    ? Optional.of(problem.at(table.origin(row, column.getAsInt())))
                    : Optional.empty();
        }

        private OptionalInt column(String field) {
            try {
                return columns.find(field);
            } catch (IllegalArgumentException e) {
                return OptionalInt.empty();
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
