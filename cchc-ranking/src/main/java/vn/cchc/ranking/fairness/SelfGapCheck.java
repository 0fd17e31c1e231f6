package vn.cchc.ranking.fairness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.LeafScore;
import vn.cchc.scoring.Scorecard;

/** Units whose self-scores lie further above, or below, their appraised scores than is usual in their block. */
record SelfGapCheck(FairnessThresholds thresholds) implements StandardCheck {

    /** The self-scored leaves of a unit that were appraised. */
    private static final class Gap {
        private int leaves;
        private Points self = Points.ZERO;
        private Points appraised = Points.ZERO;
        private Points maximum = Points.ZERO;

        double share() {
            return (double) self.minus(appraised).nanos() / maximum.nanos();
        }
    }

    @Override
    public String name() {
        return "SELF_GAP";
    }

    @Override
    public List<Concern> check(Ranking ranking) {
        List<Concern> concerns = new ArrayList<>();
        for (BlockRanking block : ranking.blocks()) {
            Map<String, Gap> gaps = new LinkedHashMap<>();
            for (Place place : block.places()) {
                Gap gap = gap(place.card());
                if (gap.leaves >= thresholds.leastMarks() && gap.maximum.nanos() > 0) {
                    gaps.put(place.unit().code(), gap);
                }
            }
            if (gaps.size() >= thresholds.leastCompared()) {
                compare(gaps, concerns);
            }
        }
        return concerns;
    }

    private static Gap gap(Scorecard card) {
        Gap gap = new Gap();
        for (Leaf leaf : card.rules().criteria().leaves()) {
            if (leaf.source() == MarkSource.SELF_THEN_APPRAISAL && card.score(leaf.code()) instanceof LeafScore score) {
                AppraisalMarks.steps(score, (self, appraised) -> {
                    gap.leaves++;
                    gap.self = gap.self.plus(self.points());
                    gap.appraised = gap.appraised.plus(appraised.points());
                    gap.maximum = gap.maximum.plus(leaf.maximum());
                });
            }
        }
        return gap;
    }

    private void compare(Map<String, Gap> gaps, List<Concern> concerns) {
        RobustSpread spread =
                RobustSpread.of(gaps.values().stream().map(Gap::share).toList());
        gaps.forEach((unit, gap) -> {
            double distance = gap.share() - spread.median();
            boolean standsOut = spread.isZero()
                    ? Math.abs(distance) >= thresholds.zeroSpreadShare()
                    : Math.abs(spread.z(gap.share())) >= thresholds.selfGapZ();
            if (standsOut) {
                Concern concern = concern(distance > 0 ? "SELF_SCORE_HIGH" : "SELF_SCORE_LOW", unit)
                        .with("self", gap.self.toBigDecimal())
                        .with("appraised", gap.appraised.toBigDecimal())
                        .with("maximum", gap.maximum.toBigDecimal())
                        .with("gap", RobustSpread.shown(100 * gap.share()))
                        .with("median", RobustSpread.shown(100 * spread.median()));
                concerns.add(spread.isZero() ? concern : concern.with("z", RobustSpread.shown(spread.z(gap.share()))));
            }
        });
    }
}
