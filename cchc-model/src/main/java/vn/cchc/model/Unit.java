package vn.cchc.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A government unit that is scored: a department, a district, a commune.
 *
 * @param code the code that names it in files; unique in a registry
 * @param name the name shown to people; two units may share one
 * @param block the code of the block it is ranked in
 * @param parent the code or name of the unit above it, which tells namesakes apart
 * @param validFrom the first day on which it exists
 * @param validTo the last day on which it exists
 * @param successor the code of the unit that took its place
 */
public record Unit(
        String code,
        String name,
        String block,
        Optional<String> parent,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<String> successor) {

    /** Returns a unit without limits of validity. */
    public static Unit of(String code, String name, String block) {
        return new Unit(code, name, block, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns whether the unit exists on the day; first and last day count. */
    public boolean existsOn(LocalDate day) {
        return validFrom.map(from -> !day.isBefore(from)).orElse(true)
                && validTo.map(to -> !day.isAfter(to)).orElse(true);
    }
}
