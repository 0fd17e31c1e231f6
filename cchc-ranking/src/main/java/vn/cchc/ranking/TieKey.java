package vn.cchc.ranking;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.scoring.Scorecard;

/** A key of the tie chain, ready to be asked for a unit's value. */
record TieKey(TieBreak tieBreak, Value value) {

    /** No points; lower than any. */
    static final long NONE = Long.MIN_VALUE;

    /** Where a key's values come from: points, which compare as whole numbers, or decimals of any kind. */
    sealed interface Value {}

    record InPoints(ToLongFunction<Scorecard> nanos) implements Value {}

    record InDecimals(Function<Scorecard, Optional<BigDecimal>> decimal) implements Value {}

    /** Compiles a key, refusing one that this block's criteria or what was handed in do not have. */
    static TieKey of(TieBreak tieBreak, CriteriaSet criteria, KeySources sources) {
        return new TieKey(
                tieBreak,
                switch (tieBreak.kind()) {
                    case CRITERION -> criterion(tieBreak.argument(), criteria);
                    case SOURCE -> source(tieBreak.argument().equals("SURVEY"));
                    case HOST ->
                        new InDecimals(
                                hostKey(tieBreak.argument(), sources.hostKeys()).value());
                    case REFUSED_PETITIONS ->
                        new InDecimals(card -> Optional.of(BigDecimal.valueOf(
                                sources.refused().getOrDefault(card.unit().code(), 0))));
                    case SELF_GAP -> new InDecimals(SelfGap::of);
                    case PREVIOUS_INDEX -> new InDecimals(previousIndex(tieBreak, sources));
                    case IMPROVEMENT -> new InDecimals(improvement(tieBreak, sources));
                });
    }

    /** Puts the better value first; a missing value comes last and equals only a missing one. */
    int compare(Optional<BigDecimal> one, Optional<BigDecimal> two) {
        if (one.isEmpty() || two.isEmpty()) {
            return Boolean.compare(one.isEmpty(), two.isEmpty());
        }
        return directed(one.get().compareTo(two.get()));
    }

    /** The same for points. */
    int compare(long one, long two) {
        if (one == NONE || two == NONE) {
            return Boolean.compare(one == NONE, two == NONE);
        }
        return directed(Long.compare(one, two));
    }

    private int directed(int order) {
        return tieBreak.direction() == TieBreak.Direction.LOWER_FIRST ? order : -order;
    }

    private static Value criterion(String code, CriteriaSet criteria) {
        if (criteria.find(code).isEmpty()) {
            throw new InvalidValueException(
                    Problem.of(Code.TIE_BREAK_CRITERION_UNKNOWN, Subject.setting("tieChain"), code));
        }
        return new InPoints(card -> nanos(card.points(code)));
    }

    private static Value source(boolean survey) {
        return new InPoints(card -> nanos(card.part(survey)));
    }

    private static long nanos(Optional<Points> points) {
        return points.isPresent() ? points.get().nanos() : NONE;
    }

    private static HostKey hostKey(String name, Collection<HostKey> hostKeys) {
        return hostKeys.stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        Problem.of(Code.HOST_KEY_MISSING, Subject.setting("tieChain"), name)));
    }

    private static Function<Scorecard, Optional<BigDecimal>> previousIndex(TieBreak key, KeySources sources) {
        PreviousYear year = sources.yearBefore()
                .orElseThrow(() -> new InvalidValueException(
                        Problem.of(Code.YEAR_BEFORE_MISSING, Subject.setting("tieChain"), key.text())));
        return card -> year.index(card.unit().code(), sources.descent());
    }

    private static Function<Scorecard, Optional<BigDecimal>> improvement(TieBreak key, KeySources sources) {
        Function<Scorecard, Optional<BigDecimal>> before = previousIndex(key, sources);
        return card -> card.published().flatMap(now -> before.apply(card).map(now::subtract));
    }
}
