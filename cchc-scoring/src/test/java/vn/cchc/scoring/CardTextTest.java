package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Points;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.TaskRow;

/** The whole card of a unit, as people read it. */
class CardTextTest {

    private static final Sample SHRUNK = Sample.of(
                    "1=60", "1.1=20", "1.2=40", "2=20", "2.1=20", "3=20", "3.1=20", "B=3", "B.1=2", "B.2=2", "P=5")
            .exempt("1.2", "2")
            .appraised("1.1=10", "3.1=15", "B.1=2", "B.2=2", "P=1")
            .marked("A", Stage.COUNCIL, "3.1=16");

    /** Nobody at the appraisal has spoken of 1 and 2; what was said of 3 is impossible. */
    private static final Sample OPEN = Sample.of("1=40", "2=20", "3=10", "4=30", "P=2")
            .rule("2", "Proportional", "", MarkSource.SELF_THEN_APPRAISAL)
            .rule("3", "Proportional", "", MarkSource.SELF_THEN_APPRAISAL)
            .marked("A", Stage.SELF, "1=35")
            .evidence("2", Stage.SELF, "3/4")
            .evidence("3", Stage.APPRAISAL, "5/0")
            .appraised("4=30");

    @Test
    void showsWhatDoesNotApplyAndWhatLiesOutside() {
        assertThat(card(SHRUNK)).isEqualTo("""
                1  1        10 of 20    applies in part, 60 in full
                  1.1  1.1  10 of 20    appraisal gave 10
                  1.2  1.2  –           does not apply: no border
                2  2        –           does not apply
                  2.1  2.1  –           does not apply: no border
                3  3        16 of 20
                  3.1  3.1  16 of 20    council raised 15 to 16
                B  B        3  of 3     bonus
                  B.1  B.1  2  of 2     appraisal gave 2
                  B.2  B.2  2  of 2     appraisal gave 2
                P  P        1  of 5     appraisal gave 1

                Points: 26 of 40 that apply
                Exemptions: SHRINK_MAXIMUM (shrink the maximum); the full set has 100 points
                Bonus: 3
                Penalty: 1
                Index: 100 × 26 ÷ 40 + 100 × (3 − 1) ÷ 100 = 67.00
                Rounding: half up, leaves to 9 and the index to 2 decimal places
                """);
    }

    @Test
    void addsTheFieldsUpToTheIndexWhereWeightsAreKept() {
        // the bonus of 4 earns 3: 37.5 + 20 + 4 − 1 − 1
        assertThat(index(SHRUNK.with("exemptionPolicy=KEEP_FIELD_WEIGHTS"))).isEqualTo("""
                Points: 26 of 40 that apply
                Exemptions: KEEP_FIELD_WEIGHTS (keep the weights of fields); the full set has 100 points
                Bonus: 3
                Penalty: 1
                Index: exact value 119/2 = 59.50
                  1: adds 37.5000 to the index
                  3: adds 20.0000 to the index
                  B: adds 4.0000 to the index
                  P: adds -1.0000 to the index
                  caps and bounds: add -1.0000
                Rounding: half up, leaves to 9 and the index to 2 decimal places
                """);
        assertThat(index(Sample.of("1=60", "1.1=20", "1.2=40", "2=40")
                        .with("exemptionPolicy=KEEP_FIELD_WEIGHTS")
                        .exempt("1.2")
                        .appraised("1.1=10", "2=30")))
                .isEqualTo("""
                Points: 40 of 60 that apply
                Exemptions: KEEP_FIELD_WEIGHTS (keep the weights of fields); the full set has 100 points
                Index: exact value 60 = 60.00
                  1: adds 30.0000 to the index
                  2: adds 30.0000 to the index
                Rounding: half up, leaves to 9 and the index to 2 decimal places
                """);
    }

    @Test
    void saysWhatBonusAndPenaltyWereBeforeTheirCaps() {
        assertThat(index(SHRUNK.with("bonusCap=1", "penaltyCap=0.5"))).isEqualTo("""
                Points: 26 of 40 that apply
                Exemptions: SHRINK_MAXIMUM (shrink the maximum); the full set has 100 points
                Bonus: 1 (3 before the cap)
                Penalty: 0.5 (1 before the cap)
                Index: 100 × 26 ÷ 40 + 100 × (1 − 0.5) ÷ 100 = 65.50
                Rounding: half up, leaves to 9 and the index to 2 decimal places
                """);
    }

