package vn.cchc.model.round;

/**
 * Whether a unit takes part in the ranking, and why if it does not.
 *
 * @param kind whether it is ranked, assessed only, or not assessed
 * @param reason the reason; empty only for a ranked unit
 */
public record Participation(Kind kind, String reason) {

    /** A unit that is ranked like the others. */
    public static final Participation RANKED = new Participation(Kind.RANKED, "");

    /** Whether a unit takes part. */
    public enum Kind {
        /** Scored and ranked. */
        RANKED,
        /** Scored and acknowledged, without a place. */
        ASSESSED_NOT_RANKED,
        /** Not scored. */
        NOT_ASSESSED
    }
}
