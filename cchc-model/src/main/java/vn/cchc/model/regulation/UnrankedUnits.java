package vn.cchc.model.regulation;

/** What a unit that is assessed but not ranked (được đánh giá, không xếp hạng) may be given beside its index. */
public enum UnrankedUnits {
    /** Nothing: it is acknowledged with its index and the place it would have. */
    NOTHING,
    /** The band of its index. */
    BAND,
    /** The band of its index, and a proposal for commendation where its figures reach it. */
    BAND_AND_COMMENDATION;

    /** Returns whether such a unit has a band. */
    public boolean haveBands() {
        return this != NOTHING;
    }

    /** Returns whether such a unit may be commended. */
    public boolean areCommended() {
        return this == BAND_AND_COMMENDATION;
    }
}
