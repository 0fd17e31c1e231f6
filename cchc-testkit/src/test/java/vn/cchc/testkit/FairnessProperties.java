package vn.cchc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.rule.Judged;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Basis;
import vn.cchc.scoring.LeafScore;
import vn.cchc.scoring.Scorecard;

class FairnessProperties {

    private static final Instant LATE = Instant.parse("2026-02-01T00:00:00Z");

    @Provide
    Arbitrary<RoundCase> rounds() {
        return Rounds.any();
    }

    @Provide
    Arbitrary<CriteriaRows> criteria() {
        return Rulebooks.criteriaRows();
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(0, 1000);
    }

    @Provide
    Arbitrary<Integer> quarters() {
        return Arbitraries.integers().between(1, 4);
    }

    @Property
    void orderOfUnitsMarksAndExemptionsChangesNothing(
            @ForAll("rounds") RoundCase given, @ForAll("seeds") long seed, @ForAll Stage stage) {
        RoundRows rows = given.rows();
        RoundCase shuffled = given.withRows(RoundRows.of(shuffled(rows.units(), seed), shuffled(rows.marks(), seed))
                .withExemptions(shuffled(rows.exemptions(), seed)));

        Ranking ranking = Results.rank(shuffled, stage);

        Ranking expected = Results.rank(given, stage);
        assertThat(Results.lines(ranking)).isEqualTo(Results.lines(expected));
        assertThat(order(ranking)).isEqualTo(order(expected));
    }

    @Property
    void orderOfCriteriaRowsChangesNothingAsLongAsSistersKeepTheirs(
            @ForAll("criteria") CriteriaRows given, @ForAll("seeds") long seed) {
        List<CriterionRow> mixed = sistersInOrder(given.rows(), new Random(seed));

        CriteriaSet set = CriteriaSet.of(mixed, given.total()).orThrow();

        assertThat(set).isEqualTo(given.set());
    }

    @Property
    void raisingOneMarkNeverLowersTheUnit(
            @ForAll("rounds") RoundCase drawn, @ForAll("seeds") long seed, @ForAll("quarters") int quarters) {
        RoundCase given = Results.withRisingKeys(drawn);
        Ranking before = Results.rank(given, Stage.COUNCIL);
        List<LeafScore> decided = decided(before);
        if (decided.isEmpty()) {
            return;
        }
        LeafScore chosen = decided.get((int) (seed % decided.size()));

        Round raised = given.round().with(raised(chosen, quarters));

        Ranking after = Results.rank(given, raised, Stage.COUNCIL);
        String unit = unit(chosen);
        assertNotLower(before.place(unit), after.place(unit));
        before.blocks().stream()
                .flatMap(block -> block.ranked().stream())
                .map(place -> place.unit().code())
                .filter(code -> !code.equals(unit))
                .forEach(other -> assertThat(after.place(other).rank())
                        .isGreaterThanOrEqualTo(before.place(other).rank()));
    }

    @Property
    void unitThatIsOnlyAssessedWouldTakeThePlaceItIsTold(@ForAll("rounds") RoundCase given, @ForAll Stage stage) {
        Ranking ranking = Results.rank(given, stage);

        List<Place> assessed = ranking.blocks().stream()
                .flatMap(block -> block.others().stream())
                .filter(place -> place.standing() == Place.Standing.ASSESSED_NOT_RANKED)
                .toList();

        assertThat(assessed).allSatisfy(place -> {
            Ranking with = Results.rank(ranked(given, place.unit().code()), stage);
            assertThat(with.place(place.unit().code()).place()).isEqualTo(place.place());
        });
    }

    @Property
    void rangeOfAnIncompleteUnitHoldsEveryCompletion(@ForAll("rounds") RoundCase drawn, @ForAll("seeds") long seed) {
        RoundCase given = withHoles(drawn, new Random(seed)).with("missingPolicy", "PROVISIONAL");
        Ranking before = Results.rank(given, Stage.COUNCIL);
        List<Place> incomplete = before.blocks().stream()
                .flatMap(block -> block.others().stream())
                .filter(place -> place.standing() == Place.Standing.INCOMPLETE)
                .toList();

        Ranking after = Results.rank(given, completed(given.round(), incomplete, new Random(seed)), Stage.COUNCIL);

        assertThat(incomplete).allSatisfy(place -> {
            Place then = after.place(place.unit().code());
            Place.Range range = place.range().orElseThrow();
            assertThat(then.card().index().orElseThrow()).isBetween(range.lowest(), range.highest());
            assertThat(then.rank()).isBetween(range.best(), range.worst());
        });
    }

