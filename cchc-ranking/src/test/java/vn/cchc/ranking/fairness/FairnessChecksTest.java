package vn.cchc.ranking.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Sentences;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Doctored;
import vn.cchc.ranking.Ranking;

class FairnessChecksTest {

    private static final FairnessThresholds FEW = new FairnessThresholds(3.5, 3.5, 0.25, 1, 3);

    @Test
    void findsAUnitBelowOneThatItDominates() {
        Ranking ranking = new Figures("20", "30", "50")
                .with("indexScale", "0")
                .with("tieChain", "criterion:1:lower")
                .unit("A", "10.2 20 30")
                .unit("B", "10 20 30")
                .unit("C", "10.1 20 30")
                .ranking();

        List<Concern> concerns = new DominanceCheck().check(ranking);

        assertThat(texts(concerns, Language.EN))
                .containsExactly(
                        "Unit C (rank 2, index 60) is at least as good as B (rank 1, index 60) in every leaf and has 0.1"
                                + " points more, yet stands below; tie-break that decided: criterion:1:lower. Units"
                                + " ahead of which it should stand: 1.",
                        "Unit A (rank 3, index 60) is at least as good as B (rank 1, index 60) in every leaf and has 0.2"
                                + " points more, yet stands below; tie-break that decided: criterion:1:lower. Units"
                                + " ahead of which it should stand: 2.");
        assertThat(texts(concerns, Language.VI).get(0))
                .isEqualTo("Đơn vị C (hạng 2, chỉ số 60) không kém B (hạng 1, chỉ số 60) ở bất kỳ tiêu chí thành phần"
                        + " nào và hơn 0,1 điểm, nhưng xếp dưới; tiêu chí phụ đã quyết định: criterion:1:lower. Số đơn"
                        + " vị đang xếp trên mà lẽ ra phải xếp dưới: 1.");
    }

    @Test
    void unitsThatAreBetterInDifferentLeavesOrApplyToOthersDominateNobody() {
        Ranking ranking = new Figures("20", "30", "50")
                .unit("A", "10 20 30")
                .unit("B", "20 20 25")
                .unit("C", "– 20 25")
                .ranking();

        assertThat(new DominanceCheck().check(ranking)).isEmpty();
    }

    @Test
    void findsAnInversionThatAnExemptionCaused() {
        Ranking ranking = new Figures("20", "30", "50")
                .unit("A", "2 30 40")
                .unit("B", "– 29 40")
                .ranking();

        List<Concern> concerns = new ExemptionInversionCheck().check(ranking);

        assertThat(texts(concerns, Language.EN))
                .containsExactly("Unit A (rank 2, index 72.00 of 100 points) is at least as good as B (rank 1, index"
                        + " 86.25 of 80 points) in every leaf that applies to both: 70 against 69 points; yet it stands"
                        + " below, because of leaves that apply to one of them: A only: 1 (2/20); B only: –. Units"
                        + " ahead of it in this way: 1.");
    }

    @Test
    void saysWhatAnExemptionIsWorth() {
        Ranking ranking = new Figures("20", "30", "50")
                .unit("A", "– 20 40")
                .unit("B", "10 20 40")
                .unit("C", "20 30 29")
                .ranking();

        List<Concern> concerns = new ExemptionEffectCheck().check(ranking);

        assertThat(concerns).hasSize(1);
        assertThat(concerns.get(0).figures())
                .containsAllEntriesOf(Map.of(
                        "index", new BigDecimal("75.00"),
                        "rank", new BigDecimal("2"),
                        "nothingIndex", new BigDecimal("60.00"),
                        "nothingRank", new BigDecimal("3"),
                        "averageIndex", new BigDecimal("75.00"),
                        "averageRank", new BigDecimal("2"),
                        "maximumIndex", new BigDecimal("80.00"),
                        "maximumRank", new BigDecimal("1")));
        assertThat(concerns.get(0).text(Language.VI))
                .isEqualTo("Đơn vị A được miễn 1 (20 điểm; no border gate): chỉ số 75,00, hạng 2 theo chỉ số. Nếu không"
                        + " được miễn: không có điểm nào ở đó thì 60,00, hạng 3; bằng mức bình quân của chính mình thì"
                        + " 75,00, hạng 2; đạt điểm tối đa thì 80,00, hạng 1.");
    }

    @Test
    void findsTiesThatOnlyRoundingMade() {
        Ranking ranking = new Figures("20", "30", "50")
                .unit("A", "10 20 30.001")
                .unit("B", "10 20 30.004")
                .unit("C", "10 20 31")
                .ranking();

        assertThat(texts(new RoundingTieCheck().check(ranking), Language.EN))
                .containsExactly("Units A, B tie at 60.00 only by rounding: exactly the index is 60.004 (B, rank 2) to"
                        + " 60.001 (A, rank 2).");
    }

