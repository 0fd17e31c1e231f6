package vn.cchc.io;

import java.util.List;
import java.util.Optional;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;

/**
 * What a file held: a sound value, or every problem that kept it from being made, and the file's fingerprint.
 *
 * @param <T> the type of the value
 */
public final class ReadResult<T> {

    private final Checked<T> checked;
    private final String fingerprint;

    ReadResult(Checked<T> checked, String fingerprint) {
        this.checked = checked;
        this.fingerprint = fingerprint;
    }

    /** Returns the value, or nothing where an error kept it from being made. */
    public Optional<T> value() {
        return checked.value();
    }

    /** Returns every problem found, each with its place in the file. */
    public List<Problem> problems() {
        return checked.problems();
    }

    /**
     * Returns the value.
     *
     * @throws InvalidValueException with all problems if there is none
     */
    public T orThrow() {
        return checked.orThrow();
    }

    /** Returns the SHA-256 of the file's bytes in hexadecimal digits, so that a result can say what it was made from. */
    public String fingerprint() {
        return fingerprint;
    }
}
