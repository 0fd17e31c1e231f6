package vn.cchc.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.round.Round;

/**
 * The entries of a round in the order in which they were made, in a chain of hashes that shows every later change: nobody can alter, remove,
 * insert or move an entry without rewriting all that follow. Only a head that was noted elsewhere, as on a printed report, shows that.
 *
 * <p>Immutable: what was read at one time. {@link JournalFile} appends to a file, {@link JournalChain} to whatever an application has.
 */
public final class Journal {

    private final String name;
    private final List<JournalEntry> entries;
    private final List<String> hashes;
    private final Map<String, Integer> versions;

    Journal(String name, List<JournalEntry> entries, List<String> hashes, Map<String, Integer> versions) {
        this.name = name;
        this.entries = List.copyOf(entries);
        this.hashes = List.copyOf(hashes);
        this.versions = Map.copyOf(versions);
    }

    /**
     * Reads a file and verifies its chain. A last line that was never finished is reported, and everything before it kept; an empty file is
     * a journal without entries.
     *
     * @throws IOException if the file is missing or cannot be read; what is wrong inside is among the problems
     */
    public static ReadResult<Journal> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file.getFileName()));
        }
    }

    /**
     * Reads a stream, which the caller closes, and verifies its chain.
     *
     * @param displayName the name that messages show
     * @throws IOException if the stream cannot be read
     */
    public static ReadResult<Journal> read(InputStream in, String displayName) throws IOException {
        return JournalReading.of(in, displayName);
    }

    /** Returns the name that messages show. */
    String name() {
        return name;
    }

    /** Returns the entries; the first has number 1, and stands in line 1 of a file. */
    public List<JournalEntry> entries() {
        return entries;
    }

    /** Returns the number of entries. */
    public int size() {
        return entries.size();
    }

    /** Returns the hash of the last entry, or 64 zeros where there is none: what a report prints to vouch for all of them. */
    public String head() {
        return hashes.isEmpty() ? JournalLine.NOTHING : hashes.get(hashes.size() - 1);
    }

    /** Says that nothing was compared with the end of the chain. */
    public List<Problem> verify() {
        return List.of(Problem.of(Code.JOURNAL_END_UNCHECKED, Subject.INPUT, size(), head())
                .at(Origin.ofFile(name)));
    }

    /**
     * Compares the chain with a head that was noted when it ended there; finds an end that was cut off or rewritten since.
     *
     * @return nothing where the chain ends with that head, a note where it goes on behind it, an error where it does not hold it
     */
    public List<Problem> verify(String knownHead) {
        if (knownHead.equals(head())) {
            return List.of();
        }
        int line = knownHead.equals(JournalLine.NOTHING) ? 0 : hashes.indexOf(knownHead) + 1;
        boolean grown = line > 0 || knownHead.equals(JournalLine.NOTHING);
        return List.of((grown
                        ? Problem.of(Code.JOURNAL_GROWN, Subject.INPUT, line, size() - line)
                        : Problem.of(Code.JOURNAL_HEAD_UNKNOWN, Subject.INPUT, knownHead, head()))
                .at(Origin.ofFile(name)));
    }

    /** Returns how many entries there are about the subject of an entry: the version that the next one about it is written against. */
    public int version(JournalEntry entry) {
        return versions.getOrDefault(entry.subject(), 0);
    }

    /**
     * Returns the journal as it was when it had so many entries.
     *
     * @throws IllegalArgumentException if it never had so many
     */
    public Journal first(int number) {
        if (number < 0 || number > size()) {
            throw new IllegalArgumentException("the journal has " + size() + " entries, not " + number);
        }
        if (number == size()) {
            return this;
        }
        Map<String, Integer> counts = new HashMap<>();
        entries.subList(0, number).forEach(entry -> counts.merge(entry.subject(), 1, Integer::sum));
        return new Journal(name, entries.subList(0, number), hashes.subList(0, number), counts);
    }

    /** Returns the journal as it was at a point in time, with all entries dated at or before it. */
    public Journal until(Instant at) {
        int number = 0;
        while (number < size() && !entries.get(number).at().isAfter(at)) {
            number++;
        }
        return first(number);
    }

    /** Returns the round that the entries make under a rulebook, or every problem with the line of its entry. */
    public ReadResult<Round> round(Rulebook rulebook) {
        return JournalReplay.round(name, entries, head(), rulebook, ReadSettings.DEFAULT);
    }

    /**
     * Returns the round that the entries make under a rulebook, or every problem with the line of its entry.
     *
     * @param now the present moment, after which nothing may be dated
     */
    public ReadResult<Round> round(Rulebook rulebook, Instant now) {
        return JournalReplay.round(name, entries, head(), rulebook, ReadSettings.DEFAULT.withNow(now));
    }
}
