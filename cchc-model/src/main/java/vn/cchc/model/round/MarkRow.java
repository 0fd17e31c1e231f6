package vn.cchc.model.round;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.problem.Origin;

/**
 * A mark as a row of a file or of a host's request. A leaf that nobody marked has no row: an empty row is reported and marks nothing, since
 * missing is not zero.
 *
 * @param unit the code of the unit
 * @param criterion the code of the leaf
 * @param stage the stage that spoke; none for a survey result
 * @param points the points given
 * @param reported the reported number of a share, such as files settled on time
 * @param outOf the number it is a part of, such as all files
 * @param evidence other evidence, as the leaf's rule reads it
 * @param agency the agency that marked it
 * @param person the person who marked it
 * @param time when it was marked
 * @param reason why
 * @param decision the decision that a council mark refers to
 * @param documents references to documents
 * @param origin the place of the row in a file
 */
public record MarkRow(
        @Nullable String unit,
        @Nullable String criterion,
        @Nullable Stage stage,
        @Nullable BigDecimal points,
        @Nullable BigDecimal reported,
        @Nullable BigDecimal outOf,
        @Nullable String evidence,
        @Nullable String agency,
        @Nullable String person,
        @Nullable Instant time,
        @Nullable String reason,
        @Nullable String decision,
        @Nullable String documents,
        @Nullable Origin origin)
        implements Entry {

    /** Returns the row of points given at a stage. */
    public static MarkRow points(String unit, String criterion, @Nullable Stage stage, String points) {
        return points(unit, criterion, stage, new BigDecimal(points), null);
    }

    /**
     * Returns the row of points given at a stage, as it was read.
     *
     * @param origin where it stands; nothing where nobody needs to know
     */
    public static MarkRow points(
            String unit, String criterion, @Nullable Stage stage, BigDecimal points, @Nullable Origin origin) {
        return new MarkRow(
                unit, criterion, stage, points, null, null, null, null, null, null, null, null, null, origin);
    }

    /** Returns the row of evidence reported or found at a stage. */
    public static MarkRow evidence(String unit, String criterion, @Nullable Stage stage, String evidence) {
        return new MarkRow(
                unit, criterion, stage, null, null, null, evidence, null, null, null, null, null, null, null);
    }
}
