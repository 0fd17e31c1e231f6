package vn.cchc.ranking;

/**
 * A finding about a unit (kết luận), such as a disciplined head, for which the regulations may declare a ceiling of bands.
 *
 * @param unit the code of the unit
 * @param name the name of the finding, as the regulation {@code bandCeilings} has it
 * @param decision the decision that states it; empty where none is given
 */
public record Finding(String unit, String name, String decision) {}
