package vn.cchc.ranking.fairness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.model.Agency;
import vn.cchc.ranking.Ranking;

/** Only a leaf's appraising agency may appraise it: marks of appraisal by another agency, or by nobody named. */
record WrongAgencyCheck() implements StandardCheck {

    /** Who appraised in whose place. */
    private record Pair(Agency appraiser, Agency found) {}

    /** What one agency did in the place of another. */
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
        Map<Pair, Marks> wrong = new LinkedHashMap<>();
        AppraisalMarks.each(ranking, (card, leaf, mark) -> {
            if (leaf.appraiser().isNamed() && !leaf.appraiser().equals(mark.agency())) {
                Marks marks = wrong.computeIfAbsent(new Pair(leaf.appraiser(), mark.agency()), p -> new Marks());
                marks.units.add(card.unit().code());
                marks.criteria.add(leaf.code());
                marks.count++;
            }
        });
        List<Concern> concerns = new ArrayList<>();
        wrong.forEach((pair, marks) -> concerns.add(concern(pair, marks)));
        return concerns;
    }

    private Concern concern(Pair pair, Marks marks) {
        String code = pair.found().isNamed() ? "MARKED_BY_OTHER_AGENCY" : "MARKED_BY_NOBODY";
        return Concern.of(this, code, List.copyOf(marks.units))
                .with("appraiser", pair.appraiser().name())
                .with("agency", pair.found().name())
                .with("criteria", String.join(", ", marks.criteria))
                .with("count", marks.count)
                .with("unitCount", marks.units.size());
    }
}
