package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Points;
import vn.cchc.model.act.ApprovalRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;

class ScorecardTest {

    private static final Sample THREE = Sample.of("1=30", "2=30", "3=40");

    @Test
    void roundsTheIndexOnceNotItsParts() {
        assertThat(THREE.appraised("1=24.995", "2=24.995", "3=33.315").published())
                .isEqualTo("83.31");
        assertThat(THREE.appraised("1=24.9949", "2=25.0000", "3=33.3100").published())
                .isEqualTo("83.30");
    }

    @Test
    void equalTotalsAreEqualWhateverTheirDigits() {
        Sample set = Sample.of("1=35", "2=30", "3=35");

        Scorecard a = set.appraised("1=27.2", "2=26.1", "3=30.4").card();
        Scorecard b = set.appraised("1=32.6", "2=22.4", "3=28.7").card();
        Scorecard c = set.appraised("1=33.30", "2=25.0", "3=25").card();
        Scorecard d = set.appraised("1=33.3", "2=25.00", "3=25.000").card();

        assertThat(a.index())
                .isEqualTo(b.index())
                .hasValueSatisfying(i -> assertThat(i).hasToString("837/10"));
        assertThat(c.index())
                .isEqualTo(d.index())
                .hasValueSatisfying(i -> assertThat(i).hasToString("833/10"));
    }

    @Test
    void roundsALeafWhenItIsAwarded() {
        Scorecard card = THREE.with("leafScale=1")
                .appraised("1=24.95", "2=25", "3=33.34")
                .card();

        assertThat(card.score("1").points()).isEqualTo(Points.of("25"));
        assertThat(card.points()).isEqualTo(Points.of("83.3"));
    }

    @Test
    void roundingUpNeverPassesTheMaximumOfALeaf() {
        Scorecard card = Sample.of("1=99.5", "2=0.5")
                .with("leafScale=0")
                .appraised("1=99.5")
                .evidence("2", Stage.APPRAISAL, "0.5")
                .card();

        assertThat(card.score("1").points()).isEqualTo(Points.of("99.5"));
        assertThat(card.score("2").points()).isEqualTo(Points.of("0.5"));
        assertThat(card.index()).contains(Index.HUNDRED);
    }

    @Test
    void missingIsNotZero() {
        Scorecards cards = THREE.appraised("1=0", "2=20").score(Stage.COUNCIL);

        Scorecard card = cards.card("A");
        assertThat(card.isComplete()).isFalse();
        assertThat(card.index()).isEmpty();
        assertThat(card.published()).isEmpty();
        assertThat(card.missing()).extracting(Leaf::code).containsExactly("3");
        assertThat(card.lowest().orElseThrow()).hasToString("20");
        assertThat(card.highest().orElseThrow()).hasToString("60");
        assertThat(texts(cards.problems())).containsExactly("unit A is incomplete: 1 criteria are not yet marked (3).");
    }

    @Test
    void missingCountsAsZeroWhereDeclaredAndSaysSo() {
        Scorecards cards = THREE.with("missingPolicy=COUNT_AS_ZERO")
                .appraised("1=10", "2=20")
                .score(Stage.COUNCIL);

        assertThat(cards.card("A").published().orElseThrow()).hasToString("30.00");
        assertThat(cards.card("A").isComplete()).isFalse();
        assertThat(texts(cards.problems()))
                .containsExactly("unit A: 1 unmarked criteria count as zero by regulation (3).");
    }

    @Test
    void unmarkedPenaltyWidensTheRangeDownwards() {
        Scorecard card = Sample.of("1=100", "B=5", "P=4").appraised("1=80").card();

        assertThat(card.lowest().orElseThrow()).hasToString("76");
        assertThat(card.highest().orElseThrow()).hasToString("85");
    }

    @Test
    void selfScoringCoversWhatUnitsScoreThemselves() {
        Scorecard card = Sample.of("1=60", "2=40")
                .survey("2")
                .marked("A", Stage.SELF, "1=45")
                .marked("A", null, "2=40")
                .score(Stage.SELF)
                .card("A");

        assertThat(card.maximum()).isEqualTo(Points.of("60"));
        assertThat(card.published().orElseThrow()).hasToString("75.00");
        assertThat(basis(card, "2")).isEqualTo(new Basis.NotCovered(Stage.SELF));
    }

