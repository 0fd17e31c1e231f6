package vn.cchc.ranking.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Block;
import vn.cchc.model.Citation;
import vn.cchc.model.Points;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.TaskRow;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/** The changes that laws make to a round, on one that has a task, evidence and an exemption. */
class CaseEditTest {

    private static final Rulebook RULEBOOK = rulebook("");

    private static Rulebook rulebook(String missingPolicy) {
        CriterionRow port = new CriterionRow(
                "3", null, "Ports", BigDecimal.TEN, null, null, null, null, "port", null, null, null, null, null);
        CriterionRow bonus = new CriterionRow(
                "B",
                null,
                "Bonus",
                BigDecimal.TEN,
                null,
                null,
                null,
                null,
                null,
                Criterion.Kind.BONUS,
                null,
                null,
                null,
                null);
        CriteriaSet criteria = CriteriaSet.of(List.of(
                        CriterionRow.of("1", null, "Plan", "50").withRule("Judged", "step=0.5", MarkSource.APPRAISAL),
                        CriterionRow.of("2", null, "Files", "40").withRule("Proportional", "", MarkSource.APPRAISAL),
                        port,
                        bonus))
                .orThrow();
        Regulations regulations = Regulations.of(Map.of(
                "leafScale", "2",
                "bonusCap", "5",
                "penaltyCap", "3",
                "tieChain", "criterion:2",
                "missingPolicy", missingPolicy));
        return new Rulebook(
                2025,
                "synthetic",
                Citation.NONE,
                "synthetic",
                List.of(new Rulebook.BlockRules(new Block("A", "Block A"), criteria, regulations)),
                Optional.empty());
    }

    /** U1 has the task, U2 has not; U3 is exempt from 1. */
    private static LawCase given() {
        LawCase given = SmallCase.withTask(
                SmallCase.of(RULEBOOK, "U1 1=20.5 2=? 3=4 B=10", "U2 1=30 2=? 3=?", "U3 1=– 2=40 3=10"),
                "port",
                "U1",
                "U3");
        return CaseEdit.withMarks(
                given,
                given.rows().units(),
                Stream.concat(
                                given.rows().marks().stream(),
                                Stream.of(
                                        MarkRow.evidence("U1", "2", Stage.APPRAISAL, "1/3"),
                                        MarkRow.evidence("U2", "2", Stage.APPRAISAL, "3/4")))
                        .toList());
    }

    private static Scorecards score(LawCase given) {
        return Scorer.of(given.rulebook()).score(given.round(), Stage.COUNCIL);
    }

    private static List<String> points(LawCase given) {
        return score(given).all().stream()
                .map(card -> card.unit().code() + " " + card.points() + "+" + card.bonus() + " of " + card.maximum())
                .toList();
    }

    private static Leaf leaf(String code) {
        return (Leaf) RULEBOOK.rules("A").criteria().criterion(code);
    }

    @Test
    void caseIsWhatItSays() {
        assertThat(points(given())).containsExactly("U1 37.83+5 of 100", "U2 60+5 of 90", "U3 50+5 of 50");
        assertThat(given().text(Language.EN)).isEqualTo("""
                criteria (maximum): 1 (50), 2 (40), 3 (10); in the other 1 every unit has full marks and no deduction
                unit U1, block A: 1 = 20.5 (appraisal); 3 = 4 (appraisal); 2 = 1/3 (appraisal)
                unit U2, block A: 1 = 30 (appraisal); 2 = 3/4 (appraisal)
                unit U3, block A: 2 = 40 (appraisal); 3 = 10 (appraisal); exempt from 1""");
    }

    @Test
    void twinHasAllThatIsSaidOfTheOther() {
        LawCase twins = CaseEdit.withTwin(CaseEdit.withTwin(given(), "U1", "T1"), "U3", "T3");

        assertThat(points(twins))
                .containsExactlyInAnyOrder(
                        "U1 37.83+5 of 100", "T1 37.83+5 of 100", "U2 60+5 of 90", "U3 50+5 of 50", "T3 50+5 of 50");
    }

