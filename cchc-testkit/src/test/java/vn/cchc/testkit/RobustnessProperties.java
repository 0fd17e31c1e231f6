package vn.cchc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cchc.model.Citation;
import vn.cchc.model.Points;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.IndexPrecision;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.robustness.PlaceSpread;
import vn.cchc.ranking.robustness.Robustness;
import vn.cchc.ranking.robustness.RobustnessAnalysis;
import vn.cchc.ranking.robustness.RunControl;
import vn.cchc.ranking.robustness.Variation;
import vn.cchc.ranking.robustness.WeightSet;
import vn.cchc.ranking.robustness.WeightVariation;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.PointMatrix;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;
import vn.cchc.scoring.Weighting;

/** Holds weightings to rounds whose rulebook really has other maxima, and draws to what must not change them. */
class RobustnessProperties {

    private static final int MOST_FACTOR = 6;

    /** A round of one block, and a factor for each of its leaves. */
    record Weighed(RoundCase given, List<Integer> factors) {

        Scorecards cards() {
            return Scorer.of(given.rulebook()).score(given.round(), Stage.COUNCIL);
        }

        int factor(int leaf) {
            return factors.get(leaf % factors.size());
        }
    }

    @Provide
    Arbitrary<Weighed> weighed() {
        return Combinators.combine(
                        Rounds.any(),
                        Arbitraries.integers()
                                .between(1, MOST_FACTOR)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(5))
                .as((given, factors) -> new Weighed(firstBlock(given), factors));
    }

    @Property(tries = 500)
    void aWeightingGivesTheIndexAndThePlacesOfARulebookWithTheseMaxima(@ForAll("weighed") Weighed weighed) {
        Scorecards cards = weighed.cards();
        Ranking nominal = Ranker.of(weighed.given().rulebook()).rank(cards);
        Assume.that(hasPlaces(nominal));
        // the other rulebook has nothing outside the total: no bonus, not even one that a cap took away, nothing exempt
        // and nothing missing
        Assume.that(cards.all().stream().allMatch(RobustnessProperties::isPlainOutside));
        RoundCase scaled = scaled(weighed, cards);

        Scorecards then = Scorer.of(scaled.rulebook()).score(scaled.round(), Stage.COUNCIL);
        Ranking expected = Ranker.of(scaled.rulebook()).rank(then);
        PointMatrix matrix = matrix(cards);
        Weighting weighting = matrix.times(factors(weighed, matrix));
        for (int tile = 0; tile < matrix.tiles(); tile++) {
            weighting.addUp(tile);
        }
        weighting.finish();
        for (int row = 0; row < matrix.units(); row++) {
            Scorecard card = then.card(matrix.card(row).unit().code());
            assertThat(weighting.hasIndex(row)).isEqualTo(card.index().isPresent());
            assertThat(weighting.index(row)).isEqualTo(card.index().orElseThrow());
        }
        Robustness result = RobustnessAnalysis.of(Ranker.of(weighed.given().rulebook()), cards)
                .weigh(List.of(weightSet(weighed)), 3);
        assertThat(result.spreads())
                .allSatisfy(spread -> assertThat(spread.best())
                        .isEqualTo(spread.worst())
                        .isEqualTo(expected.place(spread.unit().code()).rank()));
    }

    @Property
    void theMaximaOfAWeightingTotalTheTotalOfTheSet(@ForAll("weighed") Weighed weighed) {
        Scorecards cards = weighed.cards();
        Assume.that(cards.all().stream().anyMatch(card -> card.index().isPresent()));
        PointMatrix matrix = matrix(cards);
        Weighting weighting = matrix.times(factors(weighed, matrix));

        Index sum = Index.ZERO;
        for (int leaf = 0; leaf < matrix.regularLeaves().size(); leaf++) {
            sum = sum.plus(weighting.maximum(leaf));
        }

        BigDecimal total = matrix.card(0).rules().criteria().total().toBigDecimal();
        assertThat(new BigDecimal(sum.numerator()))
                .isEqualByComparingTo(total.multiply(new BigDecimal(sum.denominator())));
    }

    @Property(tries = 200)
    void withoutVariationEveryUnitKeepsItsPlace(
            @ForAll("weighed") Weighed weighed, @ForAll WeightVariation.Rescaling rescaling) {
        RobustnessAnalysis analysis = analysis(weighed);
        Assume.that(hasPlaces(analysis.nominal()));

        Robustness result =
                analysis.draw(Variation.of(5, 1).with(WeightVariation.of("0%").with(rescaling)));

        assertThat(result.spreads()).allMatch(PlaceSpread::isSettled).allMatch(spread -> spread.draws() == 5);
    }

