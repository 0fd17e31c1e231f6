package vn.cchc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cchc.model.regulation.BandScheme;
import vn.cchc.model.regulation.IndexPrecision;
import vn.cchc.model.regulation.MissingPolicy;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.model.round.Participation;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Comparison;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.Separation;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.ScoreDifference;
import vn.cchc.scoring.Scorecard;

class RankingProperties {

    @Provide
    Arbitrary<RoundCase> rounds() {
        return Rounds.any();
    }

    @Property
    void rankIsOneMoreThanTheUnitsStrictlyAhead(@ForAll("rounds") RoundCase given, @ForAll Stage stage) {
        Ranking ranking = Results.rank(given, stage);

        assertThat(ranking.blocks()).allSatisfy(block -> {
            List<Scorecard> ranked = cards(block);
            assertThat(block.ranked())
                    .allSatisfy(
                            place -> assertThat(place.rank()).isEqualTo(1 + PlainOrder.ahead(place.card(), ranked)));
        });
    }

    @Property
    void sameRankMeansEqualOnIndexAndEveryKey(@ForAll("rounds") RoundCase given, @ForAll Stage stage) {
        Ranking ranking = Results.rank(given, stage);

        assertThat(ranking.blocks()).allSatisfy(block -> {
            for (Place one : block.ranked()) {
                for (Place two : block.ranked()) {
                    boolean equal = PlainOrder.compare(one.card(), two.card()) == 0;
                    assertThat(one.rank() == two.rank()).isEqualTo(equal);
                }
            }
        });
    }

    @Property
    void printedNumberFollowsTheDeclaredNumbering(@ForAll("rounds") RoundCase given, @ForAll Stage stage) {
        Ranking ranking = Results.rank(given, stage);

        assertThat(ranking.blocks())
                .allSatisfy(block -> assertThat(block.ranked())
                        .allSatisfy(place -> assertThat(place.printed().orElseThrow())
                                .isEqualByComparingTo(printed(place.card(), cards(block)))));
    }

    @Property
    void everyAssessedUnitStandsOnceInItsBlock(@ForAll("rounds") RoundCase given, @ForAll Stage stage) {
        Ranking ranking = Results.rank(given, stage);

        List<String> placed = ranking.blocks().stream()
                .flatMap(block -> block.places().stream())
                .map(place -> place.unit().code())
                .toList();

        assertThat(placed)
                .containsExactlyInAnyOrderElementsOf(ranking.scorecards().all().stream()
                        .map(card -> card.unit().code())
                        .toList());
    }

    @Property
    void separationAgreesWithTheOrder(@ForAll("rounds") RoundCase given, @ForAll Stage stage) {
        Ranking ranking = Results.rank(given, stage);

        assertThat(ranking.blocks()).allSatisfy(block -> {
            for (Place one : block.ranked()) {
                for (Place two : block.ranked()) {
                    Comparison comparison =
                            ranking.compare(one.unit().code(), two.unit().code());
                    assertAgrees(comparison.separation(), ranking);
                }
            }
        });
    }

    @Property
    void separationFromTheUnitAboveIsNothingWhereThePlaceIsShared(
            @ForAll("rounds") RoundCase given, @ForAll Stage stage) {
        Ranking ranking = Results.rank(given, stage);

        assertThat(ranking.blocks()).allSatisfy(block -> {
            for (int i = 0; i < block.ranked().size(); i++) {
                Optional<Separation> separation = block.ranked().get(i).separation();
                assertThat(separation.isPresent()).isEqualTo(i > 0);
                if (i > 0) {
                    boolean shared = block.ranked().get(i).rank()
                            == block.ranked().get(i - 1).rank();
                    assertThat(separation.get().by() == Separation.By.NOTHING).isEqualTo(shared);
                }
            }
        });
    }

    @Property
    void partsOfAComparisonAddUpExactlyToTheGap(@ForAll("rounds") RoundCase given, @ForAll Stage stage) {
        Ranking ranking = Results.rank(given, stage);

        assertThat(ranking.blocks()).allSatisfy(block -> {
            for (Place other : block.ranked()) {
                Comparison comparison = ranking.compare(
                        block.ranked().get(0).unit().code(), other.unit().code());
                ScoreDifference difference = comparison.difference();
                Index sum = difference.parts().stream()
                        .map(ScoreDifference.Part::difference)
                        .reduce(difference.adjustment(), Index::plus);
                assertThat(sum).isEqualTo(difference.total());
            }
        });
    }

