package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Entry;
import vn.cchc.model.UnitRow;
import vn.cchc.model.act.SelfScoreLockRow;
import vn.cchc.model.council.Petition;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.council.PetitionStepRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.ScoreDifference;
import vn.cchc.scoring.Scorer;

/** Two units change places twice: by a re-appraisal after a petition, and by the council. */
class CouncilStoryTest {

    private static final Rulebook RULEBOOK = Rulebook.of(
            2025,
            CriteriaSet.of(List.of(
                            CriterionRow.of("1", null, "Steering", "100"),
                            CriterionRow.of("1.1", "1", "Plan", "2"),
                            CriterionRow.of("1.2", "1", "All else", "98")))
                    .orThrow());

    private static final List<Entry> UNITS = List.of(UnitRow.of("A", "A", null), UnitRow.of("B", "B", null));
    private static final List<Entry> SELF = List.of(
            mark("A", "1.1", Stage.SELF, "2", "2026-01-05"),
            mark("A", "1.2", Stage.SELF, "90", "2026-01-05"),
            mark("B", "1.1", Stage.SELF, "2", "2026-01-05"),
            mark("B", "1.2", Stage.SELF, "90", "2026-01-05"));
    private static final List<Entry> LOCKS = List.of(
            SelfScoreLockRow.of("A", Instant.parse("2026-01-10T00:00:00Z")),
            SelfScoreLockRow.of("B", Instant.parse("2026-01-10T00:00:00Z")));
    private static final List<Entry> APPRAISAL = List.of(
            mark("A", "1.1", Stage.APPRAISAL, "1.00", "2026-01-20"),
            mark("A", "1.2", Stage.APPRAISAL, "83.5", "2026-01-20"),
            mark("B", "1.1", Stage.APPRAISAL, "2", "2026-01-20"),
            mark("B", "1.2", Stage.APPRAISAL, "83", "2026-01-20"));
    private static final List<Entry> PETITION = List.of(
            new PetitionRow(
                    "K1",
                    "A",
                    "1.1",
                    Petition.Request.POINTS,
                    new BigDecimal("2"),
                    "plan issued in time",
                    LocalDate.of(2026, 1, 25),
                    null,
                    null,
                    null,
                    null),
            PetitionStepRow.given("K1", "Member 1", Instant.parse("2026-01-26T00:00:00Z")));
    private static final List<Entry> REAPPRAISAL = List.of(mark("A", "1.1", Stage.REAPPRAISAL, "2.00", "2026-02-01"));
    private static final List<Entry> COUNCIL = List.of(mark("A", "1.1", Stage.COUNCIL, "1.25", "2026-03-01"));

    @Test
    void everyTableOfTheStoryCanBeRebuilt() {
        Round round = story(List.of(UNITS, SELF, LOCKS, APPRAISAL, PETITION, REAPPRAISAL, COUNCIL));

        assertThat(table(round)).isEqualTo("1 B 85.00, 2 A 84.75");
        assertThat(table(round.atEntry(12))).isEqualTo("1 B 85.00, 2 A 84.50");
        assertThat(table(round.atEntry(14))).isEqualTo("1 B 85.00, 2 A 84.50");
        assertThat(table(round.atEntry(15))).isEqualTo("1 A 85.50, 2 B 85.00");
        assertThat(table(round.atEntry(16))).isEqualTo("1 B 85.00, 2 A 84.75");
        assertThat(table(round.at(Instant.parse("2026-01-31T00:00:00Z")))).isEqualTo("1 B 85.00, 2 A 84.50");
        assertThat(table(round.at(Instant.parse("2026-02-01T00:00:00Z")))).isEqualTo("1 A 85.50, 2 B 85.00");
        assertThat(table(round, Stage.APPRAISAL)).isEqualTo("1 B 85.00, 2 A 84.50");
        assertThat(table(round, Stage.REAPPRAISAL)).isEqualTo("1 A 85.50, 2 B 85.00");
        assertThat(round.atEntry(14).petitions().get(0).outcome()).isEqualTo(Petition.Outcome.OPEN);
        assertThat(round.atEntry(15).petitions().get(0).outcome()).isEqualTo(Petition.Outcome.ACCEPTED);
    }

