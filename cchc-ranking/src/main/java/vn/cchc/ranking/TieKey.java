package vn.cchc.ranking;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.scoring.Score;
import vn.cchc.scoring.Scorecard;

/** A key of the tie chain, ready to be asked for a unit's value. */
record TieKey(TieBreak tieBreak, Function<Scorecard, Optional<BigDecimal>> value) {

    /** Compiles a key, refusing one that this block's criteria or the handed-in keys do not have. */
    static TieKey of(TieBreak tieBreak, CriteriaSet criteria, Collection<HostKey> hostKeys) {
        return switch (tieBreak.kind()) {
            case CRITERION -> new TieKey(tieBreak, criterion(tieBreak.argument(), criteria));
            case SOURCE -> {
                boolean survey = tieBreak.argument().equals("SURVEY");
                yield new TieKey(tieBreak, card -> card.part(survey).map(Points::toBigDecimal));
            }
            case HOST ->
                new TieKey(tieBreak, hostKey(tieBreak.argument(), hostKeys).value());
            case REFUSED_PETITIONS, SELF_GAP, PREVIOUS_INDEX, IMPROVEMENT ->
                throw new InvalidValueException(
                        Problem.of(Code.NOT_SUPPORTED_YET, Subject.setting("tieChain"), tieBreak.text()));
        };
    }

    /** Puts the better value first; a missing value comes last and equals only a missing one. */
    int compare(Optional<BigDecimal> one, Optional<BigDecimal> two) {
        if (one.isEmpty() || two.isEmpty()) {
            return Boolean.compare(one.isEmpty(), two.isEmpty());
        }
        int order = one.get().compareTo(two.get());
        return tieBreak.direction() == TieBreak.Direction.LOWER_FIRST ? order : -order;
    }

    private static Function<Scorecard, Optional<BigDecimal>> criterion(String code, CriteriaSet criteria) {
        if (criteria.find(code).isEmpty()) {
            throw new InvalidValueException(
                    Problem.of(Code.TIE_BREAK_CRITERION_UNKNOWN, Subject.setting("tieChain"), code));
        }
        return card -> {
            Score score = card.score(code);
            return score.applies() ? Optional.of(score.points().toBigDecimal()) : Optional.empty();
        };
    }

    private static HostKey hostKey(String name, Collection<HostKey> hostKeys) {
        return hostKeys.stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        Problem.of(Code.HOST_KEY_MISSING, Subject.setting("tieChain"), name)));
    }
}
