package vn.cchc.model.round;

import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.problem.Origin;

/**
 * That a task was assigned to a unit, as a row of a file or of a host's request.
 *
 * @param task the task, as the criteria name it
 * @param unit the code of the unit it was assigned to
 * @param decision the decision that assigned it
 * @param origin the place of the row in a file
 */
public record TaskRow(
        @Nullable String task,
        @Nullable String unit,
        @Nullable String decision,
        @Nullable Origin origin) implements Entry {}
