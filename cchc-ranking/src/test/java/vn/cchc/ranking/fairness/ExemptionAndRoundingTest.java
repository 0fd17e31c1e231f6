package vn.cchc.ranking.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Stage;

class ExemptionAndRoundingTest {

    private static List<String> texts(FairnessCheck check, Figures figures) {
        return check.check(figures.ranking()).stream()
                .map(concern -> concern.text(Language.EN))
                .toList();
    }

    private static Map<String, BigDecimal> worth(Figures figures) {
        return new ExemptionEffectCheck().check(figures.ranking()).get(0).figures();
    }

    @Test
    void penaltyThatDoesNotApplyIsWorthItsMaximumAtMost() {
        Map<String, BigDecimal> figures = worth(
                new Figures("100", "-10").unit("A", "60 –").unit("B", "58 0").unit("C", "55 0"));

        assertThat(figures)
                .containsAllEntriesOf(Map.of(
                        "index", new BigDecimal("60.00"),
                        "nothingIndex", new BigDecimal("50.00"),
                        "nothingRank", new BigDecimal("3"),
                        "averageIndex", new BigDecimal("60.00"),
                        "averageRank", new BigDecimal("1"),
                        "maximumIndex", new BigDecimal("60.00"),
                        "maximumRank", new BigDecimal("1")));
    }

    @Test
    void averageIsNotRoundedAboveTheMaximum() {
        Map<String, BigDecimal> figures =
                worth(new Figures("50", "39.5", "10.5").with("leafScale", "0").unit("A", "50 – 10.5"));

        assertThat(figures).containsEntry("averageIndex", new BigDecimal("100.00"));
    }

    @Test
    void placesAreCountedInTheDeclaredPrecision() {
        Figures published =
                new Figures("50", "50").unit("A", "25 –").unit("B", "25.001 25").unit("C", "25 25.004");
        Figures exact = new Figures("50", "50")
                .with("indexPrecision", "EXACT")
                .unit("A", "25 –")
                .unit("B", "25.001 25")
                .unit("C", "25 25.004");

        assertThat(worth(published)).containsEntry("rank", new BigDecimal("1"));
        assertThat(worth(exact)).containsEntry("rank", new BigDecimal("3"));
    }

    @Test
    void unitBesideThoseOfItsIndexHasTheirPlaceAndDoesNotCountItself() {
        Map<String, BigDecimal> figures = worth(new Figures("50", "50")
                .unit("A", "40 –")
                .unit("B", "40 40")
                .unit("C", "45 40")
                .unit("D", "20 20"));

        assertThat(figures)
                .containsEntry("rank", new BigDecimal("2"))
                .containsEntry("nothingRank", new BigDecimal("3"));
    }

    @Test
    void highestAndLowestOfManyThatRoundingTiedAreNamed() {
        Figures figures = new Figures("50", "50")
                .unit("A", "25 25.002")
                .unit("B", "25 25.004")
                .unit("C", "25 25.001")
                .unit("D", "25 25.003")
                .unit("E", "30 30")
                .unit("F", "30 30");

        assertThat(texts(new RoundingTieCheck(), figures))
                .containsExactly("Units A, B, C, D tie at 50.00 only by rounding: exactly the index is 50.004 (B, rank"
                        + " 3) to 50.001 (C, rank 3).");
        assertThat(new RoundingTieCheck().check(figures.ranking()).get(0).figures())
                .containsEntry("rank", new BigDecimal("3"));
    }

    @Test
    void chainThatFollowsTheExactIndexReversesNothing() {
        Figures figures = new Figures("50", "50")
                .with("tieChain", "criterion:2")
                .unit("A", "25 25.002")
                .unit("B", "25 25.001");

        assertThat(texts(new RoundingTieCheck(), figures))
                .containsExactly("Units A, B tie at 50.00 only by rounding: exactly the index is 50.002 (A, rank 1) to"
                        + " 50.001 (B, rank 2).");
    }

