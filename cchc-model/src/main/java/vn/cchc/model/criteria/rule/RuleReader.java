package vn.cchc.model.criteria.rule;

import java.util.LinkedHashMap;
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
            if (kind.getKey().equalsIgnoreCase(name)) {
                return RuleParameters.parse(text).rule(kind.getValue());
            }
        }
        throw new InvalidValueException(Problem.of(
                Code.RULE_UNKNOWN, Subject.INPUT, RuleParameters.shown(name), String.join(", ", KINDS.keySet())));
    }

    private static Map<String, Function<RuleParameters, LeafRule>> kinds() {
        Map<String, Function<RuleParameters, LeafRule>> kinds = new LinkedHashMap<>();
        kinds.put("YesNo", YesNo::read);
        kinds.put("Levels", Levels::read);
        kinds.put("PerItem", PerItem::read);
        kinds.put("Proportional", Proportional::read);
        kinds.put("Thresholds", Thresholds::read);
        kinds.put("Deduction", Deduction::read);
        kinds.put("Judged", Judged::read);
        kinds.put("Survey", Survey::read);
        kinds.put("Formula", Formula::read);
        return kinds;
    }
}
