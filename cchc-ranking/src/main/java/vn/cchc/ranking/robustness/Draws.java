package vn.cchc.ranking.robustness;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.scoring.PointMatrix;
import vn.cchc.scoring.Weighting;

/** Where the weightings and the changed points of draws come from. */
interface Draws {

    /** The weighting of a draw, every tile still to be added up. */
    Weighting weighting(int draw);

    /** Changes points after all tiles were added up. */
    default void change(Weighting weighting, int draw) {}

    /** Whether points of a kind vary at all. */
    default boolean varies(Variation.Scores kind) {
        return false;
    }

    /** The draws of a variation. */
    static Draws of(Variation variation, CriteriaSet criteria, PointMatrix matrix) {
        Optional<FactorDraws> factors = variation.weights().map(weights -> new FactorDraws(criteria, weights));
        ScoreDraws scores = new ScoreDraws(matrix, variation.scores());
        long[] equal = new long[matrix.regularLeaves().size()];
        Arrays.fill(equal, FactorDraws.ONE);
        return new Draws() {
            @Override
            public Weighting weighting(int draw) {
                return matrix.times(factors.map(each -> each.factors(variation.seed(), draw))
                        .orElse(equal));
            }

            @Override
            public void change(Weighting weighting, int draw) {
                scores.change(weighting, variation.seed(), draw);
            }

            @Override
            public boolean varies(Variation.Scores kind) {
                return scores.varies(kind);
            }
        };
    }

    /** One draw for each weight set. */
    static Draws of(List<List<BigInteger>> weights, PointMatrix matrix) {
        return draw -> matrix.of(weights.get(draw));
    }
}
