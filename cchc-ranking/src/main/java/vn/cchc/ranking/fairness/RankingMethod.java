package vn.cchc.ranking.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Ranker;
import vn.cchc.scoring.Scorer;

/** A way from a round to places, at the council's stage: this library's, or an application's own that the laws should hold for as well. */
@FunctionalInterface
public interface RankingMethod {

    /** Ranks a round under its own rulebook and returns the units that have a place; the others are left out. */
    List<RankedUnit> rank(Round round);

    /** Returns this library's way: its scorer, then its ranker. */
    static RankingMethod ofLibrary() {
        return ofLibrary(UnaryOperator.identity());
    }

    /**
     * Returns this library's way with what the chain needs beside the round.
     *
     * @param with hands it in, such as {@code ranker -> ranker.with(key)}
     */
    static RankingMethod ofLibrary(UnaryOperator<Ranker> with) {
        return round -> {
            Ranker ranker = with.apply(Ranker.of(round.rulebook()));
            List<RankedUnit> units = new ArrayList<>();
            for (BlockRanking block : ranker.rank(Scorer.of(round.rulebook()).score(round, Stage.COUNCIL))
                    .blocks()) {
                block.ranked()
                        .forEach(place -> units.add(new RankedUnit(
                                place.unit().code(),
                                block.block().code(),
                                place.rank(),
                                place.printed().orElseThrow(),
                                place.band().orElseThrow())));
            }
            return units;
        };
    }
}
