package vn.cchc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.council.Petition;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.rule.Judged;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.robustness.PetitionBounds;
import vn.cchc.ranking.robustness.RankRange;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorer;

/** Holds the bounds over open petitions to every outcome of all petitions together, each told to the library as marks and exemptions. */
class PetitionBoundsProperties {

    private static final Instant LATE = Instant.parse("2026-02-01T00:00:00Z");
    private static final int MOST_PETITIONS = 4;

    /** A round with open petitions, and everything each of them may come to; an empty answer refuses it. */
    record Asked(RoundCase given, List<PetitionRow> petitions, List<List<MarkRow>> marks) {

        RoundCase open() {
            RoundRows rows = given.rows();
            return given.withRows(rows.withCouncil(rows.agreements(), petitions));
        }

        @Override
        public String toString() {
            return given + "\n" + petitions;
        }
    }

    @Provide
    Arbitrary<Asked> asked() {
        return Combinators.combine(Rounds.any(), Arbitraries.longs().between(0, 1_000_000))
                .as(PetitionBoundsProperties::ask);
    }

    @Property(tries = 400)
    void aRangeIsExactlyWhatAllOutcomesOfAllPetitionsReach(@ForAll("asked") Asked asked) {
        PetitionBounds bounds = bounds(asked.open(), PetitionBounds.Open.PETITIONS);

        Map<String, TreeSet<Integer>> places = new LinkedHashMap<>();
        Map<String, TreeSet<Index>> indexes = new LinkedHashMap<>();
        Map<String, TreeSet<String>> bands = new LinkedHashMap<>();
        for (Ranking outcome : outcomes(asked)) {
            outcome.blocks()
                    .forEach(block -> block.places().forEach(place -> {
                        String unit = place.unit().code();
                        place.place().ifPresent(p -> at(places, unit).add(p));
                        if (place.place().isPresent()) {
                            place.card()
                                    .index()
                                    .ifPresent(i -> at(indexes, unit).add(i));
                            place.band().ifPresent(b -> at(bands, unit).add(b));
                        }
                    }));
        }
        assertThat(bounds.ranges()).allSatisfy(range -> {
            String unit = range.unit().code();
            TreeSet<Integer> reached = at(places, unit);
            assertThat(range.certainty()).isEqualTo(RankRange.Certainty.EXACT);
            assertThat(range.best().isPresent()).isEqualTo(!reached.isEmpty());
            if (!reached.isEmpty()) {
                assertThat(range.best()).hasValue(reached.first());
                assertThat(range.worst()).hasValue(reached.last());
                assertThat(range.lowest()).contains(at(indexes, unit).first());
                assertThat(range.highest()).contains(at(indexes, unit).last());
                at(bands, unit).stream()
                        .findFirst()
                        .ifPresent(any -> assertThat(at(bands, unit))
                                .contains(
                                        range.bestBand().orElseThrow(),
                                        range.worstBand().orElseThrow()));
            }
        });
    }

    @Property
    void aRangeHoldsThePlaceAsThingsStand(@ForAll("asked") Asked asked) {
        PetitionBounds bounds = bounds(asked.open(), PetitionBounds.Open.PETITIONS);

        assertThat(bounds.ranges())
                .allSatisfy(range -> range.nominal()
                        .ifPresent(nominal -> assertThat(nominal)
                                .isBetween(
                                        range.best().orElseThrow(),
                                        range.worst().orElseThrow())));
    }

    @Property
    void missingMarksStayWithinTheirBoundsWhateverTheyComeTo(@ForAll("asked") Asked asked, @ForAll Random random) {
        RoundCase given = asked.given().with("missingPolicy", "PROVISIONAL");
        PetitionBounds bounds = bounds(given, PetitionBounds.Open.PETITIONS_AND_MARKS);

        List<MarkRow> marks = new ArrayList<>(given.rows().marks());
        for (Scorecard card :
                Scorer.of(given.rulebook()).score(given.round(), Stage.COUNCIL).all()) {
            for (Leaf leaf : card.missing()) {
                Points some = onStep(new Points(leaf.maximum().nanos() / 4 * random.nextInt(5)), leaf);
                marks.add(mark(card.unit().code(), leaf, some));
            }
        }
        Ranking completed = Results.rank(given.withRows(withMarks(given.rows(), marks)), Stage.COUNCIL);

        assertThat(bounds.ranges())
                .allSatisfy(range -> completed
                        .place(range.unit().code())
                        .place()
                        .ifPresent(place -> assertThat(place)
                                .isBetween(
                                        range.best().orElseThrow(),
                                        range.worst().orElseThrow())));
    }

    private static PetitionBounds bounds(RoundCase given, PetitionBounds.Open open) {
        return PetitionBounds.of(
                Ranker.of(given.rulebook()), Scorer.of(given.rulebook()).score(given.round(), Stage.COUNCIL), open);
    }

