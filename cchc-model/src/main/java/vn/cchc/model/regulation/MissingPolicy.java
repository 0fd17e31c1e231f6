package vn.cchc.model.regulation;

/** What happens to a unit with leaves that nobody has marked yet. */
public enum MissingPolicy {
    /** The unit has no index yet and is listed after the ranked, with the range of what is possible; the block is provisional. */
    PROVISIONAL,
    /** The block is not ranked at all. */
    REFUSE,
    /** What is missing counts as zero, and the result says so. */
    COUNT_AS_ZERO
}
