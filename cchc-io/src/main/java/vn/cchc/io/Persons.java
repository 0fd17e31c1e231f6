package vn.cchc.io;

/** Whether scorecards that are written name persons. What is published names agencies alone. */
public enum Persons {
    /** Agencies alone. */
    HIDDEN,
    /** Persons too, in a column {@code person}: for the file, not for publication. */
    SHOWN
}
