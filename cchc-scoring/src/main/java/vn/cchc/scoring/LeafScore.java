package vn.cchc.scoring;

import vn.cchc.model.Points;
import vn.cchc.model.criteria.Leaf;

/**
 * The score of a leaf, and why.
 *
 * @param criterion the leaf
 * @param points the points earned; zero where it does not apply or is not yet marked
 * @param maximum the leaf's maximum; zero where it does not apply
 * @param basis what the points rest on
 */
public record LeafScore(Leaf criterion, Points points, Points maximum, Basis basis) implements Score {

    /** Returns whether a mark that counts is still missing. */
    public boolean isMissing() {
        return basis instanceof Basis.NotMarked || basis instanceof Basis.Refused;
    }
}