    /** Up to four petitions about leaves that apply, none about the same leaf. */
    private static Asked ask(RoundCase given, long seed) {
        Random random = new Random(seed);
        List<PetitionRow> petitions = new ArrayList<>();
        List<List<MarkRow>> answers = new ArrayList<>();
        for (Scorecard card :
                Scorer.of(given.rulebook()).score(given.round(), Stage.COUNCIL).all()) {
            for (Leaf leaf : card.rules().criteria().leaves()) {
                if (card.notApplicable().contains(leaf)
                        || isExempt(card, leaf)
                        || random.nextInt(4) > 0
                        || petitions.size() == MOST_PETITIONS) {
                    continue;
                }
                boolean exempt = random.nextInt(3) == 0;
                Points wanted = onStep(new Points(leaf.maximum().nanos() / 4 * random.nextInt(5)), leaf);
                petitions.add(petition("P" + petitions.size(), card.unit().code(), leaf, exempt ? null : wanted));
                answers.add(exempt ? List.of() : accepted(card, leaf, wanted));
            }
        }
        return new Asked(given, petitions, answers);
    }

    private static boolean isExempt(Scorecard card, Leaf leaf) {
        int index = card.rules().criteria().leafIndex(leaf.code());
        return card.marks().exemption(index, Stage.COUNCIL).isPresent();
    }

    /** The marks that accept a petition for points, as asked or by a step of the judged leaf on the way. */
    private static List<MarkRow> accepted(Scorecard card, Leaf leaf, Points wanted) {
        List<MarkRow> marks = new ArrayList<>();
        marks.add(mark(card.unit().code(), leaf, wanted));
        ((Judged) leaf.rule()).step().ifPresent(step -> {
            long now = card.score(leaf.code()).points().nanos();
            for (long nanos = 0; nanos <= leaf.maximum().nanos(); nanos += step.nanos()) {
                if (nanos > Math.min(now, wanted.nanos()) && nanos < Math.max(now, wanted.nanos())) {
                    marks.add(mark(card.unit().code(), leaf, new Points(nanos)));
                }
            }
        });
        return marks;
    }

    private static List<Ranking> outcomes(Asked asked) {
        List<Ranking> all = new ArrayList<>();
        answer(asked, 0, new ArrayList<>(), new ArrayList<>(), all);
        return all;
    }

    private static void answer(
            Asked asked, int position, List<MarkRow> marks, List<ExemptionRow> exemptions, List<Ranking> all) {
        if (position == asked.petitions().size()) {
            RoundRows rows = asked.given().rows();
            List<MarkRow> allMarks = new ArrayList<>(rows.marks());
            allMarks.addAll(marks);
            List<ExemptionRow> allExemptions = new ArrayList<>(rows.exemptions());
            allExemptions.addAll(exemptions);
            all.add(Results.rank(
                    asked.given().withRows(withMarks(rows, allMarks).withExemptions(allExemptions)), Stage.COUNCIL));
            return;
        }
        answer(asked, position + 1, marks, exemptions, all);
        PetitionRow petition = asked.petitions().get(position);
        for (MarkRow mark : asked.marks().get(position)) {
            List<MarkRow> more = new ArrayList<>(marks);
            more.add(mark);
            answer(asked, position + 1, more, exemptions, all);
        }
        if (petition.request() == Petition.Request.EXEMPTION) {
            List<ExemptionRow> more = new ArrayList<>(exemptions);
            more.add(new ExemptionRow(
                    petition.unit(), petition.criterion(), Stage.COUNCIL, "accepted", null, null, null));
            answer(asked, position + 1, marks, more, all);
        }
    }

    private static RoundRows withMarks(RoundRows rows, List<MarkRow> marks) {
        return RoundRows.of(rows.units(), marks).withExemptions(rows.exemptions());
    }

    private static PetitionRow petition(String id, String unit, Leaf leaf, @Nullable Points points) {
        return new PetitionRow(
                id,
                unit,
                leaf.code(),
                points == null ? Petition.Request.EXEMPTION : Petition.Request.POINTS,
                points == null ? null : points.toBigDecimal(),
                "",
                null,
                "",
                Petition.Outcome.OPEN,
                "",
                null);
    }

    private static MarkRow mark(String unit, Leaf leaf, Points points) {
        BigDecimal given = points.toBigDecimal();
        return new MarkRow(
                unit, leaf.code(), Stage.COUNCIL, given, null, null, null, null, null, LATE, null, null, null, null);
    }

    private static Points onStep(Points points, Leaf leaf) {
        long step = ((Judged) leaf.rule()).step().map(Points::nanos).orElse(1L);
        return new Points(points.nanos() - points.nanos() % step);
    }

    private static <T> TreeSet<T> at(Map<String, TreeSet<T>> sets, String unit) {
        return Optional.ofNullable(sets.get(unit)).orElseGet(() -> {
            TreeSet<T> made = new TreeSet<>();
            sets.put(unit, made);
            return made;
        });
    }
}
