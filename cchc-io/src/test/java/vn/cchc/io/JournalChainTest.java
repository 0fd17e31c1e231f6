package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.io.Entries.NOW;
import static vn.cchc.io.Entries.english;
import static vn.cchc.io.Entries.mark;
import static vn.cchc.io.Entries.vietnamese;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.io.JournalChain.Link;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;

class JournalChainTest {

    private final JournalChain chain = JournalChain.named("table journal");

    @Test
    void changesNothingUntilTheLineIsStored() {
        Link first = chain.next(mark(1, "STC", "1.1", "1"), NOW).orThrow();
        Link again = chain.next(mark(1, "STC", "1.1", "1"), NOW).orThrow();

        assertThat(again).isEqualTo(first);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.isNew()).isTrue();
        assertThat(chain.size()).isZero();
        assertThat(chain.add(first.line().orElseThrow())).isEmpty();
        assertThat(chain.size()).isEqualTo(1);
        assertThat(chain.head()).isEqualTo(first.hash());
    }

    @Test
    void knowsAnEntryThatWasSentTwice() {
        Link first = add(mark(1, "STC", "1.1", "1"));
        add(mark(2, "SNV", "1.1", "1"));

        Link again = chain.next(mark(1, "STC", "1.1", "1"), NOW).orThrow();

        assertThat(again.isNew()).isFalse();
        assertThat(again.number()).isEqualTo(1);
        assertThat(again.hash()).isEqualTo(first.hash());
    }

    @Test
    void refusesAnotherEntryOfTheSameId() {
        add(mark(1, "STC", "1.1", "1"));

        assertThat(refusals(mark(1, "SNV", "1.1", "1")))
                .containsExactly("the id E1 is taken by the entry in line 1, which says something else.\n"
                        + "Give the new entry an id of its own.");
    }

    @Test
    void refusesAnEntryWrittenAgainstAnOlderVersionOfItsSubject() {
        add(mark(1, "STC", "1.1", "1"));
        add(mark(2, "STC", "1.2", "1"));
        add(mark(3, "STC", "1.1", "2").against(1));

        assertThat(refusals(mark(4, "STC", "1.1", "0").against(1)))
                .containsExactly(
                        "the entry about marks STC 1.1 was written against version 1; the journal has version 2.\n"
                                + "Look at what was entered since, then write against version 2.");
        assertThat(chain.next(mark(4, "STC", "1.1", "0").against(2), NOW).problems())
                .isEmpty();
        assertThat(chain.next(mark(4, "STC", "1.1", "0").against(3), NOW).problems())
                .extracting(Problem::code)
                .containsExactly(Code.JOURNAL_SUBJECT_MOVED_ON);
        assertThat(chain.journal().orThrow().version(mark(9, " STC", "1.1", "0")))
                .isEqualTo(2);
    }

    @Test
    void refusesAnEntryFromThePastOfTheJournalOrFromTheFuture() {
        add(mark(5, "STC", "1.1", "1"));

        assertThat(refusals(mark(4, "STC", "1.2", "1")))
                .containsExactly("the entry is dated 2026-01-15T08:34:00+07:00, earlier than the entry before it"
                        + " (2026-01-15T08:35:00+07:00).");
        assertThat(chain.next(mark(5, "STC", "1.2", "1"), NOW).problems())
                .extracting(Problem::code)
                .containsExactly(Code.JOURNAL_ID_TWICE);
        Instant now = Entries.START.plusSeconds(6 * 60);
        assertThat(chain.next(mark(6, "STC", "1.2", "1"), now).problems()).isEmpty();
        assertThat(vietnamese(chain.next(mark(7, "STC", "1.2", "1"), now).problems()))
                .containsExactly("Mục ghi thời điểm 2026-01-15T08:37:00+07:00, muộn hơn hiện tại"
                        + " (2026-01-15T08:36:00+07:00).");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        add(mark(5, "STC", "1.1", "1"));

        Checked<Link> refused = chain.next(
                JournalEntry.of("E5", Entries.START, "", "", "marks", Map.of("unit", "STC", "criterion", "1.1")),
                Entries.START.minusSeconds(1));

        assertThat(refused.problems())
                .extracting(Problem::code)
                .containsExactly(
                        Code.JOURNAL_ID_TWICE,
                        Code.JOURNAL_TIME_BACKWARDS,
                        Code.JOURNAL_SUBJECT_MOVED_ON,
                        Code.JOURNAL_TIME_AHEAD);
    }

    @Test
    void takesNothingMoreAfterALineThatDoesNotFollow() {
        Link first = add(mark(1, "STC", "1.1", "1"));
        String foreign = Entries.journal(mark(1, "STC", "1.1", "9")).strip();

        assertThat(english(chain.add(foreign)))
                .containsExactly("table journal, row 2: the line does not follow the one before it: a line was removed,"
                        + " inserted or moved here.");
        assertThat(chain.head()).isEqualTo(first.hash());
        assertThat(chain.journal().value()).isEmpty();
        assertThat(chain.next(mark(2, "SNV", "1.1", "1"), NOW).problems())
                .extracting(Problem::code)
                .containsExactly(Code.JOURNAL_CHAIN_BROKEN);
    }

    @Test
    void refusesAnEntryThatNoLineCanHold() {
        JournalEntry entry =
                Entries.entry("E1", 1, Map.of("unit", "STC", "criterion", "1.1", "reason", "x".repeat(1 << 20)));

        assertThat(english(chain.next(entry, NOW).problems()))
                .containsExactly("the line is longer than 1048576 bytes.");
    }

    @Test
    void refusesALineWithALineEndInside() {
        String line = Entries.journal(mark(1, "STC", "1.1", "1")).replace(",\"agency\"", ",\n\"agency\"");

        assertThat(chain.add(line)).extracting(Problem::code).containsExactly(Code.JOURNAL_LINE_NOT_SEALED);
    }

    @Test
    void makesNoEntryOfHalfOfOne() {
        assertThatThrownBy(() -> JournalEntry.of(" ", Instant.MAX, "", "", "mark", Map.of("\ud800", "x")))
                .isInstanceOf(InvalidValueException.class)
                .satisfies(e -> assertThat(((InvalidValueException) e).problems())
                        .extracting(Problem::code)
                        .containsExactly(Code.NOT_A_TIME, Code.FIELD_BLANK, Code.NOT_A_WORD_OF));
        assertThatThrownBy(() -> JournalEntry.of(
                        "E1", NOW, "", "", "marks", Map.of("unit", "A", "criterion", "1", "person", "Ai")))
                .hasMessage("column \"person\": \"person\" is nothing that can be said here; expected: unit, criterion,"
                        + " stage, points, reported, outOf, evidence, reason, decision, documents.");
    }

    @Test
    void readsAnEntryAsALineHoldsIt() {
        JournalEntry entry = mark(1, "STC", "1.1", "1").against(2);

        assertThat(JournalEntry.read(entry.toString(), "entry.json").orThrow()).isEqualTo(entry);
        assertThat(english(JournalEntry.read("{\"id\":", "entry.json").problems()))
                .containsExactly("entry.json: not valid JSON at character 7 of the row.");
    }

    private Link add(JournalEntry entry) {
        Link link = chain.next(entry, NOW).orThrow();
        assertThat(chain.add(link.line().orElseThrow())).isEqualTo(List.of());
        return link;
    }

    private List<String> refusals(JournalEntry entry) {
        return english(chain.next(entry, NOW).problems());
    }
}
