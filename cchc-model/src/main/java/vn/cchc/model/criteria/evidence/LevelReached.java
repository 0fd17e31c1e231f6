package vn.cchc.model.criteria.evidence;

/**
 * The level that was reached, by its code.
 *
 * @param code the code of the level, as the rule declares it
 */
public record LevelReached(String code) implements Evidence {

    public LevelReached {
        code = Notation.name(code, "A");
    }

    @Override
    public String text() {
        return code;
    }
}
