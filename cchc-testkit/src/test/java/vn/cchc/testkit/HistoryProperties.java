package vn.cchc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.cchc.model.Entry;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.round.Mark;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.UnitMarks;

class HistoryProperties {

    private static final Instant START = Instant.parse("2025-11-01T00:00:00Z");

    @Property(tries = 60)
    void theRoundAtAnEntryIsTheRoundOfTheFirstEntriesForEveryOne(@ForAll("told") RoundCase told) {
        List<Entry> entries = told.rows().entries();
        Round whole = told.round();

        assertThat(whole.entries()).hasSameSizeAs(entries);
        for (int n = 0; n <= entries.size(); n++) {
            RoundRows first =
                    RoundRows.of(entries.subList(0, n)).withNote(told.rows().note());
            assertThat(whole.atEntry(n)).isEqualTo(told.withRows(first).round());
        }
        assertThat(whole.atEntry(entries.size())).isEqualTo(whole);
    }

    @Property(tries = 60)
    void theRoundAtAnEntryOfListsIsARoundToo(@ForAll("listed") RoundCase listed) {
        Round whole = listed.round();

        for (int n = 0; n <= whole.entries().size(); n++) {
            assertThat(whole.atEntry(n).entries()).isEqualTo(whole.entries().subList(0, n));
        }
        assertThat(whole.atEntry(whole.entries().size())).isEqualTo(whole);
    }

    @Property(tries = 60)
    void theRoundAtATimeIsTheRoundOfWhatWasDatedUntilThen(
            @ForAll("told") RoundCase told, @ForAll @IntRange(min = 0, max = 30 * 24) int hours) {
        Instant time = START.plusSeconds(hours * 3600L);
        List<Entry> known = new ArrayList<>();
        for (Entry entry : told.rows().entries()) {
            Instant since = entry.time();
            if (since == null || !since.isAfter(time)) {
                known.add(entry);
            }
        }

        Round then = told.round().at(time);

        RoundRows rows = RoundRows.of(known).withNote(told.rows().note());
        assertThat(then).isEqualTo(told.withRows(rows).round());
    }

    @Property(tries = 40)
    void enteringOneByOneMakesTheRoundOfAllEntries(@ForAll("told") RoundCase told) {
        List<Entry> entries = told.rows().entries();
        Round round = told.withRows(RoundRows.NONE.withNote(told.rows().note())).round();

        for (Entry entry : entries) {
            round = round.adding(entry).orThrow();
        }

        assertThat(round).isEqualTo(told.round());
        assertThat(round.entries()).isEqualTo(told.round().entries());
    }

    @Property(tries = 40)
    void theOrderOfListsAndOfEntriesMakesTheSameMarksStand(@ForAll("listed") RoundCase listed) {
        Round told = listed.inOrder().round();

        for (UnitMarks unit : listed.round().units()) {
            UnitMarks other = told.unit(unit.unit().code());
            for (int leaf = 0; leaf < unit.rules().criteria().leaves().size(); leaf++) {
                for (Stage stage : Stage.values()) {
                    assertThat(other.deciding(leaf, stage)).isEqualTo(unit.deciding(leaf, stage));
                    assertThat(other.exemption(leaf, stage)).isEqualTo(unit.exemption(leaf, stage));
                }
            }
        }
    }

    @Property(tries = 60)
    void theHistoryOfALeafLeadsStepByStepToWhatStands(@ForAll("listed") RoundCase listed) {
        Round round = listed.round();

        for (UnitMarks unit : round.units()) {
            List<Leaf> leaves = unit.rules().criteria().leaves();
            for (int i = 0; i < leaves.size(); i++) {
                List<Round.Change> changes =
                        round.history(unit.unit().code(), leaves.get(i).code());
                Optional<Mark> standing = Optional.empty();
                for (Round.Change change : changes) {
                    assertThat(change.before()).isEqualTo(standing);
                    standing = Optional.of(change.after());
                }
                assertThat(standing.isPresent()).isEqualTo(!changes.isEmpty());
                if (unit.deciding(i, Stage.COUNCIL).isPresent()) {
                    assertThat(standing).isEqualTo(unit.deciding(i, Stage.COUNCIL));
                }
            }
        }
    }

    @Property(tries = 60)
    void theApprovedTableStandsWhateverIsCorrectedLater(@ForAll("listed") RoundCase listed) {
        Round round = listed.round();

        assertThat(round.asApproved().isPresent()).isNotEqualTo(round.draft());
        round.asApproved().ifPresent(approved -> {
            assertThat(approved.corrections()).isEmpty();
            assertThat(approved.approval()).isEqualTo(round.approval());
            long marks = listed.rows().rows(MarkRow.class).size();
            assertThat(approved.units().stream()
                            .mapToInt(u -> u.history().size())
                            .sum())
                    .isLessThanOrEqualTo((int) marks);
        });
    }

    @Provide
    Arbitrary<RoundCase> listed() {
        return Rounds.withActs();
    }

    @Provide
    Arbitrary<RoundCase> told() {
        return Rounds.withActs().map(RoundCase::inOrder);
    }
}
