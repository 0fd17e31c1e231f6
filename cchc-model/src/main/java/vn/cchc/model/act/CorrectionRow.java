package vn.cchc.model.act;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.problem.Origin;

/**
 * A correction as a row of a file or of a host's request.
 *
 * @param unit the code of the unit
 * @param criterion the code of the leaf
 * @param points the points that are right
 * @param evidence the evidence that is right, as the leaf's rule reads it
 * @param basis the legal basis, without which nothing is corrected
 * @param agency the agency that corrects
 * @param person who entered it
 * @param time when it was entered
 * @param reason what was wrong
 * @param documents references to documents
 * @param origin the place of the row in a file
 */
public record CorrectionRow(
        @Nullable String unit,
        @Nullable String criterion,
        @Nullable BigDecimal points,
        @Nullable String evidence,
        @Nullable String basis,
        @Nullable String agency,
        @Nullable String person,
        @Nullable Instant time,
        @Nullable String reason,
        @Nullable String documents,
        @Nullable Origin origin)
        implements Entry {}