    @Property(tries = 100)
    void neitherThreadsNorTheOrderOfRowsChangeAResult(
            @ForAll("weighed") Weighed weighed,
            @ForAll WeightVariation.Rescaling rescaling,
            @ForAll long seed,
            @ForAll Random random) {
        RobustnessAnalysis analysis = analysis(weighed);
        Assume.that(hasPlaces(analysis.nominal()));
        Variation variation =
                Variation.of(70, seed).with(WeightVariation.of("40%").with(rescaling));
        List<UnitRow> shuffled = new ArrayList<>(weighed.given().rows().units());
        Collections.shuffle(shuffled, random);
        RoundRows rows = RoundRows.of(shuffled, weighed.given().rows().marks())
                .withExemptions(weighed.given().rows().exemptions());
        ExecutorService helpers = Executors.newFixedThreadPool(2);
        try {
            Robustness alone = analysis.draw(variation);
            Robustness together =
                    analysis.with(RunControl.ALONE.with(helpers, 3)).draw(variation);
            Robustness otherOrder = analysis(new Weighed(weighed.given().withRows(rows), weighed.factors()))
                    .draw(variation);

            assertThat(lines(together)).isEqualTo(lines(alone));
            assertThat(lines(otherOrder)).isEqualTo(lines(alone));
        } finally {
            helpers.shutdown();
        }
    }

    @Property(tries = 100)
    void chancesOfAPairAreThoseOfThePlacesDrawn(@ForAll("weighed") Weighed weighed, @ForAll long seed) {
        RobustnessAnalysis analysis = analysis(weighed);
        Assume.that(hasPlaces(analysis.nominal()));
        Robustness result = analysis.draw(Variation.of(20, seed).with(WeightVariation.of("60%")));
        for (PlaceSpread one : result.spreads()) {
            for (PlaceSpread two : result.spreads()) {
                Robustness.Chance chance =
                        result.chance(one.unit().code(), two.unit().code());
                Robustness.Chance back =
                        result.chance(two.unit().code(), one.unit().code());

                assertThat(chance.ahead() + chance.tied() + chance.behind()).isEqualTo(result.drawn());
                assertThat(back).isEqualTo(new Robustness.Chance(chance.behind(), chance.tied(), chance.ahead()));
                if (one.best() > two.worst()) {
                    assertThat(chance.behind()).isEqualTo(result.drawn());
                }
            }
        }
    }

    private static RobustnessAnalysis analysis(Weighed weighed) {
        return RobustnessAnalysis.of(Ranker.of(weighed.given().rulebook()), weighed.cards());
    }

    private static Map<String, String> lines(Robustness result) {
        Map<String, String> lines = new TreeMap<>();
        result.spreads()
                .forEach(spread -> lines.put(
                        spread.unit().code(),
                        List.of(
                                        spread.mean(),
                                        spread.median(),
                                        spread.low(),
                                        spread.high(),
                                        spread.best(),
                                        spread.worst(),
                                        spread.first(),
                                        spread.top(),
                                        spread.bands())
                                .toString()));
        return lines;
    }

    private static boolean hasPlaces(Ranking ranking) {
        return ranking.blocks().stream()
                .flatMap(block -> block.places().stream())
                .anyMatch(place -> place.place().isPresent());
    }

    private static PointMatrix matrix(Scorecards cards) {
        return PointMatrix.of(
                cards.all().stream().filter(card -> card.index().isPresent()).toList(),
                IndexPrecision.EXACT,
                Points.ZERO);
    }

    private static long[] factors(Weighed weighed, PointMatrix matrix) {
        CriteriaSet set = matrix.card(0).rules().criteria();
        return matrix.regularLeaves().stream()
                .mapToLong(leaf -> weighed.factor(set.leafIndex(leaf.code())))
                .toArray();
    }

    /** The same case with the first block alone. */
    private static RoundCase firstBlock(RoundCase given) {
        Rulebook all = given.rulebook();
        Rulebook.BlockRules first = all.blocks().get(0);
        Set<String> units = new HashSet<>();
        List<UnitRow> rows = given.rows().units().stream()
                .filter(unit -> first.block().code().equals(unit.block()))
                .toList();
        rows.forEach(unit -> units.add(unit.code()));
        Rulebook one = new Rulebook(2025, "generated", Citation.NONE, "synthetic", List.of(first), Optional.empty());
        RoundRows kept = RoundRows.of(
                        rows,
                        given.rows().marks().stream()
                                .filter(mark -> units.contains(mark.unit()))
                                .toList())
                .withExemptions(given.rows().exemptions().stream()
                        .filter(exemption -> units.contains(exemption.unit()))
                        .toList());
        return new RoundCase(one, given.referenceDate(), kept);
    }

