package vn.cchc.ranking.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Block;
import vn.cchc.model.Citation;
import vn.cchc.model.Points;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.RoundRows;

/** Of which blocks a law speaks, and what it does with the others. */
class LawConditionsTest {

    private static Rulebook.BlockRules block(String code, String total, String tieChain, CriterionRow... rows) {
        CriteriaSet set = CriteriaSet.of(List.of(rows), Points.of(total)).orThrow();
        Regulations regulations = Regulations.of(Map.of("total", total, "leafScale", "2", "tieChain", tieChain));
        return new Rulebook.BlockRules(new Block(code, "Block " + code), set, regulations);
    }

    private static Rulebook.BlockRules plain(String code, String tieChain) {
        return block(
                code,
                "100",
                tieChain,
                CriterionRow.of("1", null, "Plan", "60"),
                CriterionRow.of("2", null, "Files", "40"));
    }

    private static Rulebook rulebook(Rulebook.BlockRules... blocks) {
        return new Rulebook(2025, "synthetic", Citation.NONE, "synthetic", List.of(blocks), Optional.empty());
    }

    private static List<String> silences(FairnessLaw law, Rulebook rulebook) {
        return law.silences(rulebook).stream()
                .map(silence -> silence.text(Language.EN))
                .toList();
    }

    @Test
    void exemptionsNeedTwoRegularLeavesWithPoints() {
        Rulebook.BlockRules one = block("A", "100", "", CriterionRow.of("1", null, "Plan", "100"));
        Rulebook.BlockRules none = block(
                "B", "100", "", CriterionRow.of("1", null, "Plan", "100"), CriterionRow.of("2", null, "Nothing", "0"));

        assertThat(silences(FairnessLaw.EXEMPTION_NEUTRALITY, rulebook(one, none, plain("C", ""))))
                .containsExactly(
                        "Block A: fewer than two regular leaves have points.",
                        "Block B: fewer than two regular leaves have points.");
        assertThat(FairnessLaw.EXEMPTION_NEUTRALITY.speaksOf(rulebook(one, none)))
                .isFalse();
        assertThat(FairnessLaw.EXEMPTION_NEUTRALITY.speaksOf(rulebook(one, plain("C", ""))))
                .isTrue();
    }

    @Test
    void tenfoldPointsNeedATotalThatLeavesRoom() {
        String largest = "100000000";
        Rulebook.BlockRules room = block("A", largest, "", CriterionRow.of("1", null, "Plan", largest));
        Rulebook.BlockRules full = block("B", "100000001", "", CriterionRow.of("1", null, "Plan", "100000001"));

        assertThat(silences(FairnessLaw.SCALE_INVARIANCE, rulebook(room, full)))
                .containsExactly("Block B: ten times the total of 100000001 points may overflow.");
    }

    @Test
    void fallingKeySilencesMonotonicityAndDominanceAlone() {
        Rulebook rulebook = rulebook(plain("A", "criterion:1:lower"));

        for (FairnessLaw law : FairnessLaw.values()) {
            boolean falls = law == FairnessLaw.MONOTONICITY || law == FairnessLaw.DOMINANCE;
            assertThat(law.speaksOf(rulebook)).as(law.name()).isEqualTo(!falls);
        }
        assertThat(silences(FairnessLaw.DOMINANCE, rulebook))
                .containsExactly("Block A: the tie-break criterion:1:lower can fall when points rise.");
    }

    @Test
    void unitsOfBlocksOfWhichALawIsSilentAreLeftOut() {
        Rulebook rulebook = rulebook(plain("A", "criterion:1:lower"), plain("B", ""));
        LawCase given = SmallCase.with(
                SmallCase.of(rulebook, "U1 1=10", "U2 1=20"), rulebook.blocks().get(1), "V 1=30");
        List<String> ranked = new ArrayList<>();

        FairnessLaw.MONOTONICITY.check(
                round -> {
                    round.units().forEach(marks -> ranked.add(marks.unit().code()));
                    return RankingMethod.ofLibrary().rank(round);
                },
                given,
                1);

        assertThat(ranked).isNotEmpty().containsOnly("V");
    }

