package vn.cchc.ranking.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;

/** Laws on rounds written by hand, and rankings that give what a test says. */
class HandMadeRoundsTest {

    private static final Rulebook RULEBOOK = LawSample.rulebook();
    private static final LawCase TWO = SmallCase.of(RULEBOOK, "U1 1.1=10", "U2 1.1=5");

    /** A ranking that answers with these units, written {@code U1 1 Tốt} (printed as ranked) or {@code U1 1 Tốt 1.5}. */
    private static RankingMethod always(String... units) {
        List<RankedUnit> ranked =
                Stream.of(units).map(HandMadeRoundsTest::ranked).toList();
        return round -> ranked;
    }

    private static RankedUnit ranked(String text) {
        String[] words = text.split(" ");
        String printed = words.length > 3 ? words[3] : words[1];
        return new RankedUnit(
                words[0], "A", Integer.parseInt(words[1]), new BigDecimal(printed), words[2].replace('_', ' '));
    }

    /** A ranking that answers with the one, and at every later call with the other. */
    private static RankingMethod first(RankingMethod one, RankingMethod then) {
        List<Integer> calls = new ArrayList<>();
        return round -> {
            calls.add(calls.size());
            return (calls.size() == 1 ? one : then).rank(round);
        };
    }

    private static Optional<String> broken(FairnessLaw law, RankingMethod method, LawCase given) {
        return law.check(method, given, 1).map(example -> example.happened(Language.EN));
    }

    @ParameterizedTest
    @CsvSource({"STANDARD, 1, 2, 2, 4", "DENSE, 1, 2, 2, 3", "MODIFIED, 1, 3, 3, 4", "FRACTIONAL, 1, 2.5, 2.5, 4"})
    void numberingPrintsWhatIsDeclared(String numbering, String one, String two, String three, String four) {
        LawCase given = SmallCase.of(
                LawSample.rulebook("rankNumbering", numbering), "U1", "U2 1.1=15", "U3 1.1=15", "U4 1.1=10");
        RankingMethod sound =
                always("U1 1 Xuất_sắc " + one, "U2 2 Tốt " + two, "U3 2 Tốt " + three, "U4 4 Tốt " + four);

        assertThat(broken(FairnessLaw.NUMBERING, sound, given)).isEmpty();
        assertThat(broken(FairnessLaw.NUMBERING, RankingMethod.ofLibrary(), given))
                .isEmpty();
        for (String other : List.of("2.4", "5")) {
            RankingMethod misprinted =
                    always("U1 1 Xuất_sắc " + one, "U2 2 Tốt " + two, "U3 2 Tốt " + other, "U4 4 Tốt " + four);
            assertThat(broken(FairnessLaw.NUMBERING, misprinted, given))
                    .contains("Unit U3 has rank 2, printed as " + other + "; by the declared numbering it is " + two
                            + ".");
        }
    }

    @Test
    void rankIsOneMoreThanTheNumberAhead() {
        assertThat(broken(FairnessLaw.NUMBERING, always("U1 1 Tốt", "U2 3 Tốt"), TWO))
                .contains("Unit U2 has rank 3, with 1 units ahead.");
    }

    @Test
    void betterIndexMustBeABetterRank() {
        assertThat(broken(FairnessLaw.REFINEMENT, always("U1 1 Tốt", "U2 2 Tốt"), TWO))
                .isEmpty();
        assertThat(broken(FairnessLaw.REFINEMENT, always("U1 2 Tốt", "U2 1 Tốt"), TWO))
                .contains("Unit U1 with index 92.00 has rank 2; unit U2 with index 87.00 has rank 1.");
        assertThat(broken(FairnessLaw.REFINEMENT, always("U1 1 Tốt", "U2 1 Tốt"), TWO))
                .contains("Unit U1 with index 92.00 has rank 1; unit U2 with index 87.00 has rank 1.");
    }

    @Test
    void equalIndexIsAnEqualRankUnlessAChainBreaksTies() {
        String[] equals = {"U1 1.1=10 1.2=20", "U2 1.1=5 1.2=25"};
        LawCase plain = SmallCase.of(RULEBOOK, equals);
        LawCase chained = SmallCase.of(LawSample.rulebook("tieChain", "criterion:1.1"), equals);
        RankingMethod apart = always("U1 1 Tốt", "U2 2 Tốt");

        assertThat(broken(FairnessLaw.REFINEMENT, apart, plain)).isPresent();
        assertThat(broken(FairnessLaw.REFINEMENT, apart, chained)).isEmpty();
        assertThat(broken(FairnessLaw.REFINEMENT, always("U1 1 Tốt", "U2 1 Tốt"), plain))
                .isEmpty();
    }

