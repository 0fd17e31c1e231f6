package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;

class ScoreDifferenceTest {

    private static final Rulebook LAST_YEAR = rulebook(2024, "1=60", "2=30", "9=10");
    private static final Rulebook THIS_YEAR = rulebook(2025, "1=50", "2=30", "3=20");

    @Test
    void saysWhatTheCouncilChanged() {
        Round round = round(
                THIS_YEAR,
                List.of(),
                MarkRow.points("A", "1", Stage.APPRAISAL, "40"),
                MarkRow.points("A", "1", Stage.COUNCIL, "42.5"),
                MarkRow.points("A", "2", Stage.APPRAISAL, "30"),
                MarkRow.points("A", "3", Stage.APPRAISAL, "10"));

        ScoreDifference difference =
                ScoreDifference.between(card(THIS_YEAR, round, Stage.APPRAISAL), card(THIS_YEAR, round, Stage.COUNCIL));

        assertThat(difference.total()).isEqualTo(Index.of(BigInteger.valueOf(5), BigInteger.TWO));
        assertThat(difference.text(Language.EN))
                .isEqualTo("  +2.5000  1  Criterion 1 (42.5000 against 40.0000)\n"
                        + "  +2.5000  in all, in points of the index\n");
    }

    @Test
    void comparesYearsWithDifferentCriteriaAndExemptions() {
        Round before = round(
                LAST_YEAR,
                List.of(),
                MarkRow.points("A", "1", Stage.APPRAISAL, "30"),
                MarkRow.points("A", "2", Stage.APPRAISAL, "15"),
                MarkRow.points("A", "9", Stage.APPRAISAL, "10"));
        Round now = round(
                THIS_YEAR,
                List.of(new ExemptionRow("A", "3", null, "no border gate", null, null, null)),
                MarkRow.points("A", "1", Stage.APPRAISAL, "40"),
                MarkRow.points("A", "2", Stage.APPRAISAL, "20"));

        ScoreDifference difference =
                ScoreDifference.between(card(LAST_YEAR, before, Stage.COUNCIL), card(THIS_YEAR, now, Stage.COUNCIL));

        // 55 of 100 last year, 60 of 80 this year
        assertThat(difference.total()).isEqualTo(Index.of(BigInteger.valueOf(20), BigInteger.ONE));
        assertThat(difference.parts())
                .extracting(part -> part.leaf().code() + " " + part.difference())
                .containsExactly("1 20", "2 10", "3 0", "9 -10");
        assertThat(difference.text(Language.VI))
                .isEqualTo("  +20,0000  1  Criterion 1 (50,0000 so với 30,0000)\n"
                        + "  +10,0000  2  Criterion 2 (25,0000 so với 15,0000)\n"
                        + "  −10,0000  9  Criterion 9 (0,0000 so với 10,0000)\n"
                        + "  +20,0000  tổng cộng, tính theo điểm chỉ số\n");
    }

    @Test
    void saysWhatCapsAndBoundsChanged() {
        Sample bonus = Sample.of("1=100", "B=5").with("bonusCap=2");
        Scorecard without = bonus.appraised("1=50", "B=0").card();
        Scorecard with = bonus.appraised("1=50", "B=5").card();

        ScoreDifference difference = ScoreDifference.between(without, with);

        assertThat(difference.adjustment()).hasToString("-3");
        assertThat(difference.text(Language.EN))
                .isEqualTo("  +5.0000  B  B (5.0000 against 0.0000)\n"
                        + "  −3.0000  caps and bounds\n"
                        + "  +2.0000  in all, in points of the index\n");
    }

    @Test
    void saysWhereShownDigitsDoNotAddUp() {
        Sample thirds = Sample.of("1=1", "2=1", "3=1").with("total=3");
        Scorecard none = thirds.appraised("1=0", "2=0", "3=0").card();
        Scorecard all = thirds.appraised("1=1", "2=1", "3=1").card();

        assertThat(ScoreDifference.between(none, all).text(Language.EN))
                .isEqualTo("  +33.3333  1  1 (33.3333 against 0.0000)\n"
                        + "  +33.3333  2  2 (33.3333 against 0.0000)\n"
                        + "  +33.3333  3  3 (33.3333 against 0.0000)\n"
                        + "  +100.0000  in all, in points of the index\n"
                        + "  (shown digits are rounded to 4 places; the exact parts add up exactly)\n");
    }

    @Test
    void needsTwoIndexes() {
        Round round = round(THIS_YEAR, List.of(), MarkRow.points("A", "1", Stage.APPRAISAL, "40"));
        Scorecard incomplete = card(THIS_YEAR, round, Stage.COUNCIL);

        Scorecard complete = Sample.of("1=100").appraised("1=50").card();

        for (Scorecard other : List.of(incomplete, complete)) {
            assertThatThrownBy(() -> ScoreDifference.between(incomplete, other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a unit without an index is not compared: A, A");
            assertThatThrownBy(() -> ScoreDifference.between(other, incomplete))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Rulebook rulebook(int year, String... maxima) {
        List<CriterionRow> rows = List.of(maxima).stream()
                .map(text -> text.split("="))
                .map(pair -> CriterionRow.of(pair[0], null, "Criterion " + pair[0], pair[1]))
                .toList();
        return Rulebook.of(year, CriteriaSet.of(rows).orThrow());
    }

    private static Round round(Rulebook rulebook, List<ExemptionRow> exemptions, MarkRow... marks) {
        RoundRows rows = RoundRows.of(List.of(UnitRow.of("A", "Sở A", null)), List.of(marks));
        return Round.of(rulebook, LocalDate.of(2025, 12, 31), rows.withExemptions(exemptions))
                .orThrow();
    }

    private static Scorecard card(Rulebook rulebook, Round round, Stage stage) {
        return Scorer.of(rulebook).score(round, stage, "A");
    }
}
