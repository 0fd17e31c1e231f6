package vn.cchc.model.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Agency;
import vn.cchc.model.Document;
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
        List<Document> documents) {

    public Mark {
        documents = List.copyOf(documents);
    }

    /** Returns the stage from which the mark counts: its own, or the appraisal for a survey result. */
    public Stage countsFrom() {
        return stage.orElse(Stage.APPRAISAL);
    }

    /** Returns the points given, or else the evidence, as files write them. */
    public String said() {
        return points.map(Points::toString)
                .orElseGet(() -> evidence.map(Evidence::text).orElse(""));
    }

    /** Returns whether an agency appraised, for the first time or again. */
    boolean isAppraisal() {
        return stage.isPresent() && (stage.get() == Stage.APPRAISAL || stage.get() == Stage.REAPPRAISAL);
    }

    /** Returns whether the other mark says the same about the same leaf at the same stage. */
    boolean saysTheSameAs(Mark other) {
        return points.equals(other.points) && evidence.equals(other.evidence);
    }

    /** Returns the row that this mark was read from, or one that means the same. */
    MarkRow row() {
        return new MarkRow(
                unit,
                leaf,
                stage.orElse(null),
                points.map(Points::toBigDecimal).orElse(null),
                null,
                null,
                evidence.map(Evidence::text).orElse(null),
                filled(agency.name()),
                filled(person),
                time.orElse(null),
                filled(reason),
                filled(decision),
                filled(Document.text(documents)),
                null);
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}
