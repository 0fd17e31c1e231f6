package vn.cchc.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cchc.io.Journal;
import vn.cchc.io.JournalChain;
import vn.cchc.io.JournalChain.Link;
import vn.cchc.io.JournalEntry;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;

/** An application that keeps the lines of a journal in its own table: the same entries, the same verification, no file. */
class JournalOfAHostTest {

    private static final Instant NOON = Instant.parse("2026-02-02T05:00:00Z");

    private final Table table = new Table();

    /** A table of lines with a unique column {@code prev}, as a database would hold it. */
    private static final class Table {

        private final List<String> lines = new ArrayList<>();
        private final Set<String> previous = new HashSet<>();

        void insert(String prev, String line) {
            if (!previous.add(prev)) {
                throw new IllegalStateException("duplicate key: prev");
            }
            lines.add(line);
        }
    }

    /** One server of the application, which has read so much of the table. */
    private static final class Server {

        private final Table table;
        private final JournalChain chain = JournalChain.named("table journal");

        Server(Table table) {
            this.table = table;
        }

        void catchUp() {
            table.lines.subList(chain.size(), table.lines.size()).forEach(chain::add);
        }

        Link store(JournalEntry entry) {
            Link link = chain.next(entry, NOON).orThrow();
            link.line().ifPresent(line -> {
                table.insert(chain.head(), line);
                chain.add(line);
            });
            return link;
        }
    }

    @Test
    void storesTheLinesThatTheLibraryMakesAndReadsThemBack() {
        Server server = new Server(table);
        server.store(mark("E1", "SNV"));
        Link second = server.store(mark("E2", "STC"));
        Link again = server.store(mark("E1", "SNV"));

        Server reader = new Server(table);
        reader.catchUp();
        Journal journal = reader.chain.journal().orThrow();

        assertThat(again.isNew()).isFalse();
        assertThat(journal.entries()).containsExactly(mark("E1", "SNV"), mark("E2", "STC"));
        assertThat(journal.head()).isEqualTo(second.hash());
        assertThat(journal.verify(second.hash())).isEmpty();
    }

    @Test
    void cannotForkWhereTwoServersStoreAtOnce() {
        Server first = new Server(table);
        Server second = new Server(table);
        first.store(mark("E1", "SNV"));
        second.catchUp();
        first.store(mark("E2", "STC"));

        assertThatThrownBy(() -> second.store(mark("E3", "SYT"))).hasMessage("duplicate key: prev");
        second.catchUp();
        second.store(mark("E3", "SYT"));
        first.catchUp();

        assertThat(first.chain.head()).isEqualTo(second.chain.head());
        assertThat(first.chain.journal().orThrow().entries())
                .extracting(JournalEntry::id)
                .containsExactly("E1", "E2", "E3");
    }

    @Test
    void refusesAnEntryAgainstAnOlderVersionOfItsSubject() {
        Server first = new Server(table);
        Server second = new Server(table);
        first.store(mark("E1", "SNV"));
        second.catchUp();
        second.store(mark("E2", "SNV").against(1));
        first.catchUp();

        assertThat(first.chain.next(mark("E3", "SNV").against(1), NOON).problems())
                .extracting(Problem::code)
                .containsExactly(Code.JOURNAL_SUBJECT_MOVED_ON);
    }

    @Test
    void noticesARowThatWasChangedRemovedOrMovedInTheTable() {
        Server server = new Server(table);
        server.store(mark("E1", "SNV"));
        server.store(mark("E2", "STC"));
        String known = server.store(mark("E3", "SYT")).hash();
        List<String> lines = table.lines;

        assertThat(found(List.of(lines.get(0), lines.get(1).replace("1.25", "1.75"), lines.get(2)), known))
                .containsExactly(Code.JOURNAL_LINE_ALTERED);
        assertThat(found(List.of(lines.get(0), lines.get(2)), known)).containsExactly(Code.JOURNAL_CHAIN_BROKEN);
        assertThat(found(List.of(lines.get(1), lines.get(0), lines.get(2)), known))
                .containsOnly(Code.JOURNAL_CHAIN_BROKEN);
        assertThat(found(lines.subList(0, 2), known)).containsExactly(Code.JOURNAL_HEAD_UNKNOWN);
        assertThat(found(lines, known)).isEmpty();
    }

    private static List<Code> found(List<String> lines, String knownHead) {
        JournalChain chain = JournalChain.named("table journal");
        List<Problem> problems = new ArrayList<>();
        lines.forEach(line -> problems.addAll(chain.add(line)));
        chain.journal().value().ifPresent(journal -> problems.addAll(journal.verify(knownHead)));
        return problems.stream().map(Problem::code).toList();
    }

    private static JournalEntry mark(String id, String unit) {
        Map<String, String> row = Map.of(
                "unit", unit, "criterion", "1.1", "stage", "APPRAISAL", "points", "1.25", "reason", "đủ tài liệu");
        return JournalEntry.of(id, NOON, "Sở Nội vụ", "", "marks", row);
    }
}