    @Test
    void refinementLooksAtTheIndexInItsDeclaredPrecision() {
        String[] near = {"U1 1.1=10.01", "U2 1.1=10"};
        LawCase published = SmallCase.of(LawSample.rulebook("indexScale", "1"), near);
        LawCase exact = SmallCase.of(LawSample.rulebook("indexScale", "1", "indexPrecision", "EXACT"), near);
        RankingMethod shared = always("U1 1 Tốt", "U2 1 Tốt");

        assertThat(broken(FairnessLaw.REFINEMENT, shared, published)).isEmpty();
        assertThat(broken(FairnessLaw.REFINEMENT, shared, exact))
                .contains("Unit U1 with index 92.0 has rank 1; unit U2 with index 92.0 has rank 1.");
    }

    @Test
    void unitWithoutAnIndexHasNoRank() {
        LawCase given = SmallCase.of(RULEBOOK, "U1", "U2 1.1=?");

        assertThat(broken(FairnessLaw.REFINEMENT, always("U1 1 Tốt", "U2 2 Tốt"), given))
                .contains("Unit U2 is ranked without an index.");
        assertThat(broken(FairnessLaw.BAND_MONOTONICITY, always("U1 1 Yếu", "U2 2 Tốt"), given))
                .isEmpty();
    }

    @Test
    void betterOrEqualIndexIsNeverALowerBand() {
        LawCase equals = SmallCase.of(RULEBOOK, "U1 1.1=10", "U2 1.1=10");

        assertThat(broken(FairnessLaw.BAND_MONOTONICITY, always("U1 1 Tốt", "U2 2 Khá"), TWO))
                .isEmpty();
        assertThat(broken(FairnessLaw.BAND_MONOTONICITY, always("U1 1 Khá", "U2 2 Khá"), TWO))
                .isEmpty();
        assertThat(broken(FairnessLaw.BAND_MONOTONICITY, always("U1 1 Khá", "U2 2 Tốt"), TWO))
                .contains("Unit U1 with index 92.00 is in band Khá; unit U2 with index 87.00 is in the higher band"
                        + " Tốt.");
        assertThat(broken(FairnessLaw.BAND_MONOTONICITY, always("U1 1 Yếu", "U2 1 Trung_bình"), equals))
                .isPresent();
    }

    @Test
    void wordThatNoBandHasIsBelowAllBands() {
        assertThat(broken(FairnessLaw.BAND_MONOTONICITY, always("U1 1 Yếu", "U2 2 Hạng_bét"), TWO))
                .isEmpty();
        assertThat(broken(FairnessLaw.BAND_MONOTONICITY, always("U1 1 Hạng_bét", "U2 2 Yếu"), TWO))
                .contains("Unit U1 with index 92.00 is in band Hạng bét; unit U2 with index 87.00 is in the higher"
                        + " band Yếu.");
    }

    @Test
    void sameRoundMustGiveTheSamePlacesAgain() {
        RankingMethod once = always("U1 1 Tốt", "U2 2 Khá");

        assertThat(broken(FairnessLaw.DETERMINISM, once, TWO)).isEmpty();
        assertThat(broken(FairnessLaw.DETERMINISM, first(once, always("U2 2 Khá", "U1 1 Tốt 1.0")), TWO))
                .isEmpty();
        assertThat(broken(FairnessLaw.DETERMINISM, first(once, always("U1 1 Tốt", "U2 2 Yếu")), TWO))
                .contains(
                        "Ranked again, unit U2 has rank 2 instead of 2 (printed 2 instead of 2, Yếu instead of Khá).");
        assertThat(broken(FairnessLaw.DETERMINISM, first(once, always("U1 1 Tốt 1.5", "U2 2 Khá")), TWO))
                .contains("Ranked again, unit U1 has rank 1 instead of 1 (printed 1.5 instead of 1, Tốt instead of"
                        + " Tốt).");
        assertThat(broken(FairnessLaw.DETERMINISM, first(once, always("U1 2 Tốt 1", "U2 2 Khá")), TWO))
                .contains("Ranked again, unit U1 has rank 2 instead of 1 (printed 1 instead of 1, Tốt instead of"
                        + " Tốt).");
    }

    @Test
    void placeMustNotBeLostByAChangeThatDoesNotMatter() {
        RankingMethod losing = first(always("U1 1 Tốt", "U2 2 Khá"), always("U1 1 Tốt"));

        assertThat(broken(FairnessLaw.DETERMINISM, losing, TWO))
                .contains("Unit U2 lost its place by a change that should not matter.");
        assertThat(broken(FairnessLaw.SCALE_INVARIANCE, first(always("U1 1 Tốt"), always()), TWO))
                .contains("Unit U1 lost its place by a change that should not matter.");
        assertThat(broken(FairnessLaw.ANONYMITY, first(always("U1 1 Tốt"), always()), TWO))
                .contains("Unit U1 lost its place by a change that should not matter.");
        assertThat(broken(FairnessLaw.MONOTONICITY, first(always("U2 1 Tốt"), always()), TWO))
                .contains("Unit U2 lost its place by a change that should not matter.");
    }