    @Test
    void saysWhatIsStillMissingAndWhatTheIndexMayBecome() {
        assertThat(card(OPEN)).isEqualTo("""
                1  1  –  of 40    not yet appraised; self-score 35
                2  2  –  of 20    not yet appraised; self-score 3 of 4, proportional
                3  3  –  of 10    not usable, counts as not yet marked: criterion 3 (unit A): 5 of a whole of 0 cannot be.
                4  4  30 of 30    appraisal gave 30
                P  P  –  of 2     not yet appraised

                Points: 30 of 100 that apply
                Index: not yet, 4 criteria are not marked; between 28.00 and 100.00
                Rounding: half up, leaves to 9 and the index to 2 decimal places
                """);
        assertThat(index(OPEN.with("missingPolicy=COUNT_AS_ZERO"))).isEqualTo("""
                Points: 30 of 100 that apply
                4 criteria are not marked and count as 0 by regulation
                Index: 100 × 30 ÷ 100 = 30.00
                Rounding: half up, leaves to 9 and the index to 2 decimal places
                """);
        assertThat(index(Sample.of("1=60", "2=40")
                        .with("exemptionPolicy=KEEP_FIELD_WEIGHTS")
                        .exempt("2")))
                .isEqualTo("""
                Points: 0 of 60 that apply
                Exemptions: KEEP_FIELD_WEIGHTS (keep the weights of fields); the full set has 100 points
                Index: not yet, 1 criteria are not marked; between 0.00 and 100.00
                Rounding: half up, leaves to 9 and the index to 2 decimal places
                """);
    }

    @Test
    void saysWhereABoundHeldTheIndexBack() {
        Sample high = Sample.of("1=100", "B=5").appraised("1=98", "B=5");
        Sample low = Sample.of("1=100", "P=5").appraised("1=2", "P=3");

        assertThat(index(high)).contains("\nIndex: 100 × 98 ÷ 100 + 100 × (5 − 0) ÷ 100 = 103.00\n");
        assertThat(index(high.with("indexBounds=CAP_AT_100")))
                .contains("\nIndex: 100 × 98 ÷ 100 + 100 × (5 − 0) ÷ 100, after caps and bounds = 100.00\n");
        assertThat(index(low)).contains("\nIndex: 100 × 2 ÷ 100 + 100 × (0 − 3) ÷ 100, after caps and bounds = 0.00\n");
    }

    @Test
    void unitToWhichNothingAppliesHasNoIndexWhateverItsBonus() {
        assertThat(card(Sample.of("1=100", "B=5").exempt("1").appraised("B=5"))).isEqualTo("""
                1  1  –         does not apply: no border
                B  B  5 of 5    appraisal gave 5

                Points: 0 of 0 that apply
                Exemptions: SHRINK_MAXIMUM (shrink the maximum); the full set has 100 points
                Bonus: 5
                Index: none, since no criterion applies
                Rounding: half up, leaves to 9 and the index to 2 decimal places
                """);
    }

    @Test
    void leavesWhatUnitsDoNotScoreThemselvesOutOfTheSelfScoring() {
        Sample sample = Sample.of("1=60", "2=40")
                .rule("2", "Judged", "", MarkSource.APPRAISAL)
                .marked("A", Stage.SELF, "1=3");

        assertThat(ScoreText.of(Language.EN).tree(sample.score(Stage.SELF).card("A")))
                .isEqualTo("""
                1  1  3 of 60    self-score gave 3
                2  2  –          not covered at the stage self-score
                """);
    }

    @Test
    void namesTheTaskThatWasNeverAssigned() {
        CriterionRow tasked = new CriterionRow(
                "2",
                null,
                "Border",
                new BigDecimal("40"),
                null,
                null,
                null,
                null,
                "border",
                null,
                null,
                null,
                null,
                null);
        CriteriaSet set = CriteriaSet.of(List.of(CriterionRow.of("1", null, "Plan", "60"), tasked), Points.of("100"))
                .orThrow();
        Rulebook rulebook = Rulebook.of(2025, set, Regulations.of(Map.of()));
        RoundRows rows = RoundRows.of(
                        List.of(UnitRow.of("A", "A", "ALL"), UnitRow.of("B", "B", "ALL")),
                        List.of(MarkRow.points("A", "1", Stage.APPRAISAL, "30")))
                .withTasks(List.of(new TaskRow("border", "B", null, null)));
        Round round = Round.of(rulebook, LocalDate.of(2025, 12, 31), rows).orThrow();

        String text = ScoreText.of(Language.EN).tree(Scorer.of(rulebook).score(round, Stage.COUNCIL, "A"));

        assertThat(text).isEqualTo("""
                1  Plan    30 of 60    appraisal gave 30
                2  Border  –           does not apply: the task "border" was never assigned
                """);
    }

