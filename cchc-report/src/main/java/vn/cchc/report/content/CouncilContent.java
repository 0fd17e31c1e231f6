package vn.cchc.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.round.Mark;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Basis;
import vn.cchc.scoring.LeafScore;
import vn.cchc.scoring.PetitionReport;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/**
 * The petitions, and what was changed after the first appraisal.
 *
 * @param petitions the petitions by the member of the council who answers for them
 * @param changes the units of which points were changed, in the order of the blocks and places
 */
public record CouncilContent(List<PetitionReport> petitions, List<UnitChanges> changes) {

    /**
     * What was changed of one unit.
     *
     * @param place the unit
     * @param before its published index as first appraised
     * @param after its published index as it stands
     * @param leaves the leaves that have other points than they were first appraised at
     */
    public record UnitChanges(
            Place place, Optional<BigDecimal> before, Optional<BigDecimal> after, List<LeafChange> leaves) {

        public UnitChanges {
            leaves = List.copyOf(leaves);
        }
    }

    /**
     * A leaf that was changed.
     *
     * @param leaf the leaf
     * @param before its points as first appraised
     * @param after its points as they stand
     * @param mark the mark that decided, with its reason and decision
     */
    public record LeafChange(Leaf leaf, Points before, Points after, Mark mark) {}

    public CouncilContent {
        petitions = List.copyOf(petitions);
        changes = List.copyOf(changes);
    }

    static CouncilContent of(Ranking ranking) {
        Scorecards cards = ranking.scorecards();
        List<UnitChanges> changes = new ArrayList<>();
        if (cards.stage().compareTo(Stage.APPRAISAL) > 0) {
            ranking.blocks()
                    .forEach(block ->
                            block.places().forEach(place -> changes(place).ifPresent(changes::add)));
        }
        List<PetitionReport> petitions = cards.round().petitions().isEmpty()
                ? List.of()
                : PetitionReport.of(Scorer.of(cards.rulebook()), cards.round());
        return new CouncilContent(petitions, changes);
    }

    private static Optional<UnitChanges> changes(Place place) {
        Scorecard card = place.card();
        List<LeafChange> leaves = new ArrayList<>();
        List<Leaf> all = card.rules().criteria().leaves();
        for (int i = 0; i < all.size(); i++) {
            if (isTouched(card, i)) {
                change(card, all.get(i)).ifPresent(leaves::add);
            }
        }
        return leaves.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnitChanges(place, card.at(Stage.APPRAISAL).published(), card.published(), leaves));
    }

    // most leaves were appraised once, and need no view of their score to know it
    private static boolean isTouched(Scorecard card, int leaf) {
        return card.marks().at(leaf, Stage.REAPPRAISAL).isPresent()
                || card.marks().at(leaf, Stage.COUNCIL).isPresent();
    }

    private static Optional<LeafChange> change(Scorecard card, Leaf leaf) {
        LeafScore score = (LeafScore) card.score(leaf.code());
        if (!(score.basis() instanceof Basis.Decided decided)) {
            return Optional.empty();
        }
        return decided.steps().stream()
                .filter(step -> step.mark().countsFrom() == Stage.APPRAISAL)
                .map(Basis.Step::points)
                .filter(before -> !before.equals(score.points()))
                .map(before -> new LeafChange(leaf, before, score.points(), decided.mark()))
                .findFirst();
    }
}
