package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.io.Entries.NOW;
import static vn.cchc.io.Entries.english;
import static vn.cchc.io.Entries.mark;
import static vn.cchc.io.Entries.threeMarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.io.JournalChain.Link;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

class JournalFileTest {

    @TempDir
    Path folder;

    private Path path;
    private JournalFile file;

    @BeforeEach
    void open() {
        path = folder.resolve("journal.jsonl");
        file = JournalFile.of(path);
    }

    @Test
    void makesTheFileWithTheFirstEntryAndAppendsToItThen() throws IOException {
        Link first = file.append(mark(1, "STC", "1.1", "1.5"), NOW).orThrow();
        file.append(mark(2, "SNV", "1.1", "2"), NOW).orThrow();
        Link third =
                JournalFile.of(path).append(mark(3, "SXD", "1.1", "0.25"), NOW).orThrow();

        assertThat(Files.readString(path)).isEqualTo(threeMarks());
        assertThat(first.number()).isEqualTo(1);
        assertThat(Journal.read(path).orThrow().head()).isEqualTo(third.hash());
        assertThat(names()).containsExactly("journal.jsonl", "journal.jsonl.lock");
        assertThat(folder.resolve("journal.jsonl.lock")).isEmptyFile();
    }

    @Test
    void changesNothingForAnEntryThatIsThere() throws IOException {
        file.append(mark(1, "STC", "1.1", "1.5"), NOW).orThrow();
        String before = Files.readString(path);

        Link again =
                JournalFile.of(path).append(mark(1, "STC", "1.1", "1.5"), NOW).orThrow();

        assertThat(again.isNew()).isFalse();
        assertThat(Files.readString(path)).isEqualTo(before);
    }

    @Test
    void changesNothingForAnEntryThatIsRefused() throws IOException {
        file.append(mark(1, "STC", "1.1", "1.5"), NOW).orThrow();
        String before = Files.readString(path);

        assertThat(file.append(mark(2, "STC", "1.1", "2"), NOW).problems())
                .extracting(Problem::code)
                .containsExactly(Code.JOURNAL_SUBJECT_MOVED_ON);
        assertThat(file.append(mark(1, "STC", "1.1", "2"), NOW).value()).isEmpty();
        assertThat(file.append(mark(2, "STC", "1.2", "2"), Entries.START).value())
                .isEmpty();
        assertThat(Files.readString(path)).isEqualTo(before);
    }

    @Test
    void asksAHostsOwnCheckBeforeItWrites() throws IOException {
        Problem no = Problem.of(Code.FIELD_BLANK, Subject.INPUT, "x");
        List<Integer> sizes = new ArrayList<>();

        Checked<Link> refused = file.append(mark(1, "STC", "1.1", "1.5"), NOW, journal -> List.of(no));
        file.append(mark(1, "STC", "1.1", "1.5"), NOW, journal -> {
            sizes.add(journal.size());
            return List.of();
        });

        assertThat(refused.problems()).containsExactly(no);
        assertThat(sizes).containsExactly(1);
        assertThat(Journal.read(path).orThrow().size()).isEqualTo(1);
    }

    @Test
    void appendsAllEntriesThatBelongTogetherOrNone() throws IOException {
        file.append(mark(1, "STC", "1.1", "1.5"), NOW).orThrow();
        String before = Files.readString(path);
        List<JournalEntry> faulty = List.of(
                mark(2, "SNV", "1.1", "2"),
                mark(1, "SNV", "1.1", "2"),
                mark(3, "STC", "1.1", "2"),
                mark(1, "STC", "1.2", "2"));

        Checked<List<Link>> refused = file.append(faulty, NOW, journal -> List.of());

        assertThat(refused.problems())
                .extracting(Problem::code)
                .containsExactly(
                        Code.JOURNAL_ID_TWICE,
                        Code.JOURNAL_TIME_BACKWARDS,
                        Code.JOURNAL_SUBJECT_MOVED_ON,
                        Code.JOURNAL_SUBJECT_MOVED_ON,
                        Code.JOURNAL_ID_TWICE,
                        Code.JOURNAL_TIME_BACKWARDS);
        assertThat(Files.readString(path)).isEqualTo(before);

        List<Link> links = file.append(
                        List.of(
                                mark(1, "STC", "1.1", "1.5"),
                                mark(2, "SNV", "1.1", "2"),
                                mark(3, "SXD", "1.1", "0.25")),
                        NOW,
                        journal -> List.of())
                .orThrow();

        assertThat(links.stream().map(Link::number)).containsExactly(1, 2, 3);
        assertThat(links.stream().map(Link::isNew)).containsExactly(false, true, true);
        assertThat(Files.readString(path)).isEqualTo(threeMarks());
    }

