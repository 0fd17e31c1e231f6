package vn.cchc.model;

/**
 * An agency that appraises or decides (cơ quan), by the name it is published under.
 *
 * @param name the name; empty where nobody is named
 */
public record Agency(String name) {

    /** Nobody is named. */
    public static final Agency NONE = new Agency("");

    /** Returns whether an agency is named. */
    public boolean isNamed() {
        return !name.isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