    @Test
    void saysThatThereWasNothingToCount() {
        Sample sample = Sample.of("1=60", "2=40")
                .rule("1", "Proportional", "", MarkSource.APPRAISAL)
                .evidence("1", Stage.APPRAISAL, "0/0")
                .appraised("2=10");

        assertThat(tree(sample)).isEqualTo("""
                1  1  –           does not apply: nothing to count (0 of 0, proportional)
                2  2  10 of 40    appraisal gave 10
                """);
    }

    @Test
    void saysByWhichEvidenceALaterStageChangedPoints() {
        Sample counted = Sample.of("1=60", "2=40")
                .rule("2", "Proportional", "", MarkSource.APPRAISAL)
                .appraised("1=60")
                .evidence("2", Stage.APPRAISAL, "1/2");
        MarkRow points = new MarkRow(
                "A",
                "2",
                Stage.COUNCIL,
                new BigDecimal("35"),
                null,
                null,
                "3/4",
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(tree(counted.evidence("2", Stage.COUNCIL, "3/4"))).isEqualTo("""
                1  1  60 of 60    appraisal gave 60
                2  2  30 of 40    council raised 20 to 30 (3 of 4, proportional: 3 ÷ 4 × 40)
                """);
        assertThat(tree(counted.row(points))).isEqualTo("""
                1  1  60 of 60    appraisal gave 60
                2  2  35 of 40    council raised 20 to 35
                """);
    }

    @Test
    void saysWhatEachStageMadeOfALeaf() {
        Sample sample = Sample.of("1=60", "2=30", "3=10")
                .marked("A", Stage.SELF, "1=50", "2=20", "3=10")
                .appraised("1=40", "2=20")
                .marked("A", Stage.COUNCIL, "1=40", "3=4");

        Basis.Decided first = (Basis.Decided) ((LeafScore) sample.card().score("1")).basis();

        assertThat(first.steps())
                .extracting(step -> step.mark().stage().orElseThrow() + " " + step.points())
                .containsExactly("SELF 50", "APPRAISAL 40", "COUNCIL 40");
        assertThat(ScoreText.of(Language.EN).tree(sample.card())).isEqualTo("""
                1  1  40 of 60    council gave 40
                2  2  20 of 30    appraisal gave 20
                3  3  4  of 10    council lowered 10 to 4
                """);
    }

    @Test
    void namesWhoMarkedOnlyWherePersonsAreAskedFor() {
        Sample sample = Sample.of("1=50", "2=30", "3=20")
                .row(markedBy("1", "Sở Nội vụ", "a person (synthetic)"))
                .row(markedBy("2", "Sở Nội vụ", null))
                .row(markedBy("3", null, null));

        assertThat(tree(sample)).isEqualTo("""
                1  1  10 of 50    appraisal gave 10
                2  2  10 of 30    appraisal gave 10
                3  3  10 of 20    appraisal gave 10
                """);
        assertThat(ScoreText.of(Language.EN).withPersons().tree(sample.card())).isEqualTo("""
                1  1  10 of 50    appraisal gave 10 (marked by Sở Nội vụ, a person (synthetic))
                2  2  10 of 30    appraisal gave 10 (marked by Sở Nội vụ)
                3  3  10 of 20    appraisal gave 10
                """);
    }

    private static MarkRow markedBy(String leaf, @Nullable String agency, @Nullable String person) {
        return new MarkRow(
                "A",
                leaf,
                Stage.APPRAISAL,
                BigDecimal.TEN,
                null,
                null,
                null,
                agency,
                person,
                null,
                null,
                null,
                null,
                null);
    }

    private static String tree(Sample sample) {
        return ScoreText.of(Language.EN).tree(sample.card());
    }

    private static String card(Sample sample) {
        return ScoreText.of(Language.EN).card(sample.card());
    }

    /** What stands beneath the tree. */
    private static String index(Sample sample) {
        String card = card(sample);
        return card.substring(card.indexOf("\n\n") + 2);
    }
}