    @Test
    void theOrderOfEntriesWithinAStageChangesNothing() {
        Round round = story(List.of(UNITS, SELF, LOCKS, APPRAISAL, PETITION, REAPPRAISAL, COUNCIL));
        List<Entry> turned = new ArrayList<>(APPRAISAL);
        for (int i = 0; i < turned.size(); i++) {
            Collections.rotate(turned, 1);
            Round other = story(List.of(UNITS, SELF, LOCKS, turned, PETITION, REAPPRAISAL, COUNCIL));

            assertThat(table(other)).isEqualTo(table(round));
            assertThat(table(other.atEntry(12))).isEqualTo(table(round.atEntry(12)));
            assertThat(table(other.atEntry(15))).isEqualTo(table(round.atEntry(15)));
        }
    }

    @Test
    void aLateEntryOfAnEarlierStageChangesNothingAndIsReported() {
        Round round = story(List.of(UNITS, SELF, LOCKS, APPRAISAL, PETITION, REAPPRAISAL, COUNCIL));

        Checked<Round> later = round.adding(mark("A", "1.1", Stage.REAPPRAISAL, "1.75", "2026-03-02"));

        assertThat(later.problems())
                .extracting(problem -> problem.text(Language.EN))
                .contains("row 17, column \"time\": unit A, criterion 1.1: the mark at the stage reappraisal came after"
                        + " the stage council had spoken; it is kept and changes nothing.");
        assertThat(table(later.orThrow())).isEqualTo("1 B 85.00, 2 A 84.75");
        assertThat(table(later.orThrow(), Stage.REAPPRAISAL)).isEqualTo("1 A 85.50, 2 B 85.00");
        assertThat(later.orThrow().history("A", "1.1"))
                .extracting(change -> change.before().map(m -> m.said()).orElse("–") + " → "
                        + change.after().said()
                        + (change.isEffective()
                                ? ""
                                : " (no change by " + change.mark().said() + ")"))
                .containsExactly("– → 2", "2 → 1", "1 → 2", "2 → 1.25", "1.25 → 1.25 (no change by 1.75)");
    }

    @Test
    void twoMomentsCompareAsADifferenceOfScores() {
        Round round = story(List.of(UNITS, SELF, LOCKS, APPRAISAL, PETITION, REAPPRAISAL, COUNCIL));
        Scorer scorer = Scorer.of(RULEBOOK);

        ScoreDifference difference = ScoreDifference.between(
                scorer.score(round.atEntry(15), Stage.COUNCIL, "A"), scorer.score(round, Stage.COUNCIL, "A"));

        assertThat(difference.text(Language.EN)).contains("−0.7500").contains("1.1");
        assertThat(difference.total()).hasToString("-3/4");
    }

    private static Round story(List<List<Entry>> stages) {
        List<Entry> entries = stages.stream().flatMap(List::stream).toList();
        return Round.of(RULEBOOK, LocalDate.of(2025, 12, 31), RoundRows.of(entries))
                .orThrow();
    }

    private static String table(Round round) {
        return table(round, Stage.COUNCIL);
    }

    private static String table(Round round, Stage stage) {
        Ranking ranking = Ranker.of(RULEBOOK).rank(Scorer.of(RULEBOOK).score(round, stage));
        return ranking.blocks().get(0).places().stream()
                .map(place -> place.place().orElseThrow() + " " + place.unit().code() + " "
                        + place.card().published().orElseThrow())
                .collect(Collectors.joining(", "));
    }

    private static MarkRow mark(String unit, String leaf, Stage stage, String points, String day) {
        return new MarkRow(
                unit,
                leaf,
                stage,
                new BigDecimal(points),
                null,
                null,
                null,
                null,
                null,
                Instant.parse(day + "T00:00:00Z"),
                null,
                null,
                null,
                null);
    }
}
