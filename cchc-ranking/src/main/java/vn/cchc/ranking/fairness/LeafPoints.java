package vn.cchc.ranking.fairness;

import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.rule.Judged;

/** Points that a leaf can have. */
final class LeafPoints {

    /** How many parts a maximum is cut into. */
    static final int PARTS = 16;

    private LeafPoints() {}

    /** So many sixteenths of the maximum, cut to the leaf's step. */
    static Points part(Leaf leaf, int sixteenths) {
        long maximum = leaf.maximum().nanos();
        long nanos = maximum / PARTS * sixteenths + maximum % PARTS * sixteenths / PARTS;
        return new Points(nanos - nanos % step(leaf));
    }

    /** The best points of a leaf: its maximum, or nothing of a penalty. */
    static Points full(Leaf leaf) {
        return leaf.kind() == Criterion.Kind.PENALTY ? Points.ZERO : leaf.maximum();
    }

    /** The step of judgements in billionths; 1 where there is none. */
    static long step(Leaf leaf) {
        return leaf.rule() instanceof Judged judged
                ? judged.step().map(Points::nanos).orElse(1L)
                : 1;
    }

    /** The smallest difference that a rounding keeps, in billionths. */
    static long unit(Rounding rounding) {
        long unit = 1;
        for (int scale = rounding.scale(); scale < Points.SCALE; scale++) {
            unit *= 10;
        }
        return unit;
    }
}