    @Test
    void roundsAreMadeUpOfTheBlocksThatALawSpeaksOf() {
        Rulebook rulebook = rulebook(plain("A", "criterion:1:lower"), plain("B", ""));
        List<String> blocks = new ArrayList<>();

        LawReport report = FairnessLaws.check(
                rulebook,
                round -> {
                    round.units().forEach(marks -> blocks.add(marks.unit().block()));
                    return RankingMethod.ofLibrary().rank(round);
                },
                1,
                3);

        assertThat(report.holds()).isTrue();
        assertThat(blocks).contains("A", "B");
        assertThat(report.finding(FairnessLaw.MONOTONICITY).outcome()).isEqualTo(LawReport.Outcome.HELD);
        assertThat(report.finding(FairnessLaw.MONOTONICITY).silences()).hasSize(1);
        assertThat(report.text(Language.EN))
                .contains("MONOTONICITY: held in 3 rounds. Better points never cost a place or a band.\n"
                        + "    Block A: the tie-break criterion:1:lower can fall when points rise.\n"
                        + "DOMINANCE:");
    }

    @Test
    void rulesForAnyBlockAreLookedAtLikeThoseOfBlocks() {
        Rulebook.BlockRules any = plain("ANY", "criterion:1:lower");
        Rulebook rulebook =
                new Rulebook(2025, "synthetic", Citation.NONE, "synthetic", List.of(plain("A", "")), Optional.of(any));

        assertThat(silences(FairnessLaw.MONOTONICITY, rulebook))
                .containsExactly("Block ANY: the tie-break criterion:1:lower can fall when points rise.");
    }

    @Test
    void unitThatNamesNoBlockIsInTheOnlyOne() {
        Rulebook rulebook = LawSample.rulebook();
        LawCase given = new LawCase(
                rulebook,
                LocalDate.of(2025, 12, 31),
                new RoundRows(
                        List.of(new UnitRow("U", "U", null, null, null, null, null, null, null, null)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        ""));

        assertThat(given.rulesOf("U").orElseThrow().block().code()).isEqualTo("A");
        assertThat(given.rulesOf("Z")).isEmpty();
        assertThat(given.text(Language.EN)).isEqualTo("""
                criteria (maximum): 1.1 (20), 1.2 (30), 2.1 (10), 2.2 (40), B (2), P (4)
                unit U, block A: –""");
        assertThat(given.text(Language.VI)).isEqualTo("""
                tiêu chí (điểm tối đa): 1.1 (20), 1.2 (30), 2.1 (10), 2.2 (40), B (2), P (4)
                đơn vị U, khối A: –""");
    }

    @Test
    void caseTellsWhoIsOnlyAssessed() {
        LawCase given = SmallCase.of(LawSample.rulebook(), "U1 1.1=10");
        UnitRow island = new UnitRow("I", "I", "A", null, "ASSESSED_NOT_RANKED", "x", null, null, null, null);
        LawCase with = CaseEdit.withMarks(
                given,
                List.of(given.rows().units().get(0), island),
                given.rows().marks());

        assertThat(with.text(Language.EN))
                .endsWith("unit I, block A: " + Language.EN.word("ASSESSED_NOT_RANKED"))
                .contains("unit U1, block A: 1.1 = 10 (appraisal)");
    }

    @Test
    void lawIsTriedOnceOrMore() {
        assertThatThrownBy(() -> FairnessLaws.check(LawSample.rulebook(), 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a law is tried once or more, not 0 times");
        assertThat(FairnessLaws.check(LawSample.rulebook(), 1, 1).tries()).isEqualTo(1);
    }

    @Test
    void reportWithoutALawHasNoFindingOfIt() {
        assertThatThrownBy(() -> new LawReport(1, 1, List.of()).finding(FairnessLaw.NUMBERING))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void rankedUnitStandsAsAnotherWhereAllThatIsPrintedIsTheSame() {
        RankedUnit unit = new RankedUnit("U", "A", 1, BigDecimal.ONE, "Tốt");

        assertThat(unit.standsAs(new RankedUnit("V", "B", 1, new BigDecimal("1.0"), "Tốt")))
                .isTrue();
        assertThat(unit.standsAs(new RankedUnit("U", "A", 2, BigDecimal.ONE, "Tốt")))
                .isFalse();
        assertThat(unit.standsAs(new RankedUnit("U", "A", 1, BigDecimal.TEN, "Tốt")))
                .isFalse();
        assertThat(unit.standsAs(new RankedUnit("U", "A", 1, BigDecimal.ONE, "Khá")))
                .isFalse();
    }
}
