package vn.cchc.io.table;

/** What to do with columns that no field names. */
public enum OtherColumns {
    /** Say that they are not read. */
    WARN,
    /** Keep them for the caller, as the leaves of a wide table. */
    KEEP
}
