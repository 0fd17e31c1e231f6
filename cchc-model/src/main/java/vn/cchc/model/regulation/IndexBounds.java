package vn.cchc.model.regulation;

/** Whether bonus and penalty may carry an index out of 0 to 100. */
public enum IndexBounds {
    /** Never below 0; above 100 only by bonus, with a note. */
    FLOOR_AT_ZERO,
    /** From 0 to 100. */
    CAP_AT_100,
    /** Not bounded: an index below 0 stays below 0. */
    NONE
}
