package vn.cchc.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.council.ApplicabilityProposal;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.round.Exemption;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorer;

/**
 * What does not apply to one unit, and what that does to its index.
 *
 * @param place the unit
 * @param exempt the leaves that are exempt
 * @param total the total of the set
 * @param maximum the applicable maximum that is left of it
 * @param index the published index as it stands
 * @param lowest the published index if everything exempt applied and, where nobody marked it, earned nothing
 * @param highest the published index if everything exempt applied and, where nobody marked it, earned its maximum
 */
public record ExemptionContent(
        Place place,
        List<ExemptLeaf> exempt,
        Points total,
        Points maximum,
        Optional<BigDecimal> index,
        Optional<BigDecimal> lowest,
        Optional<BigDecimal> highest) {

    /**
     * A leaf that is exempt.
     *
     * @param leaf the leaf
     * @param exemption the exemption, with its reason or the task that was never assigned
     */
    public record ExemptLeaf(Leaf leaf, Exemption exemption) {}

    public ExemptionContent {
        exempt = List.copyOf(exempt);
    }

    static List<ExemptionContent> of(Ranking ranking) {
        Scorer scorer = Scorer.of(ranking.scorecards().rulebook());
        List<ExemptionContent> contents = new ArrayList<>();
        ranking.blocks()
                .forEach(block -> block.places().forEach(place -> {
                    List<ExemptLeaf> exempt = exempt(place.card());
                    if (!exempt.isEmpty()) {
                        contents.add(of(place, exempt, ranking, scorer));
                    }
                }));
        return contents;
    }

    private static ExemptionContent of(Place place, List<ExemptLeaf> exempt, Ranking ranking, Scorer scorer) {
        Scorecard card = place.card();
        ApplicabilityProposal all = new ApplicabilityProposal(
                card.unit().code(),
                exempt.stream()
                        .map(each -> new ApplicabilityProposal.Item(each.leaf().code(), true, "", "", Optional.empty()))
                        .toList());
        Scorecard applied = scorer.score(ranking.scorecards().round(), card.stage(), all);
        return new ExemptionContent(
                place,
                exempt,
                card.rules().criteria().total(),
                card.maximum(),
                card.published(),
                shown(applied.lowest(), card),
                shown(applied.highest(), card));
    }

    private static Optional<BigDecimal> shown(Optional<Index> index, Scorecard card) {
        return index.map(exact -> exact.published(card.rules().regulations().indexRounding()));
    }

    private static List<ExemptLeaf> exempt(Scorecard card) {
        List<ExemptLeaf> exempt = new ArrayList<>();
        for (Leaf leaf : card.notApplicable()) {
            int position = card.rules().criteria().leafIndex(leaf.code());
            card.marks()
                    .exemption(position, card.stage())
                    .ifPresent(exemption -> exempt.add(new ExemptLeaf(leaf, exemption)));
        }
        return exempt;
    }

    /** Returns the regular points that left the maximum. */
    public Points removed() {
        return Points.sum(exempt.stream()
                .map(ExemptLeaf::leaf)
                .filter(leaf -> leaf.kind() == Criterion.Kind.REGULAR)
                .map(Leaf::maximum)
                .toList());
    }
}
