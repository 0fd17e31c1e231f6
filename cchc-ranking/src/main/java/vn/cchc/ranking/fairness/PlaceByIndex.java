package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.util.List;
import vn.cchc.model.regulation.IndexPrecision;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Place;
import vn.cchc.scoring.Index;

/** Where an index would stand in a block, by the declared precision and without tie-breaks. */
final class PlaceByIndex {

    private final Regulations regulations;
    private final List<Index> best;

    PlaceByIndex(BlockRanking block) {
        this.regulations = block.regulations();
        this.best = block.ranked().stream()
                .map(place -> place.card().index().orElseThrow())
                .toList();
    }

    BigDecimal published(Index index) {
        return index.published(regulations.indexRounding());
    }

    /** Returns 1 + the number of other ranked units with a better index. */
    int place(Index index, Place unit) {
        int from = 0;
        int to = best.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (isBetter(best.get(middle), index)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        boolean countsItself = unit.standing() == Place.Standing.RANKED
                && isBetter(unit.card().index().orElseThrow(), index);
        return countsItself ? from : from + 1;
    }

    private boolean isBetter(Index one, Index two) {
        return regulations.indexPrecision() == IndexPrecision.EXACT
                ? one.compareTo(two) > 0
                : published(one).compareTo(published(two)) > 0;
    }
}
