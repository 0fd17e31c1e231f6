package vn.cchc.model.criteria.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.criteria.evidence.Occurrences;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * Awards the maximum minus what each fault costs: with {@code late=0.25; missing=0.5} and a maximum of 2, late twice and missing once
 * leaves 1.
 *
 * @param costs the points that one fault costs, by kind; kinds that differ only in capitals are one
 * @param floor the points that always remain, usually 0
 */
public record Deduction(Map<String, Points> costs, Points floor) implements LeafRule {

    private static final String FLOOR = "floor";
    private static final String EXAMPLE = "late=0.25; missing=0.5; floor=0";

    public Deduction {
        Map<String, Points> copy = new LinkedHashMap<>();
        costs.forEach((name, cost) -> {
            String kind = composed(name);
            if (cost.nanos() <= 0
                    || kind.equalsIgnoreCase(FLOOR)
                    || find(copy, kind).isPresent()) {
                throw RuleParameters.invalid(kind, cost.toString(), EXAMPLE);
            }
            copy.put(kind, cost);
        });
        if (copy.isEmpty()) {
            throw RuleParameters.missing("late", EXAMPLE);
        }
        if (floor.isNegative()) {
            throw RuleParameters.invalid(FLOOR, floor.toString(), "≥ 0");
        }
        costs = Collections.unmodifiableMap(copy);
    }

    static Deduction read(RuleParameters parameters) {
        Map<String, Points> costs = new LinkedHashMap<>();
        parameters.all().keySet().forEach(kind -> costs.put(kind, parameters.requiredPoints(kind)));
        costs.remove(FLOOR);
        return new Deduction(costs, parameters.points(FLOOR).orElse(Points.ZERO));
    }

    @Override
    public String name() {
        return "Deduction";
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        costs.forEach((kind, cost) -> parameters.put(kind, cost.toString()));
        if (!floor.equals(Points.ZERO)) {
            parameters.put(FLOOR, floor.toString());
        }
        return parameters;
    }

    @Override
    public void requireFits(Points maximum) {
        if (floor.compareTo(maximum) > 0) {
            throw Worth.above(floor, maximum);
        }
    }

    @Override
    public Evidence evidence(String text) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Occurrences.parse(text).counts().forEach((kind, count) -> {
            String declared = find(costs, kind).orElseThrow(() -> new InvalidValueException(unknown(kind)));
            if (counts.put(declared, count) != null) {
                throw new InvalidValueException(
                        Problem.of(Code.EVIDENCE_NOT_UNDERSTOOD, Subject.INPUT, text, "late=2, missing=1"));
            }
        });
        return new Occurrences(counts);
    }

    @Override
    public boolean takes(Evidence evidence) {
        return evidence instanceof Occurrences;
    }

    @Override
    public Award award(Evidence evidence, Points maximum, Rounding rounding) {
        long left = maximum.minus(floor).nanos();
        for (Map.Entry<String, Long> count : ((Occurrences) evidence).counts().entrySet()) {
            Points cost = costs.get(count.getKey());
            if (cost == null) {
                return Award.refused(unknown(count.getKey()));
            }
            // compared by division, since the product of a mistyped count would not fit
            left = count.getValue() > left / cost.nanos() ? 0 : left - count.getValue() * cost.nanos();
        }
        return Award.of(rounding.round(floor.plus(new Points(left))));
    }

    @Override
    public Optional<Award.Working> working(Evidence evidence, Points maximum) {
        return award(evidence, maximum, Rounding.FINEST).by(() -> {
            StringBuilder left = new StringBuilder(maximum.toString());
            ((Occurrences) evidence).counts().forEach((kind, count) -> {
                if (count > 0) {
                    left.append(" − " + count + " × " + costs.get(kind));
                }
            });
            return left.indexOf(" ") < 0 ? left.toString() : "max(" + left + ", " + floor + ")";
        });
    }

    private Problem unknown(String kind) {
        return Problem.of(Code.OCCURRENCE_UNKNOWN, Subject.INPUT, kind, String.join(", ", costs.keySet()));
    }

    private static String composed(String kind) {
        return new Occurrences(Map.of(RuleParameters.requireName(kind), 0L))
                .counts()
                .keySet()
                .iterator()
                .next();
    }

    private static Optional<String> find(Map<String, Points> costs, String kind) {
        return costs.keySet().stream()
                .filter(declared -> declared.equalsIgnoreCase(kind))
                .findFirst();
    }
}
