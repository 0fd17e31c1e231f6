package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.cchc.model.Entry;
import vn.cchc.model.act.ApprovalRow;
import vn.cchc.model.act.CorrectionRow;
import vn.cchc.model.act.SelfScoreLockRow;
import vn.cchc.model.act.SignOffRow;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.Scorer;
import vn.cchc.testkit.RoundCase;
import vn.cchc.testkit.Rounds;

class JournalProperties {

    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    @Provide
    Arbitrary<RoundCase> rounds() {
        return Rounds.withActs().map(RoundCase::inOrder);
    }

    @Property(tries = 150)
    void replaysAnyRoundAtEveryEntry(@ForAll("rounds") RoundCase given) {
        List<JournalEntry> entries = entries(given);
        Journal journal = Entries.read(Entries.journal(entries.toArray(JournalEntry[]::new)))
                .orThrow();
        int about = entries.size() - given.rows().entries().size();

        Round whole = journal.round(given.rulebook()).orThrow();

        for (int n = about; n <= journal.size(); n += Math.max(1, journal.size() / 12)) {
            assertThat(journal.first(n).round(given.rulebook()).orThrow()).isEqualTo(whole.atEntry(n - about));
        }
        for (Stage stage : Stage.values()) {
            assertThat(scores(whole, stage)).isEqualTo(scores(given.round(), stage));
        }
    }

    @Property(tries = 300)
    void noticesAnyChangedByteByTheKnownHead(
            @ForAll @IntRange(max = 100_000) int at, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] bytes = Entries.threeMarks().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String head = Entries.read(bytes).orThrow().head();
        bytes[at % bytes.length] ^= (byte) change;

        ReadResult<Journal> read = Entries.read(bytes);

        List<Problem> noticed = new ArrayList<>(read.problems());
        read.value().ifPresent(journal -> noticed.addAll(journal.verify(head)));
        assertThat(noticed).isNotEmpty();
    }

    private static String scores(Round round, Stage stage) {
        return ResultFiles.toJson(Scorer.of(round.rulebook()).score(round, stage));
    }

    /** The rows of a case as entries, each against the version that its subject then has. */
    private static List<JournalEntry> entries(RoundCase given) {
        List<JournalEntry> entries = new ArrayList<>();
        Map<String, Integer> versions = new HashMap<>();
        entries.add(about("referenceDate", given.referenceDate().toString()));
        if (!given.rows().note().isEmpty()) {
            entries.add(about("note", given.rows().note()));
        }
        Instant now = START;
        for (Entry row : given.rows().entries()) {
            Instant time = row.time();
            boolean dated = time != null && time.isAfter(now);
            now = dated ? time : now;
            JournalEntry entry = JournalEntry.of("E" + entries.size(), now, agency(row), person(row), row);
            int version = versions.merge(entry.subject(), 1, Integer::sum) - 1;
            entries.add(entry.against(version));
        }
        return entries;
    }

    private static JournalEntry about(String name, String value) {
        return JournalEntry.of(name, START, "", "", "round", Map.of("name", name, "value", value));
    }

    private static String agency(Entry row) {
        String agency = null;
        if (row instanceof MarkRow mark) {
            agency = mark.agency();
        } else if (row instanceof CorrectionRow correction) {
            agency = correction.agency();
        } else if (row instanceof SignOffRow signOff) {
            agency = signOff.agency();
        }
        return agency == null ? "" : agency;
    }

    private static String person(Entry row) {
        String person = null;
        if (row instanceof MarkRow mark) {
            person = mark.person();
        } else if (row instanceof CorrectionRow correction) {
            person = correction.person();
        } else if (row instanceof SignOffRow signOff) {
            person = signOff.person();
        } else if (row instanceof ApprovalRow approval) {
            person = approval.person();
        } else if (row instanceof SelfScoreLockRow lock) {
            person = lock.person();
        }
        return person == null ? "" : person;
    }
}
