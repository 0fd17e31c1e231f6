package vn.cchc.ranking.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Finding;
import vn.cchc.ranking.HostKey;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.YearRows;

class ReachTest {

    /** U has 60, V 61, W 70; leaves 1.1 of 20, 1.2 of 40 and 2 of 40 points. */
    private static YearRows rows() {
        return new YearRows(2025)
                .regulation("leafScale", "2")
                .of("U", "1.1=10", "1.2=20", "2=30")
                .of("V", "1.1=11", "1.2=20", "2=30")
                .of("W", "1.1=10", "1.2=20", "2=40");
    }

    private static Reach reach(YearRows rows) {
        return Reach.of(rows.ranker(), rows.score());
    }

    /** An answer in one line: outcome, points, the leaves that rise, and where they lead. */
    private static String line(Reach.Answer answer) {
        String rises = answer.rises().stream()
                .map(rise -> rise.leaf().code() + ": " + rise.from() + " → " + rise.to())
                .collect(Collectors.joining(", "));
        return answer.outcome() + " " + answer.points() + " [" + rises + "] place " + answer.place() + " "
                + answer.band() + " " + answer.certainty();
    }

    private static String place(YearRows rows, String unit, int wanted) {
        return line(reach(rows).place(unit, wanted));
    }

    private static String band(YearRows rows, String unit, String wanted) {
        return line(reach(rows).band(unit, wanted));
    }

    @Test
    void halfADigitBelowTheOtherIsEnoughToShareAPublishedPlace() {
        assertThat(place(rows(), "U", 2)).isEqualTo("REACHED 1 [1.1: 10 → 11] place 2 Trung bình FEWEST");
        assertThat(place(rows().regulation("leafScale", "4"), "U", 2))
                .isEqualTo("REACHED 0.995 [1.1: 10 → 10.995] place 2 Trung bình FEWEST");
    }

    @Test
    void exactIndexMustBeReachedAndNotLess() {
        YearRows exact = rows().regulation("leafScale", "4").regulation("indexPrecision", "EXACT");

        assertThat(place(exact, "U", 2)).isEqualTo("REACHED 1 [1.1: 10 → 11] place 2 Trung bình FEWEST");
    }

    @Test
    void fewestLeavesRiseAndOfTheseTheFirstThatHasRoom() {
        assertThat(place(rows(), "U", 1)).isEqualTo("REACHED 10 [1.1: 10 → 20] place 1 Khá FEWEST");
        assertThat(place(rows().of("T", "1.1=20", "1.2=40", "2=15"), "U", 1))
                .isEqualTo("REACHED 15 [1.2: 20 → 35] place 1 Khá FEWEST");
        assertThat(place(rows().of("T", "1.1=20", "1.2=40", "2=25"), "U", 1))
                .isEqualTo("REACHED 25 [1.1: 10 → 20, 1.2: 20 → 35] place 1 Tốt FEWEST");
    }

    @Test
    void placeThatIsThereTakesNothing() {
        assertThat(place(rows(), "U", 3)).isEqualTo("ALREADY_THERE 0 [] place 3 Trung bình FEWEST");
        assertThat(place(rows(), "W", 2)).isEqualTo("ALREADY_THERE 0 [] place 1 Khá FEWEST");
        assertThat(line(reach(rows()).higher("W"))).isEqualTo("ALREADY_THERE 0 [] place 1 Khá FEWEST");
        assertThat(line(reach(rows()).higher("U"))).isEqualTo("REACHED 1 [1.1: 10 → 11] place 2 Trung bình FEWEST");
    }

    @Test
    void fullMarksMayNotBeEnough() {
        YearRows rows = new YearRows(
                        2025,
                        CriterionRow.of("1", null, "Plan", "100"),
                        YearRows.extra(Criterion.Kind.BONUS, "B", "Initiative", "5"))
                .of("U", "1=90", "B=0")
                .of("V", "1=100", "B=5");

        assertThat(place(rows, "U", 1)).isEqualTo("OUT_OF_REACH 0 [] place 2 Xuất sắc FEWEST");
    }

    @Test
    void bonusAndPenaltyStayAsTheyAre() {
        YearRows rows = new YearRows(
                        2025,
                        CriterionRow.of("1", null, "Plan", "100"),
                        YearRows.extra(Criterion.Kind.BONUS, "B", "Initiative", "5"),
                        YearRows.extra(Criterion.Kind.PENALTY, "P", "Delays", "5"))
                .regulation("leafScale", "2")
                .of("U", "1=60", "B=2", "P=4")
                .of("V", "1=70", "B=1", "P=0");

        assertThat(place(rows, "U", 1)).isEqualTo("REACHED 13 [1: 60 → 73] place 1 Khá FEWEST");
    }