    @Test
    void findsAChainThatReversesWhatRoundingTied() {
        Ranking ranking = new Figures("20", "30", "50")
                .with("tieChain", "criterion:1")
                .unit("A", "10.001 20 30")
                .unit("B", "10 20 30.004")
                .ranking();

        assertThat(texts(new RoundingTieCheck().check(ranking), Language.EN))
                .containsExactly("Units A, B tie at 60.00 only by rounding, and a tie-break puts a unit with the lower"
                        + " exact index ahead: exactly the index is 60.004 (B, rank 2) to 60.001 (A, rank 1).");
    }

    @Test
    void exactPrecisionMakesNoTieByRounding() {
        Ranking ranking = new Figures("100")
                .with("indexPrecision", "EXACT")
                .unit("A", "50.001")
                .unit("B", "50.002")
                .ranking();

        assertThat(new RoundingTieCheck().check(ranking)).isEmpty();
    }

    @Test
    void namesAKeyThatCanFallAndWhatItDecided() {
        Ranking ranking = new Figures("50", "50")
                .with("tieChain", "criterion:1:lower")
                .unit("A", "20 30")
                .unit("B", "25 25")
                .ranking();

        assertThat(texts(new FallingChainCheck().check(ranking), Language.EN))
                .containsExactly("Block ALL: the tie-break criterion:1:lower can fall when points rise, so that among"
                        + " equal indexes more points may cost a place; places it decided: 1.");
    }

    @Test
    void findsMarksByNobody() {
        Ranking ranking = new Figures("50", "50")
                .unit("A", "20 30")
                .unit("B", "25 25")
                .mark("B", "2", Stage.APPRAISAL, "25", null)
                .ranking();

        assertThat(texts(new WrongAgencyCheck().check(ranking), Language.EN))
                .containsExactly(
                        "Criteria that Agency 2 appraises have marks that name no agency (marks: 1, units: 1): 2.");
    }

    @Test
    void findsAnAgencyThatAppraisedItself() {
        Ranking ranking = new Figures("50", "50")
                .with("selfAppraisal", "ALLOWED")
                .unit("Agency 1", "50 30")
                .unit("B", "25 25")
                .unit("C", "30 25")
                .ranking();

        assertThat(texts(new SelfAppraisalCheck().check(ranking), Language.EN))
                .containsExactly(
                        "Unit Agency 1 appraised itself (criteria: 1): 50 of 50 points, 100.00 %; the other units of its"
                                + " block earned 55.00 % there.");
    }

    @Test
    void findsAnAgencyFarFromTheOthers() {
        Ranking ranking = new Figures("20", "20", "20", "20", "20")
                .unit("A", "10 11 10.5 9.5 20")
                .unit("B", "10 10.5 10 9.5 20")
                .ranking();

        List<Concern> concerns = new LeniencyCheck(FEW).check(ranking);

        // means 0.5, 0.5375, 0.5125, 0.475, 1: median 0.5125, distances 0.0125, 0.025, 0, 0.0375, 0.4875
        assertThat(texts(concerns, Language.EN))
                .containsExactly(
                        "Agency 5 gave on average 100.00 % of the maximum in 2 marks; the median of all agencies"
                                + " is 51.25 % (robust z 13.15).");
    }

    @Test
    void comparesSharesOfFullMarksWhereMeansHaveNoSpread() {
        Ranking ranking = new Figures("20", "20", "20", "20", "20")
                .unit("A", "10 10 10 20 10")
                .unit("B", "10 10 10 0 10")
                .ranking();

        assertThat(texts(new LeniencyCheck(FEW).check(ranking), Language.EN))
                .containsExactly(
                        "Agency 4 gave full marks in 50.00 % of 2 marks; the median of all agencies is 0.00 %.");
    }

    @Test
    void tooFewAgenciesOrMarksAreNotCompared() {
        Ranking ranking = new Figures("50", "50").unit("A", "10 50").ranking();

        assertThat(new LeniencyCheck(FEW).check(ranking)).isEmpty();
    }

    @Test
    void findsASelfScoreFarAboveTheAppraisal() {
        Figures figures = new Figures("100");
        String[] self = {"62", "63", "61", "62", "95"};
        for (int i = 0; i < self.length; i++) {
            String unit = "U" + i;
            figures.unit(unit, "60").mark(unit, "1", Stage.SELF, self[i], unit);
        }

        assertThat(texts(new SelfGapCheck(FEW).check(figures.ranking()), Language.EN))
                .containsExactly("Unit U4 scored itself 95 where it was appraised at 60 (of 100 points): 35.00 % of the"
                        + " maximum too high, against 2.00 % at the median of its block.");
    }

