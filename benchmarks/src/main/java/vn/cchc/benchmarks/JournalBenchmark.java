package vn.cchc.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.cchc.io.Journal;
import vn.cchc.io.JournalChain;
import vn.cchc.io.JournalChain.Link;
import vn.cchc.io.JournalEntry;
import vn.cchc.io.JournalFile;
import vn.cchc.model.Entry;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;

/** A long journal read, verified and replayed beside the hash of its bytes alone, and one entry appended beside one forced write. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
public class JournalBenchmark {

    private static final Instant START = Instant.parse("2026-01-15T01:30:00Z");
    private static final Instant NOW = Instant.parse("2026-12-31T00:00:00Z");

    /** A journal of units and their appraised marks, as the bytes of a file. */
    @State(Scope.Benchmark)
    public static class Long {

        /** The number of entries. */
        @Param("100000")
        public int entries;

        private Rulebook rulebook = SyntheticRound.of(1).judged();
        private byte[] bytes = {};
        private String head = "";

        /** Writes the journal once. */
        @Setup
        public void write() {
            SyntheticRound synthetic = SyntheticRound.of(entries / SyntheticRound.LEAVES);
            rulebook = synthetic.judged();
            List<Entry> rows = synthetic.appraised(rulebook).entries();
            JournalChain chain = JournalChain.named("journal.jsonl");
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < entries; i++) {
                String line = line(chain, entry(i, rows.get(i)));
                chain.add(line);
                lines.append(line).append('\n');
            }
            head = chain.head();
            bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        }

        Journal verified() throws IOException {
            Journal read = Journal.read(new ByteArrayInputStream(bytes), "journal.jsonl")
                    .orThrow();
            if (!read.verify(head).isEmpty()) {
                throw new IllegalStateException("another head");
            }
            return read;
        }

        Round replayed(Journal read) {
            return read.round(rulebook).orThrow();
        }

        private static String line(JournalChain chain, JournalEntry entry) {
            return chain.next(entry, NOW).orThrow().line().orElseThrow();
        }
    }

    /** A file to append to, and the folder it lies in. */
    @State(Scope.Benchmark)
    public static class Growing {

        private Path folder = Path.of("");
        private JournalFile file = JournalFile.of(folder);
        private FileChannel plain;
        private ByteBuffer line = ByteBuffer.allocate(0);
        private int number;

        /** Makes a folder in the present one: a temporary one may lie in memory. */
        @Setup
        public void open() throws IOException {
            folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "journal");
            file = JournalFile.of(folder.resolve("journal.jsonl"));
            JournalChain chain = JournalChain.named("journal.jsonl");
            String text = Long.line(chain, mark(0)) + '\n';
            line = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            plain = FileChannel.open(folder.resolve("plain"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }

        /** Removes what was written. */
        @TearDown
        public void remove() throws IOException {
            plain.close();
            try (var files = Files.list(folder)) {
                files.forEach(Growing::delete);
            }
            Files.delete(folder);
        }

        private static void delete(Path file) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static JournalEntry entry(int number, Entry row) {
        return JournalEntry.of("E" + number, START.plusSeconds(number), "Sở Nội vụ", "Chuyên viên A", row);
    }

    private static JournalEntry mark(int number) {
        return JournalEntry.of(
                "E" + number,
                START,
                "Sở Nội vụ",
                "Chuyên viên A",
                "marks",
                java.util.Map.of("unit", "U" + number, "criterion", "A1C1S1", "stage", "APPRAISAL", "points", "1.25"));
    }

    /** The least that telling a change from none costs: one hash over all bytes. */
    @Benchmark
    public byte[] hashOfBytes(Long journal) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(journal.bytes);
    }

    /** Reads every entry and verifies every line, and the end against the known head. */
    @Benchmark
    public Journal verify(Long journal) throws IOException {
        return journal.verified();
    }

    /** The same, and the checked round that the entries make. */
    @Benchmark
    public Round verifyAndReplay(Long journal) throws IOException {
        return journal.replayed(journal.verified());
    }

    /** The least that keeping a line costs: one write, forced to the disk. */
    @Benchmark
    public void writeAndForce(Growing growing) throws IOException {
        growing.plain.write(growing.line.rewind());
        growing.plain.force(true);
    }

    /** One entry: lock, look at what others wrote, check, write, force. */
    @Benchmark
    public Link append(Growing growing) throws IOException {
        return growing.file.append(mark(growing.number++), NOW).orThrow();
    }
}
