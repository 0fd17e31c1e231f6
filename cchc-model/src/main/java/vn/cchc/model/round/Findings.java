package vn.cchc.model.round;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;

/** Collects what does not fit while a round is put together. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();
    private final Map<Object, Integer> positions = new IdentityHashMap<>();

    /** Remembers where in its list a row without a place in a file stood, so that a host finds it. */
    void number(List<?> rows) {
        for (int i = 0; i < rows.size(); i++) {
            positions.put(rows.get(i), i + 1);
        }
    }

    Origin origin(Object row, @Nullable Origin given) {
        return given != null ? given : Origin.NONE.atRow(positions.getOrDefault(row, 0));
    }

    void add(Origin origin, String field, Problem problem) {
        problems.add(problem.at(origin.inColumn(field)));
    }

    void add(Problem problem) {
        problems.add(problem);
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
