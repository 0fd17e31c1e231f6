package vn.cchc.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.Format;
import vn.cchc.io.table.Table;
import vn.cchc.io.table.TableFiles;
import vn.cchc.io.table.WriteOptions;
import vn.cchc.model.criteria.Rulebook;

/**
 * The fingerprint of what a rulebook says of marks: year, blocks, criteria. Regulations are no part of it: a deadline that is put off makes
 * no form void. The same rulebook has the same fingerprint whatever format it was read from.
 */
final class RulebookFingerprint {

    private static final List<String> TABLES = List.of(Schema.BLOCKS.name(), Schema.CRITERIA.name());

    private RulebookFingerprint() {}

    static String of(Rulebook rulebook) {
        Table year =
                Table.named("year", "year").row(Cell.number(rulebook.year())).build();
        List<Table> tables = Stream.concat(
                        Stream.of(year),
                        new RulebookTables(rulebook).tables().stream().filter(t -> TABLES.contains(t.name())))
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TableFiles.write(tables, bytes, Format.JSON, WriteOptions.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return FileReading.fingerprint(bytes.toByteArray());
    }

    /** Names a rulebook for people, and tells it from another of the same name. */
    static String shown(String title, int year, String fingerprint) {
        return (title + " " + (year == 0 ? "" : year)).strip() + " [" + fingerprint.substring(0, 8) + "]";
    }
}