    @Test
    void judgedLeafRisesInItsOwnStepWhereOthersTakeAnyPoints() {
        YearRows rows = new YearRows(
                        2025,
                        CriterionRow.of("1", null, "Plan", "50").withRule("Judged", "step=5", MarkSource.APPRAISAL),
                        CriterionRow.of("2", null, "Files", "50"))
                .regulation("leafScale", "2");

        assertThat(place(rows.of("U", "1=20", "2=50").of("V", "1=35", "2=48.5"), "U", 1))
                .isEqualTo("REACHED 15 [1: 20 → 35] place 1 Tốt FEWEST");
    }

    @Test
    void stepsAndAnyPointsAreMixedSoThatNothingIsWasted() {
        YearRows rows = new YearRows(
                        2025,
                        CriterionRow.of("1", null, "Plan", "50").withRule("Judged", "step=5", MarkSource.APPRAISAL),
                        CriterionRow.of("2", null, "Files", "50"))
                .regulation("leafScale", "2")
                .of("U", "1=20", "2=48")
                .of("V", "1=30", "2=45");

        assertThat(place(rows, "U", 1)).isEqualTo("REACHED 7 [1: 20 → 25, 2: 48 → 50] place 1 Khá FEWEST");
    }

    @Test
    void exemptLeavesDoNotRiseAndTheOthersWeighMore() {
        YearRows rows = rows().of("X", "1.1=10", "1.2=20").exempt("X", "2");

        assertThat(place(rows, "X", 1)).isEqualTo("REACHED 12 [1.2: 20 → 32] place 1 Khá FEWEST");
        assertThat(place(rows.regulation("exemptionPolicy", "KEEP_FIELD_WEIGHTS"), "X", 1))
                .isEqualTo("REACHED 12 [1.2: 20 → 32] place 1 Khá FEWEST");
    }

    @Test
    void keyOfTheChainIsGainedWhereThatIsLessThanMoreIndex() {
        YearRows rows = rows().regulation("tieChain", "criterion:2").of("T", "1.1=20", "1.2=20", "2=20.5");

        // T has 60.50 and less in 2 than U, so that sharing its index is enough; V has 61 and as much in 2
        assertThat(place(rows, "U", 3)).isEqualTo("REACHED 0.5 [1.1: 10 → 10.5] place 3 Trung bình FEWEST");
        assertThat(place(rows, "U", 2)).isEqualTo("REACHED 1 [1.1: 10 → 11] place 2 Trung bình FEWEST");
    }

    @Test
    void pointsThatAKeyNeedsAreGivenWhereTheKeyCounts() {
        YearRows rows = rows().regulation("tieChain", "criterion:2").of("T", "1.1=10", "1.2=19", "2=31.5");

        // T has 60.50; equal index with 0.5 more in 1 loses by 1 in 2
        assertThat(place(rows, "U", 3)).isEqualTo("REACHED 0.51 [1.1: 10 → 10.51] place 3 Trung bình FEWEST");
    }

    @Test
    void surveyKeyCountsTheLeavesOfTheSurveyAlone() {
        YearRows rows = new YearRows(
                        2025,
                        CriterionRow.of("1", null, "Plan", "60"),
                        CriterionRow.of("2", null, "Survey", "40").withRule("Judged", "", MarkSource.SURVEY))
                .regulation("leafScale", "0")
                .regulation("indexScale", "0")
                .regulation("tieChain", "source:SURVEY")
                .unit("A", "U", "U")
                .unit("A", "V", "V");
        rows.marks("U", Stage.APPRAISAL, "1=40").survey("U", "2=20");
        rows.marks("V", Stage.APPRAISAL, "1=39").survey("V", "2=22");

        assertThat(place(rows, "U", 1)).isEqualTo("REACHED 2 [1: 40 → 42] place 1 Trung bình FEWEST");
    }

    @Test
    void keyThatPointsMayLowerLeavesTheAnswerOpen() {
        YearRows lower = rows().regulation("tieChain", "criterion:1.1:lower");
        YearRows gap = rows().regulation("tieChain", "self-gap");

        assertThat(place(lower, "U", 2)).isEqualTo("REACHED 1.01 [1.1: 10 → 11.01] place 2 Trung bình ENOUGH");
        assertThat(place(gap, "U", 2)).isEqualTo("REACHED 1.01 [1.1: 10 → 11.01] place 2 Trung bình ENOUGH");
    }

    @Test
    void keyThatNoPointsMoveDecidesAtTheSameIndex() {
        YearRows rows = rows().regulation("tieChain", "host:size");
        HostKey size = HostKey.fixed(
                "size", card -> Optional.of(card.unit().code().equals("V") ? BigDecimal.ONE : BigDecimal.TEN));
        HostKey small = HostKey.fixed(
                "size", card -> Optional.of(card.unit().code().equals("U") ? BigDecimal.ONE : BigDecimal.TEN));
        HostKey moved = new HostKey("size", size.value(), HostKey.Movable.BY_PETITIONS);

        assertThat(line(Reach.of(rows.ranker().with(size), rows.score()).place("U", 2)))
                .isEqualTo("REACHED 1 [1.1: 10 → 11] place 2 Trung bình FEWEST");
        assertThat(line(Reach.of(rows.ranker().with(small), rows.score()).place("U", 2)))
                .isEqualTo("REACHED 1.01 [1.1: 10 → 11.01] place 2 Trung bình FEWEST");
        assertThat(line(Reach.of(rows.ranker().with(moved), rows.score()).place("U", 2)))
                .isEqualTo("REACHED 1.01 [1.1: 10 → 11.01] place 2 Trung bình ENOUGH");
    }

