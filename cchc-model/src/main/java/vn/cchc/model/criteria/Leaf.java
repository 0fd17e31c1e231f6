package vn.cchc.model.criteria;

import java.util.List;
import java.util.Optional;
import vn.cchc.model.Agency;
import vn.cchc.model.Citation;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.rule.Judged;
import vn.cchc.model.criteria.rule.LeafRule;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * A criterion scored directly: it has a maximum and a rule, and nothing beneath it.
 *
 * @param code the code as printed
 * @param name the name shown to people
 * @param maximum the points that full marks earn, 0 or more
 * @param rule how evidence becomes points
 * @param source who supplies the points
 * @param appraiser the one agency that may appraise it
 * @param task the task without which it does not apply to a unit
 * @param kind whether it counts towards the total
 * @param documents whether a self-score needs documents that prove it
 * @param guidance the rule in the words of the decision, for people
 * @param citation the decision it comes from
 */
public record Leaf(
        String code,
        String name,
        Points maximum,
        LeafRule rule,
        MarkSource source,
        Agency appraiser,
        Optional<String> task,
        Kind kind,
        Documents documents,
        String guidance,
        Citation citation)
        implements Criterion {

    /** Whether a self-score needs documents that prove it. */
    public enum Documents {
        /** It may come without. */
        OPTIONAL,
        /** One without is reported; it is not a zero. */
        REQUIRED
    }

    public Leaf {
        if (maximum.isNegative()) {
            throw new InvalidValueException(Problem.of(Code.MAXIMUM_NEGATIVE, Subject.criterion(code), maximum));
        }
    }

    /**
     * Returns why points given for this leaf are impossible: below 0, above the maximum, or off the step of a judged leaf; nothing where they
     * are possible. The problems name no unit: who asked knows it.
     */
    public List<Problem> refusals(Points given) {
        Judged judged = rule instanceof Judged own ? own : Judged.ANY_POINTS;
        return judged.refusal(given, maximum).map(List::of).orElse(List.of());
    }
}
