package vn.cchc.model.round;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Severity;
import vn.cchc.model.regulation.Regulations;

/** Collects what does not fit while a round is put together. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();

    /** Reads each row with its place. */
    static <R extends Entry> void each(List<Placed<R>> rows, BiConsumer<R, Origin> reader) {
        rows.forEach(placed -> reader.accept(placed.row(), placed.origin()));
    }

    void add(Origin origin, String field, Problem problem) {
        problems.add(problem.at(origin.inColumn(field)));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    /** Makes errors of what the regulations of the unit concerned do not let pass. */
    void raise(Function<Problem, List<Regulations>> regulations) {
        problems.replaceAll(problem -> !problem.isError()
                        && regulations.apply(problem).stream()
                                .anyMatch(r -> r.raised().contains(problem.code()))
                ? problem.withSeverity(Severity.ERROR)
                : problem);
    }

    List<Problem> all() {
        return problems;
    }

    boolean refuse() {
        return problems.stream().anyMatch(Problem::isError);
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
