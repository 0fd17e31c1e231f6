package vn.cchc.model;

/**
 * The decision that a rule comes from (căn cứ), such as "2948/QĐ-BNV, Điều 3".
 *
 * @param text the citation as it is printed; empty where none is given
 */
public record Citation(String text) {

    /** No decision is named. */
    public static final Citation NONE = new Citation("");

    /** Returns whether a decision is named. */
    public boolean isGiven() {
        return !text.isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}
