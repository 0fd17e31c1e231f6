package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.regulation.IndexPrecision;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Index;

/** Ties that only the rounding of the published index made: the exact indexes differ. */
record RoundingTieCheck() implements StandardCheck {

    @Override
    public String name() {
        return "ROUNDING_TIE";
    }

    @Override
    public List<Concern> check(Ranking ranking) {
        List<Concern> concerns = new ArrayList<>();
        for (BlockRanking block : ranking.blocks()) {
            if (block.regulations().indexPrecision() == IndexPrecision.PUBLISHED) {
                Map<BigDecimal, List<Place>> tied = new LinkedHashMap<>();
                block.ranked()
                        .forEach(place -> tied.computeIfAbsent(
                                        exact(place)
                                                .published(block.regulations().indexRounding()),
                                        i -> new ArrayList<>())
                                .add(place));
                tied.forEach((published, places) -> check(published, places, concerns));
            }
        }
        return concerns;
    }

    private void check(BigDecimal published, List<Place> places, List<Concern> concerns) {
        Place highest = places.get(0);
        Place lowest = places.get(0);
        boolean reversed = false;
        for (int i = 1; i < places.size(); i++) {
            Place place = places.get(i);
            // some unit ahead, and not only beside it, has less
            reversed |= exact(place).compareTo(exact(lowest)) > 0 && place.rank() > lowest.rank();
            highest = exact(place).compareTo(exact(highest)) > 0 ? place : highest;
            lowest = exact(place).compareTo(exact(lowest)) < 0 ? place : lowest;
        }
        if (!exact(highest).equals(exact(lowest))) {
            String[] units = places.stream().map(place -> place.unit().code()).toArray(String[]::new);
            int scale = scale(exact(highest), exact(lowest), published.scale());
            concerns.add(concern(reversed ? "ROUNDING_REVERSES" : "ROUNDING_TIES", units)
                    .with("published", published)
                    .with("rank", places.get(0).rank())
                    .with("highest", exact(highest).published(new Rounding(scale)))
                    .with("highestRank", highest.rank())
                    .with("lowest", exact(lowest).published(new Rounding(scale)))
                    .with("lowestRank", lowest.rank())
                    .with("highestUnit", highest.unit().code())
                    .with("lowestUnit", lowest.unit().code()));
        }
    }

    private static Index exact(Place place) {
        return place.card().index().orElseThrow();
    }

    /** As many decimals as show the difference, if nine do. */
    private static int scale(Index one, Index two, int from) {
        int scale = from;
        while (scale < Points.SCALE
                && one.published(new Rounding(scale)).compareTo(two.published(new Rounding(scale))) == 0) {
            scale++;
        }
        return scale;
    }
}
