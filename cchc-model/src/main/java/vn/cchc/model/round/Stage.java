package vn.cchc.model.round;

/** The steps of an appraisal, in order. The last stage that spoke decides a leaf. */
public enum Stage {
    /** The unit scored itself (tự chấm). */
    SELF,
    /** The agency answerable for the field appraised it (thẩm định). */
    APPRAISAL,
    /** The agency appraised it again, usually after a petition (thẩm định lại). */
    REAPPRAISAL,
    /** The council decided (hội đồng). */
    COUNCIL
}
