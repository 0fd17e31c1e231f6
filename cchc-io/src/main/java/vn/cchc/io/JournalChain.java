package vn.cchc.io;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.cchc.io.JournalSeal.Seal;
import vn.cchc.io.JournalText.Decoded;
import vn.cchc.io.table.JsonLines;
import vn.cchc.io.table.JsonLines.JsonLine;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * A journal while it grows, wherever its lines are kept: in a file by {@link JournalFile}, or in the database of an application.
 *
 * <p>{@link #next} makes the line of a new entry, the application stores it, and {@link #add} takes what was stored; lines that others have
 * stored meanwhile are added first. Where no two stored lines may have the same {@code prev}, the chain cannot fork. Not safe for use by
 * several threads at once.
 */
public final class JournalChain {

    private final String name;
    private final JsonLines reader;
    private final JournalSeal seals = new JournalSeal();
    private final JournalText texts = new JournalText();
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<String> lastHash = Optional.of(JournalLine.NOTHING);
    private int lines;
    private boolean broken;

    /**
     * The place of an entry in the chain.
     *
     * @param number its number, from 1; the line of a file
     * @param hash its hash, the head of the journal that ends with it
     * @param line the line to be stored, without a line end; nothing where the entry was there already
     */
    public record Link(int number, String hash, Optional<String> line) {

        /** Returns whether the entry was not there before. */
        public boolean isNew() {
            return line.isPresent();
        }
    }

    private JournalChain(String name) {
        this.name = name;
        this.reader = new JsonLines(name, JournalEntryReading.LONGEST);
    }

    /**
     * Returns a chain without any entry.
     *
     * @param displayName the name that messages show
     */
    public static JournalChain named(String displayName) {
        return new JournalChain(displayName);
    }

    /** Returns the number of entries. */
    public int size() {
        return entries.size();
    }

    /** Returns the hash of the last entry, or 64 zeros. */
    public String head() {
        return hashes.isEmpty() ? JournalLine.NOTHING : hashes.get(hashes.size() - 1);
    }

    /**
     * Makes the link that an entry would be, and changes nothing; the same entry again is the link that it is already.
     *
     * @param now the present, which no entry may be later than
     */
    public Checked<Link> next(JournalEntry entry, Instant now) {
        if (broken) {
            return Checked.refused(problems);
        }
        Optional<Link> known = find(entry);
        if (known.isPresent()) {
            return Checked.of(known.get(), List.of());
        }
        List<Problem> found = unfit(entry);
        if (entry.at().isAfter(now)) {
            found.add(problem(entry, Code.JOURNAL_TIME_AHEAD, RoundTables.text(entry.at()), RoundTables.text(now)));
        }
        JournalLine line = JournalLine.of(entry, head());
        if (line.text().getBytes(StandardCharsets.UTF_8).length > JournalEntryReading.LONGEST) {
            found.add(problem(entry, Code.JOURNAL_LINE_TOO_LONG, JournalEntryReading.LONGEST));
        }
        return found.isEmpty()
                ? Checked.of(new Link(entries.size() + 1, line.hash(), Optional.of(line.text())), List.of())
                : Checked.refused(found);
    }

    /**
     * Takes the next line as it was stored. After the first line with an error no more entries are taken: of later lines only the hashes are
     * compared.
     *
     * @param line the line without a line end
     * @return what is wrong with it
     */
    public List<Problem> add(String line) {
        int before = problems.size();
        if (line.indexOf('\n') >= 0) {
            lines++;
            refuse(Code.JOURNAL_LINE_NOT_SEALED);
        } else {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            add(bytes, 0, bytes.length);
        }
        return List.copyOf(problems.subList(before, problems.size()));
    }

    /** Returns the journal as it is now, or every problem that was met if one of them is an error. */
    public Checked<Journal> journal() {
        return broken ? Checked.refused(problems) : Checked.of(new Journal(name, entries, hashes, versions), problems);
    }

    /** Takes a line of a file. */
    void add(byte[] bytes, int start, int end) {
        lines++;
        if (end - start > JournalEntryReading.LONGEST) {
            refuse(Code.JOURNAL_LINE_TOO_LONG, JournalEntryReading.LONGEST);
            return;
        }
        Optional<Seal> seal = seals.find(bytes, start, end);
        if (seal.isEmpty()) {
            refuse(Code.JOURNAL_LINE_NOT_SEALED);
            return;
        }
        if (!seal.get().intact()) {
            refuse(Code.JOURNAL_LINE_ALTERED);
        }
        if (lastHash.isPresent() && !lastHash.get().equals(seal.get().prev())) {
            refuse(Code.JOURNAL_CHAIN_BROKEN);
        }
        lastHash = Optional.of(seal.get().hash());
        if (!broken) {
            Decoded line = texts.decode(bytes, start, end);
            if (line.fault() > 0) {
                refuse(Code.JOURNAL_LINE_NOT_UTF8, line.fault());
            } else {
                read(line.text(), seal.get());
            }
        }
    }

    /** Takes the rest of a file behind the last line end; answers whether it is a whole line. */
    boolean addUnended(byte[] bytes, int start, int end) {
        boolean whole = seals.find(bytes, start, end).filter(Seal::intact).isPresent();
        if (whole) {
            add(bytes, start, end);
        }
        problems.add((whole
                        ? Problem.of(Code.JOURNAL_LINE_UNENDED, Subject.INPUT)
                        : Problem.of(Code.JOURNAL_LINE_TORN, Subject.INPUT, end - start))
                .at(Origin.ofFile(name).atRow(whole ? lines : lines + 1)));
        return whole;
    }

    /** Reports a line that is longer than any may be, of which only the beginning is known. */
    void addTooLong() {
        lines++;
        refuse(Code.JOURNAL_LINE_TOO_LONG, JournalEntryReading.LONGEST);
    }

    /** Stops taking entries. */
    void refuse(Code code, Object... values) {
        broken = true;
        lastHash = Optional.empty();
        problems.add(Problem.of(code, Subject.INPUT, values).at(here()));
    }

    boolean isBroken() {
        return broken;
    }

    /** Returns the warnings met so far, and forgets them: what they speak of has been mended. */
    List<Problem> takeWarnings() {
        List<Problem> warnings = new ArrayList<>(problems);
        problems.clear();
        return warnings;
    }

    /** Makes the link of an entry and takes it, as if it were stored; answers nothing where it is refused. */
    Optional<Link> follow(JournalEntry entry, Instant now, Consumer<Problem> refused) {
        Checked<Link> next = next(entry, now);
        next.problems().forEach(refused);
        next.value().flatMap(Link::line).ifPresent(line -> {
            int before = entries.size();
            add(line).forEach(refused);
            if (entries.size() > before) {
                // the same, and it knows where it was read
                entries.set(before, entry);
            }
        });
        return next.value();
    }

    /** Takes back the entries behind the first ones: they were never stored. */
    void backTo(int number) {
        while (entries.size() > number) {
            JournalEntry last = entries.remove(entries.size() - 1);
            hashes.remove(hashes.size() - 1);
            numbers.remove(last.id());
            versions.merge(last.subject(), -1, Integer::sum);
            lines--;
        }
        lastHash = Optional.of(head());
    }

    private void read(CharBuffer text, Seal seal) {
        List<Problem> found = new ArrayList<>();
        JsonLine json = reader.read(text, here(), found::add);
        json.members().remove("prev");
        json.members().remove("hash");
        Optional<JournalEntry> entry = Optional.empty();
        if (found.isEmpty()) {
            Checked<JournalEntry> checked = JournalEntryReading.of(json, here());
            found.addAll(checked.problems());
            entry = checked.value();
        }
        entry.ifPresent(e -> unfit(e).forEach(problem -> found.add(problem.at(here()))));
        problems.addAll(found);
        broken = !found.isEmpty();
        if (!broken) {
            keep(entry.orElseThrow(), seal.hash());
        }
    }

    private void keep(JournalEntry entry, String hash) {
        entries.add(entry);
        hashes.add(hash);
        numbers.put(entry.id(), entries.size());
        versions.merge(entry.subject(), 1, Integer::sum);
    }

    private Optional<Link> find(JournalEntry entry) {
        return Optional.ofNullable(numbers.get(entry.id()))
                .filter(number -> entries.get(number - 1).equals(entry))
                .map(number -> new Link(number, hashes.get(number - 1), Optional.empty()));
    }

    /** Says why an entry cannot follow those that are there. */
    private List<Problem> unfit(JournalEntry entry) {
        List<Problem> found = new ArrayList<>();
        Integer twin = numbers.get(entry.id());
        if (twin != null) {
            found.add(problem(entry, Code.JOURNAL_ID_TWICE, entry.id(), twin));
        }
        if (!entries.isEmpty()) {
            Instant before = entries.get(entries.size() - 1).at();
            if (entry.at().isBefore(before)) {
                found.add(problem(
                        entry, Code.JOURNAL_TIME_BACKWARDS, RoundTables.text(entry.at()), RoundTables.text(before)));
            }
        }
        int version = versions.getOrDefault(entry.subject(), 0);
        if (version != entry.against()) {
            found.add(problem(entry, Code.JOURNAL_SUBJECT_MOVED_ON, entry.subject(), entry.against(), version));
        }
        return found;
    }

    private static Problem problem(JournalEntry entry, Code code, Object... values) {
        return Problem.of(code, Subject.setting(entry.id()), values).at(entry.origin());
    }

    private Origin here() {
        return Origin.ofFile(name).atRow(lines);
    }
}
