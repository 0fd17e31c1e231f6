package vn.cchc.ranking.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import vn.cchc.model.council.Petition;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.round.Participation;
import vn.cchc.ranking.BlockOrder;
import vn.cchc.ranking.BlockOrder.Candidate;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorecard;

/**
 * The ranges of one block's units. What becomes of one unit does not depend on another, so a unit is placed best where it has its best outcome and
 * all others their worst, and the other way round.
 */
final class BlockRanges {

    private final BlockOrder order;
    private final List<Member> members = new ArrayList<>();

    private record Member(Scorecard card, UnitOutcomes outcomes, List<OpenLeaf> leaves, List<String> open) {

        boolean isRanked() {
            return card.participation().kind() == Participation.Kind.RANKED;
        }
    }

    /** Candidates in the declared order, those whose keys are open apart, since only the index speaks about them. */
    private record Sorted(BlockOrder order, List<Candidate> closed, List<Candidate> open) {

        static Sorted of(BlockOrder order, Stream<Member> members, boolean best) {
            List<Candidate> closed = new ArrayList<>();
            List<Candidate> open = new ArrayList<>();
            members.forEach(member -> (best
                            ? member.outcomes().best()
                            : member.outcomes().worst())
                    .ifPresent(candidate -> (member.outcomes().keysOpen() ? open : closed).add(candidate)));
            closed.sort(order);
            open.sort(order);
            return new Sorted(order, closed, open);
        }

        /** How many are ahead of a candidate; of those that only keys could separate, none or all. */
        int ahead(Candidate of, boolean keysOpen, boolean countOpen) {
            ToIntFunction<Candidate> byIndex =
                    countOpen ? c -> order.compareIndexes(c, of) <= 0 ? -1 : 1 : c -> order.compareIndexes(c, of);
            ToIntFunction<Candidate> byAll = keysOpen ? byIndex : c -> order.compare(c, of);
            return count(closed, byAll) + count(open, byIndex);
        }

        private static int count(List<Candidate> sorted, ToIntFunction<Candidate> position) {
            int from = 0;
            int to = sorted.size();
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (position.applyAsInt(sorted.get(middle)) < 0) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }
    }

    BlockRanges(BlockOrder order) {
        this.order = order;
    }

    void add(Scorecard card, List<Petition> petitions, PetitionBounds.Open open, boolean keysMove) {
        boolean marks = open == PetitionBounds.Open.PETITIONS_AND_MARKS;
        List<OpenLeaf> leaves = OpenLeaf.of(card, petitions);
        List<String> names =
                new ArrayList<>(petitions.stream().map(Petition::id).toList());
        if (marks) {
            names.addAll(card.missing().stream().map(Leaf::code).toList());
        }
        members.add(new Member(card, new UnitOutcomes(order, card, leaves, marks, keysMove), leaves, names));
    }

    List<RankRange> all(Ranking nominal) {
        Sorted sure =
                Sorted.of(order, ranked().filter(member -> !member.outcomes().mayBeAbsent()), false);
        Sorted possible = Sorted.of(order, ranked(), true);
        List<Member> bounded =
                ranked().filter(member -> member.outcomes().keysOpen()).toList();
        boolean mayBeRefused = ranked().anyMatch(member -> member.outcomes().mayBeIncomplete());
        boolean neverRanked = ranked().anyMatch(
                        member -> member.outcomes().best().isEmpty()
                                && member.outcomes().mayBeIncomplete()
                                && !member.outcomes().mayBeAbsent());
        return members.stream()
                .map(member -> range(
                        member,
                        nominal.find(member.card().unit().code())
                                .map(Place::place)
                                .orElse(OptionalInt.empty()),
                        neverRanked ? OptionalInt.empty() : bestPlace(member, sure),
                        neverRanked ? OptionalInt.empty() : worstPlace(member, possible),
                        mayBeRefused && refuses(),
                        certainty(member, bounded)))
                .toList();
    }

    private Stream<Member> ranked() {
        return members.stream().filter(Member::isRanked);
    }

    private boolean refuses() {
        return order.rules().regulations().missingPolicy() == vn.cchc.model.regulation.MissingPolicy.REFUSE;
    }

    private static OptionalInt bestPlace(Member member, Sorted sure) {
        Optional<Candidate> best = member.outcomes().best();
        return best.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(1 + sure.ahead(best.get(), member.outcomes().keysOpen(), false));
    }

    private OptionalInt worstPlace(Member member, Sorted possible) {
        Optional<Candidate> worst = member.outcomes().worst();
        if (worst.isEmpty()) {
            return OptionalInt.empty();
        }
        boolean keysOpen = member.outcomes().keysOpen();
        int ahead = possible.ahead(worst.get(), keysOpen, true);
        Candidate own = member.outcomes().best().orElseThrow();
        boolean countedItself = member.isRanked() && (keysOpen || order.compare(own, worst.get()) < 0);
        return OptionalInt.of(1 + ahead - (countedItself ? 1 : 0));
    }

    @SuppressWarnings("ReferenceEquality") // every member but this one
    private RankRange.Certainty certainty(Member member, List<Member> bounded) {
        boolean touched = member.outcomes().keysOpen()
                || bounded.stream().anyMatch(other -> other != member && overlap(member.outcomes(), other.outcomes()));
        return touched ? RankRange.Certainty.OUTER_BOUND : RankRange.Certainty.EXACT;
    }

    private boolean overlap(UnitOutcomes one, UnitOutcomes two) {
        return one.best().isPresent()
                && two.best().isPresent()
                && order.compareIndexes(one.best().get(), two.worst().orElseThrow()) <= 0
                && order.compareIndexes(two.best().get(), one.worst().orElseThrow()) <= 0;
    }

    private RankRange range(
            Member member,
            OptionalInt nominal,
            OptionalInt best,
            OptionalInt worst,
            boolean mayBeRefused,
            RankRange.Certainty certainty) {
        UnitOutcomes outcomes = member.outcomes();
        return new RankRange(
                member.card().unit(),
                nominal,
                best,
                worst,
                outcomes.lowest(),
                outcomes.highest(),
                outcomes.worst().map(order::band),
                outcomes.best().map(order::band),
                mayBeRefused || outcomes.mayBeAbsent() || outcomes.mayBeIncomplete(),
                certainty,
                OpenLeaf.outcomes(member.leaves()),
                member.open());
    }
}
