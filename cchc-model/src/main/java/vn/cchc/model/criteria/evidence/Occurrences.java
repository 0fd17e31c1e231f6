package vn.cchc.model.criteria.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How often each kind of fault occurred: {@code late=2, missing=1}. None at all is written {@code 0}.
 *
 * @param counts how often, by kind; 0 or more
 */
public record Occurrences(Map<String, Long> counts) implements Evidence {

    private static final String EXPECTED = "late=2, missing=1";
    private static final String NONE = "0";

    public Occurrences {
        Map<String, Long> named = new LinkedHashMap<>();
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            Notation.requireNotNegative(count.getValue());
            if (named.put(Notation.name(count.getKey(), EXPECTED), count.getValue()) != null) {
                throw Notation.notUnderstood(count.getKey(), EXPECTED);
            }
        }
        counts = Collections.unmodifiableMap(named);
    }

    /**
     * Reads {@code late=2, missing=1} or {@code late 2, missing 1}; a lone {@code 0} is none.
     *
     * @throws vn.cchc.model.problem.InvalidValueException if the text is not of that form or names a kind twice
     */
    public static Occurrences parse(String text) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String part : text.strip().equals(NONE) ? new String[0] : text.split(",", -1)) {
            String occurrence = part.strip();
            int sign = occurrence.indexOf('=');
            int end = sign >= 0 ? sign : occurrence.lastIndexOf(' ');
            if (end < 0) {
                throw Notation.notUnderstood(text, EXPECTED);
            }
            String kind = Notation.name(occurrence.substring(0, end), EXPECTED);
            if (counts.put(kind, Notation.count(occurrence.substring(end + 1), text, EXPECTED)) != null) {
                throw Notation.notUnderstood(text, EXPECTED);
            }
        }
        return new Occurrences(counts);
    }

    @Override
    public String text() {
        return counts.isEmpty()
                ? NONE
                : counts.entrySet().stream()
                        .map(count -> count.getKey() + "=" + count.getValue())
                        .collect(Collectors.joining(", "));
    }
}
