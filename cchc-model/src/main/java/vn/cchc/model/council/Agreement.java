package vn.cchc.model.council;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A unit's written agreement with its appraised result (văn bản thống nhất).
 *
 * @param unit the code of the unit
 * @param number the number of the document
 * @param date its date
 */
public record Agreement(String unit, String number, Optional<LocalDate> date) {}
