package vn.cchc.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cchc.io.JournalChain.Link;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;

/**
 * A file that journal entries are appended to, by any number of threads and processes at once.
 *
 * <p>When {@link #append(JournalEntry, Instant)} has returned, the entry is whole and on the disk. Writers wait for each other by a lock on an
 * empty file called like this one with {@code .lock} behind it, which stays. An object keeps what it has read, and so reads each line once.
 */
public final class JournalFile {

    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final JournalChain chain;
    private long taken;

    private JournalFile(Path file) {
        this.file = file;
        this.chain = JournalChain.named(String.valueOf(file.getFileName()));
    }

    /** Returns a file to append to; it is read, or made where it is missing, with the first entry. */
    public static JournalFile of(Path file) {
        return new JournalFile(file);
    }

    /**
     * Appends an entry, unless it is there already.
     *
     * <p>A last line that was never finished is moved to a file called like this one with {@code .torn} behind it, and a warning says so. A
     * journal whose chain is broken is refused with every problem: nothing is appended to it.
     *
     * @param now the present, which no entry may be later than
     * @throws IOException if the file cannot be read or written; the entry is then there or not, and sending it again settles it
     */
    public Checked<Link> append(JournalEntry entry, Instant now) throws IOException {
        return single(append(List.of(entry), now, Optional.empty()));
    }

    /**
     * Appends an entry if nothing is wrong with the journal that it would make, such as {@code journal -> journal.round(rulebook).problems()}.
     * No other writer comes between check and entry.
     *
     * @param now the present, which no entry may be later than
     * @param check answers what is wrong with a journal that ends with the entry; an error refuses it
     * @throws IOException if the file cannot be read or written; the entry is then there or not, and sending it again settles it
     */
    public Checked<Link> append(JournalEntry entry, Instant now, Function<Journal, List<Problem>> check)
            throws IOException {
        return single(append(List.of(entry), now, Optional.of(check)));
    }

    /**
     * Appends entries that belong together, one after the other: all of them, or none and everything that is wrong. They are forced to the disk
     * once. After a power cut only the first of them may be there; sending them again settles it.
     *
     * @param now the present, which no entry may be later than
     * @param check answers what is wrong with the journal that they would make; where some are refused already, with that of the others
     * @return the place of each entry
     * @throws IOException if the file cannot be read or written; some entries are then there or none, and sending them again settles it
     */
    public Checked<List<Link>> append(List<JournalEntry> entries, Instant now, Function<Journal, List<Problem>> check)
            throws IOException {
        return append(entries, now, Optional.of(check));
    }

    private static Checked<Link> single(Checked<List<Link>> links) {
        return links.value()
                .map(each -> Checked.of(each.get(0), links.problems()))
                .orElseGet(() -> Checked.refused(links.problems()));
    }

    private Checked<List<Link>> append(
            List<JournalEntry> entries, Instant now, Optional<Function<Journal, List<Problem>>> check)
            throws IOException {
        return JournalLock.during(file, channel -> {
            catchUp(channel);
            if (chain.isBroken()) {
                return Checked.refused(chain.journal().problems());
            }
            int before = chain.size();
            boolean written = false;
            try {
                Checked<List<Link>> links = following(entries, now, check);
                if (links.value().isPresent()) {
                    write(links.value().get(), channel);
                    written = true;
                }
                return links;
            } finally {
                if (!written) {
                    chain.backTo(before);
                }
            }
        });
    }

    /** Lets the chain take entries that are not yet written. */
    private Checked<List<Link>> following(
            List<JournalEntry> entries, Instant now, Optional<Function<Journal, List<Problem>>> check) {
        List<Problem> problems = chain.takeWarnings();
        List<Link> links = new ArrayList<>();
        int before = chain.size();
        entries.forEach(entry -> chain.follow(entry, now, problems::add).ifPresent(links::add));
        if (chain.size() > before) {
            Journal longer = chain.journal().orThrow();
            check.ifPresent(
                    each -> each.apply(longer).forEach(problem -> problems.add(located(problem, longer, before))));
        }
        return problems.stream().anyMatch(Problem::isError)
                ? Checked.refused(problems)
                : Checked.of(List.copyOf(links), problems);
    }

    /** A problem of a new entry stands where its writer finds it: in the file it was read from, if any. */
    private static Problem located(Problem problem, Journal journal, int before) {
        Origin at = problem.origin();
        int line = at.row().orElse(0);
        if (line <= before || line > journal.size() || !at.file().equals(Optional.of(journal.name()))) {
            return problem;
        }
        Origin place = journal.entries().get(line - 1).origin();
        return place.file().isEmpty()
                ? problem
                : problem.at(new Origin(place.file(), at.sheet(), place.row(), at.column(), at.cell(), at.pointer()));
    }

    /** Takes what others have appended since, and mends an end that was never finished. */
    private void catchUp(FileChannel channel) throws IOException {
        if (chain.isBroken()) {
            return;
        }
        if (!endsAsLeft(channel)) {
            chain.refuse(Code.JOURNAL_CHANGED_BESIDE);
            return;
        }
        if (channel.size() == taken) {
            return;
        }
        JournalReading reading = new JournalReading(chain);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long position = taken;
        for (int count = channel.read(chunk, position); count > 0; count = channel.read(chunk, position)) {
            reading.take(chunk.array(), count);
            position += count;
            chunk.clear();
        }
        JournalReading.End end = reading.finish();
        taken = position - end.torn();
        if (chain.isBroken()) {
            return;
        }
        if (end.torn() > 0) {
            moveAside(taken, end.torn(), channel);
        } else if (end.unended()) {
            taken += put("\n", taken, channel);
        }
    }

    /** Returns whether the file still holds the last line that was read from it or appended to it. */
    private boolean endsAsLeft(FileChannel channel) throws IOException {
        if (taken == 0) {
            return true;
        }
        byte[] expected = (chain.head() + JournalLine.END + '\n').getBytes(StandardCharsets.US_ASCII);
        ByteBuffer found = ByteBuffer.allocate(expected.length);
        channel.read(found, taken - expected.length);
        return found.flip().equals(ByteBuffer.wrap(expected));
    }

    private void write(List<Link> links, FileChannel channel) throws IOException {
        String lines = links.stream()
                .flatMap(link -> link.line().stream())
                .map(line -> line + '\n')
                .collect(Collectors.joining());
        // forced even where nothing is new: whoever wrote it may not have lived to force it
        taken += put(lines, taken, channel);
    }

    /** Writes a text at the end and forces it to the disk; answers its length in bytes. What fails half-way is taken back. */
    private int put(String text, long position, FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        int length = bytes.remaining();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes, position + bytes.position());
            }
            channel.force(true);
        } catch (IOException e) {
            try {
                channel.truncate(position);
            } catch (IOException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
        if (position == 0) {
            forceFolder();
        }
        return length;
    }

    private void moveAside(long position, long length, FileChannel channel) throws IOException {
        Path torn = JournalLock.beside(file, ".torn");
        try (FileChannel out = FileChannel.open(
                torn, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            for (long done = 0; done < length; ) {
                done += channel.transferTo(position + done, length - done, out);
            }
            out.write(ByteBuffer.wrap(new byte[] {'\n'}));
            out.force(true);
        }
        channel.truncate(position);
        channel.force(true);
    }

    /** A new file is on the disk only when its name is. */
    private void forceFolder() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || file.getFileSystem().getSeparator().equals("\\")) {
            // Windows opens no folder as a file, and keeps names by itself
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
