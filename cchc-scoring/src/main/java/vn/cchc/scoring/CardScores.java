package vn.cchc.scoring;

import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionGroup;
import vn.cchc.model.criteria.Leaf;

/** Makes the scores of a card's criteria, with what they rest on, from its sums. */
final class CardScores {

    private final Scorecard card;
    private final long[] points;

    CardScores(Scorecard card) {
        this.card = card;
        this.points = card.pointsRow();
    }

    Score of(Criterion criterion) {
        int node = card.scorer().plan().node(criterion.code());
        Points earned = new Points(points[node]);
        Points maximum = new Points(card.maximum(node));
        if (criterion instanceof Leaf leaf) {
            int index = card.rules().criteria().leafIndex(leaf.code());
            return new LeafScore(leaf, earned, maximum, basis(index, earned));
        }
        CriterionGroup group = (CriterionGroup) criterion;
        return new GroupScore(
                group, earned, maximum, group.children().stream().map(this::of).toList());
    }

    private Basis basis(int leaf, Points earned) {
        if (!card.isAssumed(leaf)) {
            return card.scorer().basis(card.marks(), card.stage(), leaf);
        }
        return new Basis.Assumed(card.isAway(leaf) ? Optional.empty() : Optional.of(earned));
    }
}
