package vn.cchc.ranking;

import java.util.List;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Language;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Scorecard;

/**
 * Why one unit is above another: what each leaf adds to the gap between their indexes, then what decided.
 *
 * <p>The parts and the adjustment add up exactly to the gap, also where different criteria apply to the two units.
 *
 * @param ahead the scorecard of the unit that is ahead, or of the first one asked for where nothing separates them
 * @param behind the scorecard of the other unit
 * @param separation what decided
 * @param gap the exact difference of the indexes, in percent
 * @param parts what each leaf adds to the gap, the largest first
 * @param adjustment what caps and bounds add to the gap, usually zero
 */
public record Comparison(
        Scorecard ahead, Scorecard behind, Separation separation, Index gap, List<Part> parts, Index adjustment) {

    /**
     * What one leaf adds to the gap.
     *
     * @param leaf the leaf
     * @param ahead what it adds to the index of the unit ahead, in percent
     * @param behind what it adds to the index of the other unit, in percent
     */
    public record Part(Leaf leaf, Index ahead, Index behind) {

        /** Returns what the leaf adds to the gap; below zero where the unit behind is better in it. */
        public Index difference() {
            return ahead.minus(behind);
        }
    }

    public Comparison {
        parts = List.copyOf(parts);
    }

    /** Writes what separates the two units, part by part. */
    public String text(Language language) {
        return new ComparisonText(this, language).write();
    }
}
