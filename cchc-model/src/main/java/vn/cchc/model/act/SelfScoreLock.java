package vn.cchc.model.act;

import java.time.Instant;
import java.util.Optional;

/**
 * That a unit has returned its self-scores (khóa điểm tự chấm): none is changed after it, and the appraisal opens.
 *
 * @param unit the code of the unit
 * @param person who locked them
 * @param time when they were locked
 */
public record SelfScoreLock(String unit, String person, Optional<Instant> time) {}