    @Property
    void percentRankCountsTheUnitsStrictlyBelow(@ForAll("rounds") RoundCase given, @ForAll Stage stage) {
        Ranking ranking = Results.rank(given, stage);

        assertThat(ranking.blocks()).allSatisfy(block -> {
            List<Scorecard> ranked = cards(block);
            for (Place place : block.ranked()) {
                int below = ranked.size()
                        - PlainOrder.ahead(place.card(), ranked)
                        - PlainOrder.sharing(place.card(), ranked);
                assertThat(block.percentRank(place))
                        .isEqualTo(
                                ranked.size() < 2
                                        ? Optional.empty()
                                        : Optional.of(Index.of(
                                                BigInteger.valueOf(100L * below),
                                                BigInteger.valueOf(ranked.size() - 1L))));
            }
        });
    }

    @Property
    void otherPrecisionOrdersAlikeWhereNoNeighboursDiffer(@ForAll("rounds") RoundCase given, @ForAll Stage stage) {
        Ranking ranking = Results.rank(given, stage);

        assertThat(ranking.blocks()).allSatisfy(block -> {
            boolean exact = block.regulations().indexPrecision() == IndexPrecision.EXACT;
            RoundCase otherwise = given.with("indexPrecision", exact ? "PUBLISHED" : "EXACT");
            List<Integer> here = ranks(ranking, block);
            List<Integer> there = ranks(Results.rank(otherwise, stage), block);
            boolean differ = !ranking.orderedDifferently(block.block().code()).isEmpty();
            assertThat(here.equals(there)).isEqualTo(!differ);
        });
    }

    @Property
    void bandHoldsTheValueThatRanks(@ForAll("rounds") RoundCase given, @ForAll Stage stage) {
        Ranking ranking = Results.rank(given, stage);

        assertThat(ranking.blocks())
                .allSatisfy(block -> assertThat(block.ranked())
                        .allSatisfy(place -> assertThat(place.band()).contains(band(place.card()))));
    }

    @Property
    void blockIsProvisionalWhereAUnitToBeRankedIsNotFullyMarked(
            @ForAll("rounds") RoundCase given, @ForAll Stage stage) {
        Ranking ranking = Results.rank(given, stage);

        assertThat(ranking.blocks()).allSatisfy(block -> {
            boolean open = ranking.scorecards().all().stream()
                    .filter(card -> card.unit().block().equals(block.block().code()))
                    .filter(card -> card.participation().kind() == Participation.Kind.RANKED)
                    .anyMatch(card -> !card.isComplete() && card.lowest().isPresent());
            boolean zero = block.regulations().missingPolicy() == MissingPolicy.COUNT_AS_ZERO;
            assertThat(block.provisional()).isEqualTo(open && !zero);
        });
    }

    private static void assertAgrees(Separation separation, Ranking ranking) {
        int ahead = ranking.place(separation.ahead()).rank();
        int behind = ranking.place(separation.behind()).rank();
        switch (separation.by()) {
            case NOTHING -> assertThat(ahead).isEqualTo(behind);
            case INDEX -> {
                assertThat(ahead).isLessThan(behind);
                assertThat(separation.aheadValue().orElseThrow())
                        .isGreaterThan(separation.behindValue().orElseThrow());
            }
            case TIE_BREAK -> {
                TieBreak key = separation.key().orElseThrow();
                assertThat(ahead).isLessThan(behind);
                assertThat(PlainOrder.compare(key, separation.aheadValue(), separation.behindValue()))
                        .isNegative();
            }
        }
    }

    private static List<Integer> ranks(Ranking ranking, BlockRanking block) {
        return block.ranked().stream()
                .map(place -> ranking.place(place.unit().code()).rank())
                .toList();
    }

    private static List<Scorecard> cards(BlockRanking block) {
        return block.ranked().stream().map(Place::card).toList();
    }

    private static BigDecimal printed(Scorecard card, List<Scorecard> ranked) {
        int ahead = PlainOrder.ahead(card, ranked);
        int sharing = PlainOrder.sharing(card, ranked);
        return switch (card.rules().regulations().rankNumbering()) {
            case STANDARD -> BigDecimal.valueOf(ahead + 1L);
            case MODIFIED -> BigDecimal.valueOf((long) ahead + sharing);
            case DENSE -> BigDecimal.valueOf(PlainOrder.groupsAhead(card, ranked) + 1L);
            case FRACTIONAL -> BigDecimal.valueOf(5L * (2L * ahead + sharing + 1), 1);
            case ORDINAL -> throw new IllegalStateException("not generated");
        };
    }

    private static String band(Scorecard card) {
        Index index = card.index().orElseThrow();
        BigDecimal published = card.published().orElseThrow();
        boolean exact = card.rules().regulations().indexPrecision() == IndexPrecision.EXACT;
        BandScheme scheme = card.rules().regulations().bands();
        for (BandScheme.Band band : scheme.bands()) {
            BigDecimal reached = exact
                    ? new BigDecimal(index.numerator())
                            .subtract(band.threshold().multiply(new BigDecimal(index.denominator())))
                    : published.subtract(band.threshold());
            if (reached.signum() >= 0) {
                return band.name();
            }
        }
        return scheme.rest();
    }
}
