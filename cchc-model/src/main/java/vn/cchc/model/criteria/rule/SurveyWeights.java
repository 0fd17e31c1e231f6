package vn.cchc.model.criteria.rule;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.cchc.model.criteria.evidence.Amount;
import vn.cchc.model.criteria.evidence.SurveyAnswers;
import vn.cchc.model.problem.InvalidValueException;

/** The weights of groups of respondents, as parameters write them: {@code citizens:60, enterprises:40}. */
final class SurveyWeights {

    private static final String NAME = "weights";
    private static final String EXAMPLE = "citizens:60, enterprises:40";

    private SurveyWeights() {}

    static Map<String, BigDecimal> parse(String text) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            if (colon < 0 || weights.put(part.substring(0, colon).strip(), number(part, colon, text)) != null) {
                throw RuleParameters.invalid(NAME, text, EXAMPLE);
            }
        }
        return weights;
    }

    private static BigDecimal number(String part, int colon, String text) {
        try {
            return Amount.parse(part.substring(colon + 1)).number();
        } catch (InvalidValueException e) {
            throw RuleParameters.invalid(NAME, text, EXAMPLE);
        }
    }

    /** Returns the weights with names as evidence has them; refuses a weight that is not above 0 and a group named twice. */
    static Map<String, BigDecimal> checked(Map<String, BigDecimal> weights) {
        Map<String, BigDecimal> checked = new LinkedHashMap<>();
        Map<String, BigDecimal> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        weights.forEach((name, weight) -> {
            String group = new SurveyAnswers.Group(RuleParameters.requireName(name), Collections.emptySortedMap(), 0, 0)
                    .name();
            if (weight.signum() <= 0 || names.put(group, weight) != null) {
                throw RuleParameters.invalid(NAME, text(weights), EXAMPLE);
            }
            checked.put(group, new Amount(weight).number());
        });
        return Collections.unmodifiableMap(checked);
    }

    static String text(Map<String, BigDecimal> weights) {
        return weights.entrySet().stream()
                .map(weight -> weight.getKey() + ":" + weight.getValue().toPlainString())
                .collect(Collectors.joining(", "));
    }
}
