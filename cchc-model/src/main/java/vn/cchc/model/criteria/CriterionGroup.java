package vn.cchc.model.criteria;

import java.util.List;
import vn.cchc.model.Citation;
import vn.cchc.model.Points;

/**
 * A field (lĩnh vực) or a criterion with sub-criteria: its points are the sum of its parts.
 *
 * @param code the code as printed
 * @param name the name shown to people
 * @param maximum the points that full marks earn; the exact sum of the children's, or the cap of a bonus or penalty
 * @param kind whether it counts towards the total or lies outside it
 * @param children the parts, in the order of the set; never empty
 * @param citation the decision it comes from
 */
public record CriterionGroup(
        String code, String name, Points maximum, Kind kind, List<Criterion> children, Citation citation)
        implements Criterion {

    public CriterionGroup {
        children = List.copyOf(children);
    }
}
