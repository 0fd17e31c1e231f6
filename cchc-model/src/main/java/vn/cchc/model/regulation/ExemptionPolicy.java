package vn.cchc.model.regulation;

/** What happens to the weights where leaves do not apply to a unit. Full marks are never given in silence. */
public enum ExemptionPolicy {
    /** The maximum shrinks: 84 of 96 is 87.50. */
    SHRINK_MAXIMUM,
    /** Each field keeps its share of the total: 100 × Σ Mf·pf/mf ÷ Σ Mf over the fields that apply. */
    KEEP_FIELD_WEIGHTS,
    /** The appraised and the survey part keep their shares of the total. */
    KEEP_SOURCE_WEIGHTS,
    /** Each group is rescaled to its own maximum, from the leaves up. */
    KEEP_WEIGHTS_AT_EVERY_LEVEL
}
