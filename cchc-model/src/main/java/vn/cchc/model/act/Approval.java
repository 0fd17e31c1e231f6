package vn.cchc.model.act;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The approval of a round's result by the chairman of the People's Committee (phê duyệt): it closes the round.
 *
 * @param decision the number of the decision that approves it
 * @param person who signed it
 * @param date its day
 */
public record Approval(String decision, String person, Optional<LocalDate> date) {}
