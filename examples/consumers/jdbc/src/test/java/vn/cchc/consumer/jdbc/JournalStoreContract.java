package vn.cchc.consumer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.consumer.jdbc.JournalStore.LeafMark;
import vn.cchc.io.Journal;
import vn.cchc.io.JournalChain.Link;
import vn.cchc.io.JournalEntry;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;

/** What a journal in a database must hold to, whichever database it is. */
abstract class JournalStoreContract {

    private static final Instant NOW = Instant.parse("2026-02-02T02:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(60);
    private static final Rulebook RULEBOOK = Rulebook.of(
            2025,
            CriteriaSet.of(List.of(
                            CriterionRow.of("1", null, "Chỉ đạo", "60"), CriterionRow.of("2", null, "Hồ sơ", "40")))
                    .orThrow());

    @TempDir
    Path folder;

    private JournalStore store;

    /** Starts the database of a folder, which may hold what an earlier start left. */
    abstract DataSource start(Path data) throws Exception;

    /** Stops the database; what was committed stays in its folder. */
    abstract void stop() throws Exception;

    @BeforeEach
    void startEmpty() throws Exception {
        store = new JournalStore(start(folder.resolve("data")));
        store.create();
        store(JournalEntry.of("U-1", BEFORE, "", "", UnitRow.of("STC", "Sở Tài chính", null)));
        store(JournalEntry.of("U-2", BEFORE, "", "", UnitRow.of("SYT", "Sở Y tế", null)));
    }

    @AfterEach
    void end() throws Exception {
        stop();
    }

    @Test
    void ofTwoWhoAppraiseTheSameLeafAtOnceOneIsRefusedAndNothingIsLostAcrossARestart() throws Exception {
        store(mark("M-1", "STC", "1", "45"));
        store(mark("M-2", "SYT", "1", "50"));

        List<Checked<Link>> answers = atOnce(List.of(
                () -> append(mark("M-3", NOW, "STC", "1", "46").against(1)),
                () -> append(mark("M-4", NOW, "STC", "1", "47").against(1))));

        List<Checked<Link>> refused =
                answers.stream().filter(answer -> answer.value().isEmpty()).toList();
        assertThat(refused).hasSize(1);
        assertThat(refused.get(0).problems().get(0).text(Language.VI))
                .contains("Mục về marks STC 1 được viết trên phiên bản 1, trong khi nhật ký đã ở phiên bản 2.");

        Journal before = store.journal();
        List<LeafMark> marks = store.marks();
        stop();
        store = new JournalStore(start(folder.resolve("data")));

        Journal after = store.journal();
        Round round = after.round(RULEBOOK).orThrow();
        String taken = refused.get(0) == answers.get(0) ? "47" : "46";
        assertThat(after.verify(before.head())).isEmpty();
        assertThat(after.entries()).isEqualTo(before.entries()).hasSize(5);
        assertThat(store.marks())
                .isEqualTo(marks)
                .containsExactly(
                        new LeafMark("STC", "1", "APPRAISAL", taken, 2),
                        new LeafMark("SYT", "1", "APPRAISAL", "50", 1));
        assertThat(round.history("STC", "1")).hasSize(2);
    }

    @Test
    void whoAppraisesAnotherLeafAtTheSameTimeIsNotRefused() throws Exception {
        List<Callable<Checked<Link>>> writers = List.of(
                () -> append(mark("M-1", "STC", "1", "45")),
                () -> append(mark("M-2", "STC", "2", "30")),
                () -> append(mark("M-3", "SYT", "1", "50")),
                () -> append(mark("M-4", "SYT", "2", "31")));

        List<Checked<Link>> answers = atOnce(writers);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.value()).isPresent());
        assertThat(store.journal().entries())
                .extracting(JournalEntry::id)
                .containsExactlyInAnyOrder("U-1", "U-2", "M-1", "M-2", "M-3", "M-4");
        assertThat(store.marks()).hasSize(4);
    }

    @Test
    void whatTheRoundRefusesIsInNeitherTable() throws SQLException {
        Checked<Link> answer = store.append(mark("M-1", "STC", "1", "61"), RULEBOOK, NOW);

        assertThat(answer.problems().get(0).text(Language.VI))
                .contains("61 lớn hơn 60, điểm tối đa của tiêu chí 1 (đơn vị STC)");
        assertThat(store.journal().size()).isEqualTo(2);
        assertThat(store.marks()).isEmpty();
    }

    @Test
    void whatWasSentTwiceIsStoredOnce() throws SQLException {
        Link first = store.append(mark("M-1", "STC", "1", "45"), RULEBOOK, NOW).orThrow();
        Link again = store.append(mark("M-1", "STC", "1", "45"), RULEBOOK, NOW).orThrow();

        assertThat(again.isNew()).isFalse();
        assertThat(again.hash()).isEqualTo(first.hash());
        assertThat(store.journal().size()).isEqualTo(3);
    }

    private void store(JournalEntry entry) throws SQLException {
        append(entry).orThrow();
    }

    private Checked<Link> append(JournalEntry entry) throws SQLException {
        return store.append(entry, RULEBOOK, NOW);
    }

    private static JournalEntry mark(String id, String unit, String leaf, String points) {
        return mark(id, BEFORE, unit, leaf, points);
    }

    private static JournalEntry mark(String id, Instant at, String unit, String leaf, String points) {
        return JournalEntry.of(id, at, "Sở Nội vụ", "", MarkRow.points(unit, leaf, Stage.APPRAISAL, points));
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        CyclicBarrier barrier = new CyclicBarrier(tasks.size());
        try {
            List<Future<T>> running = IntStream.range(0, tasks.size())
                    .mapToObj(i -> threads.submit(() -> {
                        barrier.await();
                        return tasks.get(i).call();
                    }))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
