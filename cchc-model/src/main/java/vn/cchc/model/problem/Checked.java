package vn.cchc.model.problem;

import java.util.List;
import java.util.Optional;

/**
 * A sound value, or every problem that kept it from being made. Warnings and notes travel with the value.
 *
 * @param <T> the type of the value
 */
public final class Checked<T> {

    private final Optional<T> value;
    private final List<Problem> problems;

    private Checked(Optional<T> value, List<Problem> problems) {
        this.value = value;
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns a sound value and the warnings and notes about it.
     *
     * @throws IllegalArgumentException if one of the problems is an error: an unsound value does not exist
     */
    public static <T> Checked<T> of(T value, List<Problem> problems) {
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new IllegalArgumentException("a value with errors is no value");
        }
        return new Checked<>(Optional.of(value), problems);
    }

    /**
     * Returns the problems that kept the value from being made.
     *
     * @throws IllegalArgumentException if none of them is an error
     */
    public static <T> Checked<T> refused(List<Problem> problems) {
        if (problems.stream().noneMatch(Problem::isError)) {
            throw new IllegalArgumentException("a refusal needs an error");
        }
        return new Checked<>(Optional.empty(), problems);
    }

    /** Returns the value, or nothing where an error kept it from being made. */
    public Optional<T> value() {
        return value;
    }

    /** Returns every problem found: table by table, and in a table mostly in the order of its rows. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Returns the value.
     *
     * @throws InvalidValueException with all problems if there is none
     */
    public T orThrow() {
        return value.orElseThrow(() -> new InvalidValueException(problems));
    }
}
