package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.criteria.rule.Judged;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/**
 * A round with ten times the points, maxima and caps. Leaves become judged ones, with ten times the step; a mark that rests on evidence becomes
 * the points that it earned.
 */
final class Tenfold {

    private final LawCase given;

    Tenfold(LawCase given) {
        this.given = given;
    }

    LawCase scaled() {
        Rulebook rulebook = given.rulebook();
        Rulebook scaled = new Rulebook(
                rulebook.year(),
                rulebook.title(),
                rulebook.citation(),
                rulebook.note(),
                rulebook.blocks().stream().map(Tenfold::rules).toList(),
                rulebook.anyBlock().map(Tenfold::rules));
        List<MarkRow> marks = new ArrayList<>();
        boolean evidence = given.rows().marks().stream().anyMatch(row -> row.points() == null);
        if (evidence) {
            marks.addAll(earned());
        } else {
            given.rows().marks().forEach(row -> marks.add(mark(row)));
        }
        return CaseEdit.withMarks(
                new LawCase(scaled, given.referenceDate(), given.rows()),
                given.rows().units(),
                marks);
    }

    /** The rules of a block that the law speaks of; the others have no units here and stay. */
    private static Rulebook.BlockRules rules(Rulebook.BlockRules rules) {
        if (new ScaleInvariance().silence(rules).isPresent()) {
            return rules;
        }
        CriteriaSet criteria = rules.criteria();
        List<CriterionRow> rows = criteria.criteria().stream()
                .map(criterion -> row(criterion, criteria))
                .toList();
        CriteriaSet scaled = CriteriaSet.of(rows, tenfold(criteria.total())).orThrow();
        return new Rulebook.BlockRules(rules.block(), scaled, regulations(rules.regulations()));
    }

    private static CriterionRow row(Criterion criterion, CriteriaSet criteria) {
        boolean field = criteria.parent(criterion.code()).isEmpty();
        boolean regular = criterion.kind() == Criterion.Kind.REGULAR;
        CriterionRow row = new CriterionRow(
                criterion.code(),
                criteria.parent(criterion.code()).orElse(null),
                criterion.name(),
                tenfold(criterion.maximum()).toBigDecimal(),
                null,
                null,
                null,
                null,
                criterion instanceof Leaf leaf ? leaf.task().orElse(null) : null,
                field && !regular ? criterion.kind() : null,
                null,
                null,
                null,
                null);
        return criterion instanceof Leaf end ? row.withRule("Judged", parameters(end), end.source()) : row;
    }

    private static String parameters(Leaf leaf) {
        return leaf.rule() instanceof Judged judged && judged.step().isPresent()
                ? "step=" + tenfold(judged.step().get())
                : "";
    }

    private static Regulations regulations(Regulations regulations) {
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("total", tenfold(regulations.total()).toString());
        changes.put("leafScale", String.valueOf(regulations.leafRounding().scale() - 1));
        regulations
                .bonusCap()
                .ifPresent(cap -> changes.put("bonusCap", tenfold(cap).toString()));
        regulations
                .penaltyCap()
                .ifPresent(cap -> changes.put("penaltyCap", tenfold(cap).toString()));
        return regulations.with(changes);
    }

    private static Points tenfold(Points points) {
        return new Points(Math.multiplyExact(points.nanos(), 10));
    }

    private static MarkRow mark(MarkRow row) {
        return new MarkRow(
                row.unit(),
                row.criterion(),
                row.stage(),
                tenfold(row.points()),
                null,
                null,
                null,
                row.agency(),
                row.person(),
                row.time(),
                row.reason(),
                row.decision(),
                row.documents(),
                null);
    }

    private static @Nullable BigDecimal tenfold(@Nullable BigDecimal points) {
        return points == null ? null : points.movePointRight(1);
    }

    /** The marks of a round in which every leaf was decided by the points that it has. */
    private List<MarkRow> earned() {
        Round round = given.round();
        Scorecards cards = Scorer.of(round.rulebook()).score(round, Stage.COUNCIL);
        List<MarkRow> marks = new ArrayList<>();
        for (Scorecard card : cards.all()) {
            List<Leaf> missing = card.missing();
            for (Leaf leaf : card.rules().criteria().leaves()) {
                if (!missing.contains(leaf)) {
                    card.points(leaf.code())
                            .ifPresent(points -> marks.add(
                                    CaseEdit.mark(card.unit().code(), leaf, Stage.COUNCIL, tenfold(points), null)));
                }
            }
        }
        return marks;
    }
}
