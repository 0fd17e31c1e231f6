package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.model.Block;
import vn.cchc.model.Citation;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.Regulations;

/** A small rulebook with a survey, a bonus and a penalty, for laws and checks. */
final class LawSample {

    private LawSample() {}

    static CriteriaSet criteria() {
        return CriteriaSet.of(List.of(
                        CriterionRow.of("1", null, "Steering", "50"),
                        CriterionRow.of("1.1", "1", "Plan", "20"),
                        CriterionRow.of("1.2", "1", "Files", "30"),
                        CriterionRow.of("2", null, "Results", "50"),
                        CriterionRow.of("2.1", "2", "Quality", "10")
                                .withRule("Judged", "step=0.5", MarkSource.APPRAISAL),
                        CriterionRow.of("2.2", "2", "Satisfaction", "40").withRule("Judged", "", MarkSource.SURVEY),
                        outside("B", Criterion.Kind.BONUS, "2"),
                        outside("P", Criterion.Kind.PENALTY, "4")))
                .orThrow();
    }

    private static CriterionRow outside(String code, Criterion.Kind kind, String maximum) {
        return new CriterionRow(
                code,
                null,
                code,
                new BigDecimal(maximum),
                null,
                null,
                MarkSource.APPRAISAL,
                null,
                null,
                kind,
                null,
                null,
                null,
                null);
    }

    /** One block {@code A}, by the defaults but for these regulations: name, value, name, value. */
    static Rulebook rulebook(String... changes) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("leafScale", "2");
        for (int i = 0; i < changes.length; i += 2) {
            values.put(changes[i], changes[i + 1]);
        }
        Rulebook.BlockRules rules =
                new Rulebook.BlockRules(new Block("A", "Block A"), criteria(), Regulations.of(values));
        return new Rulebook(2025, "synthetic", Citation.NONE, "synthetic", List.of(rules), Optional.empty());
    }
}
