package vn.cchc.report.content;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.scoring.LeafScore;
import vn.cchc.scoring.Score;

/**
 * One criterion of one unit, as a row of its scorecard.
 *
 * @param score the score with its basis
 * @param depth how far below the fields it stands, 0 for a field
 * @param percent its published index: percent of what it could add; nothing where it does not apply or is not fully marked
 * @param mean the mean of that percent over the ranked units of the block that have one
 * @param why why it has its points, in the language of the report
 */
public record ScoreRow(Score score, int depth, Optional<BigDecimal> percent, Optional<BigDecimal> mean, String why) {

    /** Returns the criterion. */
    public Criterion criterion() {
        return score.criterion();
    }

    /** Returns whether it is a leaf. */
    public boolean isLeaf() {
        return score instanceof LeafScore;
    }

    /** Returns whether points were lost that are known to be lost. */
    public boolean hasLoss() {
        return isKnown(score) && score.lost().nanos() > 0 && score.criterion().kind() == Criterion.Kind.REGULAR;
    }

    static boolean isKnown(Score score) {
        return score.applies() && !(score instanceof LeafScore leaf && leaf.isMissing());
    }
}
