package vn.cchc.ranking.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.cchc.model.UnitRow;
import vn.cchc.model.council.Petition;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.YearRows;

class PetitionBoundsTest {

    /** U has 60, V 61, W 70; leaves 1.1 of 20, 1.2 of 40 and 2 of 40 points. */
    private static YearRows rows() {
        return new YearRows(2025)
                .regulation("leafScale", "2")
                .of("U", "1.1=10", "1.2=20", "2=30")
                .of("V", "1.1=11", "1.2=20", "2=30")
                .of("W", "1.1=10", "1.2=20", "2=40");
    }

    private static PetitionBounds bounds(YearRows rows, PetitionBounds.Open open) {
        return PetitionBounds.of(rows.ranker(), rows.score(), open);
    }

    private static PetitionBounds bounds(YearRows rows) {
        return bounds(rows, PetitionBounds.Open.PETITIONS);
    }

    /** A range in one line: nominal, places, indexes, bands, what is open. */
    private static String line(RankRange range) {
        return range.unit().code() + " " + number(range.nominal()) + ": " + number(range.best()) + "–"
                + number(range.worst()) + " "
                + range.lowest().map(Object::toString).orElse("–") + ".."
                + range.highest().map(Object::toString).orElse("–") + " "
                + range.worstBand().orElse("–") + ".." + range.bestBand().orElse("–")
                + (range.mayBeWithoutPlace() ? " maybe none" : "") + " " + range.certainty() + " "
                + range.outcomes() + range.open();
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "–";
    }

    private static List<String> lines(PetitionBounds bounds) {
        return bounds.ranges().stream().map(PetitionBoundsTest::line).toList();
    }

    @Test
    void unitsWithoutPetitionsKeepTheirPlaces() {
        assertThat(lines(bounds(rows())))
                .containsExactly(
                        "U 3: 3–3 60..60 Trung bình..Trung bình EXACT 1[]",
                        "V 2: 2–2 61..61 Trung bình..Trung bình EXACT 1[]",
                        "W 1: 1–1 70..70 Khá..Khá EXACT 1[]");
        assertThat(bounds(rows()).range("U").isSettled()).isTrue();
    }

    @Test
    void acceptedPetitionMovesItsUnitUpAndOthersDown() {
        YearRows rows = rows().asks("K1", "U", "1.1", "11.5");

        assertThat(lines(bounds(rows)))
                .containsExactly(
                        "U 3: 2–3 60..123/2 Trung bình..Trung bình EXACT 2[K1]",
                        "V 2: 2–3 61..61 Trung bình..Trung bình EXACT 1[]",
                        "W 1: 1–1 70..70 Khá..Khá EXACT 1[]");
        assertThat(bounds(rows).range("U").isSettled()).isFalse();
    }

    @Test
    void petitionThatNamesNoNumberAsksForAllPoints() {
        assertThat(lines(bounds(rows().asks("K1", "U", "1.2", "all"))).get(0))
                .isEqualTo("U 3: 1–3 60..80 Trung bình..Tốt EXACT 2[K1]");
    }

    @Test
    void petitionForFewerPointsCanOnlyCost() {
        assertThat(lines(bounds(rows().asks("K1", "W", "2", "25"))))
                .containsExactly(
                        "U 3: 2–3 60..60 Trung bình..Trung bình EXACT 1[]",
                        "V 2: 1–2 61..61 Trung bình..Trung bình EXACT 1[]",
                        "W 1: 1–3 55..70 Trung bình..Khá EXACT 2[K1]");
    }

    @Test
    void exemptionIsAnOutcomeLikePoints() {
        assertThat(lines(bounds(rows().asks("K1", "U", "1.2", "–"))).get(0))
                .isEqualTo("U 3: 2–3 60..200/3 Trung bình..Trung bình EXACT 2[K1]");
    }

    @Test
    void twoPetitionsAboutOneLeafHaveThreeOutcomesAndAboutTwoLeavesFour() {
        assertThat(bounds(rows().asks("K1", "U", "1.1", "12").asks("K2", "U", "1.1", "–"))
                        .range("U")
                        .outcomes())
                .isEqualTo(3);
        assertThat(line(bounds(rows().asks("K1", "U", "1.1", "12").asks("K2", "U", "2", "35"))
                        .range("U")))
                .isEqualTo("U 3: 2–3 60..67 Trung bình..Trung bình EXACT 4[K1, K2]");
    }

