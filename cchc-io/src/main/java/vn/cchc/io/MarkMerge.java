package vn.cchc.io;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.round.MarkRow;

/**
 * Merges marks of several files. Of two for the same unit, leaf and stage from two files, of which no time says which is the later, equal ones
 * are one, noted once for each pair of files; others are a conflict, and both places are named.
 */
final class MarkMerge {

    private final BiFunction<String, String, Optional<Leaf>> leaves;
    private final Consumer<Problem> problems;
    private final Map<List<Object>, List<Sent>> sent = new LinkedHashMap<>();
    private final Map<List<Returned>, Integer> repeated = new LinkedHashMap<>();
    private final List<MarkRow> marks = new ArrayList<>();

    /** A mark and the file it came in. */
    private record Sent(MarkRow mark, Returned from) {}

    /**
     * Starts a merge.
     *
     * @param leaves finds the leaf of a unit and a code
     * @param problems takes what is found
     */
    MarkMerge(BiFunction<String, String, Optional<Leaf>> leaves, Consumer<Problem> problems) {
        this.leaves = leaves;
        this.problems = problems;
    }

    @SuppressWarnings("ReferenceEquality") // of another file, whatever it says
    void add(MarkRow mark, Returned from) {
        List<Object> key = List.of(text(mark.unit()), text(mark.criterion()), stage(mark));
        List<Sent> before = sent.computeIfAbsent(key, k -> new ArrayList<>());
        Sent sending = new Sent(mark, from);
        Optional<Sent> twin = before.stream()
                .filter(other -> other.from() != from && isOfOneTime(other.mark(), mark))
                .findFirst();
        before.add(sending);
        if (twin.isEmpty()) {
            marks.add(mark);
            return;
        }
        Optional<String> difference = difference(twin.get().mark(), mark);
        if (difference.isPresent()) {
            reportConflict(twin.get(), sending, difference.get());
        } else {
            repeated.merge(List.of(twin.get().from(), from), 1, Integer::sum);
        }
    }

    /** Returns the marks, each once. */
    List<MarkRow> marks() {
        repeated.forEach((pair, count) -> {
            String first = pair.get(0).file().origin().file().orElse("");
            problems.accept(Problem.of(Code.RETURNED_TWICE, Subject.INPUT, count, first)
                    .at(pair.get(1).file().origin()));
        });
        repeated.clear();
        return marks;
    }

    private void reportConflict(Sent first, Sent second, String field) {
        Origin place = first.from().file().place(origin(first.mark()), field);
        problems.accept(Problem.of(
                        Code.RETURNS_DIFFER,
                        Subject.mark(
                                text(second.mark().unit()), text(second.mark().criterion())),
                        stage(second.mark()),
                        said(first.mark(), field),
                        said(second.mark(), field),
                        place.file().orElse("–"),
                        place.sheet().orElse("–"),
                        place.brief(),
                        place.column().orElse(field))
                .at(second.from().file().place(origin(second.mark()), field)));
    }

    /** Names the first field in which two marks differ; nothing where they say the same. */
    private Optional<String> difference(MarkRow first, MarkRow second) {
        if (isUnlike(first.points(), second.points())) {
            return Optional.of("points");
        }
        if (!evidence(first).equals(evidence(second))) {
            boolean share = first.reported() != null && second.reported() != null;
            return Optional.of(
                    !share ? "evidence" : isUnlike(first.reported(), second.reported()) ? "reported" : "outOf");
        }
        if (!text(first.documents()).equals(text(second.documents()))) {
            return Optional.of("documents");
        }
        if (!text(first.reason()).equals(text(second.reason()))) {
            return Optional.of("reason");
        }
        return text(first.decision()).equals(text(second.decision())) ? Optional.empty() : Optional.of("decision");
    }

    /** What a mark says in a field, or with it where another column says it. */
    private String said(MarkRow mark, String field) {
        BigDecimal points = mark.points();
        String said = switch (field) {
            case "documents" -> text(mark.documents());
            case "reason" -> text(mark.reason());
            case "decision" -> text(mark.decision());
            case "points" -> points == null ? evidence(mark) : points.toPlainString();
            default -> evidence(mark);
        };
        return said.isEmpty() ? "–" : said;
    }

    /** The evidence as its rule writes it, so that 412 and 450 in two cells are 412/450 in one. */
    private String evidence(MarkRow mark) {
        BigDecimal reported = mark.reported();
        BigDecimal outOf = mark.outOf();
        String text = reported == null || outOf == null
                ? text(mark.evidence())
                : reported.toPlainString() + "/" + outOf.toPlainString();
        try {
            return text.isEmpty()
                    ? text
                    : leaves.apply(text(mark.unit()), text(mark.criterion()))
                            .map(leaf -> leaf.rule().evidence(text).text())
                            .orElse(text);
        } catch (InvalidValueException e) {
            // said of each mark when the round is made
            return text;
        }
    }

    /** Of two marks with different times the later supersedes; that is a history and no conflict. */
    private static boolean isOfOneTime(MarkRow first, MarkRow second) {
        Instant one = first.time();
        Instant other = second.time();
        return one == null || other == null || one.equals(other);
    }

    private static boolean isUnlike(@Nullable BigDecimal first, @Nullable BigDecimal second) {
        return first == null || second == null ? (first == null) != (second == null) : first.compareTo(second) != 0;
    }

    private static Object stage(MarkRow mark) {
        Object stage = mark.stage();
        return stage == null ? "SURVEY" : stage;
    }

    private static Origin origin(MarkRow mark) {
        Origin origin = mark.origin();
        return origin == null ? Origin.NONE : origin;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
