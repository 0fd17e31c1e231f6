package vn.cchc.ranking.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.scoring.Scorer;

class RobustnessAnalysisTest {

    private static final Variation TEN = Variation.of(10, 1);

    /** Three units, two fields: A leads by the plans, B by the survey, C is behind in both. */
    private static RobustnessAnalysis analysis() {
        CriteriaSet set = CriteriaSet.of(List.of(
                        CriterionRow.of("1", null, "Plans", "50"),
                        CriterionRow.of("1.1", "1", "Plan", "20").withRule("Judged", "step=5", MarkSource.APPRAISAL),
                        CriterionRow.of("1.2", "1", "Report", "30"),
                        CriterionRow.of("2", null, "Survey", "50").withRule("Survey", "", MarkSource.SURVEY)))
                .orThrow();
        Rulebook rulebook = Rulebook.of(2025, set);
        List<UnitRow> units = new ArrayList<>();
        List<MarkRow> marks = new ArrayList<>();
        add("A", "20", "30", "1=0, 2=0, 3=10, 4=10, 5=0", units, marks);
        add("B", "15", "20", "1=0, 2=0, 3=0, 4=10, 5=10", units, marks);
        add("C", "0", "10", "1=20, 2=0, 3=0, 4=0, 5=0", units, marks);
        Round round =
                Round.of(rulebook, LocalDate.of(2025, 12, 31), units, marks).orThrow();
        return RobustnessAnalysis.of(Ranker.of(rulebook), Scorer.of(rulebook).score(round, Stage.COUNCIL));
    }

