package vn.cchc.ranking.fairness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Place;
import vn.cchc.scoring.Scorecard;

/**
 * What a ranked unit earned, leaf by leaf, with penalties below zero, so that more is better everywhere.
 */
final class LeafProfile {

    private final Place place;
    private final long[] points;
    private final BitSet away;
    private final long sum;

    private LeafProfile(Place place, long[] points, BitSet away, long sum) {
        this.place = place;
        this.points = points;
        this.away = away;
        this.sum = sum;
    }

    static LeafProfile of(Place place) {
        Scorecard card = place.card();
        CriteriaSet criteria = card.rules().criteria();
        List<Leaf> leaves = criteria.leaves();
        long[] points = new long[leaves.size()];
        long sum = 0;
        for (int i = 0; i < points.length; i++) {
            Leaf leaf = leaves.get(i);
            long earned = card.points(leaf.code()).map(Points::nanos).orElse(0L);
            points[i] = leaf.kind() == Criterion.Kind.PENALTY ? -earned : earned;
            sum = Math.addExact(sum, points[i]);
        }
        BitSet away = new BitSet(points.length);
        card.notApplicable().forEach(leaf -> away.set(criteria.leafIndex(leaf.code())));
        return new LeafProfile(place, points, away, sum);
    }

    /** Returns the ranked units of a block, first place first. */
    static List<LeafProfile> of(BlockRanking block) {
        List<LeafProfile> profiles = new ArrayList<>(block.ranked().size());
        block.ranked().forEach(place -> profiles.add(of(place)));
        return profiles;
    }

    Place place() {
        return place;
    }

    /** The points of a leaf in billionths; 0 where it does not apply. */
    long points(int leaf) {
        return points[leaf];
    }

    int leaves() {
        return points.length;
    }

    /** The leaves that do not apply. */
    BitSet away() {
        return away;
    }

    /** The sum of the points; a unit that is at least as good everywhere and better somewhere has more. */
    long sum() {
        return sum;
    }

    String unit() {
        return place.unit().code();
    }

    /** Returns whether this unit is at least as good in every leaf that applies to both, and better in one of them. */
    boolean dominates(LeafProfile other) {
        boolean better = false;
        for (int i = 0; i < points.length; i++) {
            if (points[i] != other.points[i] && !away.get(i) && !other.away.get(i)) {
                if (points[i] < other.points[i]) {
                    return false;
                }
                better = true;
            }
        }
        return better;
    }
}