    @Test
    void unitLeftOutTakesItsRowsAlong() {
        LawCase without = CaseEdit.without(given(), List.of("U3"));

        assertThat(points(without)).containsExactly("U1 37.83+5 of 100", "U2 60+5 of 90");
        assertThat(without.rows().marks()).extracting(MarkRow::unit).containsOnly("U1", "U2");
        assertThat(without.rows().exemptions()).isEmpty();
        assertThat(without.rows().tasks()).extracting(TaskRow::unit).containsExactly("U1");
    }

    @Test
    void newUnitHasEveryTaskAndNoMark() {
        LawCase with = CaseEdit.withUnit(given(), "N", "A");

        assertThat(with.rows().units()).contains(UnitRow.of("N", "N", "A"));
        assertThat(score(with).card("N").missing()).extracting(Leaf::code).containsExactly("1", "2", "3", "B");
    }

    @Test
    void decisionOfTheCouncilReplacesTheOneBeforeAndComesLast() {
        LawCase once = CaseEdit.decided(given(), "U1", leaf("1"), Points.of("10"));
        LawCase twice = CaseEdit.decided(once, "U1", leaf("1"), Points.of("50"));
        LawCase other = CaseEdit.decided(twice, "U2", leaf("1"), Points.of("1"));

        assertThat(points(other)).containsExactly("U1 67.33+5 of 100", "U2 31+5 of 90", "U3 50+5 of 50");
        assertThat(other.rows().marks().stream()
                        .filter(row -> row.stage() == Stage.COUNCIL)
                        .map(row -> row.unit() + " " + row.points() + " " + row.time()))
                .containsExactly("U1 50 1970-01-02T00:00:00Z", "U2 1 1970-01-03T00:00:00Z");
    }

    @Test
    void decisionComesADayAfterTheLastMarkOfTheRound() {
        MarkRow timed =
                CaseEdit.mark("U1", leaf("B"), Stage.APPRAISAL, Points.of("9"), Instant.parse("2025-11-01T00:00:00Z"));
        LawCase given = given();
        List<MarkRow> marks = CaseEdit.kept(given.rows().marks(), row -> !CaseEdit.isAbout(row, "U1", "B"));
        marks.add(timed);

        LawCase decided = CaseEdit.decided(
                CaseEdit.withMarks(given, given.rows().units(), marks), "U2", leaf("1"), Points.of("7"));

        assertThat(decided.rows().marks().get(decided.rows().marks().size() - 1).time())
                .isEqualTo("2025-11-02T00:00:00Z");
    }

    @Test
    void appraisalReplacesAllThatWasSaidOfALeaf() {
        LawCase decided = CaseEdit.decided(given(), "U1", leaf("1"), Points.of("10"));

        LawCase appraised = CaseEdit.appraised(decided, "U1", leaf("1"), Points.of("49.5"));

        assertThat(points(appraised)).contains("U1 66.83+5 of 100", "U2 60+5 of 90");
        assertThat(appraised.rows().marks().stream().filter(row -> CaseEdit.isAbout(row, "U1", "1")))
                .hasSize(1);
    }

    @Test
    void exemptionOfTheCouncilTakesALeafOutForOneUnit() {
        assertThat(points(CaseEdit.exempt(given(), "U2", "2")))
                .containsExactly("U1 37.83+5 of 100", "U2 30+5 of 50", "U3 50+5 of 50");
    }

