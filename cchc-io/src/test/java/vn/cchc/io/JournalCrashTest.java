package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;

/**
 * Kills writing processes of its own at random moments, and looks at what they leave behind. A usual run kills a few;
 * {@code -Djournal.kills=200} as many as wanted.
 */
class JournalCrashTest {

    private static final int KILLS = Integer.getInteger("journal.kills", 8);
    private static final long LONGEST_WAIT_SECONDS = 60;
    private static final long SEED = 20260115;
    private static final String END = ".";

    @TempDir
    Path folder;

    @Test
    void losesNothingThatHadReturnedWhenTheWriterIsKilled() throws Exception {
        Path path = folder.resolve("journal.jsonl");
        Random random = new Random(SEED);
        Set<String> returned = new HashSet<>();
        int torn = 0;

        for (int kill = 0; kill < KILLS; kill++) {
            int entries = random.nextInt(6);
            // without any entry, somewhere between the start of the machine and the first one
            int micros = random.nextInt(entries == 0 ? 400_000 : 4_000);
            returned.addAll(killed(path, "K" + kill + "-", entries, micros));

            if (returned.isEmpty() && Files.notExists(path)) {
                continue;
            }
            ReadResult<Journal> read = Journal.read(path);
            Journal journal = read.orThrow();
            torn += (int) read.problems().stream()
                    .filter(problem -> problem.code() == Code.JOURNAL_LINE_TORN)
                    .count();
            assertThat(read.problems()).noneMatch(Problem::isError);
            assertThat(ids(journal)).as("kill %s", kill).containsAll(returned);
            assertThat(journal.verify(journal.head())).isEmpty();
        }

        assertThat(returned).hasSizeGreaterThanOrEqualTo(KILLS);
        // one entry of each writer may be there whose append had not returned
        assertThat(Journal.read(path).orThrow().size()).isBetween(returned.size(), returned.size() + KILLS);
        System.out.printf("%d kills, %d entries returned, %d torn lines%n", KILLS, returned.size(), torn);
    }

    @Test
    void letsTwoProcessesAppendAtOnceWithoutLosingOrMixingAnything() throws Exception {
        Path path = folder.resolve("journal.jsonl");
        int each = 100;
        List<Process> processes =
                List.of(start(path, "A", each, folder.resolve("A")), start(path, "B", each, folder.resolve("B")));

        for (Process process : processes) {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }

        ReadResult<Journal> read = Journal.read(path);
        assertThat(read.problems()).isEmpty();
        List<String> ids = ids(read.orThrow());
        assertThat(ids).hasSize(2 * each).doesNotHaveDuplicates();
        assertThat(ids.stream().filter(id -> id.startsWith("A"))).isSortedAccordingTo((a, b) -> number(a) - number(b));
        assertThat(changes(ids)).as("turns between the two writers").isGreaterThan(2);
    }

    /** Starts a writer and kills it a moment after its n-th entry has returned; answers the entries whose append had returned. */
    private List<String> killed(Path path, String prefix, int entries, int micros)
            throws IOException, InterruptedException {
        Path said = folder.resolve(prefix + "said");
        Process process = start(path, prefix, Integer.MAX_VALUE, said);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
            while (returned(said).size() < entries) {
                assertThat(process.isAlive()).as("the writer ended by itself").isTrue();
                assertThat(System.nanoTime()).as("the writer is slow").isLessThan(end);
                TimeUnit.MICROSECONDS.sleep(200);
            }
            TimeUnit.MICROSECONDS.sleep(micros);
        } finally {
            process.destroyForcibly().waitFor();
        }
        return returned(said);
    }

    /** What a writer has said; an id that it had no time to finish does not count. */
    private static List<String> returned(Path said) throws IOException {
        return Files.readString(said)
                .lines()
                .filter(line -> line.endsWith(END))
                .map(line -> line.substring(0, line.length() - END.length()))
                .toList();
    }

    private static Process start(Path path, String prefix, int entries, Path said) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        path.toString(),
                        prefix,
                        String.valueOf(entries))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Appends entries, and says of each that it has returned. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            JournalFile file = JournalFile.of(Path.of(arguments[0]));
            int entries = Integer.parseInt(arguments[2]);
            for (int i = 0; i < entries; i++) {
                String id = arguments[1] + i;
                // lines of very different lengths, some longer than a page
                String reason = "ă".repeat(i % 7 * i % 11 * 300);
                file.append(Entries.entry(id, 1, Map.of("unit", id, "criterion", "1", "reason", reason)), Entries.NOW)
                        .orThrow();
                System.out.print(id + END + "\n");
                System.out.flush();
            }
        }
    }

    private static List<String> ids(Journal journal) {
        return journal.entries().stream().map(JournalEntry::id).toList();
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    private static int changes(List<String> ids) {
        int changes = 0;
        for (int i = 1; i < ids.size(); i++) {
            changes += ids.get(i).charAt(0) == ids.get(i - 1).charAt(0) ? 0 : 1;
        }
        return changes;
    }
}
