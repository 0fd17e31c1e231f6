package vn.cchc.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.model.criteria.CriteriaSetChange;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.scoring.Scorecard;

/** Follows the criteria of a unit from one set to the next. */
final class CriteriaFollowing {

    private final CriteriaSetChange change;
    private final Map<String, Optional<Criterion>> beforeOf = new HashMap<>();
    private final Map<String, List<CriteriaSetChange.Kind>> kinds = new LinkedHashMap<>();

    CriteriaFollowing(CriteriaSetChange change) {
        this.change = change;
        for (CriteriaSetChange.Entry entry : change.entries()) {
            entry.after().ifPresent(after -> {
                beforeOf.put(after.code(), entry.before());
                kinds.computeIfAbsent(after.code(), c -> new ArrayList<>()).add(entry.kind());
            });
        }
    }

    List<RankingChange.CriterionChange> of(Scorecard then, Scorecard now) {
        List<RankingChange.CriterionChange> changes = new ArrayList<>();
        for (Criterion after : change.after().criteria()) {
            before(after)
                    .ifPresent(before -> changes.add(new RankingChange.CriterionChange(
                            before,
                            after,
                            then.index(before.code()),
                            now.index(after.code()),
                            kinds.getOrDefault(after.code(), List.of()))));
        }
        return changes;
    }

    /** What nothing happened to has its code in both sets. */
    private Optional<Criterion> before(Criterion after) {
        Optional<Criterion> entered = beforeOf.get(after.code());
        return entered == null ? change.before().find(after.code()) : entered;
    }
}
