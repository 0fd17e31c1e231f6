package vn.cchc.model.criteria.rule;

import java.util.Map;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.criteria.evidence.Share;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * How a leaf turns evidence into points. Sealed: behaviour that differs by kind stands on the kind.
 *
 * <p>A rule is written in files as its {@link #name()} and its {@link #parameters()}, {@code name=value; name=value}.
 */
public sealed interface LeafRule
        permits YesNo, Levels, PerItem, Proportional, Thresholds, Deduction, Judged, Survey, Formula {

    /**
     * Reads a rule as files write it.
     *
     * @param name one of the names that {@link #name()} returns, in any case
     * @param parameters {@code name=value; name=value}, empty for the defaults
     * @throws vn.cchc.model.problem.InvalidValueException with every unknown or impossible parameter
     */
    static LeafRule of(String name, String parameters) {
        return RuleReader.read(name, parameters);
    }

    /** Returns the name of the kind, as files write it: {@code Proportional}. */
    String name();

    /** Returns the parameters that differ from the defaults, as files write them, in a fixed order. */
    Map<String, String> parameters();

    /**
     * Refuses a maximum that the rule cannot work with, such as a level worth more than the maximum.
     *
     * @throws vn.cchc.model.problem.InvalidValueException saying why; the criterion is filled in by the caller
     */
    void requireFits(Points maximum);

    /**
     * Reads evidence as files write it, such as {@code 412/450}.
     *
     * @throws vn.cchc.model.problem.InvalidValueException if the text is no evidence of a kind this rule takes
     */
    Evidence evidence(String text);

    /** Returns whether {@link #award} takes evidence of this kind. */
    boolean takes(Evidence evidence);

    /**
     * Awards points for evidence of a kind this rule {@link #takes}, rounded once.
     *
     * @param evidence what the unit reported or the appraiser found
     * @param maximum the leaf's maximum
     * @param rounding the declared rounding of leaves
     */
    Award award(Evidence evidence, Points maximum, Rounding rounding);

    /**
     * Returns the points that {@link #award} gives, in billionths, where it has nothing else to tell; else {@link Award#NOT_PLAIN}. {@link YesNo},
     * {@link PerItem} and {@link Proportional} make no object on the way, for whoever scores a whole country.
     *
     * @param evidence what the unit reported or the appraiser found, of a kind this rule {@link #takes}
     * @param maximum the leaf's maximum
     * @param rounding the declared rounding of leaves
     */
    default long plainPoints(Evidence evidence, Points maximum, Rounding rounding) {
        Award award = award(evidence, maximum, rounding);
        return award.outcome() == Award.Outcome.POINTS && award.problems().isEmpty()
                ? award.points().nanos()
                : Award.NOT_PLAIN;
    }

    /**
     * Returns how evidence becomes points: the exact arithmetic that {@link #award} rounds once, with its numbers; nothing where no points are
     * awarded.
     *
     * @param evidence what the unit reported or the appraiser found, of a kind this rule {@link #takes}
     * @param maximum the leaf's maximum
     */
    Optional<Award.Working> working(Evidence evidence, Points maximum);

    /** What a leaf earns where there was nothing to count: 0 of 0 files, or a survey without one answer. */
    enum ZeroOfZero {
        /** The leaf does not apply to the unit. */
        NOT_APPLICABLE {
            @Override
            Award award(Points maximum, Rounding rounding) {
                return Award.notApplicable(Code.NOTHING_TO_COUNT);
            }
        },
        /** The maximum, and a note that says so. */
        FULL {
            @Override
            Award award(Points maximum, Rounding rounding) {
                return noted(rounding.round(maximum));
            }
        },
        /** No points, and a note that says so. */
        ZERO {
            @Override
            Award award(Points maximum, Rounding rounding) {
                return noted(Points.ZERO);
            }
        },
        /** Nothing: the evidence is refused. */
        REFUSE {
            @Override
            Award award(Points maximum, Rounding rounding) {
                return Award.refused(Problem.of(Code.NOTHING_TO_COUNT_REFUSED, Subject.INPUT));
            }
        };

        abstract Award award(Points maximum, Rounding rounding);

        private static Award noted(Points points) {
            return Award.of(points, Problem.of(Code.NOTHING_TO_COUNT_AWARDED, Subject.INPUT, points));
        }
    }

    /** What happens where more than the whole was reported: 105 of 100. */
    enum AboveWhole {
        /** It counts as the whole, with a warning. */
        CAP {
            @Override
            Award award(Share share, Points asWhole) {
                return Award.of(
                        asWhole,
                        Problem.of(
                                Code.SHARE_ABOVE_WHOLE,
                                Subject.INPUT,
                                share.reported().toPlainString(),
                                share.outOf().toPlainString()));
            }
        },
        /** The evidence is refused. */
        REFUSE {
            @Override
            Award award(Share share, Points asWhole) {
                return Award.refused(Problem.of(
                        Code.SHARE_ABOVE_WHOLE_REFUSED,
                        Subject.INPUT,
                        share.reported().toPlainString(),
                        share.outOf().toPlainString()));
            }
        };

        abstract Award award(Share share, Points asWhole);
    }
}