    @Test
    void betterPointsMustCostNeitherAPlaceNorABand() {
        LawCase one = SmallCase.of(RULEBOOK, "U1 1.1=10");

        assertThat(broken(FairnessLaw.MONOTONICITY, always("U1 1 Tốt"), one)).isEmpty();
        assertThat(broken(FairnessLaw.MONOTONICITY, first(always("U1 2 Khá"), always("U1 1 Tốt")), one))
                .isEmpty();
        assertThat(broken(FairnessLaw.MONOTONICITY, first(always("U1 1 Khá"), always("U1 2 Khá")), one))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("Unit U1 falls from rank 1 to 2 (Khá, then Khá) when criterion 1.1 goes from 10"
                                + " to "));
        assertThat(broken(FairnessLaw.MONOTONICITY, first(always("U1 1 Tốt"), always("U1 1 Khá")), one))
                .isPresent();
    }

    @Test
    void unitWithTheBestPointsEverywhereCannotBeRaised() {
        LawCase best = SmallCase.of(RULEBOOK, "U1");

        assertThat(broken(FairnessLaw.MONOTONICITY, first(always("U1 1 Tốt"), always("U1 2 Tốt")), best))
                .isEmpty();
        assertThat(broken(FairnessLaw.DOMINANCE, first(always("U1 1 Tốt"), always("U1 1 Tốt", "TWIN 2 Tốt")), best))
                .isEmpty();
    }

    @Test
    void betterTwinMustNotBeBelow() {
        LawCase one = SmallCase.of(RULEBOOK, "U1 P=4");
        RankingMethod before = always("U1 1 Tốt");

        assertThat(broken(FairnessLaw.DOMINANCE, first(before, always("U1 1 Tốt", "TWIN 1 Tốt")), one))
                .isEmpty();
        assertThat(broken(FairnessLaw.DOMINANCE, first(before, always("TWIN 2 Tốt")), one))
                .isEmpty();
        assertThat(broken(FairnessLaw.DOMINANCE, first(before, always("U1 2 Tốt")), one))
                .isEmpty();
        assertThat(broken(FairnessLaw.DOMINANCE, first(before, always("U1 1 Tốt", "TWIN 2 Tốt")), one))
                .hasValueSatisfying(text -> assertThat(text)
                        .matches("A unit TWIN like U1, but better in P: 4 → [0-9.]+, has rank 2, below rank 1\\."));
    }

    @Test
    void twinsMustShareRankNumberAndBand() {
        LawCase one = SmallCase.of(RULEBOOK, "U1 1.1=10");
        RankingMethod before = always("U1 1 Tốt");

        assertThat(broken(FairnessLaw.TIE_SYMMETRY, first(before, always("U1 1 Tốt", "TWIN 1 Tốt")), one))
                .isEmpty();
        assertThat(broken(FairnessLaw.TIE_SYMMETRY, first(before, always("U1 1 Tốt")), one))
                .isEmpty();
        assertThat(broken(FairnessLaw.TIE_SYMMETRY, first(before, always("TWIN 1 Tốt")), one))
                .isEmpty();
        assertThat(broken(FairnessLaw.TIE_SYMMETRY, first(before, always("U1 1 Tốt", "TWIN 2 Khá")), one))
                .contains("Units U1 and TWIN have the same marks, but ranks 1 and 2 (Tốt, Khá).");
    }

    @Test
    void twoUnitsMustStandAlikeWithoutAThird() {
        LawCase three = SmallCase.of(RULEBOOK, "U1 1.1=10", "U2 1.1=5", "U3 1.1=1");
        RankingMethod before = always("U1 1 Tốt", "U2 2 Tốt", "U3 3 Khá");

        assertThat(broken(FairnessLaw.INDEPENDENCE, first(before, always("U1 1 Tốt", "U2 2 Tốt")), three))
                .isEmpty();
        assertThat(broken(FairnessLaw.INDEPENDENCE, first(before, always("U1 2 Tốt", "U2 1 Tốt")), three))
                .hasValueSatisfying(text -> assertThat(text)
                        .matches(
                                "Units U1 and U2 have ranks 1 and 2, but 2 and 1 where unit U[123] does not exist\\."));
        assertThat(broken(FairnessLaw.INDEPENDENCE, first(before, always("U1 1 Tốt", "U2 2 Khá")), three))
                .hasValueSatisfying(text -> assertThat(text)
                        .matches("Unit U2 is in band Tốt, but in Khá where unit U[123] does not exist\\."));
    }

    @Test
    void decisionOnOneUnitMustMoveThatUnitAlone() {
        LawCase one = SmallCase.of(RULEBOOK, "P 1.1=10");
        RankingMethod before = always("U1 1 Tốt", "U2 2 Tốt", "P 3 Khá");

        assertThat(broken(FairnessLaw.PETITION_LOCALITY, first(before, before), one))
                .isEmpty();
        assertThat(broken(FairnessLaw.PETITION_LOCALITY, first(before, always("P 1 Tốt", "U1 2 Tốt", "U2 3 Tốt")), one))
                .isEmpty();
        assertThat(broken(FairnessLaw.PETITION_LOCALITY, first(before, always("U1 1 Tốt", "P 2 Khá")), one))
                .isEmpty();
        assertThat(broken(FairnessLaw.PETITION_LOCALITY, first(before, always("U1 2 Tốt", "U2 2 Tốt", "P 1 Tốt")), one))
                .hasValueSatisfying(text -> assertThat(text)
                        .matches("A decision on criterion [0-9BP.]+ of unit P turns two others: U1 and U2 had ranks 1"
                                + " and 2, then 2 and 2\\."));
        assertThat(broken(FairnessLaw.PETITION_LOCALITY, first(before, always("U1 3 Tốt", "U2 4 Tốt", "P 1 Tốt")), one))
                .hasValueSatisfying(text -> assertThat(text)
                        .matches("A decision on criterion [0-9BP.]+ of unit P moves unit U1 from rank 1 to 3\\."));
        assertThat(broken(FairnessLaw.PETITION_LOCALITY, first(before, always("U1 1 Tốt", "U2 2 Yếu", "P 3 Tốt")), one))
                .hasValueSatisfying(text -> assertThat(text)
                        .matches("A decision on criterion [0-9BP.]+ of unit P moves unit U2 from band Tốt to Yếu\\."));
    }

    @Test
    void exemptUnitStandsWhereItsShareOfTheRestStands() {
        LawCase one = SmallCase.of(RULEBOOK, "U1 1.1=10");
        RankingMethod before = always("U1 1 Tốt");
        LawCase chained = SmallCase.of(LawSample.rulebook("tieChain", "criterion:1.1"), "U1 1.1=10");

        assertThat(broken(
                        FairnessLaw.EXEMPTION_NEUTRALITY,
                        first(before, always("U1 1 Tốt", "WHOLE 2 Tốt", "EXEMPT 2 Tốt", "EXEMPT-AND-MARKED 2 Tốt")),
                        one))
                .isEmpty();
        assertThat(broken(
                        FairnessLaw.EXEMPTION_NEUTRALITY,
                        first(before, always("U1 1 Tốt", "WHOLE 2 Tốt", "EXEMPT 2 Tốt", "EXEMPT-AND-MARKED 3 Tốt")),
                        one))
                .hasValueSatisfying(text -> assertThat(text)
                        .matches("Units EXEMPT and EXEMPT-AND-MARKED are both exempt from [0-9.]+; a mark there moves"
                                + " the second from rank 2 to 3\\."));
        RankingMethod apart =
                first(before, always("WHOLE 1 Tốt", "EXEMPT 2 Tốt", "EXEMPT-AND-MARKED 2 Tốt", "U1 4 Tốt"));
        assertThat(broken(FairnessLaw.EXEMPTION_NEUTRALITY, apart, one))
                .hasValueSatisfying(text -> assertThat(text)
                        .matches("Units WHOLE and EXEMPT earned the same share of every leaf; without [0-9.]+, the"
                                + " second has rank 2 instead of 1\\."));
        assertThat(broken(
                        FairnessLaw.EXEMPTION_NEUTRALITY,
                        first(before, always("WHOLE 1 Tốt", "EXEMPT 2 Tốt", "EXEMPT-AND-MARKED 2 Tốt", "U1 4 Tốt")),
                        chained))
                .isEmpty();
        assertThat(broken(
                        FairnessLaw.EXEMPTION_NEUTRALITY,
                        first(before, always("WHOLE 1 Tốt", "U1 2 Tốt", "EXEMPT 3 Tốt", "EXEMPT-AND-MARKED 3 Tốt")),
                        chained))
                .isPresent();
        assertThat(broken(FairnessLaw.EXEMPTION_NEUTRALITY, first(before, always("WHOLE 1 Tốt", "EXEMPT 2 Tốt")), one))
                .isEmpty();
        assertThat(broken(FairnessLaw.EXEMPTION_NEUTRALITY, always(), one)).isEmpty();
    }
}
