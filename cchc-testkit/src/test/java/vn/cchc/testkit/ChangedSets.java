package vn.cchc.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.criteria.rule.Judged;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.RoundRows;

/** Cases under a set that differs from theirs in a known way. */
final class ChangedSets {

    private ChangedSets() {}

    /** The case with every maximum, step, cap and mark times a power of ten; leaves are rounded at the same digit as before. */
    static RoundCase scaled(RoundCase given, int power) {
        List<Rulebook.BlockRules> blocks = given.rulebook().blocks().stream()
                .map(rules -> scaled(rules, power))
                .toList();
        RoundRows rows = given.rows();
        List<MarkRow> marks = rows.marks().stream()
                .map(mark -> with(mark, scaled(mark.points(), power)))
                .toList();
        return new RoundCase(
                with(given.rulebook(), blocks),
                given.referenceDate(),
                RoundRows.of(rows.units(), marks).withExemptions(rows.exemptions()));
    }

    /** The rules with a judged field {@code Z} more, which the appraisal marks. */
    static Rulebook.BlockRules withField(Rulebook.BlockRules rules, Points maximum) {
        List<CriterionRow> rows = new ArrayList<>(rows(rules.criteria(), 0));
        rows.add(row("Z", null, maximum, "", MarkSource.APPRAISAL, Criterion.Kind.REGULAR));
        Points total = rules.criteria().total().plus(maximum);
        return new Rulebook.BlockRules(
                rules.block(),
                CriteriaSet.of(rows, total).orThrow(),
                rules.regulations().with("total", total.toString()));
    }

    static Rulebook with(Rulebook rulebook, List<Rulebook.BlockRules> blocks) {
        return new Rulebook(
                rulebook.year(), rulebook.title(), rulebook.citation(), rulebook.note(), blocks, Optional.empty());
    }

    private static Rulebook.BlockRules scaled(Rulebook.BlockRules rules, int power) {
        Points total = scaled(rules.criteria().total(), power);
        Map<String, String> changes = new HashMap<>();
        changes.put("total", total.toString());
        changes.put(
                "leafScale", String.valueOf(rules.regulations().leafRounding().scale() - power));
        rules.regulations()
                .bonusCap()
                .ifPresent(cap -> changes.put("bonusCap", scaled(cap, power).toString()));
        rules.regulations()
                .penaltyCap()
                .ifPresent(cap -> changes.put("penaltyCap", scaled(cap, power).toString()));
        return new Rulebook.BlockRules(
                rules.block(),
                CriteriaSet.of(rows(rules.criteria(), power), total).orThrow(),
                rules.regulations().with(changes));
    }

    private static List<CriterionRow> rows(CriteriaSet set, int power) {
        return set.criteria().stream()
                .map(criterion -> {
                    Leaf leaf = criterion instanceof Leaf end ? end : null;
                    String parent = set.parent(criterion.code()).orElse(null);
                    return row(
                            criterion.code(),
                            parent,
                            scaled(criterion.maximum(), power),
                            leaf == null ? null : step(leaf, power),
                            leaf == null ? null : leaf.source(),
                            criterion.kind());
                })
                .toList();
    }

    private static String step(Leaf leaf, int power) {
        return ((Judged) leaf.rule())
                .step()
                .map(step -> "step=" + scaled(step, power))
                .orElse("");
    }

    private static CriterionRow row(
            String code,
            @Nullable String parent,
            Points maximum,
            @Nullable String parameters,
            @Nullable MarkSource source,
            Criterion.Kind kind) {
        return new CriterionRow(
                code,
                parent,
                code,
                maximum.toBigDecimal(),
                parameters == null ? null : "Judged",
                parameters,
                source,
                null,
                null,
                kind,
                null,
                null,
                null,
                null);
    }

    private static Points scaled(Points points, int power) {
        return Points.of(points.toBigDecimal().movePointRight(power));
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal points, int power) {
        return points == null ? null : points.movePointRight(power);
    }

    private static MarkRow with(MarkRow mark, @Nullable BigDecimal points) {
        return new MarkRow(
                mark.unit(),
                mark.criterion(),
                mark.stage(),
                points,
                mark.reported(),
                mark.outOf(),
                mark.evidence(),
                mark.agency(),
                mark.person(),
                mark.time(),
                mark.reason(),
                mark.decision(),
                mark.documents(),
                mark.origin());
    }
}
