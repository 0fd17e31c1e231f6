package vn.cchc.model.criteria.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.evidence.Amount;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * The parameters of one rule while they are read.
 *
 * <p>An impossible value is noted and reading goes on, so that {@link RuleReader} can name every one of them.
 */
final class RuleParameters {

    private static final int LONGEST_SHOWN = 60;

    private final Map<String, String> values;
    private final List<Problem> problems = new ArrayList<>();

    private RuleParameters(Map<String, String> values) {
        this.values = values;
    }

    static RuleParameters parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            int equals = part.indexOf('=');
            String name = (equals < 0 ? part : part.substring(0, equals)).strip();
            String value = equals < 0 ? "" : part.substring(equals + 1).strip();
            if (!part.isBlank() && (equals < 0 || values.putIfAbsent(name, value) != null)) {
                throw invalid(shown(name), part.strip(), "name=value; name=value");
            }
        }
        return new RuleParameters(values);
    }

    /** Returns every parameter as it stands, for rules whose parameters are names of their own. */
    Map<String, String> all() {
        return values;
    }

    /** Notes every parameter of another name. */
    void allow(String... names) {
        for (String name : values.keySet()) {
            if (!Arrays.asList(names).contains(name)) {
                String known = names.length == 0 ? "–" : String.join(", ", names);
                problems.add(Problem.of(Code.RULE_PARAMETER_UNKNOWN, Subject.INPUT, shown(name), known));
            }
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Returns a parameter without which there is no rule. */
    String required(String name, String example) {
        return text(name).orElseThrow(() -> missing(name, example));
    }

    Optional<Points> points(String name) {
        return read(name, "0.25", Points::of);
    }

    /** Returns the points that must be there; a stand-in for impossible ones, which are noted and refuse the rule in the end. */
    Points requiredPoints(String name) {
        required(name, "0.25");
        return points(name).orElse(new Points(1));
    }

    /** Returns what a level is worth; a stand-in for an impossible worth, which is noted. */
    Worth worth(String name) {
        return read(name, Worth.EXPECTED, Worth::parse).orElse(new Worth(BigDecimal.ZERO, Worth.Unit.POINTS));
    }

    Optional<Integer> whole(String name) {
        return read(name, "5", Integer::valueOf);
    }

    /** Reads {@code 85%} as the number 85. */
    Optional<BigDecimal> percent(String name) {
        return read(name, "85%", RuleParameters::percentOf);
    }

    <E extends Enum<E>> E choice(String name, E byDefault) {
        Class<E> kind = byDefault.getDeclaringClass();
        String known = Arrays.stream(kind.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return read(name, known, value -> Enum.valueOf(kind, value.toUpperCase(Locale.ROOT)))
                .orElse(byDefault);
    }

    private <T> Optional<T> read(String name, String expected, Function<String, T> reader) {
        return text(name).flatMap(value -> {
            try {
                return Optional.of(reader.apply(value));
            } catch (InvalidValueException | IllegalArgumentException e) {
                problems.addAll(invalid(name, value, expected).problems());
                return Optional.empty();
            }
        });
    }

    /** Makes the rule, or throws everything that was noted. */
    LeafRule rule(Function<RuleParameters, LeafRule> maker) {
        try {
            LeafRule rule = maker.apply(this);
            if (problems.isEmpty()) {
                return rule;
            }
        } catch (InvalidValueException e) {
            problems.addAll(e.problems());
        }
        throw new InvalidValueException(problems);
    }

    static BigDecimal percentOf(String text) {
        if (!text.endsWith("%")) {
            throw new IllegalArgumentException();
        }
        return Amount.parse(text.substring(0, text.length() - 1)).number();
    }

    /** Writes a percentage as files write it. */
    static String percent(BigDecimal percent) {
        return percent.toPlainString() + "%";
    }

    /** Writes a choice that differs from the default. */
    static <E extends Enum<E>> void putChoice(Map<String, String> parameters, String name, E choice, E byDefault) {
        if (choice != byDefault) {
            parameters.put(name, choice.name());
        }
    }

    static InvalidValueException invalid(String name, String found, String expected) {
        return new InvalidValueException(
                Problem.of(Code.RULE_PARAMETER_INVALID, Subject.INPUT, name, shown(found), expected));
    }

    static InvalidValueException missing(String name, String example) {
        return new InvalidValueException(Problem.of(Code.RULE_PARAMETER_MISSING, Subject.INPUT, name, example));
    }

    /** Refuses a name that the marks between parameters would break: {@code A=2} cannot name a level. */
    static String requireName(String name) {
        if (name.isBlank() || !name.equals(name.strip()) || name.matches("(?s).*[,;=:|\\p{Cntrl}].*")) {
            throw invalid(shown(name), name, "[^,;=:|]+");
        }
        return name;
    }

    static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
