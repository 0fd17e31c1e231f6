package vn.cchc.scoring;

import java.util.List;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.CriterionGroup;

/**
 * The score of a group: the exact sum of its parts, or its cap for a bonus or penalty.
 *
 * @param criterion the group
 * @param points the points earned
 * @param maximum the applicable maximum
 * @param parts the scores of its children, in the order of the set
 */
public record GroupScore(CriterionGroup criterion, Points points, Points maximum, List<Score> parts) implements Score {

    public GroupScore {
        parts = List.copyOf(parts);
    }
}
