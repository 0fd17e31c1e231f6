package vn.cchc.ranking.fairness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.model.Agency;
import vn.cchc.ranking.Ranking;

/**
 * Only a leaf's appraising agency may appraise it. A round refuses marks of another agency; it lets pass those that name nobody, since published
 * tables name none, and those may have been anybody's.
 */
record WrongAgencyCheck() implements StandardCheck {

    /** The marks that name nobody in the leaves of one agency. */
    private static final class Marks {
        private final Set<String> units = new LinkedHashSet<>();
        private final Set<String> criteria = new LinkedHashSet<>();
        private int count;
    }

    @Override
    public String name() {
        return "WRONG_AGENCY";
    }

    @Override
    public List<Concern> check(Ranking ranking) {
        Map<Agency, Marks> unnamed = new LinkedHashMap<>();
        AppraisalMarks.each(ranking, (card, leaf, mark) -> {
            if (leaf.appraiser().isNamed() && !mark.agency().isNamed()) {
                Marks marks = unnamed.computeIfAbsent(leaf.appraiser(), appraiser -> new Marks());
                marks.units.add(card.unit().code());
                marks.criteria.add(leaf.code());
                marks.count++;
            }
        });
        List<Concern> concerns = new ArrayList<>();
        unnamed.forEach((appraiser, marks) -> concerns.add(concern(appraiser, marks)));
        return concerns;
    }

    private Concern concern(Agency appraiser, Marks marks) {
        return Concern.of(this, "MARKED_BY_NOBODY", List.copyOf(marks.units))
                .with("appraiser", appraiser.name())
                .with("criteria", String.join(", ", marks.criteria))
                .with("count", marks.count)
                .with("unitCount", marks.units.size());
    }
}
