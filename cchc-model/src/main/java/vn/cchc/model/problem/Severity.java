package vn.cchc.model.problem;

/** How much a problem matters. Only an error refuses the input. */
public enum Severity {
    /** The input cannot be used: there is no sound value. */
    ERROR,
    /** The input is usable, yet probably not what was meant. */
    WARNING,
    /** Worth knowing; nothing needs to be mended. */
    NOTE
}
