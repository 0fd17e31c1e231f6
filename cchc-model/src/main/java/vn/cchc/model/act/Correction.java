package vn.cchc.model.act;

import java.time.Instant;
import java.util.Optional;
import vn.cchc.model.Agency;
import vn.cchc.model.Citation;

/**
 * A change of one leaf of one unit after the approval, on a legal basis (đính chính). It counts as a mark of the council that stands above
 * all others; the result as it was approved can still be rebuilt.
 *
 * @param unit the code of the unit
 * @param leaf the code of the leaf
 * @param said the points or the evidence that is right, as files write it
 * @param basis the legal basis
 * @param agency the agency that corrected
 * @param person who entered it
 * @param time when it was entered
 * @param reason what was wrong
 */
public record Correction(
        String unit,
        String leaf,
        String said,
        Citation basis,
        Agency agency,
        String person,
        Optional<Instant> time,
        String reason) {}
