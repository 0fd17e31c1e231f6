package vn.cchc.model.criteria.evidence;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reported numbers by name, for a formula: {@code onTime=412, received=450}.
 *
 * @param values the numbers by the names that the formula uses
 */
public record Amounts(Map<String, BigDecimal> values) implements Evidence {

    private static final String EXPECTED = "onTime=412, received=450";

    public Amounts {
        Map<String, BigDecimal> named = new LinkedHashMap<>();
        for (Map.Entry<String, BigDecimal> value : values.entrySet()) {
            if (named.put(Notation.name(value.getKey(), EXPECTED), Notation.canonical(value.getValue())) != null) {
                throw Notation.notUnderstood(value.getKey(), EXPECTED);
            }
        }
        values = Collections.unmodifiableMap(named);
    }

    /**
     * Reads {@code onTime=412, received=450}; an empty text is no amounts.
     *
     * @throws vn.cchc.model.problem.InvalidValueException if the text is not of that form or names an amount twice
     */
    public static Amounts parse(String text) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw Notation.notUnderstood(text, EXPECTED);
            }
            String name = Notation.name(part.substring(0, equals), EXPECTED);
            if (values.put(name, Notation.number(part.substring(equals + 1), text, EXPECTED)) != null) {
                throw Notation.notUnderstood(text, EXPECTED);
            }
        }
        return new Amounts(values);
    }

    @Override
    public String text() {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue().toPlainString())
                .collect(Collectors.joining(", "));
    }
}
