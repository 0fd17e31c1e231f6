package vn.cchc.model.criteria.rule;

import java.util.Map;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.criteria.evidence.PointsGiven;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * Awards what the scorer gave, from 0 to the maximum: with a step of 0.25, 1.75 is a judgement and 1.8 is not.
 *
 * @param step the step of judgements, or nothing where any points may be given
 */
public record Judged(Optional<Points> step) implements LeafRule {

    /** Any points from 0 to the maximum. */
    public static final Judged ANY_POINTS = new Judged(Optional.empty());

    public Judged {
        if (step.isPresent() && step.get().nanos() <= 0) {
            throw RuleParameters.invalid("step", step.get().toString(), "> 0");
        }
    }

    static Judged read(RuleParameters parameters) {
        parameters.allow("step");
        return new Judged(parameters.points("step"));
    }

    @Override
    public String name() {
        return "Judged";
    }

    @Override
    public Map<String, String> parameters() {
        return step.map(s -> Map.of("step", s.toString())).orElse(Map.of());
    }

    @Override
    public void requireFits(Points maximum) {
        if (step.isPresent() && maximum.nanos() % step.get().nanos() != 0) {
            throw RuleParameters.invalid("step", step.get().toString(), maximum + " = n × step");
        }
    }

    @Override
    public Evidence evidence(String text) {
        return new PointsGiven(Points.of(text));
    }

    @Override
    public boolean takes(Evidence evidence) {
        return evidence instanceof PointsGiven;
    }

    @Override
    public Award award(Evidence evidence, Points maximum, Rounding rounding) {
        Points given = ((PointsGiven) evidence).points();
        return refusal(given, maximum).map(Award::refused).orElseGet(() -> Award.of(rounding.round(given)));
    }

    /** Returns why nobody can give these points: below 0, above the maximum, or off the step; nothing where somebody can. */
    public Optional<Problem> refusal(Points given, Points maximum) {
        if (given.isNegative()) {
            return Optional.of(Problem.of(Code.POINTS_NEGATIVE, Subject.INPUT, given));
        }
        if (given.compareTo(maximum) > 0) {
            return Optional.of(Problem.of(Code.POINTS_ABOVE_MAXIMUM, Subject.INPUT, given, maximum));
        }
        if (step.isPresent() && given.nanos() % step.get().nanos() != 0) {
            return Optional.of(Problem.of(Code.POINTS_OFF_STEP, Subject.INPUT, given, step.get()));
        }
        return Optional.empty();
    }

    @Override
    public Optional<Award.Working> working(Evidence evidence, Points maximum) {
        return award(evidence, maximum, Rounding.FINEST).by(((PointsGiven) evidence).points()::toString);
    }
}
