package vn.cchc.model.round;

import java.time.Instant;
import java.util.Optional;
import vn.cchc.model.Agency;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.evidence.Evidence;

/**
 * What one stage said about one leaf of one unit: points, or evidence that the leaf's rule turns into points, or both; points decide.
 *
 * @param unit the code of the unit
 * @param leaf the code of the leaf
 * @param stage the stage that spoke; nothing for a survey result, which counts from the appraisal on
 * @param points the points given
 * @param evidence what was reported or found
 * @param agency the agency that marked it; the only scorer that is published
 * @param person the person who marked it
 * @param time when it was marked
 * @param reason why, as the scorer wrote it
 * @param decision the decision that a council mark refers to
 * @param documents references to the documents that prove it
 */
public record Mark(
        String unit,
        String leaf,
        Optional<Stage> stage,
        Optional<Points> points,
        Optional<Evidence> evidence,
        Agency agency,
        String person,
        Optional<Instant> time,
        String reason,
        String decision,
        String documents) {

    /** Returns the stage from which the mark counts: its own, or the appraisal for a survey result. */
    public Stage countsFrom() {
        return stage.orElse(Stage.APPRAISAL);
    }

    /** Returns the points given, or else the evidence, as files write them. */
    public String said() {
        return points.map(Points::toString)
                .orElseGet(() -> evidence.map(Evidence::text).orElse(""));
    }

    /** Returns whether the other mark says the same about the same leaf at the same stage. */
    boolean saysTheSameAs(Mark other) {
        return points.equals(other.points) && evidence.equals(other.evidence);
    }
}
