package vn.cchc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.criteria.rule.Judged;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.BlockOrder;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.robustness.Reach;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/** Holds what a unit needs to every way of raising its leaves, tried one by one on sets of few leaves and whole points. */
class ReachProperties {

    /** A leaf before it has a code: its maximum in whole points, whether it rises by two points at once, who scores it. */
    record Drawn(int maximum, boolean inTwos, MarkSource source) {}

    /** One way of raising leaves: points, leaves that rise, and their positions in the set. */
    record Way(long points, List<Integer> leaves, Scorecard card) {

        static final Comparator<Way> FEWEST = Comparator.comparingLong(Way::points)
                .thenComparing(way -> way.leaves().size())
                .thenComparing(Way::leaves, (one, two) -> {
                    for (int i = 0; i < one.size(); i++) {
                        int order = one.get(i).compareTo(two.get(i));
                        if (order != 0) {
                            return order;
                        }
                    }
                    return 0;
                });
    }

    @Provide
    Arbitrary<RoundCase> few() {
        Arbitrary<Drawn> leaf = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(false, false, true),
                        Arbitraries.of(MarkSource.SELF_THEN_APPRAISAL, MarkSource.SURVEY))
                .as(Drawn::new);
        Arbitrary<String> chain = Arbitraries.of(
                "",
                "criterion:1",
                "criterion:1.1, source:SURVEY",
                "source:SURVEY, criterion:2",
                "criterion:2:lower",
                "source:APPRAISED, criterion:1");
        return Combinators.combine(
                        leaf.list().ofMinSize(1).ofMaxSize(2),
                        leaf.list().ofMinSize(1).ofMaxSize(2),
                        chain,
                        Arbitraries.of(
                                "SHRINK_MAXIMUM",
                                "KEEP_FIELD_WEIGHTS",
                                "KEEP_SOURCE_WEIGHTS",
                                "KEEP_WEIGHTS_AT_EVERY_LEVEL"),
                        Arbitraries.of("EXACT", "PUBLISHED"),
                        Arbitraries.frequency(Tuple.of(2, "2"), Tuple.of(1, "0")),
                        Arbitraries.of(false, true))
                .as(ReachProperties::rulebook)
                .flatMap(Rounds::under);
    }

    private static Rulebook rulebook(
            List<Drawn> one,
            List<Drawn> two,
            String chain,
            String policy,
            String precision,
            String scale,
            boolean bonus) {
        List<CriterionRow> rows = new ArrayList<>();
        add("1", one, rows);
        add("2", two, rows);
        int total = one.stream().mapToInt(Drawn::maximum).sum()
                + two.stream().mapToInt(Drawn::maximum).sum();
        if (bonus) {
            rows.add(new CriterionRow(
                    "B",
                    null,
                    "B",
                    Points.of("2").toBigDecimal(),
                    "Judged",
                    null,
                    null,
                    null,
                    null,
                    Criterion.Kind.BONUS,
                    null,
                    null,
                    null,
                    null));
        }
        Points whole = Points.of(String.valueOf(total));
        Regulations regulations = Regulations.of(Map.of(
                "total", whole.toString(),
                "leafScale", "0",
                "indexScale", scale,
                "indexPrecision", precision,
                "exemptionPolicy", policy,
                "missingPolicy", "COUNT_AS_ZERO",
                "tieChain", chain));
        return Rulebook.of(2025, CriteriaSet.of(rows, whole).orThrow(), regulations);
    }

    private static void add(String field, List<Drawn> leaves, List<CriterionRow> rows) {
        int sum = leaves.stream().mapToInt(Drawn::maximum).sum();
        rows.add(row(field, null, sum, null, null));
        for (int i = 0; i < leaves.size(); i++) {
            Drawn drawn = leaves.get(i);
            rows.add(row(
                    field + "." + (i + 1),
                    field,
                    drawn.maximum(),
                    drawn.inTwos() && drawn.maximum() % 2 == 0 ? "step=2" : null,
                    drawn.source()));
        }
    }

    private static CriterionRow row(
            String code, @Nullable String parent, int maximum, @Nullable String steps, @Nullable MarkSource source) {
        CriterionRow row = CriterionRow.of(code, parent, code, String.valueOf(maximum));
        return source == null ? row : row.withRule("Judged", steps == null ? "" : steps, source);
    }

    @Property(tries = 300)
    void thePointsToAPlaceAreTheFewestOfAllWays(@ForAll("few") RoundCase given) {
        Scorecards cards = Scorer.of(given.rulebook()).score(given.round(), Stage.COUNCIL);
        Ranker ranker = Ranker.of(given.rulebook());
        Reach reach = Reach.of(ranker, cards);
        for (Place place : placed(reach.nominal())) {
            BlockOrder order = ranker.order(given.round(), place.unit().block());
            List<BlockOrder.Candidate> others = others(reach.nominal(), place, order);
            for (int wanted = 1; wanted <= others.size() + 1; wanted++) {
                int most = wanted;
                Optional<Way> fewest = ways(place.card()).stream()
                        .filter(way -> ahead(order, others, way.card()) < most)
                        .min(Way.FEWEST);

                assertSame(reach.place(place.unit().code(), wanted), fewest, place.rank() <= wanted);
            }
        }
    }

    @Property(tries = 300)
    void thePointsToABandAreTheFewestOfAllWays(@ForAll("few") RoundCase given) {
        Scorecards cards = Scorer.of(given.rulebook()).score(given.round(), Stage.COUNCIL);
        Ranker ranker = Ranker.of(given.rulebook());
        Reach reach = Reach.of(ranker, cards);
        for (Place place : placed(reach.nominal())) {
            BlockOrder order = ranker.order(given.round(), place.unit().block());
            List<String> bands = order.rules().regulations().bands().names();
            for (int band = 0; band < bands.size(); band++) {
                int lowest = band;
                Optional<Way> fewest = ways(place.card()).stream()
                        .filter(way -> bands.indexOf(order.band(order.candidate(way.card()))) <= lowest)
                        .min(Way.FEWEST);

                boolean there = bands.indexOf(order.band(order.candidate(place.card()))) <= lowest;
                assertSame(reach.band(place.unit().code(), bands.get(band)), fewest, there);
            }
        }
    }

    private static void assertSame(Reach.Answer answer, Optional<Way> fewest, boolean there) {
        if (there) {
            assertThat(answer.outcome()).isEqualTo(Reach.Outcome.ALREADY_THERE);
            return;
        }
        if (answer.certainty() == Reach.Certainty.ENOUGH) {
            // only a chain with a key that falls with points leaves the answer open
            assertThat(answer.outcome() == Reach.Outcome.OUT_OF_REACH
                            || answer.points().nanos() >= fewest.orElseThrow().points())
                    .isTrue();
            return;
        }
        if (fewest.isEmpty()) {
            assertThat(answer.outcome()).isEqualTo(Reach.Outcome.OUT_OF_REACH);
            return;
        }
        assertThat(answer.outcome()).isEqualTo(Reach.Outcome.REACHED);
        assertThat(answer.points().nanos()).isEqualTo(fewest.get().points());
        assertThat(answer.rises().stream().map(rise -> rise.leaf().code()).toList())
                .isEqualTo(fewest.get().leaves().stream()
                        .map(i -> fewest.get()
                                .card()
                                .rules()
                                .criteria()
                                .leaves()
                                .get(i)
                                .code())
                        .toList());
    }

    private static List<Place> placed(Ranking ranking) {
        return ranking.blocks().stream()
                .flatMap(block -> block.places().stream())
                .filter(place -> place.place().isPresent())
                .toList();
    }

    private static List<BlockOrder.Candidate> others(Ranking ranking, Place place, BlockOrder order) {
        return ranking.block(place.unit().block()).ranked().stream()
                .filter(other -> !other.unit().equals(place.unit()))
                .map(other -> order.candidate(other.card()))
                .toList();
    }

    private static long ahead(BlockOrder order, List<BlockOrder.Candidate> others, Scorecard card) {
        BlockOrder.Candidate own = order.candidate(card);
        return others.stream().filter(other -> order.compare(other, own) < 0).count();
    }

    /** Every way of raising the regular leaves that apply, in their steps. */
    private static List<Way> ways(Scorecard card) {
        List<Way> ways = new ArrayList<>(List.of(new Way(0, List.of(), card)));
        List<Leaf> leaves = card.rules().criteria().leaves();
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            if (leaf.kind() != Criterion.Kind.REGULAR || card.notApplicable().contains(leaf)) {
                continue;
            }
            long now = card.score(leaf.code()).points().nanos();
            long step = ((Judged) leaf.rule()).step().orElse(Points.of("1")).nanos();
            for (Way way : List.copyOf(ways)) {
                for (long to = now + step; to <= leaf.maximum().nanos(); to += step) {
                    List<Integer> more = new ArrayList<>(way.leaves());
                    more.add(i);
                    ways.add(new Way(
                            way.points() + to - now,
                            more,
                            way.card().assuming(leaf.code(), Optional.of(new Points(to)))));
                }
            }
        }
        return ways;
    }
}
