package vn.cchc.model.criteria.rule;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Knows every rule by the name that files write. */
final class RuleReader {

    private static final Map<String, Function<RuleParameters, LeafRule>> KINDS = kinds();

    private RuleReader() {}

    static LeafRule read(String name, String text) {
        for (Map.Entry<String, Function<RuleParameters, LeafRule>> kind : KINDS.entrySet()) {
            if (kind.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                RuleParameters parameters = RuleParameters.parse(text);
                LeafRule rule = kind.getValue().apply(parameters);
                parameters.requireAllUsed();
                return rule;
            }
        }
        throw new InvalidValueException(
                Problem.of(Code.RULE_UNKNOWN, Subject.INPUT, name, String.join(", ", KINDS.keySet())));
    }

    private static Map<String, Function<RuleParameters, LeafRule>> kinds() {
        Map<String, Function<RuleParameters, LeafRule>> kinds = new LinkedHashMap<>();
        kinds.put("Judged", Judged::read);
        return kinds;
    }
}
