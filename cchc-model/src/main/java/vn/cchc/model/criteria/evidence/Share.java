package vn.cchc.model.criteria.evidence;

import java.math.BigDecimal;

/**
 * What was reported out of a whole: 412 of 450 files, 85 of 100 per cent. Where each unit has a target of its own, the target is the whole.
 *
 * @param reported what was reached, 0 or more
 * @param outOf the whole, 0 or more; 0 of 0 is nothing to count
 */
public record Share(BigDecimal reported, BigDecimal outOf) implements Evidence {

    /** The whole: 1 of 1. */
    public static final Share WHOLE = of(1, 1);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String EXPECTED = "412/450, 85%";

    public Share {
        reported = Notation.requireNotNegative(Notation.canonical(reported));
        outOf = Notation.requireNotNegative(Notation.canonical(outOf));
    }

    /** Returns a share of whole numbers, such as 412 of 450. */
    public static Share of(long reported, long outOf) {
        return new Share(BigDecimal.valueOf(reported), BigDecimal.valueOf(outOf));
    }

    /** Returns a percentage as a share of a hundred. */
    public static Share percent(BigDecimal percent) {
        return new Share(percent, HUNDRED);
    }

    /**
     * Reads {@code 412/450} or {@code 85%}. A bare {@code 85} is refused: it could be either.
     *
     * @throws vn.cchc.model.problem.InvalidValueException if the text is neither, or a number in it is negative
     */
    public static Share parse(String text) {
        String share = text.strip();
        int slash = share.indexOf('/');
        if (slash >= 0) {
            return new Share(
                    Notation.number(share.substring(0, slash), text, EXPECTED),
                    Notation.number(share.substring(slash + 1), text, EXPECTED));
        }
        if (!share.endsWith("%")) {
            throw Notation.notUnderstood(text, EXPECTED);
        }
        return percent(Notation.number(share.substring(0, share.length() - 1), text, EXPECTED));
    }

    /** Returns whether the whole is zero, so that there is no ratio. */
    public boolean isOfNothing() {
        return outOf.signum() == 0;
    }

    /** Returns whether more was reported than the whole: 105 of 100. */
    public boolean isAboveWhole() {
        return reported.compareTo(outOf) > 0;
    }

    /** Compares the exact ratio with a percentage: 1139 of 1199 is less than 95 %, though both print as 95.00. */
    public int compareToPercent(BigDecimal percent) {
        return reported.multiply(HUNDRED).compareTo(percent.multiply(outOf));
    }

    @Override
    public String text() {
        return reported.toPlainString() + "/" + outOf.toPlainString();
    }
}
