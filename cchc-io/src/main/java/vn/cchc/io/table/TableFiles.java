package vn.cchc.io.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;

/** Reads and writes files of tables. The content tells the format when reading, the name when writing. */
public final class TableFiles {

    private TableFiles() {}

    /**
     * Reads a file.
     *
     * @throws IOException if it is missing or cannot be read; what is wrong inside is among the problems
     */
    public static TableDocument read(Path file) throws IOException {
        return read(file, ReadOptions.DEFAULT);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it is missing or cannot be read; what is wrong inside is among the problems
     */
    public static TableDocument read(Path file, ReadOptions options) throws IOException {
        return read(file, options, in -> in);
    }

    /**
     * Reads a file whose every byte also goes to a digest.
     *
     * @throws IOException if it is missing or cannot be read; what is wrong inside is among the problems
     */
    public static TableDocument read(Path file, ReadOptions options, MessageDigest digest) throws IOException {
        return read(file, options, in -> new DigestInputStream(in, digest));
    }

    private static TableDocument read(Path file, ReadOptions options, UnaryOperator<InputStream> seen)
            throws IOException {
        TableCollector collector = new TableCollector(String.valueOf(file.getFileName()), options.limits());
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder");
        }
        try (InputStream bytes = seen.apply(Files.newInputStream(file))) {
            InputStream in = new LeftOpen(new BufferedInputStream(bytes, 1 << 16));
            TableDocument document = read(in, Optional.of(file), options, collector);
            bytes.transferTo(OutputStream.nullOutputStream());
            return document;
        }
    }

    /** Reads a stream, shown in messages under a name; the caller closes it. */
    public static TableDocument read(InputStream in, String displayName) throws IOException {
        return read(in, displayName, ReadOptions.DEFAULT);
    }

    /** Reads a stream, shown in messages under a name; the caller closes it. */
    public static TableDocument read(InputStream in, String displayName, ReadOptions options) throws IOException {
        TableCollector collector = new TableCollector(displayName, options.limits());
        return read(new LeftOpen(new BufferedInputStream(in, 1 << 16)), Optional.empty(), options, collector);
    }

    /**
     * Writes tables to a file that is there as a whole or not at all, in the format of its extension.
     *
     * @throws IllegalArgumentException if the extension is unknown, or a name stands for two tables
     */
    public static void write(List<Table> tables, Path file, WriteOptions options) throws IOException {
        write(tables, file, Format.ofName(file), options);
    }

    /**
     * Writes tables to a file that is there as a whole or not at all.
     *
     * @throws IllegalArgumentException if a name stands for two tables
     */
    public static void write(List<Table> tables, Path file, Format format, WriteOptions options) throws IOException {
        WholeFile.write(file, out -> write(tables, out, format, options));
    }

    /**
     * Writes tables to a stream and leaves it open.
     *
     * @throws IllegalArgumentException if there is no table, or a name stands for two
     */
    public static void write(List<Table> tables, OutputStream out, Format format, WriteOptions options)
            throws IOException {
        checkNames(tables);
        switch (format) {
            case CSV -> CsvWriting.write(tables, out, options.csvStyle());
            case XLSX -> XlsxWriting.write(tables, out, options);
            case JSON -> JsonWriting.write(tables, out);
        }
    }

    private static TableDocument read(
            InputStream in, Optional<Path> file, ReadOptions options, TableCollector collector) throws IOException {
        in.mark(ContentKind.HEAD);
        ContentKind kind = ContentKind.of(in.readNBytes(ContentKind.HEAD));
        in.reset();
        try {
            Format format = kind.format()
                    .orElseThrow(() -> RefusedFileException.of(
                            collector.origin(), Code.FILE_NOT_UNDERSTOOD, kind.name(), "XLSX, CSV, JSON"));
            read(in, file, format, options, collector);
            return collector.document(format);
        } catch (RefusedFileException e) {
            return refused(collector.file(), kind.format(), e.problem());
        }
    }

    private static void read(
            InputStream in, Optional<Path> file, Format format, ReadOptions options, TableCollector collector)
            throws IOException {
        if (format == Format.XLSX) {
            readWorkbook(in, file, collector);
            return;
        }
        Reader text = new StrictReader(
                in,
                options.charset().orElse(StandardCharsets.UTF_8),
                collector.origin(),
                options.limits().bytes());
        if (format == Format.JSON) {
            JsonTables.read(text, collector);
        } else {
            CsvTables.read(text, options.delimiter(), collector);
        }
    }

    /** The parts of a workbook stand in no order, so a stream goes to disk first rather than into memory. */
    private static void readWorkbook(InputStream in, Optional<Path> file, TableCollector collector) throws IOException {
        if (file.isPresent()) {
            XlsxTables.read(file.get(), collector);
            return;
        }
        Path copy = Files.createTempFile("cchc", ".xlsx");
        try {
            spool(in, copy, collector);
            XlsxTables.read(copy, collector);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void spool(InputStream in, Path copy, TableCollector collector) throws IOException {
        long limit = collector.limits().bytes();
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(copy)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                total += count;
                if (total > limit) {
                    throw RefusedFileException.of(
                            collector.origin(), Code.FILE_TOO_LARGE, "> " + limit + " byte", limit + " byte");
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private static TableDocument refused(String file, Optional<Format> format, Problem problem) {
        return new TableDocument(file, format, List.of(), List.of(problem));
    }

    private static void checkNames(List<Table> tables) {
        Set<String> names = new HashSet<>();
        for (Table table : tables) {
            if (!names.add(Spelling.fold(table.name())) || table.name().isEmpty() && tables.size() > 1) {
                throw new IllegalArgumentException("each table needs a name of its own: " + table.name());
            }
        }
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("there is no table to write");
        }
    }
}
