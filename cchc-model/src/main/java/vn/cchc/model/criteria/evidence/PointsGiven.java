package vn.cchc.model.criteria.evidence;

import vn.cchc.model.Points;

/**
 * Points given by judgement.
 *
 * @param points the points
 */
public record PointsGiven(Points points) implements Evidence {

    @Override
    public String text() {
        return points.toString();
    }
}
