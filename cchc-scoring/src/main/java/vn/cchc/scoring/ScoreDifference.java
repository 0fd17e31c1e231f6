package vn.cchc.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Language;

/**
 * What makes the difference between two indexes, leaf by leaf: of one unit at two stages or in two years, or of two units.
 *
 * <p>The parts and the adjustment add up exactly to the difference, also where different criteria apply to the two.
 *
 * @param from the scorecard that the difference starts from
 * @param to the scorecard it leads to
 * @param total the exact difference of the indexes, in percent: what {@code to} has more
 * @param parts what each leaf adds to the difference, the largest first
 * @param adjustment what caps and bounds add to the difference, usually zero
 */
public record ScoreDifference(Scorecard from, Scorecard to, Index total, List<Part> parts, Index adjustment) {

    /**
     * What one leaf adds to the difference.
     *
     * @param leaf the leaf, as the set of {@code to} has it where both do
     * @param from what it adds to the index of {@code from}, in percent; zero where its set has no such leaf
     * @param to what it adds to the index of {@code to}, in percent; zero where its set has no such leaf
     */
    public record Part(Leaf leaf, Index from, Index to) {

        /** Returns what the leaf adds to the difference; below zero where {@code from} is better in it. */
        public Index difference() {
            return to.minus(from);
        }
    }

    public ScoreDifference {
        parts = List.copyOf(parts);
    }

    /**
     * Returns the difference between two scorecards; leaves of two sets are the same where their codes are.
     *
     * @throws IllegalArgumentException if one of them has no index
     */
    public static ScoreDifference between(Scorecard from, Scorecard to) {
        if (from.index().isEmpty() || to.index().isEmpty()) {
            throw new IllegalArgumentException("a unit without an index is not compared: "
                    + from.unit().code() + ", " + to.unit().code());
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        each(from, (leaf, index) -> parts.put(leaf.code(), new Part(leaf, index, Index.ZERO)));
        each(
                to,
                (leaf, index) -> parts.merge(
                        leaf.code(),
                        new Part(leaf, Index.ZERO, index),
                        (before, now) -> new Part(leaf, before.from(), index)));
        // each difference of two fractions is worked out once, not anew at every comparison
        List<Part> sorted = parts.values().stream()
                .map(part -> Map.entry(part.difference(), part))
                .sorted(Map.Entry.<Index, Part>comparingByKey().reversed())
                .map(Map.Entry::getValue)
                .toList();
        return new ScoreDifference(
                from,
                to,
                to.index().get().minus(from.index().get()),
                sorted,
                to.adjustment().minus(from.adjustment()));
    }

    /** Writes the parts that differ, line by line, and the total; one line says so where shown digits do not add up. */
    public String text(Language language) {
        return new DifferenceText(this, language).write();
    }

    private static void each(Scorecard card, BiConsumer<Leaf, Index> taker) {
        List<Leaf> leaves = card.rules().criteria().leaves();
        List<Index> contributions = card.contributions();
        for (int i = 0; i < leaves.size(); i++) {
            taker.accept(leaves.get(i), contributions.get(i));
        }
    }
}
