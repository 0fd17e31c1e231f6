package vn.cchc.model.criteria.evidence;

/**
 * A number of items, such as 7 procedures reviewed.
 *
 * @param count how many, 0 or more
 */
public record Items(long count) implements Evidence {

    public Items {
        Notation.requireNotNegative(count);
    }

    /**
     * Reads a whole number such as {@code 7}.
     *
     * @throws vn.cchc.model.problem.InvalidValueException if the text is no whole number
     */
    public static Items parse(String text) {
        return new Items(Notation.count(text, text, "7"));
    }

    @Override
    public String text() {
        return Long.toString(count);
    }
}
