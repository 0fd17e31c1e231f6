package vn.cchc.model.criteria.rule;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cchc.model.Points;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** The parameters of one rule while they are read: what nobody asked for is refused by name. */
final class RuleParameters {

    private final Map<String, String> values;
    private final Set<String> asked = new LinkedHashSet<>();

    private RuleParameters(Map<String, String> values) {
        this.values = values;
    }

    static RuleParameters parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            String name = (equals < 0 ? part : part.substring(0, equals)).strip();
            String value = equals < 0 ? "" : part.substring(equals + 1).strip();
            if (!part.isBlank() && (equals < 0 || values.putIfAbsent(name, value) != null)) {
                throw invalid(name, part.strip(), "name=value; name=value");
            }
        }
        return new RuleParameters(values);
    }

    Optional<String> text(String name) {
        asked.add(name);
        return Optional.ofNullable(values.get(name));
    }

    Optional<Points> points(String name) {
        return text(name).map(value -> {
            try {
                return Points.of(value);
            } catch (InvalidValueException e) {
                throw invalid(name, value, "0.25");
            }
        });
    }

    void requireAllUsed() {
        for (String name : values.keySet()) {
            if (!asked.contains(name)) {
                throw new InvalidValueException(
                        Problem.of(Code.RULE_PARAMETER_UNKNOWN, Subject.INPUT, name, String.join(", ", asked)));
            }
        }
    }

    static InvalidValueException invalid(String name, String found, String expected) {
        return new InvalidValueException(Problem.of(Code.RULE_PARAMETER_INVALID, Subject.INPUT, name, found, expected));
    }
}