    @Test
    void selfScoreAloneIsNotYetAppraised() {
        Sample selfOnly = Sample.of("1=100").marked("A", Stage.SELF, "1=90");

        Scorecard card = selfOnly.score(Stage.APPRAISAL).card("A");

        assertThat(card.isComplete()).isFalse();
        assertThat(card.points()).isEqualTo(Points.ZERO);
        assertThat(((Basis.NotMarked) basis(card, "1")).selfScore())
                .hasValueSatisfying(mark -> assertThat(mark.said()).isEqualTo("90"));
        assertThat(selfOnly.score(Stage.SELF).card("A").published().orElseThrow())
                .hasToString("90.00");
    }

    @Test
    void lastStageThatSpokeDecides() {
        Sample sample = Sample.of("1=60", "2=40")
                .marked("A", Stage.SELF, "1=60", "2=40")
                .marked("A", Stage.APPRAISAL, "1=30", "2=20")
                .marked("A", Stage.REAPPRAISAL, "1=40")
                .marked("A", Stage.COUNCIL, "2=25");

        assertThat(sample.score(Stage.SELF).card("A").points()).isEqualTo(Points.of("100"));
        assertThat(sample.score(Stage.APPRAISAL).card("A").points()).isEqualTo(Points.of("50"));
        assertThat(sample.score(Stage.REAPPRAISAL).card("A").points()).isEqualTo(Points.of("60"));
        assertThat(sample.score(Stage.COUNCIL).card("A").points()).isEqualTo(Points.of("65"));
        Basis.Decided decided = (Basis.Decided) basis(sample.card(), "1");
        assertThat(decided.steps()).extracting(step -> step.points().toString()).containsExactly("60", "30", "40");
    }

    @Test
    void evidenceThatIsImpossibleCountsAsNotMarked() {
        Scorecards cards = Sample.of("1=2", "2=98")
                .appraised("2=98")
                .evidence("1", Stage.APPRAISAL, "2.5")
                .score(Stage.COUNCIL);

        assertThat(basis(cards.card("A"), "1")).isInstanceOf(Basis.Refused.class);
        assertThat(cards.card("A").missing()).extracting(Leaf::code).containsExactly("1");
        assertThat(texts(cards.problems()))
                .containsExactly(
                        "2.5 is above 2, the maximum of criterion 1 (unit A).\nMaybe the decimal mark was lost.",
                        "unit A is incomplete: 1 criteria are not yet marked (1).");
    }

    @Test
    void pointsThatWereGivenDecideAndANoteTellsWhereTheEvidenceEarnsOthers() {
        Sample counted = Sample.of("1=10", "2=90").rule("1", "Proportional", "", MarkSource.APPRAISAL);

        Scorecards differing = given(counted, "7", "1/2").score(Stage.COUNCIL);
        Scorecards impossible = given(counted, "7", "1/0").score(Stage.COUNCIL);
        Scorecards agreeing = given(counted, "5", "1/2").score(Stage.COUNCIL);

        assertThat(differing.card("A").points()).isEqualTo(Points.of("97"));
        assertThat(texts(differing.problems()))
                .containsExactly(
                        "the entered points 7 for criterion 1 (unit A) differ from the award by the evidence: 5.");
        assertThat(texts(impossible.problems()))
                .containsExactly(
                        "the entered points 7 for criterion 1 (unit A) differ from the award by the evidence: –.");
        assertThat(agreeing.problems()).isEmpty();
        assertThat(agreeing.card("A").points()).isEqualTo(Points.of("95"));
        assertThat(decided(differing).award().problems()).hasSize(1);
        assertThat(decided(agreeing).award().problems()).isEmpty();
    }

    private static Basis.Decided decided(Scorecards cards) {
        return (Basis.Decided) basis(cards.card("A"), "1");
    }

