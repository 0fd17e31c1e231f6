package vn.cchc.ranking;

import vn.cchc.model.problem.Language;
import vn.cchc.scoring.ScoreDifference;

/**
 * Why one unit is above another: what decided, and what each leaf adds to the gap between their indexes.
 *
 * @param separation what decided
 * @param difference the gap, from the unit behind to the unit ahead
 */
public record Comparison(Separation separation, ScoreDifference difference) {

    /** Writes what decided, then the gap part by part. */
    public String text(Language language) {
        return new SeparationText(this, language).decision() + "\n" + difference.text(language);
    }
}