    @Test
    void tenfoldRoundHasTenTimesAllPointsMaximaStepsAndCaps() {
        LawCase scaled = new Tenfold(given()).scaled();

        assertThat(points(scaled)).containsExactly("U1 378.3+50 of 1000", "U2 600+50 of 900", "U3 500+50 of 500");
        Rulebook.BlockRules rules = scaled.rulebook().rules("A");
        assertThat(rules.criteria().leaves())
                .extracting(leaf -> leaf.code() + " " + leaf.name() + " " + leaf.kind() + " " + leaf.maximum() + " "
                        + LeafPoints.step(leaf) + " " + leaf.task().orElse("–"))
                .containsExactly(
                        "1 Plan REGULAR 500 5000000000 –",
                        "2 Files REGULAR 400 1 –",
                        "3 Ports REGULAR 100 1 port",
                        "B Bonus BONUS 100 1 –");
        assertThat(rules.regulations().total()).hasToString("1000");
        assertThat(rules.regulations().leafRounding().scale()).isEqualTo(1);
        assertThat(rules.regulations().bonusCap()).contains(Points.of("50"));
        assertThat(rules.regulations().penaltyCap()).contains(Points.of("30"));
        assertThat(rules.regulations().tieChain())
                .isEqualTo(RULEBOOK.rules("A").regulations().tieChain());
    }

    @Test
    void tenfoldRoundOfPointsAloneKeepsItsMarksAndLacksWhatTheyLack() {
        LawCase given =
                SmallCase.withTask(SmallCase.of(RULEBOOK, "U1 1=20.5 2=10 3=4", "U2 1=? 2=1.25"), "port", "U1", "U2");
        LawCase scaled = new Tenfold(CaseEdit.decided(given, "U1", leaf("3"), Points.of("2"))).scaled();

        assertThat(scaled.rows().marks().stream()
                        .filter(row -> !"B".equals(row.criterion()))
                        .map(row -> row.unit() + " " + row.criterion() + " " + row.stage() + " "
                                + row.points().toPlainString()))
                .containsExactly(
                        "U1 1 APPRAISAL 205",
                        "U1 2 APPRAISAL 100",
                        "U1 3 APPRAISAL 40",
                        "U2 2 APPRAISAL 12.5",
                        "U2 3 APPRAISAL 100",
                        "U1 3 COUNCIL 20");
        assertThat(score(scaled).card("U2").missing()).extracting(Leaf::code).containsExactly("1");
    }

    @Test
    void roundThatLacksMarksBesideEvidenceLacksThemTenfoldToo() {
        LawCase given = given();
        LawCase open = CaseEdit.withMarks(
                given,
                given.rows().units(),
                CaseEdit.kept(given.rows().marks(), row -> !CaseEdit.isAbout(row, "U2", "1")));

        LawCase scaled = new Tenfold(open).scaled();

        assertThat(score(scaled).card("U2").missing()).extracting(Leaf::code).containsExactly("1");
        assertThat(score(scaled).card("U1").missing()).isEmpty();
    }

    @Test
    void everyLawHoldsForTheLibraryOnARoundWithTasksAndEvidence() {
        for (FairnessLaw law : FairnessLaw.values()) {
            for (long choice = 0; choice < 10; choice++) {
                assertThat(law.check(RankingMethod.ofLibrary(), given(), choice))
                        .isEmpty();
            }
        }
    }

    @Test
    void unitThatAloneHasATaskIsNoThirdThatOthersDoWithout() {
        LawCase given = SmallCase.withTask(
                SmallCase.of(rulebook("COUNT_AS_ZERO"), "U1", "U2 1=41 2=20 3=?", "U3 1=40 2=20 3=–"), "port", "U1");

        // without U1 no unit has the task, which a register then gives to everyone
        for (long choice = 0; choice < 10; choice++) {
            assertThat(FairnessLaw.INDEPENDENCE.check(RankingMethod.ofLibrary(), given, choice))
                    .isEmpty();
        }
    }

    @Test
    void partsOfAMaximumAreCutToTheStepAndRestsAreNotLost() {
        assertThat(LeafPoints.part(leaf("1"), 5)).hasToString("15.5");
        assertThat(LeafPoints.part(leaf("2"), 5)).hasToString("12.5");
        assertThat(LeafPoints.part(leaf("2"), 16)).hasToString("40");
        assertThat(LeafPoints.full(leaf("B"))).hasToString("10");
        assertThat(LeafPoints.unit(RULEBOOK.rules("A").regulations().leafRounding()))
                .isEqualTo(10_000_000);
    }
}
