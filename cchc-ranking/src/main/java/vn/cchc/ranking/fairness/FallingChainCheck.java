package vn.cchc.ranking.fairness;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Ranking;

/** Keys of the tie chain that can fall when a unit's points rise: among equal indexes more points may then cost a place. */
record FallingChainCheck() implements StandardCheck {

    @Override
    public String name() {
        return "FALLING_CHAIN";
    }

    @Override
    public List<Concern> check(Ranking ranking) {
        List<Concern> concerns = new ArrayList<>();
        for (BlockRanking block : ranking.blocks()) {
            for (TieBreak key : block.rules().fallingKeys()) {
                String[] decided = block.ranked().stream()
                        .filter(place -> place.separation()
                                .flatMap(separation -> separation.key())
                                .filter(key::equals)
                                .isPresent())
                        .map(place -> place.unit().code())
                        .toArray(String[]::new);
                concerns.add(concern("CHAIN_CAN_FALL", decided)
                        .with("block", block.block().code())
                        .with("key", key.text())
                        .with("decided", decided.length));
            }
        }
        return concerns;
    }
}
