package vn.cchc.model.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that is wrong, doubtful or worth knowing about an input, with the place, what was found and what was expected.
 *
 * @param code the kind of problem
 * @param severity how much it matters; the code's own unless raised by the regulations
 * @param subject the unit, criterion or setting concerned
 * @param values what the text of the code speaks of, by name, in the language of machines (plain decimals, ISO dates)
 * @param origin the place in the input
 */
public record Problem(Code code, Severity severity, Subject subject, Map<String, String> values, Origin origin) {

    public Problem {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Returns a problem of the code's own severity without a place; {@code values} come in the order in which the code names them.
     *
     * @throws IllegalArgumentException if there are more or fewer values than the code names
     */
    public static Problem of(Code code, Subject subject, Object... values) {
        List<String> names = code.valueNames();
        if (names.size() != values.length) {
            throw new IllegalArgumentException(code + " takes the values " + names);
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(names.get(i), String.valueOf(values[i]));
        }
        return new Problem(code, code.severity(), subject, named, Origin.NONE);
    }

    /** Returns this problem at a place. */
    public Problem at(Origin newOrigin) {
        return new Problem(code, severity, subject, values, newOrigin);
    }

    /** Returns this problem about a subject that its maker did not know. */
    public Problem about(Subject newSubject) {
        return new Problem(code, severity, newSubject, values, origin);
    }

    /** Returns this problem with another severity, as regulations may raise one. */
    public Problem withSeverity(Severity newSeverity) {
        return new Problem(code, newSeverity, subject, values, origin);
    }

    /** Returns whether this problem refuses the input. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Writes place, finding and rule in one line and, where there is one, the likely cure in a second. */
    public String text(Language language) {
        String place = origin.text(language);
        String finding = ProblemTexts.finding(this, language);
        String cure = ProblemTexts.cure(this, language);
        return (place.isEmpty() ? "" : place + ": ") + finding + (cure.isEmpty() ? "" : "\n" + cure);
    }
}
