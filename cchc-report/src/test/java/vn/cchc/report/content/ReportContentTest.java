package vn.cchc.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Points;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.report.Report;
import vn.cchc.report.ReportOptions;
import vn.cchc.scoring.Scorer;

class ReportContentTest {

    private static final Rulebook RULEBOOK = Rulebook.of(
            2025,
            CriteriaSet.of(List.of(
                            CriterionRow.of("1", null, "Một", "60"),
                            CriterionRow.of("1.1", "1", "Một một", "40"),
                            CriterionRow.of("1.2", "1", "Một hai", "20"),
                            CriterionRow.of("2", null, "Hai", "40")))
                    .orThrow(),
            Regulations.of(Map.of("tieChain", "criterion:2")));

    @Test
    void theMeanOfACriterionIsThatOfThePublishedPercents() {
        ReportContent content = content(List.of(), mark("A", "30", "10", "40"), mark("B", "35", "20", "20"));

        BlockContent block = content.blocks().get(0);

        // 40 of 60 is 66.67, 55 of 60 is 91.67
        assertThat(block.means().find(block.fields().get(0))).contains(new BigDecimal("79.17"));
        assertThat(block.means().find(block.fields().get(1))).contains(new BigDecimal("75.00"));
    }

    @Test
    void countsBandsFromTheBestDown() {
        ReportContent content = content(List.of(), mark("A", "40", "20", "40"), mark("B", "30", "10", "20"));

        assertThat(content.blocks().get(0).bands())
                .extracting(BlockContent.BandCount::name, BlockContent.BandCount::units)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Xuất sắc", 1),
                        org.assertj.core.groups.Tuple.tuple("Tốt", 0),
                        org.assertj.core.groups.Tuple.tuple("Khá", 0),
                        org.assertj.core.groups.Tuple.tuple("Trung bình", 1),
                        org.assertj.core.groups.Tuple.tuple("Yếu", 0));
    }

    @Test
    void anExemptionShowsTheIndexWithoutIt() {
        ReportContent content = content(
                List.of(new ExemptionRow("A", "1.2", Stage.SELF, "không có cửa khẩu", null, null, null)),
                mark("A", "30", null, "40"),
                mark("B", "40", "20", "40"));

        ExemptionContent effect = content.exemptions().get(0);

        assertThat(effect.removed()).isEqualTo(Points.of("20"));
        assertThat(effect.maximum()).isEqualTo(Points.of("80"));
        assertThat(effect.index()).contains(new BigDecimal("87.50"));
        assertThat(effect.lowest()).contains(new BigDecimal("70.00"));
        assertThat(effect.highest()).contains(new BigDecimal("90.00"));
    }

    @Test
    void whatTheCouncilChangedIsShownWithTheIndexBeforeAndAfter() {
        List<MarkRow> marks = new java.util.ArrayList<>(mark("A", "30", "10", "40"));
        marks.add(MarkRow.points("A", "1.2", Stage.COUNCIL, "15"));
        marks.add(MarkRow.points("A", "1.1", Stage.COUNCIL, "30"));

        CouncilContent council =
                content(List.of(), marks, mark("B", "40", "20", "40")).council();

        assertThat(council.changes()).singleElement().satisfies(unit -> {
            assertThat(unit.before()).contains(new BigDecimal("80.00"));
            assertThat(unit.after()).contains(new BigDecimal("85.00"));
            assertThat(unit.leaves()).singleElement().satisfies(change -> {
                assertThat(change.leaf().code()).isEqualTo("1.2");
                assertThat(change.before()).isEqualTo(Points.of("10"));
                assertThat(change.after()).isEqualTo(Points.of("15"));
            });
        });
    }

    @Test
    void saysWhatSeparatedTwoUnitsOfOneIndex() {
        ReportContent content = content(List.of(), mark("A", "30", "10", "40"), mark("B", "40", "20", "20"));

        Place second = content.blocks().get(0).places().get(1);

        assertThat(content.places().separation(second))
                .isEqualTo("cùng chỉ số với Đơn vị A; tiêu chí phụ \"điểm 2 Hai\": 40 so với 20");
    }

    @Test
    void aScorecardIsATreeWithLossesAndReasons() {
        ReportContent content = content(List.of(), mark("A", "30", "10", "40"), mark("B", "40", "20", "20"));
        BlockContent block = content.blocks().get(0);

        UnitContent unit = content.unit(block, block.places().get(0));

        assertThat(unit.rows())
                .extracting(row -> row.criterion().code() + " " + row.depth() + " "
                        + row.score().lost() + " " + row.why())
                .containsExactly(
                        "1 0 20 ",
                        "1.1 1 10 thẩm định chấm 30",
                        "1.2 1 10 thẩm định chấm 10",
                        "2 0 0 thẩm định chấm 40");
        assertThat(unit.losses(1)).extracting(row -> row.criterion().code()).containsExactly("1.1");
    }

    @Test
    void namesEveryRuleInForceInWordsAndWhatItOverrode() {
        Rulebook changed = RULEBOOK.with("indexScale", "3");

        RulesInForce rules = content(changed, Language.VI, List.of(), mark("A", "30", "10", "40"))
                .rules()
                .get(0);

        assertThat(rules.rules()).hasSize(Regulations.DEFAULT.values().size());
        assertThat(rules.rules())
                .contains(new RulesInForce.Rule(
                        "indexScale", "Số chữ số thập phân của chỉ số công bố", "3", Optional.of("2")))
                .contains(new RulesInForce.Rule(
                        "exemptionPolicy", "Khi có tiêu chí không áp dụng", "giảm điểm tối đa", Optional.empty()))
                .noneMatch(rule -> rule.label().equals(rule.name()));
    }

    @Test
    void everyConstantOfARegulationHasItsWords() {
        for (Language language : Language.values()) {
            RuleWords words = new RuleWords(
                    new ReportWords(language), RULEBOOK.rules("ALL").criteria());
            for (Enum<?>[] constants : List.<Enum<?>[]>of(
                    vn.cchc.model.regulation.IndexPrecision.values(),
                    vn.cchc.model.regulation.ExemptionPolicy.values(),
                    vn.cchc.model.regulation.MissingPolicy.values(),
                    vn.cchc.model.regulation.IndexBounds.values(),
                    vn.cchc.model.regulation.RankNumbering.values(),
                    vn.cchc.model.regulation.SelfAppraisal.values(),
                    vn.cchc.model.regulation.VoteMajority.values(),
                    vn.cchc.model.regulation.UnrankedUnits.values())) {
                for (Enum<?> constant : constants) {
                    assertThat(words.value("x", constant.name())).isNotEqualTo(constant.name());
                }
            }
        }
    }

    private static List<MarkRow> mark(
            String unit, String first, @org.jspecify.annotations.Nullable String second, String third) {
        List<MarkRow> marks = new java.util.ArrayList<>();
        marks.add(MarkRow.points(unit, "1.1", Stage.APPRAISAL, first));
        if (second != null) {
            marks.add(MarkRow.points(unit, "1.2", Stage.APPRAISAL, second));
        }
        marks.add(MarkRow.points(unit, "2", Stage.APPRAISAL, third));
        return marks;
    }

    @SafeVarargs
    private static ReportContent content(List<ExemptionRow> exemptions, List<MarkRow>... marks) {
        return content(RULEBOOK, Language.VI, exemptions, marks);
    }

    @SafeVarargs
    private static ReportContent content(
            Rulebook rulebook, Language language, List<ExemptionRow> exemptions, List<MarkRow>... marks) {
        List<MarkRow> all = new java.util.ArrayList<>();
        List<UnitRow> units = new java.util.ArrayList<>();
        for (List<MarkRow> each : marks) {
            all.addAll(each);
            String code = java.util.Objects.requireNonNull(each.get(0).unit());
            units.add(UnitRow.of(code, "Đơn vị " + code, null));
        }
        Round round = Round.of(
                        rulebook,
                        LocalDate.of(2025, 12, 31),
                        RoundRows.of(units, all).withExemptions(exemptions))
                .orThrow();
        Ranking ranking = Ranker.of(rulebook).rank(Scorer.of(rulebook).score(round, Stage.COUNCIL));
        return ReportContent.of(Report.of(ranking).with(ReportOptions.DEFAULT.in(language)));
    }
}
