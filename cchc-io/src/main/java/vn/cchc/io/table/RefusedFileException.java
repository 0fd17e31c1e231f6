package vn.cchc.io.table;

import java.util.Optional;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Ends the reading of a file that cannot be used; never leaves this package. */
final class RefusedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedFileException(Problem problem) {
        super(problem.code().name(), null, false, false);
        this.problem = problem;
    }

    static RefusedFileException of(Origin origin, Code code, Object... values) {
        return new RefusedFileException(Problem.of(code, Subject.INPUT, values).at(origin));
    }

    /** Finds the refusal inside what a library wrapped around it. */
    static Optional<RefusedFileException> within(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; i < 10 && cause != null; i++, cause = cause.getCause()) {
            if (cause instanceof RefusedFileException refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    Problem problem() {
        return problem;
    }
}
