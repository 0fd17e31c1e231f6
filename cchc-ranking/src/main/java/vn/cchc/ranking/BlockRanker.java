package vn.cchc.ranking;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.regulation.MissingPolicy;
import vn.cchc.model.round.Participation;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Scorecard;

/** Ranks the scorecards of one block. */
final class BlockRanker {

    /** How many units a message names before it says "…". */
    private static final int MOST_NAMED = 10;

    private final Rulebook.BlockRules rules;
    private final UnitOrder order;
    private final ListMultimap<String, Finding> findings;
    private final List<Problem> problems;
    private final Numbering numbering;
    private final Bands bands;

    BlockRanker(
            Rulebook.BlockRules rules,
            UnitOrder order,
            ListMultimap<String, Finding> findings,
            List<Problem> problems) {
        this.rules = rules;
        this.order = order;
        this.findings = findings;
        this.problems = problems;
        this.numbering = new Numbering(rules.regulations());
        this.bands = new Bands(rules.regulations().bands(), rules.regulations().bandCeilings());
    }

    BlockRanking rank(List<Scorecard> cards) {
        ImmutableListMultimap<Place.Standing, Scorecard> by = Multimaps.index(cards, BlockRanker::standing);
        List<Scorecard> incomplete = by.get(Place.Standing.INCOMPLETE);
        if (!incomplete.isEmpty() && rules.regulations().missingPolicy() == MissingPolicy.REFUSE) {
            problems.add(Problem.of(
                    Code.BLOCK_REFUSED,
                    Subject.setting("missingPolicy"),
                    rules.block().code(),
                    incomplete.size()));
            return new BlockRanking(rules, List.of(), refused(cards), true);
        }
        List<OrderedUnit> ranked = order.sorted(by.get(Place.Standing.RANKED));
        List<Place> others = new ArrayList<>();
        byCode(incomplete).forEach(card -> others.add(incomplete(card, ranked, incomplete)));
        byCode(by.get(Place.Standing.WITHOUT_INDEX))
                .forEach(card -> others.add(without(card, Place.Standing.WITHOUT_INDEX)));
        byCode(by.get(Place.Standing.ASSESSED_NOT_RANKED)).forEach(card -> others.add(unranked(card, ranked)));
        List<Place> places = places(ranked);
        if (numbering.isOrdinal()) {
            reportShared(places);
        }
        return new BlockRanking(rules, places, others, !incomplete.isEmpty());
    }

    private static Place.Standing standing(Scorecard card) {
        if (card.participation().kind() == Participation.Kind.ASSESSED_NOT_RANKED) {
            return Place.Standing.ASSESSED_NOT_RANKED;
        }
        if (card.index().isPresent()) {
            return Place.Standing.RANKED;
        }
        // no mark that is still to come, such as one for a bonus, gives an index to a unit to which no regular
        // criterion applies
        return card.lowest().isEmpty() ? Place.Standing.WITHOUT_INDEX : Place.Standing.INCOMPLETE;
    }

    private List<Place> places(List<OrderedUnit> ranked) {
        List<Place> places = new ArrayList<>(ranked.size());
        int groups = 0;
        for (int from = 0; from < ranked.size(); groups++) {
            int to = from + 1;
            while (to < ranked.size() && order.compare(ranked.get(from), ranked.get(to)) == 0) {
                to++;
            }
            OptionalInt rank = OptionalInt.of(from + 1);
            Optional<BigDecimal> printed = Optional.of(numbering.printed(from, to - from, groups));
            Optional<String> band = band(ranked.get(from));
            for (int i = from; i < to; i++) {
                places.add(place(ranked, i, rank, printed, band));
            }
            from = to;
        }
        return places;
    }

    private Place place(
            List<OrderedUnit> ranked,
            int position,
            OptionalInt rank,
            Optional<BigDecimal> printed,
            Optional<String> band) {
        OrderedUnit entry = ranked.get(position);
        Optional<Separation> separation =
                position == 0 ? Optional.empty() : Optional.of(order.separation(ranked.get(position - 1), entry));
        Optional<Finding> ceiling = ceiling(entry, band);
        return new Place(
                entry.card(),
                Place.Standing.RANKED,
                rank,
                printed,
                ceiling.map(bands::highest).or(() -> band),
                separation,
                Optional.empty(),
                ceiling);
    }

