package vn.cchc.model.criteria.rule;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.evidence.Amount;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.criteria.evidence.Share;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * Awards the part of the maximum that the evidence has reached: 412 of 450 files on time earns 1.83 of 2.
 *
 * @param better whether a high share is good, or a low one
 * @param limit the per cent below which nothing is earned (the floor), or above which, where lower is better (the ceiling)
 * @param atLimit whether a share equal to the limit still earns
 * @param aboveWhole what happens where more than the whole was reported
 * @param zeroOfZero what 0 of 0 earns
 */
public record Proportional(
        Better better, Optional<BigDecimal> limit, AtLimit atLimit, AboveWhole aboveWhole, ZeroOfZero zeroOfZero)
        implements LeafRule {

    /** Which end of the share is good. */
    public enum Better {
        /** The share is earned: 412 of 450 on time. */
        HIGHER("floor") {
            @Override
            long points(Share share, Points maximum, Rounding rounding) {
                return rounding.share(maximum, share.reported(), share.outOf()).nanos();
            }

            @Override
            String working(String share) {
                return share;
            }

            @Override
            int beyondLimit(Share share, BigDecimal limit) {
                return -share.compareToPercent(limit);
            }
        },
        /** The rest of the whole is earned: 9 of 450 late. */
        LOWER("ceiling") {
            @Override
            long points(Share share, Points maximum, Rounding rounding) {
                return rounding.share(maximum, share.outOf().subtract(share.reported()), share.outOf())
                        .nanos();
            }

            @Override
            String working(String share) {
                return "(1 − " + share + ")";
            }

            @Override
            int beyondLimit(Share share, BigDecimal limit) {
                return share.compareToPercent(limit);
            }
        };

        private final String limitName;

        Better(String limitName) {
            this.limitName = limitName;
        }

        /** Returns the points earned, in billionths. */
        abstract long points(Share share, Points maximum, Rounding rounding);

        /** Writes which part of the maximum a share earns. */
        abstract String working(String share);

        /** Positive for a share too bad to earn, 0 for one at the limit. */
        abstract int beyondLimit(Share share, BigDecimal limit);
    }

    /** Whether a share equal to the limit still earns. */
    public enum AtLimit {
        /** It earns its part. */
        EARNS,
        /** It earns nothing. */
        EARNS_NOTHING
    }

    /** The share of the maximum, without a limit; more than the whole counts as the whole; 0 of 0 does not apply. */
    public static final Proportional PLAIN =
            new Proportional(Better.HIGHER, Optional.empty(), AtLimit.EARNS, AboveWhole.CAP, ZeroOfZero.NOT_APPLICABLE);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Proportional {
        limit = limit.map(percent -> new Amount(percent).number());
        if (limit.isPresent() && (limit.get().signum() < 0 || limit.get().compareTo(HUNDRED) > 0)) {
            throw RuleParameters.invalid(better.limitName, RuleParameters.percent(limit.get()), "0% – 100%");
        }
        if (limit.isEmpty() && atLimit != AtLimit.EARNS) {
            throw RuleParameters.missing(better.limitName, "50%");
        }
    }

    static Proportional read(RuleParameters parameters) {
        Better better = parameters.choice("better", Better.HIGHER);
        parameters.allow("better", better.limitName, "atLimit", "aboveWhole", "zeroOfZero");
        return new Proportional(
                better,
                parameters.percent(better.limitName),
                parameters.choice("atLimit", AtLimit.EARNS),
                parameters.choice("aboveWhole", AboveWhole.CAP),
                parameters.choice("zeroOfZero", ZeroOfZero.NOT_APPLICABLE));
    }

    @Override
    public String name() {
        return "Proportional";
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        RuleParameters.putChoice(parameters, "better", better, Better.HIGHER);
        limit.ifPresent(percent -> parameters.put(better.limitName, RuleParameters.percent(percent)));
        RuleParameters.putChoice(parameters, "atLimit", atLimit, AtLimit.EARNS);
        RuleParameters.putChoice(parameters, "aboveWhole", aboveWhole, AboveWhole.CAP);
        RuleParameters.putChoice(parameters, "zeroOfZero", zeroOfZero, ZeroOfZero.NOT_APPLICABLE);
        return parameters;
    }

    @Override
    public void requireFits(Points maximum) {
        // a share of any maximum exists
    }

    @Override
    public Evidence evidence(String text) {
        return Share.parse(text);
    }

    @Override
    public boolean takes(Evidence evidence) {
        return evidence instanceof Share;
    }

    @Override
    public Award award(Evidence evidence, Points maximum, Rounding rounding) {
        Share share = (Share) evidence;
        if (share.isOfNothing()) {
            return ofNothing(share, zeroOfZero, maximum, rounding);
        }
        if (share.isAboveWhole()) {
            return aboveWhole.award(share, new Points(points(Share.WHOLE, maximum, rounding)));
        }
        return Award.of(new Points(points(share, maximum, rounding)));
    }

    @Override
    public long plainPoints(Evidence evidence, Points maximum, Rounding rounding) {
        Share share = (Share) evidence;
        return share.isOfNothing() || share.isAboveWhole() ? Award.NOT_PLAIN : points(share, maximum, rounding);
    }

    @Override
    public Optional<Award.Working> working(Evidence evidence, Points maximum) {
        Share share = (Share) evidence;
        Award award = award(evidence, maximum, Rounding.FINEST);
        return award.by(() -> share.isOfNothing() ? award.points().toString() : working(share, maximum));
    }

    private String working(Share share, Points maximum) {
        String part = part(share);
        return earns(share)
                ? better.working(share.isAboveWhole() ? "min(" + part + ", 1)" : part) + " × " + maximum
                : "0";
    }

    /** Writes a share as a division. */
    static String part(Share share) {
        return share.reported().toPlainString() + " ÷ " + share.outOf().toPlainString();
    }

    private long points(Share share, Points maximum, Rounding rounding) {
        return earns(share) ? better.points(share, maximum, rounding) : 0;
    }

    /** Returns whether a share lies on the earning side of the limit; with a floor of 50 %, 30 of 100 does not. */
    public boolean earns(Share share) {
        if (limit.isEmpty() || share.isOfNothing()) {
            return true;
        }
        int beyond = better.beyondLimit(share.isAboveWhole() ? Share.WHOLE : share, limit.get());
        return beyond < 0 || (beyond == 0 && atLimit == AtLimit.EARNS);
    }

    /** Awards a share of a whole that is zero: 0 of 0 by choice, 5 of 0 never. */
    static Award ofNothing(Share share, ZeroOfZero choice, Points maximum, Rounding rounding) {
        return share.reported().signum() == 0
                ? choice.award(maximum, rounding)
                : Award.refused(Problem.of(
                        Code.SHARE_OF_NOTHING, Subject.INPUT, share.reported().toPlainString()));
    }
}