    @Test
    void writesNothingWhereTheCheckItselfFails() throws IOException {
        file.append(mark(1, "STC", "1.1", "1.5"), NOW).orThrow();

        assertThatThrownBy(() -> file.append(mark(2, "SNV", "1.1", "2"), NOW, journal -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        file.append(mark(2, "SNV", "1.1", "2"), NOW).orThrow();
        file.append(mark(3, "SXD", "1.1", "0.25"), NOW).orThrow();

        assertThat(Files.readString(path)).isEqualTo(threeMarks());
    }

    @Test
    void takesWhatOtherObjectsAndProcessesHaveAppended() throws IOException {
        JournalFile other = JournalFile.of(path);
        file.append(mark(1, "STC", "1.1", "1.5"), NOW).orThrow();
        other.append(mark(2, "SNV", "1.1", "2"), NOW).orThrow();
        file.append(mark(3, "SXD", "1.1", "0.25"), NOW).orThrow();

        assertThat(other.append(mark(4, "SXD", "1.1", "0"), NOW).problems())
                .extracting(Problem::code)
                .containsExactly(Code.JOURNAL_SUBJECT_MOVED_ON);
        assertThat(Files.readString(path)).isEqualTo(threeMarks());
    }

    @Test
    void movesATornLineAsideAndAppendsBehindTheLastWholeOne() throws IOException {
        String torn = "{\"id\":\"E9\",\"at\":\"2026";
        file.append(mark(1, "STC", "1.1", "1.5"), NOW).orThrow();
        Files.writeString(path, torn, StandardOpenOption.APPEND);

        Checked<Link> appended = file.append(mark(2, "SNV", "1.1", "2"), NOW);
        file.append(mark(3, "SXD", "1.1", "0.25"), NOW);

        assertThat(english(appended.problems()))
                .containsExactly(
                        "journal.jsonl, row 2: the last line was never finished (21 bytes, as after a power cut);"
                                + " every entry before it is kept.");
        assertThat(appended.orThrow().number()).isEqualTo(2);
        assertThat(Files.readString(path)).isEqualTo(threeMarks());
        assertThat(Files.readString(folder.resolve("journal.jsonl.torn"))).isEqualTo(torn + "\n");
    }

    @Test
    void keepsALastLineThatOnlyLacksItsLineEnd() throws IOException {
        String whole = threeMarks();
        Files.writeString(path, whole.substring(0, whole.length() - 1));

        Checked<Link> again = file.append(mark(3, "SXD", "1.1", "0.25"), NOW);

        assertThat(again.orThrow().isNew()).isFalse();
        assertThat(english(again.problems()))
                .containsExactly(
                        "journal.jsonl, row 3: the last line is whole, but its line end is missing: the entry counts.");
        assertThat(Files.readString(path)).isEqualTo(whole);
        assertThat(names()).doesNotContain("journal.jsonl.torn");
    }

    @Test
    void appendsNothingToABrokenChain() throws IOException {
        String altered = threeMarks().replace("\"points\":\"2\"", "\"points\":\"3\"") + "torn";
        Files.writeString(path, altered);

        Checked<Link> refused = file.append(mark(4, "STC", "1.2", "1"), NOW);

        assertThat(refused.problems())
                .extracting(Problem::code)
                .containsExactly(Code.JOURNAL_LINE_ALTERED, Code.JOURNAL_LINE_TORN);
        assertThat(file.append(mark(4, "STC", "1.2", "1"), NOW).problems()).isEqualTo(refused.problems());
        assertThat(Files.readString(path)).isEqualTo(altered);
    }

    @Test
    void noticesThatSomebodyElseChangedTheFileBetweenTwoEntries() throws IOException {
        file.append(mark(1, "STC", "1.1", "1.5"), NOW).orThrow();
        file.append(mark(2, "SNV", "1.1", "2"), NOW).orThrow();
        Files.writeString(path, Entries.journal(mark(1, "STC", "1.1", "1.5"), mark(2, "SNV", "1.1", "1")));

        Checked<Link> refused = file.append(mark(3, "SXD", "1.1", "0.25"), NOW);

        assertThat(english(refused.problems()))
                .containsExactly(
                        "journal.jsonl, row 2: the file no longer holds what was read from it and appended to it:"
                                + " somebody changed it by other means.\nVerify the journal against a known head.");
        Files.writeString(path, "");
        JournalFile cut = JournalFile.of(path);
        cut.append(mark(1, "STC", "1.1", "1.5"), NOW).orThrow();
        Files.writeString(path, "");
        assertThat(cut.append(mark(2, "SNV", "1.1", "2"), NOW).value()).isEmpty();
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        JournalFile nowhere = JournalFile.of(folder.resolve("none").resolve("journal.jsonl"));

        assertThatThrownBy(() -> nowhere.append(mark(1, "STC", "1.1", "1.5"), NOW))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void letsManyThreadsAppendThroughObjectsOfTheirOwnWhileOthersRead() throws Exception {
        int threads = 4;
        int each = 40;
        ExecutorService pool = Executors.newFixedThreadPool(threads + 1);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int thread = t;
            JournalFile own = t < 2 ? file : JournalFile.of(path);
            work.add(() -> {
                for (int i = 0; i < each; i++) {
                    // all of one minute: who comes first is left to chance
                    JournalEntry entry = Entries.entry(
                            "T" + thread + "-" + i, 1, java.util.Map.of("unit", "U" + thread, "criterion", "1." + i));
                    own.append(entry, NOW).orThrow();
                }
                return each;
            });
        }
        work.add(() -> {
            for (int i = 0; i < each; i++) {
                Files.createDirectories(folder);
                if (Files.exists(path)) {
                    Journal.read(path).orThrow();
                }
            }
            return 0;
        });

        for (Future<Integer> done : pool.invokeAll(work)) {
            done.get();
        }
        pool.shutdown();

        ReadResult<Journal> read = Journal.read(path);
        assertThat(read.problems()).isEmpty();
        assertThat(read.orThrow().entries()).hasSize(threads * each);
        assertThat(names()).containsExactly("journal.jsonl", "journal.jsonl.lock");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(name -> name.getFileName().toString()).sorted().toList();
        }
    }
}
