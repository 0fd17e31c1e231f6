package vn.cchc.model.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where a value cannot exist; carries the problems that say why. The message is English, {@link #text} speaks both languages. */
public final class InvalidValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Makes the exception for one problem. */
    public InvalidValueException(Problem problem) {
        this(List.of(problem));
    }

    /** Makes the exception for all problems of an input. */
    public InvalidValueException(List<Problem> problems) {
        super(text(problems, Language.EN));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems, at least one of them an error. */
    public List<Problem> problems() {
        return problems;
    }

    /** Writes all problems for a person, one after the other. */
    public String text(Language language) {
        return text(problems, language);
    }

    private static String text(List<Problem> problems, Language language) {
        return problems.stream().map(p -> p.text(language)).collect(Collectors.joining("\n"));
    }
}
