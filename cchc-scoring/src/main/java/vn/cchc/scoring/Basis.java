package vn.cchc.scoring;

import java.util.List;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.rule.Award;
import vn.cchc.model.round.Exemption;
import vn.cchc.model.round.Mark;
import vn.cchc.model.round.Stage;

/** Why a leaf has the points it has: the mark, the award, the exemption themselves, not sentences about them. */
public sealed interface Basis {

    /**
     * What one stage had made of the leaf.
     *
     * @param mark the mark that stood at that stage
     * @param points its points
     */
    record Step(Mark mark, Points points) {}

    /**
     * A mark decided the leaf.
     *
     * @param mark the deciding mark
     * @param award what it earned
     * @param steps what each stage had made of the leaf, the deciding one last
     * @param corrected whether the mark is a correction after the approval; its decision is then the legal basis
     */
    record Decided(Mark mark, Award award, List<Step> steps, boolean corrected) implements Basis {

        public Decided {
            steps = List.copyOf(steps);
        }
    }

    /**
     * An exemption took the leaf out.
     *
     * @param exemption the exemption, with its reason
     */
    record Exempted(Exemption exemption) implements Basis {}

    /**
     * The deciding mark showed that there was nothing to count, so the leaf does not apply.
     *
     * @param mark the deciding mark
     * @param award the award that says so
     */
    record NothingToCount(Mark mark, Award award) implements Basis {}

    /**
     * Nobody has marked the leaf yet at a stage that counts.
     *
     * @param selfScore the unit's own mark, which alone decides nothing
     */
    record NotMarked(Optional<Mark> selfScore) implements Basis {}

    /**
     * The deciding mark's evidence is impossible, so the leaf counts as not yet marked.
     *
     * @param mark the deciding mark
     * @param award the award with its problem
     */
    record Refused(Mark mark, Award award) implements Basis {}

    /**
     * The stage that is scored does not cover the leaf: at the self-scoring, what units do not score themselves.
     *
     * @param stage the stage
     */
    record NotCovered(Stage stage) implements Basis {}

    /**
     * No mark stands behind the points: somebody asked what would be if the leaf had them.
     *
     * @param points the assumed points; nothing where the leaf was assumed not to apply
     */
    record Assumed(Optional<Points> points) implements Basis {}
}
