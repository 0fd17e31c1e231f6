package vn.cchc.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.io.table.Cell;
import vn.cchc.model.Entry;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Origin;

/**
 * What one agency said about one subject of a round at one time: one row of one of the round's tables.
 *
 * <p>The subject is what the row is about: unit and leaf of a mark or a correction, the code of a petition.
 */
public final class JournalEntry {

    private final String id;
    private final Instant at;
    private final String agency;
    private final String person;
    private final JournalTable table;
    private final Map<String, Cell> row;
    private final int against;
    private final Origin origin;

    JournalEntry(
            String id,
            Instant at,
            String agency,
            String person,
            JournalTable table,
            Map<String, Cell> row,
            int against) {
        this(id, at, agency, person, table, row, against, Origin.NONE);
    }

    private JournalEntry(
            String id,
            Instant at,
            String agency,
            String person,
            JournalTable table,
            Map<String, Cell> row,
            int against,
            Origin origin) {
        this.id = id;
        this.at = at;
        this.agency = agency;
        this.person = person;
        this.table = table;
        this.row = Collections.unmodifiableMap(row);
        this.against = against;
        this.origin = origin;
    }

    /**
     * Makes the first entry about a subject; {@link #against(int)} makes a later one.
     *
     * @param id a code of its own, by which an entry that was sent twice is known
     * @param at when it was said; of a mark also its time
     * @param agency the agency that said it; may be empty
     * @param person the person who entered it; may be empty, never published
     * @param table the table of the row: {@code marks}, {@code petitions} …
     * @param row the fields of the row as a round file names them; numbers are plain decimals
     * @throws InvalidValueException with everything that is wrong
     */
    public static JournalEntry of(
            String id, Instant at, String agency, String person, String table, Map<String, String> row) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        row.forEach((field, text) -> cells.put(field, Cell.text(text)));
        return JournalEntryReading.entry(id, at, agency, person, table, cells).orThrow();
    }

    /**
     * Makes the first entry about the subject of a row of the model.
     *
     * @param row a row whose own agency, person and time are none, or the same as those of the entry
     * @throws InvalidValueException with everything that is wrong
     */
    public static JournalEntry of(String id, Instant at, String agency, String person, Entry row) {
        JournalTable table = JournalTable.find(RoundTables.schema(row).name()).orElseThrow();
        Map<String, Cell> cells = table.row(RoundTables.cells(row), agency, person, at);
        return JournalEntryReading.entry(id, at, agency, person, table.name(), cells)
                .orThrow();
    }

    /**
     * Reads an entry from the JSON object that a line of a journal holds, without {@code prev} and {@code hash}.
     *
     * @param displayName the name that messages show
     */
    public static Checked<JournalEntry> read(String json, String displayName) {
        return JournalEntryReading.of(json, displayName);
    }

    /**
     * Reads a file of entries that stand in no journal yet, one JSON object a line as {@link #read} takes them; blank lines are skipped. Every
     * fault is reported with its line, and with any fault no entry is answered.
     *
     * @throws IOException if the file is missing or cannot be read; what is wrong inside is among the problems
     */
    public static ReadResult<List<JournalEntry>> readAll(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return readAll(in, String.valueOf(file.getFileName()));
        }
    }

    /**
     * Reads a stream of entries, which the caller closes, in the same way.
     *
     * @param displayName the name that messages show
     * @throws IOException if the stream cannot be read
     */
    public static ReadResult<List<JournalEntry>> readAll(InputStream in, String displayName) throws IOException {
        return JournalEntryLines.read(in, displayName);
    }

    /**
     * Returns the same entry written against a version of its subject: the number of entries about it that its writer had seen.
     *
     * @throws IllegalArgumentException if the version is negative
     */
    public JournalEntry against(int version) {
        if (version < 0) {
            throw new IllegalArgumentException("a version counts entries: " + version);
        }
        return new JournalEntry(id, at, agency, person, table, row, version, origin);
    }

    /** Returns the same entry as it was read at a place. */
    JournalEntry from(Origin place) {
        return new JournalEntry(id, at, agency, person, table, row, against, place);
    }

    /** Returns the code of the entry. */
    public String id() {
        return id;
    }

    /** Returns when it was said. */
    public Instant at() {
        return at;
    }

    /** Returns the agency that said it, or an empty text. */
    public String agency() {
        return agency;
    }

    /** Returns the person who entered it, or an empty text. */
    public String person() {
        return person;
    }

    /** Returns the name of the table. */
    public String table() {
        return table.name();
    }

    /** Returns the fields of the row that are not blank. */
    public Map<String, String> row() {
        Map<String, String> texts = new LinkedHashMap<>();
        row.forEach((field, cell) -> texts.put(field, cell.text()));
        return texts;
    }

    /** Returns the version of its subject that it was written against: 0 for the first entry about it. */
    public int against() {
        return against;
    }

    /** Returns what the entry is about, such as {@code marks STC 1.1}. */
    public String subject() {
        return table.subject(this);
    }

    /** Returns the line of a file of entries that it was read from, or no known place. It is no part of what the entry says. */
    public Origin origin() {
        return origin;
    }

    JournalTable place() {
        return table;
    }

    Map<String, Cell> cells() {
        return row;
    }

    /** Returns whether the other entry says the same in every part, whatever the order of its fields. */
    @Override
    public boolean equals(Object other) {
        return other instanceof JournalEntry entry
                && id.equals(entry.id)
                && at.equals(entry.at)
                && agency.equals(entry.agency)
                && person.equals(entry.person)
                && table.equals(entry.table)
                && row.equals(entry.row)
                && against == entry.against;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Returns the entry as a journal holds it, without its place in the chain. */
    @Override
    public String toString() {
        return JournalLine.json(this).text();
    }
}