    /** Every criterion's weight: what its leaves' maxima times their factors come to. */
    private static WeightSet weightSet(Weighed weighed) {
        CriteriaSet set = weighed.given().rulebook().blocks().get(0).criteria();
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        set.criteria().stream()
                .filter(criterion -> criterion.kind() == Criterion.Kind.REGULAR)
                .forEach(criterion -> weights.put(criterion.code(), maximum(criterion, set, weighed)));
        return new WeightSet("scaled", weights);
    }

    private static BigDecimal maximum(Criterion criterion, CriteriaSet set, Weighed weighed) {
        BigInteger nanos = BigInteger.ZERO;
        for (Leaf leaf : set.leavesOf(criterion)) {
            long factor = criterion.kind() == Criterion.Kind.REGULAR ? weighed.factor(set.leafIndex(leaf.code())) : 1;
            nanos = nanos.add(BigInteger.valueOf(leaf.maximum().nanos() * factor));
        }
        return new BigDecimal(nanos, Points.SCALE);
    }

    /** A round in which every regular leaf has its factor times the maximum, and every unit so many times the points. */
    private static RoundCase scaled(Weighed weighed, Scorecards cards) {
        Rulebook.BlockRules rules = weighed.given().rulebook().blocks().get(0);
        CriteriaSet set = rules.criteria();
        List<CriterionRow> rows = set.criteria().stream()
                .filter(criterion -> criterion.kind() == Criterion.Kind.REGULAR)
                .map(criterion -> row(criterion, set, weighed))
                .toList();
        BigDecimal total = set.fields().stream()
                .filter(field -> field.kind() == Criterion.Kind.REGULAR)
                .map(field -> maximum(field, set, weighed))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, String> values = new LinkedHashMap<>(rules.regulations().values());
        values.put("total", total.stripTrailingZeros().toPlainString());
        values.put("leafScale", "9");
        values.put("tieChain", String.join(", ", regularKeys(rules)));
        Rulebook.BlockRules then = new Rulebook.BlockRules(
                rules.block(), CriteriaSet.of(rows, Points.of(total)).orThrow(), Regulations.of(values));
        List<MarkRow> marks = new ArrayList<>();
        List<ExemptionRow> exemptions = new ArrayList<>();
        for (Scorecard card : cards.all()) {
            for (Leaf leaf : set.leaves()) {
                if (leaf.kind() == Criterion.Kind.REGULAR) {
                    tell(card, leaf, weighed.factor(set.leafIndex(leaf.code())), marks, exemptions);
                }
            }
        }
        return new RoundCase(
                new Rulebook(2025, "generated", Citation.NONE, "synthetic", List.of(then), Optional.empty()),
                weighed.given().referenceDate(),
                RoundRows.of(weighed.given().rows().units(), marks).withExemptions(exemptions));
    }

    private static boolean isPlainOutside(Scorecard card) {
        return Stream.concat(card.missing().stream(), card.notApplicable().stream())
                        .allMatch(leaf -> leaf.kind() == Criterion.Kind.REGULAR)
                && card.fields().stream()
                        .filter(field -> field.criterion().kind() != Criterion.Kind.REGULAR)
                        .allMatch(field -> field.points().equals(Points.ZERO));
    }

    /** Keys about what lies outside the total compare zeros here. */
    private static List<String> regularKeys(Rulebook.BlockRules rules) {
        return rules.regulations().tieChain().stream()
                .filter(key -> rules.criteria()
                        .find(key.argument())
                        .map(criterion -> criterion.kind() == Criterion.Kind.REGULAR)
                        .orElse(true))
                .map(key -> key.text())
                .toList();
    }

    private static void tell(
            Scorecard card, Leaf leaf, int factor, List<MarkRow> marks, List<ExemptionRow> exemptions) {
        String unit = card.unit().code();
        if (card.notApplicable().contains(leaf)) {
            exemptions.add(new ExemptionRow(unit, leaf.code(), null, "generated", null, null, null));
        } else if (!card.missing().contains(leaf)) {
            Points points = new Points(card.score(leaf.code()).points().nanos() * factor);
            marks.add(MarkRow.points(unit, leaf.code(), Stage.COUNCIL, points.toString()));
        }
    }

    private static CriterionRow row(Criterion criterion, CriteriaSet set, Weighed weighed) {
        CriterionRow row = CriterionRow.of(
                criterion.code(),
                set.parent(criterion.code()).orElse(null),
                criterion.code(),
                maximum(criterion, set, weighed).stripTrailingZeros().toPlainString());
        return criterion instanceof Leaf leaf ? row.withRule("Judged", "", leaf.source()) : row;
    }
}