    @Test
    void bandTakesItsThresholdAsItIsPublished() {
        assertThat(band(rows(), "U", "Trung bình")).isEqualTo("ALREADY_THERE 0 [] place 3 Trung bình FEWEST");
        assertThat(band(rows(), "U", "Yếu")).isEqualTo("ALREADY_THERE 0 [] place 3 Trung bình FEWEST");
        assertThat(band(rows(), "U", "Khá")).isEqualTo("REACHED 10 [1.1: 10 → 20] place 1 Khá FEWEST");
        assertThat(band(rows().regulation("leafScale", "4"), "U", "Khá"))
                .isEqualTo("REACHED 9.995 [1.1: 10 → 19.995] place 1 Khá FEWEST");
        assertThat(band(rows().regulation("leafScale", "4").regulation("indexPrecision", "EXACT"), "U", "Khá"))
                .isEqualTo("REACHED 10 [1.1: 10 → 20] place 1 Khá FEWEST");
    }

    @Test
    void findingKeepsABandOutOfReach() {
        YearRows rows = rows().regulation("bandCeilings", "kỷ luật<=Khá");
        Ranker ranker = rows.ranker().with(List.of(new Finding("U", "kỷ luật", "")));
        Reach reach = Reach.of(ranker, rows.score());

        assertThat(line(reach.band("U", "Khá"))).isEqualTo("REACHED 10 [1.1: 10 → 20] place 1 Khá FEWEST");
        assertThat(line(reach.band("U", "Tốt"))).isEqualTo("OUT_OF_REACH 0 [] place 3 Trung bình FEWEST");
    }

    @Test
    void marginIsToTheUnitListedNext() {
        Reach reach = reach(rows());

        assertThat(reach.margin("W").orElseThrow().separation().behind()).isEqualTo("V");
        assertThat(reach.margin("V").orElseThrow().difference().total()).hasToString("1");
        assertThat(reach.margin("U")).isEmpty();
    }

    @Test
    void refusesPlacesBandsAndUnitsThatThereAreNot() {
        Reach reach = reach(rows());

        assertThatThrownBy(() -> reach.place("U", 0))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("place 0 of unit U is none from 1 to 3.");
        assertThatThrownBy(() -> reach.place("U", 4))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("place 4 of unit U is none from 1 to 3.");
        assertThatThrownBy(() -> reach.band("U", "Giỏi"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("there is no band \"Giỏi\".\nThere are: Xuất sắc, Tốt, Khá, Trung bình, Yếu.");
        assertThatThrownBy(() -> reach.place("Z", 1))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no place of Z; there are those of W, V, U");
    }

    @Test
    void indexAtItsCapCannotBePassed() {
        YearRows rows = new YearRows(
                        2025,
                        CriterionRow.of("1", null, "Plan", "100"),
                        YearRows.extra(Criterion.Kind.BONUS, "B", "Initiative", "5"))
                .regulation("leafScale", "2")
                .regulation("indexBounds", "CAP_AT_100")
                .of("U", "1=90", "B=5")
                .of("V", "1=100", "B=5");

        assertThat(place(rows, "U", 1)).isEqualTo("REACHED 5 [1: 90 → 95] place 1 Xuất sắc FEWEST");
        assertThat(place(rows.regulation("indexPrecision", "EXACT"), "U", 1))
                .isEqualTo("REACHED 5 [1: 90 → 95] place 1 Xuất sắc FEWEST");
    }

    @Test
    void indexBelowZeroIsPublishedAsZeroOnlyWhereItIsFloored() {
        YearRows rows = new YearRows(
                        2025,
                        CriterionRow.of("1", null, "Plan", "100"),
                        YearRows.extra(Criterion.Kind.PENALTY, "P", "Delays", "100"))
                .regulation("leafScale", "2")
                .of("U", "1=0", "P=20")
                .of("V", "1=10", "P=10");

        assertThat(place(rows, "U", 1)).isEqualTo("ALREADY_THERE 0 [] place 1 Yếu FEWEST");
        assertThat(place(rows.regulation("indexBounds", "NONE"), "U", 1))
                .isEqualTo("REACHED 20 [1: 0 → 20] place 1 Yếu FEWEST");
        assertThat(place(rows.regulation("indexPrecision", "EXACT"), "U", 1))
                .isEqualTo("REACHED 20 [1: 0 → 20] place 1 Yếu FEWEST");
    }
}
