package vn.cchc.model.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Which criterion of one set became which of another: each has one counterpart at most, a leaf a leaf and a group a group. */
final class CriterionPairs {

    private final CriteriaSet before;
    private final CriteriaSet after;
    private final Map<String, String> afterOf = new HashMap<>();
    private final Map<String, String> beforeOf = new HashMap<>();
    private final Set<String> dropped = new HashSet<>();

    /** Pairs by the codes given, then by code and name, by a name that only one on each side still has, and by code alone. */
    CriterionPairs(CriteriaSet before, CriteriaSet after, Map<String, String> codes) {
        this.before = before;
        this.after = after;
        codes.forEach(this::take);
        pairSameCodes((one, other) -> one.name().equals(other.name()));
        pairSameNames();
        pairSameCodes((one, other) -> true);
    }

    /** Everything that is wrong with codes given by a caller. */
    static List<Problem> problems(CriteriaSet before, CriteriaSet after, Map<String, String> codes) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> taken = new LinkedHashMap<>();
        codes.forEach((from, to) -> {
            if (before.find(from).isEmpty()) {
                problems.add(Problem.of(Code.RENUMBERED_FROM_UNKNOWN, Subject.INPUT, from));
            }
            if (!to.isEmpty()) {
                String first = taken.putIfAbsent(to, from);
                checkTarget(before, after, from, to).ifPresent(problems::add);
                if (first != null) {
                    problems.add(Problem.of(Code.RENUMBERED_TO_TWICE, Subject.criterion(to), first, from));
                }
            }
        });
        return problems;
    }

    private static Optional<Problem> checkTarget(CriteriaSet before, CriteriaSet after, String from, String to) {
        Optional<Criterion> target = after.find(to);
        if (target.isEmpty()) {
            return Optional.of(Problem.of(Code.RENUMBERED_TO_UNKNOWN, Subject.criterion(from), to));
        }
        return before.find(from)
                .filter(source -> !sameShape(source, target.get()))
                .map(source -> Problem.of(Code.RENUMBERED_TO_OTHER_SHAPE, Subject.criterion(from), to));
    }

    /** The counterpart in the later set, or nothing for a criterion that was removed. */
    Optional<Criterion> afterOf(Criterion criterion) {
        return Optional.ofNullable(afterOf.get(criterion.code())).map(after::criterion);
    }

    /** The counterpart in the earlier set, or nothing for a criterion that was added. */
    Optional<Criterion> beforeOf(Criterion criterion) {
        return Optional.ofNullable(beforeOf.get(criterion.code())).map(before::criterion);
    }

    /** Whether the criteria above two counterparts are no counterparts themselves. */
    boolean moved(Criterion one, Criterion other) {
        Optional<String> expected = before.parent(one.code()).map(parent -> afterOf.getOrDefault(parent, ""));
        return !expected.equals(after.parent(other.code()));
    }

    private void take(String from, String to) {
        if (to.isEmpty()) {
            dropped.add(from);
        } else {
            pair(from, to);
        }
    }

    private void pair(String from, String to) {
        afterOf.put(from, to);
        beforeOf.put(to, from);
    }

    private void pairSameCodes(BiPredicate<Criterion, Criterion> alike) {
        for (Criterion one : openBefore()) {
            after.find(one.code())
                    .filter(other -> !beforeOf.containsKey(other.code()))
                    .filter(other -> sameShape(one, other) && alike.test(one, other))
                    .ifPresent(other -> pair(one.code(), other.code()));
        }
    }

    private void pairSameNames() {
        Map<Named, List<Criterion>> others = byName(openAfter());
        byName(openBefore()).forEach((name, ones) -> {
            List<Criterion> candidates = others.getOrDefault(name, List.of());
            if (ones.size() == 1 && candidates.size() == 1) {
                pair(ones.get(0).code(), candidates.get(0).code());
            }
        });
    }

    private List<Criterion> openBefore() {
        return before.criteria().stream()
                .filter(one -> !afterOf.containsKey(one.code()) && !dropped.contains(one.code()))
                .toList();
    }

    private List<Criterion> openAfter() {
        return after.criteria().stream()
                .filter(other -> !beforeOf.containsKey(other.code()))
                .toList();
    }

    private record Named(String name, boolean leaf) {}

    private static Map<Named, List<Criterion>> byName(List<Criterion> criteria) {
        Map<Named, List<Criterion>> named = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            Named key = new Named(criterion.name(), criterion instanceof Leaf);
            named.computeIfAbsent(key, k -> new ArrayList<>()).add(criterion);
        }
        return named;
    }

    private static boolean sameShape(Criterion one, Criterion other) {
        return one instanceof Leaf == other instanceof Leaf;
    }
}
