package vn.cchc.model.regulation;

/** Which numbers are printed where units share a place. */
public enum RankNumbering {
    /** 1-2-2-4: the next place counts everyone ahead. */
    STANDARD,
    /** 1-2-2-3: no number is left out. */
    DENSE,
    /** 1-3-3-4: those who share a place take its last number. */
    MODIFIED,
    /** 1-2-3-4: only with a declared last key that separates everyone; whom it does not separate share their number, with a warning. */
    ORDINAL,
    /** 1-2.5-2.5-4: those who share a place take its mean. */
    FRACTIONAL
}
