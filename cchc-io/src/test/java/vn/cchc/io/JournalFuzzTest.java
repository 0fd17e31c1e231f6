package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Problem;

/**
 * Holds the promises of a journal against inputs that are looked for. On a usual run only the kept inputs are tried; with the environment
 * variable {@code JAZZER_FUZZ=1} one target at a time is searched for new ones.
 */
class JournalFuzzTest {

    private static final byte[] SOUND = Entries.threeMarks().getBytes(StandardCharsets.UTF_8);
    private static final String HEAD = Entries.read(SOUND).orThrow().head();

    /** Whatever the bytes are, reading answers with a journal or with problems. */
    @FuzzTest(maxDuration = "11m")
    void readsAnyBytesWithoutThrowing(byte[] bytes) {
        ReadResult<Journal> read = Entries.read(bytes);

        assertThat(read.value().isPresent()).isEqualTo(read.problems().stream().noneMatch(Problem::isError));
        read.value().ifPresent(journal -> assertThat(journal.verify()).hasSize(1));
        if (read.value().isEmpty() || read.orThrow().size() > 0) {
            read.problems()
                    .forEach(problem ->
                            assertThat(Entries.vietnamese(List.of(problem))).isNotEmpty());
        }
    }

    /** Edits of a sound journal: whatever they come to, a change is noticed by one who knows the head. */
    @FuzzTest(maxDuration = "11m")
    void noticesEveryChangeByTheKnownHead(FuzzedDataProvider data) {
        byte[] bytes = SOUND;
        int edits = data.consumeInt(1, 6);
        for (int i = 0; i < edits; i++) {
            bytes = edited(bytes, data);
        }

        ReadResult<Journal> read = Entries.read(bytes);

        List<Problem> noticed = new ArrayList<>(read.problems());
        read.value().ifPresent(journal -> noticed.addAll(journal.verify(HEAD)));
        assertThat(noticed.isEmpty()).isEqualTo(Arrays.equals(bytes, SOUND));
    }

    /** An entry in JSON is an entry that a journal can hold and give back, or it is refused with reasons. */
    @FuzzTest(maxDuration = "11m")
    void keepsEveryEntryThatItTakes(byte[] json) {
        Checked<JournalEntry> read = JournalEntry.read(new String(json, StandardCharsets.UTF_8), "entry.json");

        read.value().map(entry -> entry.against(0)).ifPresent(entry -> {
            JournalChain chain = JournalChain.named("journal");
            String line = chain.next(entry, Instant.MAX).orThrow().line().orElseThrow();

            assertThat(chain.add(line)).isEmpty();
            assertThat(chain.journal().orThrow().entries()).containsExactly(entry);
            assertThat(JournalEntry.read(entry.toString(), "entry.json").orThrow())
                    .isEqualTo(entry);
        });
    }

    /** Alters, removes, inserts, moves or cuts bytes; lines as often as single bytes. */
    private static byte[] edited(byte[] bytes, FuzzedDataProvider data) {
        int size = bytes.length;
        int from = data.consumeBoolean() ? data.consumeInt(0, size) : lineStart(bytes, data.consumeInt(0, size));
        int to = data.consumeBoolean()
                ? Math.min(size, from + data.consumeInt(0, 80))
                : lineStart(bytes, data.consumeInt(from, size));
        to = Math.max(from, to);
        byte[] part = Arrays.copyOfRange(bytes, from, to);
        byte[] without = joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, size));
        int target = Math.min(
                without.length,
                data.consumeBoolean() ? data.consumeInt(0, size) : lineStart(without, data.consumeInt(0, size)));
        return switch (data.consumeInt(0, 4)) {
            case 0 -> without;
            case 1 -> inserted(without, target, part);
            case 2 -> inserted(bytes, Math.min(target, size), part);
            case 3 -> inserted(without, from, data.consumeBytes(to - from));
            default -> inserted(bytes, from, data.consumeBytes(200));
        };
    }

    private static int lineStart(byte[] bytes, int at) {
        int start = Math.min(at, bytes.length);
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] part) {
        return joined(joined(Arrays.copyOf(bytes, at), part), Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
