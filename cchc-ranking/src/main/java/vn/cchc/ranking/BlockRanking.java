package vn.cchc.ranking;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.Block;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.scoring.Index;

/**
 * The ranking of one block.
 *
 * @param rules the block with the criteria and regulations in force
 * @param ranked the ranked units, first place first; units that share a place are listed by code
 * @param others the units without a place of their own: incomplete, without index, assessed but not ranked
 * @param provisional whether units that will be ranked are not fully marked yet
 */
public record BlockRanking(Rulebook.BlockRules rules, List<Place> ranked, List<Place> others, boolean provisional) {

    public BlockRanking {
        ranked = List.copyOf(ranked);
        others = List.copyOf(others);
    }

    /** Returns the block. */
    public Block block() {
        return rules.block();
    }

    /** Returns the regulations in force, overrides included. */
    public Regulations regulations() {
        return rules.regulations();
    }

    /**
     * Returns how far up a ranked unit stands, in percent: 100 × the number strictly below ÷ (the number ranked − 1), as an exact fraction;
     * nothing for a unit without a place of its own, nor for a single ranked unit.
     */
    public Optional<Index> percentRank(Place place) {
        int others = ranked.size() - 1;
        if (place.standing() != Place.Standing.RANKED || others < 1) {
            return Optional.empty();
        }
        int low = place.rank() - 1;
        int high = ranked.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (ranked.get(middle).rank() > place.rank()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        long below = ranked.size() - (long) high;
        return Optional.of(Index.of(BigInteger.valueOf(100 * below), BigInteger.valueOf(others)));
    }

    /** Returns all places: the ranked units, then the others. */
    public List<Place> places() {
        List<Place> all = new ArrayList<>(ranked);
        all.addAll(others);
        return all;
    }
}
