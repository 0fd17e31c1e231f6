package vn.cchc.model.round;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;

/** Collects what does not fit while a round is put together. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();
    /** Reads each row with its place: in its file, or else in its list, so that a host finds it. */
    static <R> void each(List<R> rows, Function<R, @Nullable Origin> given, BiConsumer<R, Origin> reader) {
        for (int i = 0; i < rows.size(); i++) {
            R row = rows.get(i);
            Origin origin = given.apply(row);
            reader.accept(row, origin == null ? Origin.NONE.atRow(i + 1) : origin);
        }
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
