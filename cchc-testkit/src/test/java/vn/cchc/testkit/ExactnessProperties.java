package vn.cchc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.ExemptionPolicy;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorer;

class ExactnessProperties {

    @Provide
    Arbitrary<RoundCase> rounds() {
        return Rounds.any();
    }

    @Provide
    Arbitrary<Integer> picks() {
        return Arbitraries.integers().between(0, 4);
    }

    @Provide
    Arbitrary<Integer> scales() {
        return Arbitraries.of(9, 2, 1);
    }

    @Provide
    Arbitrary<Integer> powers() {
        return Arbitraries.integers().between(1, 3);
    }

    @Property
    void powerOfTenInAllMaximaAndPointsKeepsEveryIndex(
            @ForAll("rounds") RoundCase drawn,
            @ForAll("scales") int leafScale,
            @ForAll("powers") int power,
            @ForAll Stage stage) {
        RoundCase given = drawn.with("leafScale", String.valueOf(leafScale));

        RoundCase scaled = ChangedSets.scaled(given, Math.min(power, leafScale));

        assertThat(indexes(scaled, stage)).isEqualTo(indexes(given, stage));
    }

    @Property
    void leafOfTheUnitsAverageMovesNothingWhereTheMaximumShrinks(
            @ForAll("rounds") RoundCase drawn, @ForAll("powers") int times) {
        RoundCase given = drawn.with("exemptionPolicy", "SHRINK_MAXIMUM").with("leafScale", "9");

        List<Scorecard> cards = cards(given, Stage.COUNCIL)
                .filter(card -> card.index().isPresent())
                .filter(card -> card.bonus().nanos() == 0 && card.penalty().nanos() == 0)
                .toList();

        assertThat(cards).allSatisfy(card -> {
            long common = BigInteger.valueOf(card.points().nanos())
                    .gcd(BigInteger.valueOf(card.maximum().nanos()))
                    .longValueExact();
            Points points = new Points(card.points().nanos() / common * times);
            Points maximum = new Points(card.maximum().nanos() / common * times);
            RoundCase wider = withField(given, card, maximum);
            assertThat(marked(wider, card, points)).isEqualTo(card.index());
            assertThat(exempted(wider, card)).isEqualTo(card.index());
        });
    }

    @Property
    void everyPolicyGivesTheIndexThatItsWordsGive(
            @ForAll("rounds") RoundCase drawn, @ForAll ExemptionPolicy policy, @ForAll Stage stage) {
        List<Scorecard> cards = cards(countable(drawn, policy), stage).toList();

        assertThat(cards)
                .allSatisfy(card -> assertThat(agrees(new PlainIndex(card).index(), card.index()))
                        .isTrue());
    }

    @Property
    void whollyExemptFieldIsHandledAsThePolicySays(
            @ForAll("rounds") RoundCase drawn, @ForAll ExemptionPolicy policy, @ForAll("picks") int pick) {
        RoundCase given = withoutField(countable(drawn, policy), pick);

        List<Scorecard> cards = cards(given, Stage.COUNCIL).toList();

        assertThat(cards).allSatisfy(card -> {
            Criterion field = field(card.rules(), pick);
            assertThat(card.index(field.code())).isEmpty();
            assertThat(card.score(field.code()).maximum()).isEqualTo(Points.ZERO);
            assertThat(agrees(new PlainIndex(card).index(), card.index())).isTrue();
        });
    }

    @Property
    void contributionsMakeTheIndexUpToWhatCapsAndBoundsChanged(
            @ForAll("rounds") RoundCase drawn, @ForAll ExemptionPolicy policy, @ForAll Stage stage) {
        List<Scorecard> cards = cards(countable(drawn, policy), stage)
                .filter(card -> card.index().isPresent())
                .toList();

        assertThat(cards).allSatisfy(card -> {
            Index sum = card.contributions().stream().reduce(Index.ZERO, Index::plus);
            assertThat(agrees(new PlainIndex(card).unbounded(), Optional.of(sum)))
                    .isTrue();
            assertThat(sum.plus(card.adjustment())).isEqualTo(card.index().orElseThrow());
        });
    }

    @Property
    void indexOfACriterionIsWhatTheWordsOfThePolicyGive(
            @ForAll("rounds") RoundCase drawn, @ForAll ExemptionPolicy policy, @ForAll Stage stage) {
        List<Scorecard> cards = cards(countable(drawn, policy), stage).toList();

        assertThat(cards)
                .allSatisfy(card -> assertThat(card.rules().criteria().criteria())
                        .filteredOn(criterion -> criterion.kind() == Criterion.Kind.REGULAR)
                        .allSatisfy(criterion -> assertThat(
                                        agrees(new PlainIndex(card).share(criterion), card.index(criterion.code())))
                                .isTrue()));
    }