    private Optional<Finding> ceiling(OrderedUnit entry, Optional<String> band) {
        return findings.isEmpty()
                ? Optional.empty()
                : band.flatMap(name ->
                        bands.ceiling(name, findings.get(entry.card().unit().code())));
    }

    private void reportShared(List<Place> places) {
        Map<Integer, List<String>> sharing = places.stream()
                .collect(Collectors.groupingBy(
                        Place::rank,
                        LinkedHashMap::new,
                        Collectors.mapping(place -> place.unit().code(), Collectors.toList())));
        sharing.values().removeIf(units -> units.size() == 1);
        if (!sharing.isEmpty()) {
            String named = sharing.values().stream()
                    .limit(MOST_NAMED)
                    .map(units -> units.stream().limit(MOST_NAMED).collect(Collectors.joining(" = ")))
                    .collect(Collectors.joining("; "));
            boolean more = sharing.size() > MOST_NAMED
                    || sharing.values().stream().anyMatch(units -> units.size() > MOST_NAMED);
            problems.add(Problem.of(
                    Code.ORDINAL_SHARED,
                    Subject.setting("rankNumbering"),
                    rules.block().code(),
                    more ? named + " …" : named));
        }
    }

    private Optional<String> band(OrderedUnit entry) {
        return bands.of(entry, rules.regulations().indexPrecision());
    }

    private Place unranked(Scorecard card, List<OrderedUnit> ranked) {
        OptionalInt wouldBe = OptionalInt.empty();
        Optional<String> band = Optional.empty();
        Optional<Finding> ceiling = Optional.empty();
        if (card.index().isPresent()) {
            OrderedUnit entry = new OrderedUnit(card);
            wouldBe = OptionalInt.of(1
                    + (int) ranked.stream()
                            .filter(other -> order.compare(other, entry) < 0)
                            .count());
            band = rules.regulations().unrankedUnits().haveBands() ? band(entry) : Optional.empty();
            ceiling = ceiling(entry, band);
        }
        Optional<String> ofIndex = band;
        return new Place(
                card,
                Place.Standing.ASSESSED_NOT_RANKED,
                wouldBe,
                Optional.empty(),
                ceiling.map(bands::highest).or(() -> ofIndex),
                Optional.empty(),
                Optional.empty(),
                ceiling);
    }

    private Place incomplete(Scorecard card, List<OrderedUnit> ranked, List<Scorecard> incomplete) {
        Index low = card.lowest().orElseThrow();
        Index high = card.highest().orElseThrow();
        // ties are left open: the keys of an unmarked unit are not known, so equals may fall either way
        int best = 1;
        int worst = 1;
        for (OrderedUnit other : ranked) {
            Index index = other.card().index().orElseThrow();
            best += compare(index, high) > 0 ? 1 : 0;
            worst += compare(index, low) >= 0 ? 1 : 0;
        }
        for (Scorecard other : incomplete) {
            if (other != card) {
                best += compare(other.lowest().orElseThrow(), high) > 0 ? 1 : 0;
                worst += compare(other.highest().orElseThrow(), low) >= 0 ? 1 : 0;
            }
        }
        return new Place(
                card,
                Place.Standing.INCOMPLETE,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Place.Range(low, high, best, worst)),
                Optional.empty());
    }

    private int compare(Index one, Index two) {
        return switch (rules.regulations().indexPrecision()) {
            case EXACT -> one.compareTo(two);
            case PUBLISHED ->
                one.published(rules.regulations().indexRounding())
                        .compareTo(two.published(rules.regulations().indexRounding()));
        };
    }

    private static List<Place> refused(List<Scorecard> cards) {
        return byCode(cards).stream().map(card -> without(card, refused(card))).toList();
    }

    private static Place.Standing refused(Scorecard card) {
        Place.Standing standing = standing(card);
        return standing == Place.Standing.RANKED ? Place.Standing.BLOCK_REFUSED : standing;
    }

    private static Place without(Scorecard card, Place.Standing standing) {
        return new Place(
                card,
                standing,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Scorecard> byCode(List<Scorecard> cards) {
        return cards.stream()
                .sorted(Comparator.comparing(card -> card.unit().code()))
                .toList();
    }
}