    @Test
    void ranksOfTheRankerAgree() {
        Ranking ranking = new Figures("50", "50")
                .with("tieChain", "criterion:1, self-gap")
                .unit("A", "20 30")
                .unit("B", "25 25")
                .unit("C", "25 25")
                .unit("D", "10 25")
                .ranking();

        assertThat(new RankAgreementCheck().check(ranking)).isEmpty();
    }

    @Test
    void aRankThatDoesNotFollowFromIndexAndKeysIsFound() {
        Ranking sound = new Figures("50", "50")
                .unit("A", "20 31")
                .unit("B", "25 25")
                .unit("C", "25 25")
                .ranking();

        Ranking doctored = Doctored.withRank(sound, 2, 3);

        assertThat(texts(new RankAgreementCheck().check(doctored), Language.EN))
                .containsExactly("Unit C has rank 3; index 50.00 and the tie-breaks give 2.");
    }

    @Test
    void aPrintedTableHandedInIsHeldAgainstItself() {
        PublishedTable.Row row = new PublishedTable.Row(
                "2025",
                "Sở A",
                OptionalInt.of(1),
                OptionalInt.empty(),
                List.of(new BigDecimal("40.00"), new BigDecimal("30.00")),
                Optional.of(new BigDecimal("71.00")),
                Optional.empty(),
                Optional.empty(),
                Origin.NONE,
                Map.of());
        Ranking ranking = new Figures("100").unit("A", "10").ranking();

        List<Concern> concerns =
                FairnessChecks.standard().with(new PublishedTable(List.of(row))).check(ranking);

        assertThat(concerns).extracting(Concern::code).containsExactly("PUBLISHED_PARTS_OFF", "PUBLISHED_BLANK");
        assertThat(concerns.get(0).figures()).containsEntry("difference", new BigDecimal("1.00"));
        assertThat(texts(concerns, Language.EN))
                .containsExactly(
                        "Sở A: the printed parts add up to 70.00, the printed total is 71.00; the 1.00 between them is"
                                + " more than rounding explains.\nCheck the printed figures.",
                        "1 rows have no index and were not checked.");
    }

    @Test
    void roundsAtTheEdgeRaiseNothingButWhatIsThere() {
        FairnessChecks checks = FairnessChecks.standard();
        Figures equals = new Figures("50", "50");
        for (int i = 0; i < 300; i++) {
            equals.unit("U" + i, "25 25");
        }

        assertThat(checks.check(new Figures("50", "50").ranking())).isEmpty();
        assertThat(checks.check(new Figures("50", "50").unit("A", "10 20").ranking()))
                .isEmpty();
        assertThat(checks.check(new Figures("50", "50").unit("A", "– –").ranking()))
                .isEmpty();
        assertThat(checks.check(new Figures("50", "50")
                        .unit("A", "10 ?")
                        .unit("B", "? –")
                        .ranking()))
                .isEmpty();
        assertThat(checks.check(equals.ranking())).isEmpty();
    }

    @Test
    void aHostAddsACheckOfItsOwn() {
        FairnessCheck own = new FairnessCheck() {
            @Override
            public String name() {
                return "OWN";
            }

            @Override
            public String looksAt(Language language) {
                return "anything";
            }

            @Override
            public List<Concern> check(Ranking ranking) {
                return List.of(Concern.of(this, "SMALL", List.of()).with("units", 1));
            }

            @Override
            public String text(Concern concern, Language language) {
                return "only " + concern.figures().get("units") + " unit";
            }
        };

        List<Concern> concerns = FairnessChecks.standard()
                .with(own)
                .check(new Figures("100").unit("A", "10").ranking());

        assertThat(texts(concerns, Language.EN)).containsExactly("only 1 unit");
    }

    @Test
    void everySentenceExistsInBothLanguagesAndNamesTheSame() {
        for (String name : List.of("concerns", "laws")) {
            ResourceBundle english =
                    Sentences.of(FairnessTexts.class, name, Language.EN).bundle();
            ResourceBundle vietnamese =
                    Sentences.of(FairnessTexts.class, name, Language.VI).bundle();

            assertThat(Collections.list(vietnamese.getKeys()))
                    .containsExactlyInAnyOrderElementsOf(Collections.list(english.getKeys()));
            Collections.list(english.getKeys())
                    .forEach(key -> assertThat(named(vietnamese.getString(key)))
                            .as(key)
                            .isEqualTo(named(english.getString(key))));
        }
    }

    private static TreeSet<String> named(String sentence) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(sentence)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> texts(List<Concern> concerns, Language language) {
        return concerns.stream().map(concern -> concern.text(language)).toList();
    }
}
