package vn.cchc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.Citation;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.UnitRow;
import vn.cchc.model.act.ApprovalRow;
import vn.cchc.model.act.Correction;
import vn.cchc.model.act.CorrectionRow;
import vn.cchc.model.act.SelfScoreLock;
import vn.cchc.model.act.SelfScoreLockRow;
import vn.cchc.model.act.SignOff;
import vn.cchc.model.act.SignOffRow;
import vn.cchc.model.council.Agreement;
import vn.cchc.model.council.AgreementRow;
import vn.cchc.model.council.Decision;
import vn.cchc.model.council.DecisionRow;
import vn.cchc.model.criteria.CriteriaProposal;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriteriaSetChange;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.criteria.SoundCriteriaSet;
import vn.cchc.model.criteria.SoundCriteriaSetValidator;
import vn.cchc.model.criteria.evidence.Amount;
import vn.cchc.model.criteria.evidence.Amounts;
import vn.cchc.model.criteria.evidence.Answer;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.criteria.evidence.Items;
import vn.cchc.model.criteria.evidence.LevelReached;
import vn.cchc.model.criteria.evidence.Occurrences;
import vn.cchc.model.criteria.evidence.PointsGiven;
import vn.cchc.model.criteria.evidence.Share;
import vn.cchc.model.criteria.evidence.SurveyAnswers;
import vn.cchc.model.criteria.rule.Deduction;
import vn.cchc.model.criteria.rule.Formula;
import vn.cchc.model.criteria.rule.Judged;
import vn.cchc.model.criteria.rule.LeafRule;
import vn.cchc.model.criteria.rule.Levels;
import vn.cchc.model.criteria.rule.PerItem;
import vn.cchc.model.criteria.rule.Proportional;
import vn.cchc.model.criteria.rule.Survey;
import vn.cchc.model.criteria.rule.Thresholds;
import vn.cchc.model.criteria.rule.Worth;
import vn.cchc.model.criteria.rule.YesNo;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Nearest;
import vn.cchc.model.regulation.CommendationRule;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.model.regulation.Timetable;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.TaskRegister;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.fairness.FairnessChecks;
import vn.cchc.ranking.fairness.FairnessThresholds;
import vn.cchc.ranking.fairness.LawCase;
import vn.cchc.report.RankIntervals;
import vn.cchc.report.Report;
import vn.cchc.scoring.Scorer;
import vn.cchc.testkit.Chains;
import vn.cchc.testkit.CriteriaRows;
import vn.cchc.testkit.Faulty;
import vn.cchc.testkit.RoundCase;
import vn.cchc.testkit.Rounds;
import vn.cchc.testkit.Rulebooks;

/** Uses, as an application would, the promised types that no sample program happens to need. */
class TypesFromOutsideTest {

