package vn.cchc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.cchc.model.Entry;
import vn.cchc.model.act.ApprovalRow;
import vn.cchc.model.act.CorrectionRow;
import vn.cchc.model.act.SelfScoreLockRow;
import vn.cchc.model.council.PetitionStepRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.round.Exemption;
import vn.cchc.model.round.ExemptionRow;
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

    @Property(tries = 60)
    void everyMomentOfASoundRoundIsARoundWhicheverTimesAreLeftOut(
            @ForAll("listed") RoundCase listed,
            @ForAll Random random,
            @ForAll @IntRange(min = 0, max = 30 * 24) int hours) {
        List<Entry> rows = listed.rows().entries().stream()
                .map(entry -> random.nextBoolean() ? entry : undated(entry))
                .toList();
        Checked<Round> round = Round.of(listed.rulebook(), listed.referenceDate(), RoundRows.listed(rows));
        Assume.that(round.value().isPresent());
        Instant time = START.plusSeconds(hours * 3600L);

        Round then = round.orThrow().at(time);

        assertThat(round.orThrow().entries()).containsAll(then.entries());
        assertThat(then.entries())
                .allMatch(entry -> entry.time() == null || !entry.time().isAfter(time));
        assertThat(round.orThrow().at(Instant.MAX)).isEqualTo(round.orThrow());
    }

    private static Entry undated(Entry entry) {
        if (entry instanceof MarkRow m) {
            return new MarkRow(
                    m.unit(),
                    m.criterion(),
                    m.stage(),
                    m.points(),
                    m.reported(),
                    m.outOf(),
                    m.evidence(),
                    m.agency(),
                    m.person(),
                    null,
                    m.reason(),
                    m.decision(),
                    m.documents(),
                    null);
        }
        if (entry instanceof ExemptionRow e) {
            return new ExemptionRow(
                    e.unit(),
                    e.criterion(),
                    e.from(),
                    // a decision may leave the reason to its proposal
                    e.status() == Exemption.Status.CONFIRMED && e.decision() != null ? null : e.reason(),
                    e.basis(),
                    e.proposedBy(),
                    e.status(),
                    e.decision(),
                    null,
                    null);
        }
        if (entry instanceof PetitionStepRow s) {
            return new PetitionStepRow(s.petition(), s.member(), s.outcome(), s.answer(), null, null);
        }
        if (entry instanceof SelfScoreLockRow lock) {
            return new SelfScoreLockRow(lock.unit(), lock.person(), null, null);
        }
        if (entry instanceof CorrectionRow c) {
            return new CorrectionRow(
                    c.unit(), c.criterion(), c.points(), null, c.basis(), null, null, null, c.reason(), null, null);
        }
        return entry instanceof ApprovalRow approval
                ? new ApprovalRow(approval.decision(), approval.person(), null, null)
                : entry;
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
