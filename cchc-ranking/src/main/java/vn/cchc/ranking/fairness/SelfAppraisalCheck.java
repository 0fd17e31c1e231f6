package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorecard;

/** Agencies that appraised themselves, with what they earned there and what the others of the block earned in the same leaves. */
record SelfAppraisalCheck() implements StandardCheck {

    @Override
    public String name() {
        return "SELF_APPRAISAL";
    }

    @Override
    public List<Concern> check(Ranking ranking) {
        Map<Scorecard, List<Leaf>> self = new LinkedHashMap<>();
        AppraisalMarks.each(ranking, (card, leaf, mark) -> {
            if (mark.agency().isUnit(card.unit())) {
                self.computeIfAbsent(card, c -> new ArrayList<>()).add(leaf);
            }
        });
        Shares shares = new Shares(ranking);
        List<Concern> concerns = new ArrayList<>();
        self.forEach((card, leaves) -> concerns.add(concern(card, leaves, shares)));
        return concerns;
    }

    private Concern concern(Scorecard card, List<Leaf> leaves, Shares shares) {
        Points earned = Points.ZERO;
        Points maximum = Points.ZERO;
        Points others = Points.ZERO;
        Points othersMaximum = Points.ZERO;
        for (Leaf leaf : leaves) {
            Points own = card.points(leaf.code()).orElse(Points.ZERO);
            Shares.Sum all = shares.of(card.unit().block(), leaf);
            earned = earned.plus(own);
            maximum = maximum.plus(leaf.maximum());
            others = others.plus(all.points().minus(own));
            othersMaximum = othersMaximum.plus(all.maximum().minus(leaf.maximum()));
        }
        return concern("APPRAISED_ITSELF", card.unit().code())
                .with("count", leaves.size())
                .with("points", earned.toBigDecimal())
                .with("maximum", maximum.toBigDecimal())
                .with("share", Shares.percent(earned, maximum))
                .with("othersShare", Shares.percent(others, othersMaximum));
    }

    /** What the units of a block earned together, leaf by leaf. */
    private static final class Shares {

        private record Sum(Points points, Points maximum) {}

        private record Key(String block, String leaf) {}

        private final Ranking ranking;
        private final Map<Key, Sum> sums = new HashMap<>();

        Shares(Ranking ranking) {
            this.ranking = ranking;
        }

        Sum of(String block, Leaf leaf) {
            return sums.computeIfAbsent(new Key(block, leaf.code()), k -> sum(block, leaf));
        }

        private Sum sum(String block, Leaf leaf) {
            Points points = Points.ZERO;
            Points maximum = Points.ZERO;
            for (Scorecard card : ranking.scorecards().all()) {
                boolean counts = card.unit().block().equals(block)
                        && !card.missing().contains(leaf)
                        && card.points(leaf.code()).isPresent();
                if (counts) {
                    points = points.plus(card.points(leaf.code()).orElseThrow());
                    maximum = maximum.plus(leaf.maximum());
                }
            }
            return new Sum(points, maximum);
        }

        /** 100 × points ÷ maximum with two decimals; 0 of 0 is 0. */
        static BigDecimal percent(Points points, Points maximum) {
            return maximum.nanos() == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(points.nanos())
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(maximum.nanos()), 2, RoundingMode.HALF_UP);
        }
    }
}