    private static void assertNotLower(Place before, Place after) {
        if (before.place().isPresent()) {
            assertThat(after.rank()).isLessThanOrEqualTo(before.rank());
        }
        before.range().ifPresent(range -> {
            assertThat(after.range().orElseThrow().best()).isLessThanOrEqualTo(range.best());
            assertThat(after.range().orElseThrow().worst()).isLessThanOrEqualTo(range.worst());
        });
    }

    /** The leaves, outside penalties, that a mark has decided. */
    private static List<LeafScore> decided(Ranking ranking) {
        return ranking.scorecards().all().stream()
                .flatMap(card -> Results.scores(card).stream())
                .filter(LeafScore.class::isInstance)
                .map(LeafScore.class::cast)
                .filter(score -> score.basis() instanceof Basis.Decided)
                .filter(score -> score.criterion().kind() != Criterion.Kind.PENALTY)
                .toList();
    }

    private static String unit(LeafScore score) {
        return ((Basis.Decided) score.basis()).mark().unit();
    }

    /** A later council mark, some quarters of the way from the deciding mark's points to the maximum. */
    private static MarkRow raised(LeafScore score, int quarters) {
        Points given = ((Basis.Decided) score.basis()).mark().points().orElseThrow();
        long room = score.criterion().maximum().minus(given).nanos();
        Points raised = onStep(new Points(given.nanos() + room / 4 * quarters), score.criterion());
        return council(unit(score), score.criterion().code(), raised, LATE);
    }

    private static Points onStep(Points points, Leaf leaf) {
        long step = ((Judged) leaf.rule()).step().map(Points::nanos).orElse(1L);
        return new Points(points.nanos() - points.nanos() % step);
    }

    private static MarkRow council(String unit, String leaf, Points points, @Nullable Instant time) {
        return new MarkRow(
                unit,
                leaf,
                Stage.COUNCIL,
                points.toBigDecimal(),
                null,
                null,
                null,
                null,
                null,
                time,
                null,
                null,
                null,
                null);
    }

    /** Takes the marks of every fourth leaf or so away. */
    private static RoundCase withHoles(RoundCase given, Random random) {
        Map<String, Boolean> kept = new LinkedHashMap<>();
        List<MarkRow> marks = given.rows().marks().stream()
                .filter(row -> kept.computeIfAbsent(row.unit() + "/" + row.criterion(), leaf -> random.nextInt(4) > 0))
                .toList();
        return given.withRows(RoundRows.of(given.rows().units(), marks)
                .withExemptions(given.rows().exemptions()));
    }

    private static Round completed(Round round, List<Place> incomplete, Random random) {
        Round complete = round;
        for (Place place : incomplete) {
            Scorecard card = place.card();
            for (Leaf leaf : card.missing()) {
                Points points = new Points(leaf.maximum().nanos() / 4 * random.nextInt(5));
                complete = complete.with(council(card.unit().code(), leaf.code(), onStep(points, leaf), LATE));
            }
        }
        return complete;
    }

    private static RoundCase ranked(RoundCase given, String unit) {
        List<UnitRow> units = given.rows().units().stream()
                .map(row -> unit.equals(row.code()) ? UnitRow.of(unit, unit, String.valueOf(row.block())) : row)
                .toList();
        return given.withRows(RoundRows.of(units, given.rows().marks())
                .withExemptions(given.rows().exemptions()));
    }

    private static List<String> order(Ranking ranking) {
        return ranking.blocks().stream()
                .flatMap(block -> block.places().stream())
                .map(place -> place.unit().code())
                .toList();
    }

    private static <T> List<T> shuffled(List<T> all, long seed) {
        List<T> copy = new ArrayList<>(all);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    /** Mixes rows of different parents, keeping the order among the children of each. */
    private static List<CriterionRow> sistersInOrder(List<CriterionRow> rows, Random random) {
        List<List<CriterionRow>> families = new ArrayList<>(rows.stream()
                .collect(Collectors.groupingBy(row -> String.valueOf(row.parent())))
                .values());
        List<CriterionRow> mixed = new ArrayList<>();
        IntStream.range(0, rows.size()).forEach(i -> {
            List<List<CriterionRow>> open =
                    families.stream().filter(family -> !family.isEmpty()).toList();
            mixed.add(open.get(random.nextInt(open.size())).remove(0));
        });
        return mixed;
    }
}
