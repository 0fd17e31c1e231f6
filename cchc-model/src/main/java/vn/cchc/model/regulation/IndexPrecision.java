package vn.cchc.model.regulation;

/** Which value of the index ranks and bands units. */
public enum IndexPrecision {
    /** The index as it is published, rounded at the index scale: what people see decides. */
    PUBLISHED,
    /** The exact fraction. */
    EXACT
}
