package vn.cchc.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionGroup;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Compares the sums that a form prints for its groups and as its total with the marks that stand in it. */
final class PrintedSums {

    private final Map<String, Map<String, BigDecimal>> points = new HashMap<>();
    private final Set<String> withEvidence = new HashSet<>();
    private final List<Printed> printed = new ArrayList<>();

    /** A sum as it is printed: of a group, or of everything where the code is empty. */
    private record Printed(String column, String code, BigDecimal sum, Origin origin) {}

    /** Takes a mark of a column; one without points cannot be added up here. */
    void add(String column, String leaf, Optional<BigDecimal> given) {
        given.ifPresentOrElse(
                value -> points.computeIfAbsent(column, c -> new HashMap<>()).put(leaf, value),
                () -> withEvidence.add(column));
    }

    /** Takes a sum that is printed in a column. */
    void print(String column, String code, BigDecimal sum, Origin origin) {
        printed.add(new Printed(column, code, sum, origin));
    }

    void report(CriterionNames criteria, Consumer<Problem> problems) {
        for (Printed sum : printed) {
            Map<String, BigDecimal> given = points.getOrDefault(sum.column(), Map.of());
            BigDecimal computed = given.entrySet().stream()
                    .filter(mark -> sum.code().isEmpty() || holds(criteria, sum.code(), mark.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (computed.compareTo(sum.sum()) != 0 && !withEvidence.contains(sum.column())) {
                problems.accept(Problem.of(
                                Code.FORM_SUM_OFF,
                                sum.code().isEmpty() ? Subject.INPUT : Subject.criterion(sum.code()),
                                sum.sum().toPlainString(),
                                computed.toPlainString())
                        .at(sum.origin()));
            }
        }
    }

    private static boolean holds(CriterionNames criteria, String group, String leaf) {
        Optional<Criterion> found = criteria.find(group);
        return found.isPresent() && holds(found.get(), leaf);
    }

    private static boolean holds(Criterion criterion, String leaf) {
        return criterion.code().equals(leaf)
                || criterion instanceof CriterionGroup group
                        && group.children().stream().anyMatch(part -> holds(part, leaf));
    }
}
