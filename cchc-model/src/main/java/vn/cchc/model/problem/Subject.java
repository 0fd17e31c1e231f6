package vn.cchc.model.problem;

import java.util.Optional;

/**
 * What a problem is about, for programs; people read {@link Problem#text}.
 *
 * @param unit the code of the unit concerned
 * @param criterion the code of the criterion concerned
 * @param setting the name of the regulation, option or table concerned
 */
public record Subject(Optional<String> unit, Optional<String> criterion, Optional<String> setting) {

    /** Nothing in particular: the input as a whole. */
    public static final Subject INPUT = new Subject(Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns a criterion as the subject. */
    public static Subject criterion(String code) {
        return new Subject(Optional.empty(), Optional.of(code), Optional.empty());
    }

    /** Returns a unit as the subject. */
    public static Subject unit(String code) {
        return new Subject(Optional.of(code), Optional.empty(), Optional.empty());
    }

    /** Returns a unit's criterion as the subject. */
    public static Subject mark(String unit, String criterion) {
        return new Subject(Optional.of(unit), Optional.of(criterion), Optional.empty());
    }

    /** Returns a regulation, an option or a table as the subject. */
    public static Subject setting(String name) {
        return new Subject(Optional.empty(), Optional.empty(), Optional.of(name));
    }
}