    private static void add(
            String unit, String plan, String report, String answers, List<UnitRow> units, List<MarkRow> marks) {
        units.add(UnitRow.of(unit, unit, Rulebook.ALL_UNITS.code()));
        marks.add(MarkRow.points(unit, "1.1", Stage.APPRAISAL, plan));
        marks.add(MarkRow.points(unit, "1.2", Stage.APPRAISAL, report));
        marks.add(MarkRow.evidence(unit, "2", null, answers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1%", "100%", "1.5", "25.00001", "abc", "1e9", ""})
    void aVariationThatIsNoneIsRefused(String delta) {
        assertThatThrownBy(() -> WeightVariation.of(delta))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("is no variation from 0% to below 100% with at most four decimal places.");
    }

    @Test
    void aShareMayBeWrittenEitherWay() {
        assertThat(WeightVariation.of("25%").delta()).isEqualByComparingTo("0.25");
        assertThat(WeightVariation.of("0,25").delta()).isEqualByComparingTo("0.25");
        assertThat(WeightVariation.of("0").percent()).isEqualTo("0%");
    }

    @Test
    void drawsTopAndLevelsMustBeThere() {
        assertThatThrownBy(() -> Variation.of(0, 1))
                .hasMessageContaining("0 is no number of draws; at least one is needed.");
        assertThatThrownBy(() -> TEN.withTop(0))
                .hasMessageContaining("0 is no number of places at the top; at least one is needed.");
        assertThatThrownBy(() -> WeightVariation.of("5%").at())
                .hasMessageContaining("no level was chosen whose maxima shall vary.");
        assertThatThrownBy(() -> WeightVariation.of("5%").atLevels(List.of("leaf", "leaves", "x")))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.text(Language.EN))
                                .containsExactly(
                                        "\"leaves\" is no level.\nLevels are: field, criterion, leaf.",
                                        "\"x\" is no level.\nLevels are: field, criterion, leaf."));
    }

    @Test
    void whatCannotVaryIsRefusedAndNeverSkipped() {
        RobustnessAnalysis analysis = analysis();

        assertThat(refusals(() -> analysis.draw(TEN))).containsExactly("there is nothing to vary: weights, scores.");
        assertThat(refusals(
                        () -> analysis.draw(TEN.with(WeightVariation.of("5%").at(WeightVariation.Level.CRITERION)))))
                .containsExactly("there is nothing to vary: CRITERION.");
        assertThat(refusals(() -> analysis.weigh(List.of(), 3))).containsExactly("there is nothing to vary: –.");
    }

    @Test
    void weightSetsAreRefusedWithTheNames() {
        RobustnessAnalysis analysis = analysis();

        assertThat(refusals(() -> analysis.weigh(
                        List.of(
                                set("a", "1", "1", "1.1", "2", "9", "1"),
                                set("b", "1", "-1", "1.1", "0", "1.2", "0", "2", "1")),
                        3)))
                .containsExactly(
                        "weight set a has no weight for: 1.2, 2.",
                        "weight set a names criteria that the set does not have, or that lie outside the total: 9.",
                        "weight set b has negative weights: 1.");
        assertThat(refusals(() -> analysis.weigh(List.of(set("c", "1", "1", "1.1", "0", "1.2", "0", "2", "1")), 3)))
                .containsExactly("weight set c: the parts of 1 have no weight at all.");
    }

    @Test
    void aWeightSetRanksByItsShares() {
        // all weight on the survey: B 4.5, A 3.5 and C 1 of 5
        Robustness result = analysis().weigh(List.of(set("survey", "1", "0", "1.1", "1", "1.2", "1", "2", "1")), 2);

        assertThat(result.spreads())
                .extracting(spread -> spread.unit().code() + spread.best())
                .containsExactly("A2", "B1", "C3");
        assertThat(result.spread("B").first()).isEqualTo(1);
        assertThat(result.spread("A").top()).isEqualTo(1);
        assertThat(result.chance("A", "B")).isEqualTo(new Robustness.Chance(0, 0, 1));
    }

    @Test
    void aCancelledRunAnswersWhatWasDrawnAndSaysSo() {
        AtomicInteger asked = new AtomicInteger();
        List<Integer> heard = new ArrayList<>();
        RunControl control =
                RunControl.ALONE.until(() -> asked.getAndIncrement() >= 2).with((done, of) -> heard.add(done));

        Robustness result = analysis().with(control).draw(Variation.of(1_000, 1).with(WeightVariation.of("25%")));

        assertThat(result.isComplete()).isFalse();
        assertThat(result.drawn()).isEqualTo(128);
        assertThat(heard).containsExactly(64, 128);
        assertThat(result.spreads()).hasSize(3).allMatch(spread -> spread.draws() == 128);
        assertThat(result.problems())
                .extracting(problem -> problem.text(Language.EN))
                .containsExactly("the run was stopped after 128 of 1000 draws; the figures rest on these.");
    }

    @Test
    void aRunThatIsStoppedAtOnceHasNoPlaces() {
        Robustness result =
                analysis().with(RunControl.ALONE.until(() -> true)).draw(TEN.with(WeightVariation.of("25%")));

        assertThat(result.drawn()).isZero();
        assertThat(result.spreads()).isEmpty();
    }

    @Test
    void helpersThatNeverComeChangeNothing() {
        RobustnessAnalysis analysis = analysis();
        Variation variation = Variation.of(200, 9).with(WeightVariation.of("50%"));

        Robustness alone = analysis.draw(variation);
        Robustness idle = analysis.with(RunControl.ALONE.with(task -> {}, 4)).draw(variation);
        Robustness refused = analysis.with(RunControl.ALONE.with(
                        task -> {
                            throw new RejectedExecutionException("full");
                        },
                        4))
                .draw(variation);

        assertThat(idle.spreads().toString()).isEqualTo(alone.spreads().toString());
        assertThat(refused.spreads().toString()).isEqualTo(alone.spreads().toString());
    }

    @Test
    void judgedStepsMoveOneStepAtMost() {
        // A has 20 + 30 + 35 = 85 and cannot gain, B 15 + 20 + 45 = 80 and may gain or lose a step of 5
        Robustness result = analysis().draw(Variation.of(3_000, 4).with(Variation.Scores.JUDGED_STEPS));

        Robustness.Chance chance = result.chance("A", "B");
        assertThat(result.spread("A").best()).isEqualTo(1);
        assertThat(result.spread("C").isSettled()).isTrue();
        // 5/9, 1/3 and 1/9 of 3,000 draws, within four standard deviations
        assertThat(chance.ahead()).isBetween(1_667 - 109, 1_667 + 109);
        assertThat(chance.tied()).isBetween(1_000 - 104, 1_000 + 104);
        assertThat(chance.behind()).isBetween(333 - 69, 333 + 69);
    }

    @Test
    void aJudgedStepMovesWhatWasGivenAndIsRoundedOnce() {
        CriteriaSet set = CriteriaSet.of(List.of(
                        CriterionRow.of("1", null, "Plan", "1").withRule("Judged", "step=0.25", MarkSource.APPRAISAL),
                        CriterionRow.of("2", null, "Report", "99")))
                .orThrow();
        Rulebook rulebook = Rulebook.of(2025, set, Regulations.of(Map.of("leafScale", "1")));
        List<UnitRow> units = List.of(UnitRow.of("A", "A", null), UnitRow.of("B", "B", null));
        List<MarkRow> marks = List.of(
                MarkRow.points("A", "1", Stage.APPRAISAL, "0.75"),
                MarkRow.points("A", "2", Stage.APPRAISAL, "50"),
                MarkRow.points("B", "1", Stage.APPRAISAL, "1"),
                MarkRow.points("B", "2", Stage.APPRAISAL, "49.7"));
        Round round =
                Round.of(rulebook, LocalDate.of(2025, 12, 31), units, marks).orThrow();

        Robustness.Chance chance = RobustnessAnalysis.of(
                        Ranker.of(rulebook), Scorer.of(rulebook).score(round, Stage.COUNCIL))
                .draw(Variation.of(900, 8).with(Variation.Scores.JUDGED_STEPS))
                .chance("A", "B");

        // A has 50.5, 50.8 (0.75 is rounded) or 51, B 50.5 in one of three draws and 50.7 in two; four standard
        // deviations
        assertThat(chance.ahead()).isBetween(600 - 57, 600 + 57);
        assertThat(chance.tied()).isBetween(100 - 38, 100 + 38);
        assertThat(chance.behind()).isBetween(200 - 50, 200 + 50);
    }

    @Test
    void surveysVaryAsAnotherSampleWould() {
        Robustness result = analysis().draw(Variation.of(2_000, 4).with(Variation.Scores.SURVEY_SAMPLES));

        // everybody gave C the lowest answer, so another sample does too
        assertThat(result.spread("C").isSettled()).isTrue();
        // A is 5 points ahead, three standard deviations of the difference of two samples of twenty
        assertThat(result.spread("A").first()).isBetween(1_980, 1_999);
    }

    @Test
    void scenariosAreSortedByWhatMattersMost() {
        List<ScenarioEffect> effects = analysis()
                .compare(List.of(
                        Scenario.without("1.1"),
                        Scenario.weight("2", "+25%"),
                        Scenario.without("1"),
                        Scenario.regulation("indexPrecision", "EXACT"),
                        Scenario.stage(Stage.SELF)));

        assertThat(effects)
                .extracting(effect ->
                        effect.scenario().name() + " " + effect.moves().size() + " " + effect.changesNothing())
                .containsExactly(
                        "without 1 2 false",
                        "without 1.1 1 false",
                        "stage=SELF 3 false",
                        "indexPrecision=EXACT 0 true",
                        "weight 2 ×1.25 0 true");
        ScenarioEffect swapped = effects.get(0);
        assertThat(swapped.meanShift()).isEqualByComparingTo("0.6666666667");
        // one of three pairs turned round: (2 − 1) ÷ 3
        assertThat(swapped.tau()).hasValueSatisfying(tau -> assertThat(tau).isEqualByComparingTo("0.3333333333"));
        assertThat(swapped.moves())
                .extracting(move -> move.unit().code() + move.gained().orElseThrow())
                .containsExactly("B1", "A-1");
    }

    @Test
    void scenariosThatCannotBeCarriedOutAreRefused() {
        assertThat(refusals(() -> analysis()
                        .compare(List.of(Scenario.without("9"), Scenario.regulation("exemptionPolicy", "NONSENSE")))))
                .hasSize(2)
                .first()
                .isEqualTo("scenario without 9 cannot be carried out: 9.\nThere are: 1, 1.1, 1.2, 2.");
    }

    private static WeightSet set(String name, String... codesAndWeights) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (int i = 0; i < codesAndWeights.length; i += 2) {
            weights.put(codesAndWeights[i], new BigDecimal(codesAndWeights[i + 1]));
        }
        return new WeightSet(name, weights);
    }

    private static List<String> refusals(Runnable action) {
        try {
            action.run();
            return List.of();
        } catch (InvalidValueException e) {
            return e.problems().stream()
                    .map((Problem problem) -> problem.text(Language.EN))
                    .toList();
        }
    }
}
