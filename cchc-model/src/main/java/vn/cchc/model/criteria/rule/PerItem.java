package vn.cchc.model.criteria.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.criteria.evidence.Items;

/**
 * Awards points for each item, up to the maximum: at 0.25 each, 7 items earn 1.75 of 2 and 9 items earn 2.
 *
 * @param points the points of one item
 * @param cap the most items that count, or nothing where the maximum alone ends it
 */
public record PerItem(Points points, Optional<Integer> cap) implements LeafRule {

    public PerItem {
        if (points.nanos() <= 0) {
            throw RuleParameters.invalid("points", points.toString(), "> 0");
        }
        if (cap.isPresent() && cap.get() < 1) {
            throw RuleParameters.invalid("cap", cap.get().toString(), "≥ 1");
        }
    }

    static PerItem read(RuleParameters parameters) {
        parameters.allow("points", "cap");
        Optional<Integer> cap = parameters.whole("cap");
        return new PerItem(parameters.requiredPoints("points"), cap);
    }

    @Override
    public String name() {
        return "PerItem";
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("points", points.toString());
        cap.ifPresent(items -> parameters.put("cap", items.toString()));
        return parameters;
    }

    @Override
    public void requireFits(Points maximum) {
        if (points.compareTo(maximum) > 0) {
            throw Worth.above(points, maximum);
        }
    }

    @Override
    public Evidence evidence(String text) {
        return Items.parse(text);
    }

    @Override
    public boolean takes(Evidence evidence) {
        return evidence instanceof Items;
    }

    @Override
    public Award award(Evidence evidence, Points maximum, Rounding rounding) {
        return Award.of(new Points(plainPoints(evidence, maximum, rounding)));
    }

    @Override
    public long plainPoints(Evidence evidence, Points maximum, Rounding rounding) {
        long count =
                Math.min(((Items) evidence).count(), cap.map(Integer::longValue).orElse(Long.MAX_VALUE));
        // compared by division, since the product of a mistyped count would not fit
        boolean full = count > maximum.nanos() / points.nanos();
        return rounding.round(new Points(full ? maximum.nanos() : count * points.nanos()))
                .nanos();
    }

    @Override
    public Optional<Award.Working> working(Evidence evidence, Points maximum) {
        String items = evidence.text();
        String counted = cap.map(most -> "min(" + items + ", " + most + ")").orElse(items);
        return Optional.of(new Award.Working("min(" + counted + " × " + points + ", " + maximum + ")"));
    }
}