    @Test
    void judgedLeafMayComeToAnyStepBetween() {
        YearRows rows = new YearRows(
                        2025,
                        CriterionRow.of("1", null, "Plan", "50").withRule("Judged", "step=5", MarkSource.APPRAISAL),
                        CriterionRow.of("2", null, "Files", "50"))
                .of("U", "1=20", "2=40")
                .of("V", "1=30", "2=40");

        assertThat(lines(bounds(rows.asks("K1", "U", "1", "40"))))
                .containsExactly("U 2: 1–2 60..80 Trung bình..Tốt EXACT 5[K1]", "V 1: 1–2 70..70 Khá..Khá EXACT 1[]");
    }

    @Test
    void decidedPetitionsAreNotOpen() {
        YearRows rows = rows().petition("K1", "U", Petition.Outcome.REFUSED);

        assertThat(bounds(rows).range("U").open()).isEmpty();
    }

    @Test
    void answersThatMoveAKeyLeaveEqualIndexesOpen() {
        YearRows tied = new YearRows(2025)
                .regulation("tieChain", "refused-petitions")
                .of("U", "1.1=10", "1.2=20", "2=30")
                .of("V", "1.1=10", "1.2=20", "2=30")
                .of("W", "1.1=10", "1.2=20", "2=40")
                .asks("K1", "U", "1.1", "10");

        assertThat(lines(bounds(tied)))
                .containsExactly(
                        "U 2: 2–3 60..60 Trung bình..Trung bình OUTER_BOUND 1[K1]",
                        "V 2: 2–3 60..60 Trung bình..Trung bình OUTER_BOUND 1[]",
                        "W 1: 1–1 70..70 Khá..Khá EXACT 1[]");
    }

    @Test
    void missingMarkIsOpenOnlyWhereAsked() {
        YearRows rows = rows().unit("A", "X", "Unit X").marks("X", Stage.APPRAISAL, "1.1=10", "1.2=20");

        assertThat(line(bounds(rows).range("X"))).isEqualTo("X –: ––– –..– –..– maybe none EXACT 1[]");
        assertThat(lines(bounds(rows, PetitionBounds.Open.PETITIONS_AND_MARKS)))
                .containsExactly(
                        "U 3: 3–4 60..60 Trung bình..Trung bình EXACT 1[]",
                        "V 2: 2–3 61..61 Trung bình..Trung bình EXACT 1[]",
                        "W 1: 1–1 70..70 Khá..Khá EXACT 1[]",
                        "X –: 1–4 30..70 Yếu..Khá EXACT 1[2]");
    }

    @Test
    void blockThatMayBeRefusedMayLeaveEverybodyWithoutAPlace() {
        YearRows rows = rows().regulation("missingPolicy", "REFUSE")
                .unit("A", "X", "Unit X")
                .marks("X", Stage.APPRAISAL, "1.1=10", "1.2=20")
                .asks("K1", "X", "2", "30");

        assertThat(lines(bounds(rows)))
                .containsExactly(
                        "U –: 3–3 60..60 Trung bình..Trung bình maybe none EXACT 1[]",
                        "V –: 2–2 61..61 Trung bình..Trung bình maybe none EXACT 1[]",
                        "W –: 1–1 70..70 Khá..Khá maybe none EXACT 1[]",
                        "X –: 3–3 60..60 Trung bình..Trung bình maybe none EXACT 2[K1]");
        assertThat(lines(bounds(rows, PetitionBounds.Open.PETITIONS_AND_MARKS)))
                .containsExactly(
                        "U –: 3–4 60..60 Trung bình..Trung bình EXACT 1[]",
                        "V –: 2–3 61..61 Trung bình..Trung bình EXACT 1[]",
                        "W –: 1–1 70..70 Khá..Khá EXACT 1[]",
                        "X –: 1–4 30..70 Yếu..Khá EXACT 2[K1, 2]");
    }

    @Test
    void unitThatIsOnlyAssessedHasTheRangeOfThePlaceItWouldHaveAndMovesNobody() {
        YearRows rows = rows().unit(
                        new UnitRow("I", "Island", "A", null, "ASSESSED_NOT_RANKED", "island", null, null, null, null))
                .marks("I", Stage.APPRAISAL, "1.1=10", "1.2=20", "2=30.5")
                .asks("K1", "I", "2", "40");

        assertThat(lines(bounds(rows)))
                .containsExactly(
                        "U 3: 3–3 60..60 Trung bình..Trung bình EXACT 1[]",
                        "V 2: 2–2 61..61 Trung bình..Trung bình EXACT 1[]",
                        "W 1: 1–1 70..70 Khá..Khá EXACT 1[]",
                        "I 3: 1–3 121/2..70 Trung bình..Khá EXACT 2[K1]");
    }

    @Test
    void unitToWhichEverythingMayNotApplyMayBeWithoutAPlace() {
        YearRows rows = new YearRows(2025, CriterionRow.of("1", null, "Plan", "100"))
                .of("U", "1=60")
                .of("V", "1=50")
                .asks("K1", "U", "1", "–");

        assertThat(lines(bounds(rows)))
                .containsExactly(
                        "U 1: 1–1 60..60 Trung bình..Trung bình maybe none EXACT 2[K1]",
                        "V 2: 1–2 50..50 Trung bình..Trung bình EXACT 1[]");
    }

