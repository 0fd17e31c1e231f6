package vn.cchc.report.content;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Place;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Scorecard;

/** The mean percent that a block's ranked units have of each criterion, of published figures, so that everybody can check it. */
public final class CriterionMeans {

    private final Map<String, BigDecimal> means;

    private CriterionMeans(Map<String, BigDecimal> means) {
        this.means = Map.copyOf(means);
    }

    static CriterionMeans of(BlockRanking block) {
        Rounding rounding = block.regulations().indexRounding();
        Map<String, BigDecimal> means = new HashMap<>();
        for (Criterion criterion : block.rules().criteria().criteria()) {
            BigDecimal sum = BigDecimal.ZERO;
            int count = 0;
            for (Place place : block.ranked()) {
                Optional<BigDecimal> percent = percent(place.card(), criterion);
                if (percent.isPresent()) {
                    sum = sum.add(percent.get());
                    count++;
                }
            }
            if (count > 0) {
                means.put(criterion.code(), mean(sum, count, rounding));
            }
        }
        return new CriterionMeans(means);
    }

    private static BigDecimal mean(BigDecimal sum, int count, Rounding rounding) {
        BigInteger parts = BigInteger.TEN.pow(sum.scale()).multiply(BigInteger.valueOf(count));
        return Index.of(sum.unscaledValue(), parts).published(rounding);
    }

    /** Returns the published percent that a unit has of a criterion. */
    public static Optional<BigDecimal> percent(Scorecard card, Criterion criterion) {
        return card.index(criterion.code())
                .map(index -> index.published(card.rules().regulations().indexRounding()));
    }

    /** Returns the mean percent of a criterion; nothing where no ranked unit has one. */
    public Optional<BigDecimal> find(Criterion criterion) {
        return Optional.ofNullable(means.get(criterion.code()));
    }
}
