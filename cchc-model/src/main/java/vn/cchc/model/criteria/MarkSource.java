package vn.cchc.model.criteria;

/** Who supplies the points of a leaf. */
public enum MarkSource {
    /** The unit scores itself, then the appraising agency confirms or changes it; a self-score alone is not yet a score. */
    SELF_THEN_APPRAISAL,
    /** The appraising agency alone. */
    APPRAISAL,
    /** The public survey (điều tra xã hội học). */
    SURVEY
}