    @Test
    void tooManyOutcomesAreBoundedFromOutside() {
        YearRows rows = many(20).of("V", marks("3", 20)).of("W", marks("4", 20));
        for (int i = 1; i <= 17; i++) {
            rows.asks("K" + i, "U", String.valueOf(i), i % 2 == 0 ? "–" : "5");
        }

        RankRange range = bounds(rows).range("U");

        assertThat(range.outcomes()).isEqualTo(BigInteger.ONE.shiftLeft(17));
        assertThat(line(range)).startsWith("U 3: 1–3 23..90 Yếu..Xuất sắc OUTER_BOUND 131072[K1, K2,");
    }

    @Test
    void manyPetitionsBesideMissingMarksAreBoundedByWhatEachPolicyMakesOfThem() {
        assertThat(List.of(
                        shortened(manyAndMissing("PROVISIONAL"), PetitionBounds.Open.PETITIONS),
                        shortened(manyAndMissing("REFUSE"), PetitionBounds.Open.PETITIONS),
                        shortened(manyAndMissing("COUNT_AS_ZERO"), PetitionBounds.Open.PETITIONS),
                        shortened(manyAndMissing("PROVISIONAL"), PetitionBounds.Open.PETITIONS_AND_MARKS)))
                .containsExactly(
                        List.of(
                                "U –: ––– –..– –..– maybe none OUTER_BOUND 131072[K17]",
                                "V 1: 1–1 59..59 Trung bình..Trung bình EXACT 1[]"),
                        List.of(
                                "U –: ––– –..– –..– maybe none OUTER_BOUND 131072[K17]",
                                "V –: ––– 59..59 Trung bình..Trung bình maybe none EXACT 1[]"),
                        List.of(
                                "U 2: 1–2 37..86 Yếu..Tốt OUTER_BOUND 131072[K17]",
                                "V 1: 1–2 59..59 Trung bình..Trung bình OUTER_BOUND 1[]"),
                        List.of(
                                "U –: 1–2 37..91 Yếu..Xuất sắc OUTER_BOUND 131072[20]",
                                "V 1: 1–2 59..59 Trung bình..Trung bình OUTER_BOUND 1[]"));
    }

    private static List<String> shortened(YearRows rows, PetitionBounds.Open open) {
        return lines(bounds(rows, open)).stream()
                .map(line -> line.replaceAll("K\\d+, ", ""))
                .toList();
    }

    /** Seventeen petitions of U, for the penalty as well, and no mark on its leaf 20. */
    private static YearRows manyAndMissing(String policy) {
        YearRows rows = many(19).regulation("missingPolicy", policy).of("V", marks("3", 20));
        for (int i = 1; i <= 16; i++) {
            rows.asks("K" + i, "U", String.valueOf(i), "5");
        }
        return rows.asks("K17", "U", "P", "0");
    }

    @Test
    void sixteenPetitionsAreStillTriedOneByOne() {
        YearRows rows = many(20);
        for (int i = 1; i <= 16; i++) {
            rows.asks("K" + i, "U", String.valueOf(i), "5");
        }

        assertThat(line(bounds(rows).range("U"))).startsWith("U 1: 1–1 39..87 Yếu..Tốt EXACT 65536[K1, K2,");
    }

    /** Twenty leaves of 5 points, a bonus and a penalty; U has 2 points everywhere. */
    private static YearRows many(int marked) {
        List<CriterionRow> rows = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            rows.add(CriterionRow.of(String.valueOf(i), null, "Leaf " + i, "5"));
        }
        rows.add(YearRows.extra(Criterion.Kind.PENALTY, "P", "Delays", "5"));
        return new YearRows(2025, rows.toArray(CriterionRow[]::new)).of("U", marks("2", marked));
    }

    private static String[] marks(String points, int leaves) {
        List<String> marks = new ArrayList<>();
        for (int i = 1; i <= leaves; i++) {
            marks.add(i + "=" + points);
        }
        marks.add("P=1");
        return marks.toArray(String[]::new);
    }

    @Test
    void namesTheUnitsThatHaveARange() {
        PetitionBounds bounds = bounds(rows());

        assertThat(bounds.open()).isEqualTo(PetitionBounds.Open.PETITIONS);
        assertThat(YearRows.ranks(bounds.nominal())).containsExactly("W=1", "V=2", "U=3");
        assertThatThrownBy(() -> bounds.range("Z"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no range of Z; there are those of [U, V, W]");
    }
}
