package vn.cchc.ranking;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.model.Block;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.Regulations;

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

    /** Returns all places: the ranked units, then the others. */
    public List<Place> places() {
        List<Place> all = new ArrayList<>(ranked);
        all.addAll(others);
        return all;
    }
}