    private static final Map<String, Class<? extends LeafRule>> RULES = Map.of(
            "YesNo", YesNo.class,
            "Levels", Levels.class,
            "PerItem", PerItem.class,
            "Proportional", Proportional.class,
            "Thresholds", Thresholds.class,
            "Deduction", Deduction.class,
            "Judged", Judged.class,
            "Survey", Survey.class,
            "Formula", Formula.class);
    private static final List<Class<? extends Evidence>> EVIDENCE = List.of(
            Answer.class,
            LevelReached.class,
            Items.class,
            Share.class,
            Amount.class,
            Occurrences.class,
            PointsGiven.class,
            SurveyAnswers.class,
            Amounts.class);
    private static final Instant TIME = Instant.parse("2026-01-10T02:00:00Z");
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "YesNo | '' | yes | Answer | 10",
                "Levels | A=100%; B=50% | B | LevelReached | 5",
                "PerItem | points=2 | 3 | Items | 6",
                "Proportional | '' | 412/450 | Share | 9.155555556",
                "Thresholds | steps=>=95%:10, >=80%:5, else:0 | 85% | Share | 5",
                "Thresholds | steps=>=10:10, else:0 | 12.5 | Amount | 10",
                "Deduction | late=0.25 | late=2 | Occurrences | 9.5",
                "Judged | step=0.5 | 7.5 | PointsGiven | 7.5",
                "Survey | '' | 5=1, 4=1 | SurveyAnswers | 9",
                "Formula | expression=a / b * 10 | a=1, b=2 | Amounts | 5"
            })
    void aRuleOfEachKindReadsItsEvidenceAndAwards(
            String rule, String parameters, String text, String evidenceType, String points) {
        Leaf leaf = criteria(rule, parameters).leaves().get(0);

        Evidence evidence = leaf.rule().evidence(text);

        assertThat(leaf.rule()).isInstanceOf(RULES.get(rule));
        assertThat(EVIDENCE).contains(evidence.getClass());
        assertThat(evidence.getClass().getSimpleName()).isEqualTo(evidenceType);
        assertThat(leaf.rule().award(evidence, leaf.maximum(), Rounding.FINEST).points())
                .isEqualTo(Points.of(points));
    }

    @Test
    void aLevelIsWorthPointsOrAPartOfTheMaximum() {
        Worth half = new Worth(new BigDecimal("50"), Worth.Unit.PERCENT_OF_MAXIMUM);

        assertThat(half.of(Points.of("3"), Rounding.FINEST)).isEqualTo(Points.of("1.5"));
    }

    @Test
    void aRoundKeepsItsActsAndRecordsAsTheyWereEntered() {
        Rulebook rulebook = Rulebook.of(2025, criteria("Judged", ""));
        RoundRows rows = RoundRows.of(List.of(
                UnitRow.of("STC", "Sở Tài chính", null),
                MarkRow.points("STC", "1", Stage.SELF, "8"),
                new SelfScoreLockRow("STC", null, TIME, null),
                MarkRow.points("STC", "1", Stage.APPRAISAL, "7"),
                new AgreementRow("STC", "15/STC", END, null),
                new SignOffRow("Sở Nội vụ", "1", null, "Giám đốc", END, null),
                new DecisionRow("45/QĐ", END, "Công bố", 3, "A; B", null, 2, 0, null),
                new ApprovalRow("45/QĐ", null, END, null),
                new CorrectionRow(
                        "STC",
                        "1",
                        new BigDecimal("7.5"),
                        null,
                        "46/QĐ",
                        "Sở Nội vụ",
                        null,
                        TIME,
                        "nhầm",
                        null,
                        null)));

        Round round = Round.of(rulebook, END, rows).orThrow();

        SelfScoreLock lock = round.locks().get(0);
        SignOff signOff = round.signOffs().get(0);
        Agreement agreement = round.agreements().get(0);
        Decision decision = round.decisions().get(0);
        Correction correction = round.corrections().get(0);
        assertThat(lock.unit()).isEqualTo("STC");
        assertThat(signOff.field()).contains("1");
        assertThat(agreement.number()).isEqualTo("15/STC");
        assertThat(decision.tookPart()).isEqualTo(2);
        assertThat(correction.basis()).isEqualTo(new Citation("46/QĐ"));
    }

    @Test
    void aTaskThatWasNotAssignedLeavesTheCriterionOut() {
        TaskRegister tasks = new TaskRegister(List.of(new TaskRegister.Assignment("Một cửa đất đai", "STC", "7/QĐ")));

        assertThat(tasks.leavesOut("Một cửa đất đai", "STC")).isFalse();
        assertThat(tasks.leavesOut("Một cửa đất đai", "SYT")).isTrue();
    }

    @Test
    void aProposalIsTheCauseOfAChangedCriteriaSet() {
        CriteriaSet before = twoFields("60", "40");
        CriteriaSet after = twoFields("50", "50");
        CriteriaProposal proposal = CriteriaProposal.about(
                        "2", new CriteriaProposal.Proposer("Sở Y tế", Optional.of("SYT")), "Khảo sát nên nặng hơn")
                .answered(CriteriaProposal.Outcome.ACCEPTED, new Citation("12/QĐ"));

        CriteriaSetChange change = CriteriaSetChange.between(before, after)
                .causedBy(List.of(proposal))
                .orThrow();

        assertThat(change.entries())
                .filteredOn(entry -> entry.criterion().code().equals("2"))
                .flatExtracting(CriteriaSetChange.Entry::causes)
                .containsOnly(proposal);
    }

    @Test
    void regulationsAreReadAsTypesNotAsText() {
        Regulations regulations =
                Regulations.DEFAULT.with("commendations", "index:top=3").with("petitionsUntil", "2026-02-15");

        CommendationRule rule = regulations.commendations().get(0);
        Timetable timetable = regulations.timetable();

        assertThat(rule.value()).isEqualByComparingTo("3");
        assertThat(timetable.petitions()).contains(LocalDate.of(2026, 2, 15));
    }

    @Test
    void aConstraintOfAHostCanNameTheValidator() {
        Class<?>[] validators =
                SoundCriteriaSet.class.getAnnotation(Constraint.class).validatedBy();

        assertThat(validators).containsExactly(SoundCriteriaSetValidator.class);
    }

    @Test
    void aFormOfAHostCanSuggestTheNearestCode() {
        assertThat(Nearest.code("STCC", List.of("STC", "SYT"))).isEqualTo("STC");
    }

    @Test
    void aHostSetsWhatCountsAsStriking() {
        FairnessThresholds strict = new FairnessThresholds(1.5, 1.5, 0.1, 3, 3);

        assertThat(FairnessChecks.standard(strict).check(ranking())).isNotNull();
    }

    @Test
    void aReportTakesIntervalsThatWereFoundElsewhere() {
        RankIntervals intervals = new RankIntervals("synthetic", List.of(new RankIntervals.Interval("STC", 1, 1)));

        Report report = Report.of(ranking()).with(intervals);

        assertThat(report.intervals()).contains(intervals);
    }

    @Property(tries = 20)
    void generatedRowsMakeASetAndFaultyOnesAreRefusedWithTheirCode(
            @ForAll("rows") CriteriaRows rows, @ForAll("faulty") Faulty<CriteriaRows> faulty) {
        assertThat(rows.set().leaves()).isNotEmpty();
        assertThat(CriteriaSet.of(faulty.rows().rows(), faulty.rows().total()).problems())
                .extracting(problem -> problem.code())
                .contains(faulty.code());
    }

    @Property(tries = 20)
    void aGeneratedRoundCanBeHandedToALaw(@ForAll("cases") RoundCase round) {
        LawCase lawCase = round.lawCase();

        assertThat(lawCase.round()).isEqualTo(round.round());
        assertThat(lawCase.text(Language.EN)).isNotBlank();
    }

    @Property(tries = 20)
    void generatedChainsNeverFallWithPoints(@ForAll("chains") List<TieBreak> chain) {
        assertThat(chain).allMatch(TieBreak::risesWithPoints);
    }

    @Provide
    Arbitrary<CriteriaRows> rows() {
        return Rulebooks.criteriaRows();
    }

    @Provide
    Arbitrary<Faulty<CriteriaRows>> faulty() {
        return Rulebooks.faultyCriteriaRows();
    }

    @Provide
    Arbitrary<RoundCase> cases() {
        return Rounds.any();
    }

    @Provide
    Arbitrary<List<TieBreak>> chains() {
        return Chains.rising(twoFields("60", "40"));
    }

    private static Ranking ranking() {
        Rulebook rulebook = Rulebook.of(2025, criteria("Judged", ""));
        Round round = Round.of(
                        rulebook,
                        END,
                        List.of(UnitRow.of("STC", "Sở Tài chính", null)),
                        List.of(MarkRow.points("STC", "1", Stage.COUNCIL, "8")))
                .orThrow();
        return Ranker.of(rulebook).rank(Scorer.of(rulebook).score(round, Stage.COUNCIL));
    }

    private static CriteriaSet criteria(String rule, String parameters) {
        CriterionRow row = CriterionRow.of("1", null, "Tất cả", "10")
                .withRule(rule, parameters, rule.equals("Survey") ? MarkSource.SURVEY : MarkSource.SELF_THEN_APPRAISAL);
        return CriteriaSet.of(List.of(row), Points.of("10")).orThrow();
    }

    private static CriteriaSet twoFields(String first, String second) {
        return CriteriaSet.of(List.of(
                        CriterionRow.of("1", null, "Chỉ đạo", first), CriterionRow.of("2", null, "Khảo sát", second)))
                .orThrow();
    }
}
