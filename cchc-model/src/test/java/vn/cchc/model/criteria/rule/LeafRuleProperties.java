package vn.cchc.model.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
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
import vn.cchc.model.criteria.rule.LeafRule.AboveWhole;
import vn.cchc.model.criteria.rule.LeafRule.ZeroOfZero;
import vn.cchc.model.criteria.rule.Thresholds.Edge;
import vn.cchc.model.criteria.rule.Thresholds.Step;

class LeafRuleProperties {

    private static final Points MAXIMUM = Points.of("100");

    /** A rule with evidence of a kind it takes. */
    record Case(LeafRule rule, Evidence evidence) {}

    @Property
    void aRuleIsReadBackFromItsParameters(@ForAll("cases") Case any) {
        String parameters = any.rule().parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("; "));

        LeafRule read = LeafRule.of(any.rule().name(), parameters);

        assertThat(read).isEqualTo(any.rule()).hasSameHashCodeAs(any.rule());
        assertThat(read.parameters()).isEqualTo(any.rule().parameters());
    }

    @Property
    void evidenceIsReadBackFromItsText(@ForAll("cases") Case any) {
        assertThat(any.rule().evidence(any.evidence().text())).isEqualTo(any.evidence());
    }

    @Property
    void anAwardLiesWithinZeroAndTheMaximum(@ForAll("cases") Case any) {
        any.rule().requireFits(MAXIMUM);

        Award award = any.rule().award(any.evidence(), MAXIMUM, Rounding.HUNDREDTHS);

        assertThat(any.rule().takes(any.evidence())).isTrue();
        assertThat(award.points()).isBetween(Points.ZERO, MAXIMUM);
        assertThat(award.outcome() == Award.Outcome.REFUSED)
                .isEqualTo(award.problems().stream().anyMatch(problem -> problem.isError()));
    }

    @Property
    void plainPointsAreThoseOfAnAwardThatHasNothingElseToTell(
            @ForAll("cases") Case any, @ForAll @IntRange(max = 9) int scale) {
        Rounding rounding = new Rounding(scale);

        Award award = any.rule().award(any.evidence(), MAXIMUM, rounding);
        long plain = any.rule().plainPoints(any.evidence(), MAXIMUM, rounding);

        assertThat(plain != Award.NOT_PLAIN ? Award.of(new Points(plain)) : award)
                .isEqualTo(award);
        assertThat(plain != Award.NOT_PLAIN)
                .isEqualTo(award.outcome() == Award.Outcome.POINTS
                        && award.problems().isEmpty());
    }

    @Property
    void anAwardIsItsWorkingRoundedOnce(@ForAll("cases") Case any, @ForAll @IntRange(max = 9) int scale) {
        Rounding rounding = new Rounding(scale);

        Award award = any.rule().award(any.evidence(), MAXIMUM, rounding);
        Optional<Award.Working> working = any.rule().working(any.evidence(), MAXIMUM);

        assertThat(working.isPresent()).isEqualTo(award.outcome() == Award.Outcome.POINTS);
        working.ifPresent(w -> {
            Award again = Formula.of(w.expression()).award(new Amounts(Map.of()), MAXIMUM, rounding);
            assertThat(again).as(w.expression()).isEqualTo(Award.of(award.points()));
            assertThat(w.rounded(rounding)).isEqualByComparingTo(award.points().toBigDecimal());
        });
    }

    @Property
    void aStepTableAwardsTheOneStepThatHolds(@ForAll("amountSteps") Thresholds table, @ForAll int value) {
        List<BigDecimal> earned = new ArrayList<>();
        BigDecimal number = BigDecimal.valueOf(value % 30);
        // the definition: of falling steps, the first whose edge is not above the number
        for (Step step : table.steps()) {
            int compared =
                    step.from().map(edge -> number.compareTo(edge.number())).orElse(1);
            boolean included = step.from().map(Edge::included).orElse(true);
            if (compared > 0 || (compared == 0 && included)) {
                earned.add(step.worth().number());
            }
        }

        Award award = table.award(new Amount(number), MAXIMUM, Rounding.FINEST);

        assertThat(award.points().toBigDecimal()).isEqualByComparingTo(earned.get(0));
    }

    @Example
    void everyKindIsKnownByItsNameInAnyCase() {
        List<String> names = List.of(
                "YesNo", "Levels", "PerItem", "Proportional", "Thresholds", "Deduction", "Judged", "Survey", "Formula");

        Map<String, String> needed = Map.of(
                "Levels",
                "A=1",
                "PerItem",
                "points=1",
                "Thresholds",
                "steps=>=1:1, else:0",
                "Deduction",
                "late=1",
                "Formula",
                "expression=1");

        assertThat(names)
                .allSatisfy(name -> assertThat(LeafRule.of(name.toUpperCase(Locale.ROOT), needed.getOrDefault(name, ""))
                                .name())
                        .isEqualTo(name));
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.oneOf(List.of(
                Combinators.combine(Arbitraries.just(new YesNo()), Arbitraries.of(true, false))
                        .as((rule, yes) -> new Case(rule, new Answer(yes))),
                levels(),
                Combinators.combine(
                                points(1, 100),
                                Arbitraries.integers().greaterOrEqual(1).optional(),
                                counts())
                        .as((each, cap, count) -> new Case(new PerItem(each, cap), new Items(count))),
                Combinators.combine(proportional(), shares()).as(Case::new),
                Combinators.combine(shareSteps(), shares()).as(Case::new),
                Combinators.combine(amountSteps(), decimals().map(Amount::new)).as(Case::new),
                deductions(),
                points(0, 100).map(points -> new Case(Judged.ANY_POINTS, new PointsGiven(points))),
                Combinators.combine(surveys(), answers(0, 11)).as(Case::new),
                surveys().flatMap(survey -> answers(1, survey.top()).map(answers -> new Case(survey, answers))),
                formulas()));
    }

    private static Arbitrary<Case> levels() {
        return Combinators.combine(
                        names().list()
                                .uniqueElements(LeafRuleProperties::fold)
                                .ofMinSize(1)
                                .ofMaxSize(5),
                        worths().list().ofSize(5))
                .as((names, worths) -> {
                    List<Levels.Level> levels = new ArrayList<>();
                    names.forEach(name -> levels.add(new Levels.Level(name, worths.get(levels.size()))));
                    return new Case(new Levels(levels), new LevelReached(names.get(names.size() - 1)));
                });
    }

    private static Arbitrary<Case> deductions() {
        Arbitrary<List<String>> kinds = names().filter(name -> !name.equalsIgnoreCase("floor"))
                .list()
                .uniqueElements(LeafRuleProperties::fold)
                .ofMinSize(1)
                .ofMaxSize(4);
        return Combinators.combine(kinds, points(1, 100), points(0, 100), counts())
                .as((names, cost, floor, count) -> {
                    Map<String, Points> costs = new LinkedHashMap<>();
                    Map<String, Long> counts = new LinkedHashMap<>();
                    names.forEach(name -> costs.put(name, cost));
                    names.stream().skip(1).forEach(name -> counts.put(name, count));
                    return new Case(new Deduction(costs, floor), new Occurrences(counts));
                });
    }

    private static Arbitrary<LeafRule> proportional() {
        return Combinators.combine(
                        Arbitraries.of(Proportional.Better.class),
                        percents().optional(),
                        Arbitraries.of(Proportional.AtLimit.class),
                        Arbitraries.of(AboveWhole.class),
                        Arbitraries.of(ZeroOfZero.class))
                .as((better, limit, atLimit, above, nothing) -> new Proportional(
                        better, limit, limit.isPresent() ? atLimit : Proportional.AtLimit.EARNS, above, nothing));
    }

    private static Arbitrary<LeafRule> shareSteps() {
        return Combinators.combine(
                        falling(percents()), Arbitraries.of(AboveWhole.class), Arbitraries.of(ZeroOfZero.class))
                .as((steps, above, nothing) -> new Thresholds(Thresholds.Measure.SHARE, steps, above, nothing));
    }

    @Provide
    Arbitrary<Thresholds> amountSteps() {
        return falling(Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-20), BigDecimal.valueOf(20))
                        .ofScale(1))
                .map(steps ->
                        new Thresholds(Thresholds.Measure.AMOUNT, steps, AboveWhole.CAP, ZeroOfZero.NOT_APPLICABLE));
    }

    private static Arbitrary<List<Step>> falling(Arbitrary<BigDecimal> edges) {
        Arbitrary<List<BigDecimal>> falling = edges.map(edge -> new Amount(edge).number())
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(list -> list.stream().sorted((a, b) -> b.compareTo(a)).toList());
        return Combinators.combine(falling, worths().list().ofSize(6), Arbitraries.of(true, false))
                .as((numbers, worths, included) -> {
                    List<Step> steps = new ArrayList<>();
                    for (BigDecimal number : numbers) {
                        Optional<Edge> from = Optional.of(new Edge(number, included));
                        steps.add(new Step(from, Optional.empty(), points(worths.get(steps.size()))));
                    }
                    steps.add(new Step(Optional.empty(), Optional.empty(), points(worths.get(5))));
                    return steps;
                });
    }

    private static Worth points(Worth worth) {
        return new Worth(worth.number(), Worth.Unit.POINTS);
    }

    private static Arbitrary<Survey> surveys() {
        Arbitrary<Integer> tops = Arbitraries.integers().between(2, 10);
        return Combinators.combine(
                        Arbitraries.of(Survey.Formula.class),
                        tops,
                        Arbitraries.of(true, false),
                        Arbitraries.of(Survey.Groups.class),
                        Arbitraries.of(ZeroOfZero.class))
                .as((formula, top, declared, groups, nothing) -> new Survey(
                        formula,
                        top,
                        declared && formula == Survey.Formula.SHARE ? Optional.of(2) : Optional.empty(),
                        declared ? Optional.of(0) : Optional.empty(),
                        groups,
                        groups == Survey.Groups.WEIGHTED
                                ? Map.of("người dân", new BigDecimal("60.5"), "b", BigDecimal.TEN)
                                : Map.of(),
                        nothing));
    }

    private static Arbitrary<Evidence> answers(int lowest, int highest) {
        Arbitrary<Map<Integer, Long>> values = Arbitraries.maps(
                        Arbitraries.integers().between(lowest, highest), counts())
                .ofMinSize(1);
        return Combinators.combine(values, values, counts(), Arbitraries.of(1, 2))
                .as((first, second, other, size) -> new SurveyAnswers(List.of(
                                new SurveyAnswers.Group("người dân", new TreeMap<>(first), other, 1),
                                new SurveyAnswers.Group("b", new TreeMap<>(second), 0, other))
                        .subList(0, size)));
    }

    private static Arbitrary<Case> formulas() {
        Arbitrary<String> expressions =
                Arbitraries.of("a + b", "if(a >= b, a / b, 1)", "min(maximum, max(0, a × b − 2))", "a ÷ (b − 1)");
        return Combinators.combine(expressions, decimals(), decimals())
                .as((text, a, b) -> new Case(Formula.of(text), new Amounts(Map.of("a", a, "b", b))));
    }

    private static Arbitrary<Evidence> shares() {
        Arbitrary<BigDecimal> amounts = decimals().map(BigDecimal::abs);
        return Combinators.combine(amounts, amounts).as(Share::new);
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.integers()
                .between(0, 6)
                .flatMap(scale -> Arbitraries.bigDecimals()
                        .between(new BigDecimal("-99999999999999999"), new BigDecimal("99999999999999999"))
                        .ofScale(scale));
    }

    private static Arbitrary<BigDecimal> percents() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(2);
    }

    private static Arbitrary<Worth> worths() {
        return Combinators.combine(percents(), Arbitraries.of(Worth.Unit.class)).as(Worth::new);
    }

    private static Arbitrary<Points> points(int from, int to) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(from), BigDecimal.valueOf(to))
                .ofScale(9)
                .map(Points::of);
    }

    private static Arbitrary<Long> counts() {
        return Arbitraries.longs().greaterOrEqual(0);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("abcĐđếAB12 -_.%()<>")
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    private static String fold(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    @Example
    void noKindTakesEvidenceOfAnother() {
        Map<String, Evidence> own = new LinkedHashMap<>();
        own.put("YesNo", new Answer(true));
        own.put("Levels A=1", new LevelReached("A"));
        own.put("PerItem points=1", new Items(1));
        own.put("Proportional ", Share.WHOLE);
        own.put("Deduction late=1", new Occurrences(Map.of()));
        own.put("Judged ", new PointsGiven(Points.ZERO));
        own.put("Formula expression=1", new Amounts(Map.of()));
        own.put("Survey ", SurveyAnswers.parse("5=1"));
        own.put("Thresholds steps=>=1:1, else:0", new Amount(BigDecimal.ONE));

        own.forEach((text, evidence) -> {
            int space = (text + " ").indexOf(' ');
            LeafRule rule = LeafRule.of(text.substring(0, space), text.substring(space));
            own.values().forEach(other -> assertThat(rule.takes(other)).isEqualTo(other.equals(evidence)));
        });
    }
}