    @Test
    void isADraftUntilTheRoundIsApproved() {
        Scorecards cards = THREE.appraised("1=30", "2=30", "3=40").score(Stage.COUNCIL);
        Round approved =
                cards.round().adding(new ApprovalRow("QĐ 9", null, null, null)).orThrow();

        assertThat(cards.draft()).isTrue();
        assertThat(Scorer.of(cards.rulebook()).score(approved, Stage.COUNCIL).draft())
                .isFalse();
    }

    @Test
    void hasOneScorecardForEachUnitInTheOrderOfTheRound() {
        Scorecards cards = THREE.appraised("1=30", "2=30", "3=40")
                .marked("C", Stage.APPRAISAL, "1=10", "2=10", "3=10")
                .marked("B", Stage.APPRAISAL, "1=20", "2=20", "3=20")
                .score(Stage.COUNCIL);

        assertThat(cards.all())
                .extracting(card -> card.unit().code() + " " + card.published().orElseThrow())
                .containsExactly("A 100.00", "C 30.00", "B 60.00");
        assertThat(cards.find("B")).containsSame(cards.all().get(2));
        assertThat(cards.problems()).isEmpty();
    }

    @Test
    void saysWhichUnitsHaveNoIndex() {
        Scorecards cards = Sample.of("1=100").exempt("1").score(Stage.COUNCIL);

        assertThat(cards.card("A").isComplete()).isTrue();
        assertThat(texts(cards.problems())).containsExactly("unit A has no index since no criterion applies to it.");
    }

    @Test
    void scoresUnderTheCriteriaOfTheRoundOnly() {
        Round round =
                THREE.appraised("1=30", "2=30", "3=40").score(Stage.COUNCIL).round();
        Rulebook readAgain =
                Sample.of("1=30", "2=30", "3=40").score(Stage.COUNCIL).rulebook();
        Rulebook other =
                Sample.of("1=30", "2=30", "3=20", "4=20").score(Stage.COUNCIL).rulebook();

        assertThat(Scorer.of(readAgain).score(round, Stage.COUNCIL, "A").points())
                .isEqualTo(Points.of("100"));
        assertThatThrownBy(() -> Scorer.of(other).score(round, Stage.COUNCIL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the round was made under other criteria than the rulebook's");
    }

    @Test
    void tellsThePointsOfOneCriterionWhereItApplies() {
        Scorecard card = Sample.of("1=60", "1.1=20", "1.2=40", "2=30", "3=10", "3.1=10", "4=0", "5=0")
                .exempt("1.2", "3", "5")
                .appraised("1.1=12.5", "2=7", "4=0")
                .card();

        assertThat(Stream.of("1", "1.1", "1.2", "2", "3", "3.1", "4", "5").map(card::points))
                .extracting(points -> points.map(Points::toString).orElse("–"))
                .containsExactly("12.5", "12.5", "–", "7", "–", "–", "0", "–");
    }

    @Test
    void showsTheSameUnitAtAnotherStage() {
        Scorecard council = Sample.of("1=100")
                .marked("A", Stage.SELF, "1=90")
                .marked("A", Stage.COUNCIL, "1=70")
                .card();

        assertThat(council.at(Stage.SELF).points()).isEqualTo(Points.of("90"));
        assertThat(council.at(Stage.SELF).stage()).isEqualTo(Stage.SELF);
        assertThat(council.at(Stage.COUNCIL)).isSameAs(council);
    }

    private static Sample given(Sample sample, String points, String evidence) {
        MarkRow row = new MarkRow(
                "A",
                "1",
                Stage.APPRAISAL,
                new BigDecimal(points),
                null,
                null,
                evidence,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return sample.appraised("2=90").row(row);
    }

    @Test
    void namesTheUnitsThatHaveAScorecard() {
        Scorecards cards = Sample.of("1=100").appraised("1=1").score(Stage.COUNCIL);

        assertThat(cards.find("Z")).isEmpty();
        assertThatThrownBy(() -> cards.card("Z"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no scorecard of Z; there are those of A");
    }

    private static Basis basis(Scorecard card, String leaf) {
        return ((LeafScore) card.score(leaf)).basis();
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(problem -> problem.text(Language.EN)).toList();
    }
}
