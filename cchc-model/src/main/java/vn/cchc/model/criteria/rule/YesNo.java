package vn.cchc.model.criteria.rule;

import java.util.Map;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.evidence.Answer;
import vn.cchc.model.criteria.evidence.Evidence;

/** Awards the maximum for a yes and 0 for a no. */
public record YesNo() implements LeafRule {

    static YesNo read(RuleParameters parameters) {
        parameters.allow();
        return new YesNo();
    }

    @Override
    public String name() {
        return "YesNo";
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public void requireFits(Points maximum) {
        // any maximum can be given or kept back
    }

    @Override
    public Evidence evidence(String text) {
        return Answer.parse(text);
    }

    @Override
    public boolean takes(Evidence evidence) {
        return evidence instanceof Answer;
    }

    @Override
    public Award award(Evidence evidence, Points maximum, Rounding rounding) {
        return Award.of(new Points(plainPoints(evidence, maximum, rounding)));
    }

    @Override
    public long plainPoints(Evidence evidence, Points maximum, Rounding rounding) {
        return ((Answer) evidence).yes() ? rounding.round(maximum).nanos() : 0;
    }

    @Override
    public Optional<Award.Working> working(Evidence evidence, Points maximum) {
        return award(evidence, maximum, Rounding.FINEST).by(() -> ((Answer) evidence).yes() ? maximum.toString() : "0");
    }
}