    private static boolean agrees(Optional<PlainIndex.Ratio> plain, Optional<Index> index) {
        return plain.isPresent() == index.isPresent()
                && plain.map(ratio -> ratio.is(index.orElseThrow())).orElse(true);
    }

    /** The case under a policy, with missing marks as zero so that every unit has an index. */
    private static RoundCase countable(RoundCase given, ExemptionPolicy policy) {
        return given.with("exemptionPolicy", policy.name()).with("missingPolicy", "COUNT_AS_ZERO");
    }

    private static Stream<Scorecard> cards(RoundCase given, Stage stage) {
        return Scorer.of(given.rulebook()).score(given.round(), stage).all().stream();
    }

    private static Map<String, List<Optional<Index>>> indexes(RoundCase given, Stage stage) {
        return cards(given, stage)
                .collect(Collectors.toMap(
                        card -> card.unit().code(), card -> List.of(card.index(), card.lowest(), card.highest())));
    }

    private static Criterion field(Rulebook.BlockRules rules, int pick) {
        List<Criterion> fields = rules.criteria().fields().stream()
                .filter(field -> field.kind() == Criterion.Kind.REGULAR)
                .toList();
        return fields.get(pick % fields.size());
    }

    /** The case with one regular field exempt for every unit, and nothing said of its leaves. */
    private static RoundCase withoutField(RoundCase given, int pick) {
        RoundRows rows = given.rows();
        List<ExemptionRow> exemptions = new ArrayList<>();
        Map<String, List<String>> gone = rows.units().stream()
                .collect(Collectors.toMap(unit -> String.valueOf(unit.code()), unit -> {
                    Rulebook.BlockRules rules = given.rulebook().rules(String.valueOf(unit.block()));
                    Criterion field = field(rules, pick);
                    exemptions.add(new ExemptionRow(unit.code(), field.code(), null, "generated", null, null, null));
                    List<String> codes = new ArrayList<>(rules.criteria().leavesOf(field).stream()
                            .map(Leaf::code)
                            .toList());
                    codes.add(field.code());
                    return codes;
                }));
        Predicate<MarkRow> stays =
                mark -> !gone.getOrDefault(mark.unit(), List.of()).contains(mark.criterion());
        rows.exemptions().stream()
                .filter(row -> !gone.getOrDefault(row.unit(), List.of()).contains(row.criterion()))
                .forEach(exemptions::add);
        return given.withRows(
                RoundRows.of(rows.units(), rows.marks().stream().filter(stays).toList())
                        .withExemptions(exemptions));
    }

    /** The unit alone, under a set with one field more. */
    private static RoundCase withField(RoundCase given, Scorecard card, Points maximum) {
        String unit = card.unit().code();
        RoundRows rows = given.rows();
        RoundRows alone = RoundRows.of(
                        rows.units().stream()
                                .filter(row -> unit.equals(row.code()))
                                .toList(),
                        rows.marks().stream()
                                .filter(row -> unit.equals(row.unit()))
                                .toList())
                .withExemptions(rows.exemptions().stream()
                        .filter(row -> unit.equals(row.unit()))
                        .toList());
        Rulebook.BlockRules rules = ChangedSets.withField(card.rules(), maximum);
        return new RoundCase(ChangedSets.with(given.rulebook(), List.of(rules)), given.referenceDate(), alone);
    }

    private static Optional<Index> marked(RoundCase wider, Scorecard card, Points points) {
        RoundRows rows = wider.rows();
        List<MarkRow> marks = new ArrayList<>(rows.marks());
        marks.add(MarkRow.points(card.unit().code(), "Z", Stage.APPRAISAL, points.toString()));
        RoundRows more = RoundRows.of(rows.units(), marks).withExemptions(rows.exemptions());
        return index(wider.withRows(more), card);
    }

    private static Optional<Index> exempted(RoundCase wider, Scorecard card) {
        List<ExemptionRow> exemptions = new ArrayList<>(wider.rows().exemptions());
        exemptions.add(new ExemptionRow(card.unit().code(), "Z", null, "generated", null, null, null));
        return index(wider.withRows(wider.rows().withExemptions(exemptions)), card);
    }

    private static Optional<Index> index(RoundCase given, Scorecard card) {
        return Scorer.of(given.rulebook())
                .score(given.round(), Stage.COUNCIL, card.unit().code())
                .index();
    }
}
