package vn.cchc.model.regulation;

/** Whether an agency may appraise a unit that is itself. Always reported where it happens. */
public enum SelfAppraisal {
    /** An agency's mark on itself is refused. */
    FORBIDDEN,
    /** An agency may appraise itself, and the report says so. */
    ALLOWED
}
