package vn.cchc.model.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.model.criteria.CriteriaSetChange.Entry;
import vn.cchc.model.criteria.CriteriaSetChange.Kind;

/** Lists everything in which two sets differ, once it is known which criterion became which. */
final class SetComparison {

    private final CriteriaSet before;
    private final CriteriaSet after;
    private final CriterionPairs pairs;
    private final List<Entry> entries = new ArrayList<>();

    SetComparison(CriteriaSet before, CriteriaSet after, CriterionPairs pairs) {
        this.before = before;
        this.after = after;
        this.pairs = pairs;
    }

    List<Entry> entries() {
        for (Criterion criterion : after.criteria()) {
            pairs.beforeOf(criterion)
                    .ifPresentOrElse(
                            earlier -> compare(earlier, criterion),
                            () -> add(Kind.ADDED, Optional.empty(), Optional.of(criterion)));
        }
        for (Criterion criterion : before.criteria()) {
            if (pairs.afterOf(criterion).isEmpty()) {
                add(Kind.REMOVED, Optional.of(criterion), Optional.empty());
            }
        }
        return entries;
    }

    private void compare(Criterion one, Criterion other) {
        compare(Kind.RENUMBERED, one, other, Criterion::code);
        compare(Kind.RENAMED, one, other, Criterion::name);
        if (pairs.moved(one, other)) {
            add(Kind.MOVED, Optional.of(one), Optional.of(other));
        }
        compare(Kind.KIND_CHANGED, one, other, Criterion::kind);
        compare(Kind.REWEIGHTED, one, other, Criterion::maximum);
        if (one instanceof Leaf leaf && other instanceof Leaf otherLeaf) {
            compare(Kind.RULE_CHANGED, leaf, otherLeaf, ChangeText::rule);
            compare(Kind.SOURCE_CHANGED, leaf, otherLeaf, Leaf::source);
            compare(Kind.APPRAISER_CHANGED, leaf, otherLeaf, Leaf::appraiser);
            compare(Kind.TASK_CHANGED, leaf, otherLeaf, Leaf::task);
        }
    }

    private <C extends Criterion> void compare(Kind kind, C one, C other, Function<C, Object> part) {
        if (!Objects.equals(part.apply(one), part.apply(other))) {
            add(kind, Optional.of(one), Optional.of(other));
        }
    }

    private void add(Kind kind, Optional<Criterion> one, Optional<Criterion> other) {
        entries.add(new Entry(
                kind,
                one,
                other,
                one.flatMap(criterion -> before.parent(criterion.code())),
                other.flatMap(criterion -> after.parent(criterion.code())),
                List.of()));
    }
}
