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

    /** Returns whether two names mean the same agency; capital letters and spaces around a name do not tell them apart. */
    public boolean isSame(Agency other) {
        return name.equals(other.name) || name.strip().equalsIgnoreCase(other.name.strip());
    }

    /** Returns whether the name is a unit's own, so that the agency speaks of itself: its code, or its name however it is capitalised. */
    public boolean isUnit(Unit unit) {
        return name.equals(unit.code()) || isSame(new Agency(unit.name()));
    }

    @Override
    public String toString() {
        return name;
    }
}
