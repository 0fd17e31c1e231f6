package vn.cchc.ranking.robustness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.model.council.Petition;
import vn.cchc.ranking.BlockOrder;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorecards;

/**
 * Between which places each unit can still end up, over every outcome of the petitions that are open and, where asked, over the marks that are
 * still missing.
 *
 * <p>A petition is refused, or accepted as asked: the points it names (the leaf's maximum where it names none), or the exemption. Where the leaf
 * is judged in steps, every step between what it has and what is asked for is an outcome too. Of several petitions about one leaf one is
 * accepted, or none.
 *
 * <pre>{@code
 * PetitionBounds bounds = PetitionBounds.of(Ranker.of(rulebook), cards);
 * RankRange range = bounds.range("SXD");   // best 3, worst 5
 * }</pre>
 */
public final class PetitionBounds {

    private final Open open;
    private final Ranking nominal;
    private final Map<String, RankRange> ranges;

    /** What is taken as not yet decided. */
    public enum Open {
        /** The open petitions; a mark that is missing stays missing. */
        PETITIONS,
        /** The open petitions, and every missing mark from 0 to its maximum. */
        PETITIONS_AND_MARKS
    }

    private PetitionBounds(Open open, Ranking nominal, Map<String, RankRange> ranges) {
        this.open = open;
        this.nominal = nominal;
        this.ranges = ranges;
    }

    /** Returns the bounds over the open petitions. */
    public static PetitionBounds of(Ranker ranker, Scorecards cards) {
        return of(ranker, cards, Open.PETITIONS);
    }

    /**
     * Returns the bounds over all that is open.
     *
     * @throws vn.cchc.model.problem.InvalidValueException if the regulations cannot be carried out
     */
    public static PetitionBounds of(Ranker ranker, Scorecards cards, Open open) {
        Ranking nominal = ranker.rank(cards);
        Map<String, List<Petition>> petitions = cards.round().petitions().stream()
                .filter(petition -> petition.outcome() == Petition.Outcome.OPEN)
                .collect(Collectors.groupingBy(Petition::unit));
        Map<String, List<Scorecard>> blocks = new LinkedHashMap<>();
        cards.all()
                .forEach(card -> blocks.computeIfAbsent(card.unit().block(), code -> new ArrayList<>())
                        .add(card));
        Map<String, RankRange> found = new HashMap<>();
        blocks.forEach((code, block) -> {
            BlockOrder order = ranker.order(cards.round(), code);
            BlockRanges ranges = new BlockRanges(order);
            block.forEach(card -> ranges.add(
                    card, petitions.getOrDefault(card.unit().code(), List.of()), open, order.movesWithPetitions()));
            ranges.all(nominal).forEach(range -> found.put(range.unit().code(), range));
        });
        Map<String, RankRange> inOrder = new LinkedHashMap<>();
        cards.all()
                .forEach(card -> Optional.ofNullable(found.get(card.unit().code()))
                        .ifPresent(range -> inOrder.put(range.unit().code(), range)));
        return new PetitionBounds(open, nominal, inOrder);
    }

    /** Returns what was taken as open. */
    public Open open() {
        return open;
    }

    /** Returns the ranking as things stand. */
    public Ranking nominal() {
        return nominal;
    }

    /** Returns the range of every assessed unit, in the order of the round. */
    public List<RankRange> ranges() {
        return List.copyOf(ranges.values());
    }

    /**
     * Returns the range of a unit.
     *
     * @throws NoSuchElementException if the unit was not assessed or does not exist
     */
    public RankRange range(String unit) {
        return Optional.ofNullable(ranges.get(unit))
                .orElseThrow(() ->
                        new NoSuchElementException("no range of " + unit + "; there are those of " + ranges.keySet()));
    }
}
