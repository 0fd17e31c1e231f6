package vn.cchc.ranking.fairness;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.round.Mark;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Basis;
import vn.cchc.scoring.LeafScore;
import vn.cchc.scoring.Scorecard;

/** The marks by which agencies appraised, as they stood at the stage that was ranked. */
final class AppraisalMarks {

    private AppraisalMarks() {}

    /** Hands over every mark of appraisal or re-appraisal on a leaf that applies; where both spoke, the later. */
    static void each(Ranking ranking, Taker taker) {
        for (Scorecard card : ranking.scorecards().all()) {
            List<Leaf> leaves = card.rules().criteria().leaves();
            for (int i = 0; i < leaves.size(); i++) {
                Optional<Mark> mark = at(card, i);
                if (mark.isPresent() && card.marks().exemption(i, card.stage()).isEmpty()) {
                    taker.take(card, leaves.get(i), mark.get());
                }
            }
        }
    }

    private static Optional<Mark> at(Scorecard card, int leaf) {
        Optional<Mark> again = card.stage().compareTo(Stage.REAPPRAISAL) < 0
                ? Optional.empty()
                : card.marks().at(leaf, Stage.REAPPRAISAL);
        return again.isPresent() || card.stage() == Stage.SELF
                ? again
                : card.marks()
                        .at(leaf, Stage.APPRAISAL)
                        .filter(mark -> mark.stage().isPresent());
    }

    /** Hands over the steps of a leaf from the self-score to the last appraisal, where both are known. */
    static void steps(LeafScore score, BiConsumer<Basis.Step, Basis.Step> taker) {
        if (score.basis() instanceof Basis.Decided decided) {
            Optional<Basis.Step> self = step(decided, Stage.SELF);
            Optional<Basis.Step> appraised = appraised(decided);
            if (self.isPresent() && appraised.isPresent()) {
                taker.accept(self.get(), appraised.get());
            }
        }
    }

    /** Returns what the last appraisal made of a leaf. */
    static Optional<Basis.Step> appraised(Basis.Decided decided) {
        return step(decided, Stage.REAPPRAISAL).or(() -> step(decided, Stage.APPRAISAL));
    }

    private static Optional<Basis.Step> step(Basis.Decided decided, Stage stage) {
        return decided.steps().stream()
                .filter(step -> step.mark().stage().filter(s -> s == stage).isPresent())
                .findFirst();
    }

    /** Takes a mark with the unit's scorecard and the leaf. */
    @FunctionalInterface
    interface Taker {
        void take(Scorecard card, Leaf leaf, Mark mark);
    }
}
