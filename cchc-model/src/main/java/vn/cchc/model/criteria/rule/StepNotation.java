package vn.cchc.model.criteria.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.model.criteria.evidence.Amount;
import vn.cchc.model.criteria.rule.Thresholds.Edge;
import vn.cchc.model.criteria.rule.Thresholds.Measure;
import vn.cchc.model.criteria.rule.Thresholds.Step;
import vn.cchc.model.problem.InvalidValueException;

/**
 * Steps as parameters write them: {@code >=95%:2, >=80%:1, else:0}, or as intervals {@code 80-100:2, 0-<80:1}.
 *
 * @param measure per cent signs say a share
 * @param steps the steps in the order written
 */
record StepNotation(Measure measure, List<Step> steps) {

    static final String EXAMPLE = ">=95%:2, >=80%:1, else:0";

    private static final String NAME = "steps";
    private static final String NUMBER = "\\s*(-?\\d{1,18}(?:\\.\\d{1,9})?)\\s*(%?)\\s*";
    private static final Pattern ONE_SIDED = Pattern.compile("(>=|>|<=|<|≥|≤)" + NUMBER);
    private static final Pattern INTERVAL = Pattern.compile("(>?)" + NUMBER + "[-–](<?)" + NUMBER);

    static StepNotation parse(String text) {
        List<Step> steps = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            int colon = part.lastIndexOf(':');
            if (colon < 0) {
                throw invalid(text);
            }
            String range = part.substring(0, colon).strip();
            steps.add(step(range, worth(part.substring(colon + 1).strip(), text), text));
            if (!range.equals("else")) {
                measures.add(range.endsWith("%") ? Measure.SHARE : Measure.AMOUNT);
            }
        }
        if (measures.stream().distinct().count() != 1) {
            throw invalid(text);
        }
        return new StepNotation(measures.get(0), steps);
    }

    private static Step step(String range, Worth worth, String text) {
        if (range.equals("else")) {
            return new Step(Optional.empty(), Optional.empty(), worth);
        }
        Matcher oneSided = ONE_SIDED.matcher(range);
        if (oneSided.matches()) {
            String sign = oneSided.group(1);
            Optional<Edge> edge = edge(oneSided.group(2), !sign.equals(">") && !sign.equals("<"));
            boolean lower = sign.startsWith(">") || sign.equals("≥");
            return new Step(lower ? edge : Optional.empty(), lower ? Optional.empty() : edge, worth);
        }
        Matcher interval = INTERVAL.matcher(range);
        // 80-90% means per cent on both sides; 80%-90 is a slip
        if (!interval.matches()
                || (!interval.group(3).isEmpty() && interval.group(6).isEmpty())) {
            throw invalid(text);
        }
        return new Step(
                edge(interval.group(2), interval.group(1).isEmpty()),
                edge(interval.group(5), interval.group(4).isEmpty()),
                worth);
    }

    private static Optional<Edge> edge(String number, boolean included) {
        return Optional.of(new Edge(Amount.parse(number).number(), included));
    }

    private static Worth worth(String worth, String text) {
        try {
            return Worth.parse(worth);
        } catch (InvalidValueException e) {
            throw invalid(text);
        }
    }

    private static InvalidValueException invalid(String text) {
        return RuleParameters.invalid(NAME, text, EXAMPLE);
    }

    /** Writes one step with what it is worth. */
    static String text(Step step, Measure measure) {
        return range(step, measure) + ":" + step.worth();
    }

    /** Writes the range of a step: {@code >=95%}, {@code 80%-<95%}, {@code else}. */
    static String range(Step step, Measure measure) {
        String unit = measure == Measure.SHARE ? "%" : "";
        if (step.from().isPresent() && step.to().isPresent()) {
            Edge from = step.from().get();
            Edge to = step.to().get();
            return (from.included() ? "" : ">") + text(from.number(), unit) + "-" + (to.included() ? "" : "<")
                    + text(to.number(), unit);
        }
        return step.from()
                .map(edge -> (edge.included() ? ">=" : ">") + text(edge.number(), unit))
                .or(() -> step.to().map(edge -> (edge.included() ? "<=" : "<") + text(edge.number(), unit)))
                .orElse("else");
    }

    private static String text(BigDecimal number, String unit) {
        return number.toPlainString() + unit;
    }
}