    @Test
    void unitBesideAnotherIsNotAheadOfIt() {
        // A and B share their place although B has more; C is behind both and has most
        Figures beside = new Figures("50", "50").unit("A", "25 25.001").unit("B", "25 25.002");
        Figures behind = new Figures("50", "50")
                .with("tieChain", "criterion:1")
                .unit("A", "25.001 25")
                .unit("B", "25.001 25")
                .unit("C", "25 25.003");

        assertThat(texts(new RoundingTieCheck(), beside).get(0)).contains("only by rounding: exactly");
        assertThat(texts(new RoundingTieCheck(), behind))
                .containsExactly("Units A, B, C tie at 50.00 only by rounding, and a tie-break puts a unit with the"
                        + " lower exact index ahead: exactly the index is 50.003 (C, rank 3) to 50.001 (A, rank 1).");
    }

    @Test
    void everyKeyThatCanFallNamesThePlacesThatItDecided() {
        Figures figures = new Figures("50", "50")
                .with("tieChain", "criterion:1:lower, self-gap")
                .unit("A", "20 30")
                .unit("B", "25 25")
                .unit("C", "30 20")
                .mark("C", "1", Stage.SELF, "30", "C")
                .mark("C", "2", Stage.SELF, "20", "C")
                .unit("D", "30 20");

        List<Concern> concerns = new FallingChainCheck().check(figures.ranking());

        assertThat(concerns)
                .extracting(concern -> concern.words().get("key") + " " + concern.units())
                .containsExactly("criterion:1:lower [B, C]", "self-gap [D]");
    }

    @Test
    void agencyThatIsAloneInItsBlockHasNobodyToBeComparedWith() {
        Figures figures =
                new Figures("50", "50").with("selfAppraisal", "ALLOWED").unit("Agency 1", "50 30");

        assertThat(texts(new SelfAppraisalCheck(), figures))
                .containsExactly("Unit Agency 1 appraised itself (criteria: 1): 50 of 50 points, 100.00 %; the other"
                        + " units of its block earned 0 % there.");
    }

    @Test
    void appraisalIsLookedAtAsItStoodAtTheStageThatWasRanked() {
        Figures figures = new Figures("50", "50")
                .unit("A", "20 30")
                .mark("A", "1", Stage.APPRAISAL, "20", null)
                .mark("A", "1", Stage.REAPPRAISAL, "22", "Agency 1");

        assertThat(new WrongAgencyCheck().check(figures.ranking(Stage.COUNCIL))).isEmpty();
        assertThat(new WrongAgencyCheck().check(figures.ranking(Stage.REAPPRAISAL)))
                .isEmpty();
        assertThat(new WrongAgencyCheck().check(figures.ranking(Stage.APPRAISAL)))
                .hasSize(1);
        assertThat(new WrongAgencyCheck().check(figures.ranking(Stage.SELF))).isEmpty();
    }

    @Test
    void everyCheckSaysWhatItLooksAtUnderItsOwnName() {
        FairnessChecks checks = FairnessChecks.standard().with(new PublishedTable(List.of()));

        assertThat(checks.all())
                .extracting(check -> check.name() + ": " + check.looksAt(Language.EN))
                .containsExactly(
                        "RANK_AGREEMENT: Ranks agree with index and tie-breaks, scored again.",
                        "DOMINANCE: Nobody at least as good in every leaf and better in one is ranked below.",
                        "EXEMPTION_INVERSION: No exemption puts a unit above one that is at least as good wherever"
                                + " both are assessed.",
                        "EXEMPTION_EFFECT: What every exemption is worth, in index and place.",
                        "ROUNDING_TIE: Ties that only the rounding of the index made.",
                        "FALLING_CHAIN: Tie-breaks that can fall when points rise.",
                        "WRONG_AGENCY: Marks of appraisal of which nobody says that the leaf's agency gave them.",
                        "SELF_APPRAISAL: Agencies that appraised themselves.",
                        "LENIENCY: Agencies that appraise much more leniently or strictly than the others.",
                        "SELF_GAP: Units whose self-scores are further from the appraised scores than is usual in"
                                + " their block.",
                        "PUBLISHED_TABLE: A printed table: parts against totals, ranks against indexes.");
    }
}
