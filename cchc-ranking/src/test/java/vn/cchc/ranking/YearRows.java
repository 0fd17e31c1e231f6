package vn.cchc.ranking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.model.Block;
import vn.cchc.model.Citation;
import vn.cchc.model.Points;
import vn.cchc.model.UnitRow;
import vn.cchc.model.council.Petition;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/** The rows of one synthetic year for tests, in the blocks {@code A} and {@code B}. */
public final class YearRows {

    private final int year;
    private final List<CriterionRow> criteria;
    private final Map<String, String> regulations = new HashMap<>();
    private final List<UnitRow> units = new ArrayList<>();
    private final List<MarkRow> marks = new ArrayList<>();
    private final List<ExemptionRow> exemptions = new ArrayList<>();
    private final List<PetitionRow> petitions = new ArrayList<>();

    /** Two fields, {@code 1} of 60 points with the leaves {@code 1.1} and {@code 1.2}, and {@code 2} of 40. */
    public YearRows(int year) {
        this(
                year,
                CriterionRow.of("1", null, "Reform", "60"),
                CriterionRow.of("1.1", "1", "Plan", "20"),
                CriterionRow.of("1.2", "1", "Reports", "40"),
                CriterionRow.of("2", null, "Service", "40"));
    }

    public YearRows(int year, CriterionRow... criteria) {
        this.year = year;
        this.criteria = List.of(criteria);
    }

    /** The row of a criterion that adds to the index, or takes from it. */
    public static CriterionRow extra(Criterion.Kind kind, String code, String name, String maximum) {
        BigDecimal most = new BigDecimal(maximum);
        return new CriterionRow(code, null, name, most, null, null, null, null, null, kind, null, null, null, null);
    }

    public YearRows regulation(String name, String value) {
        regulations.put(name, value);
        return this;
    }

    public YearRows unit(String block, String code, String name) {
        units.add(UnitRow.of(code, name, block));
        return this;
    }

    public YearRows unit(UnitRow row) {
        units.add(row);
        return this;
    }

    /** A unit that existed until the middle of the year, and what took its place. */
    public YearRows gone(String block, String code, String successor) {
        LocalDate end = LocalDate.of(year, 6, 30);
        return unit(new UnitRow(code, code, block, null, null, null, null, end, successor, null));
    }

    /** Points at a stage, written {@code leaf=points}. */
    public YearRows marks(String unit, Stage stage, String... given) {
        for (String each : given) {
            String[] sides = each.split("=");
            marks.add(MarkRow.points(unit, sides[0], stage, sides[1]));
        }
        return this;
    }

    /** Points of the survey, which has no stage, written {@code leaf=points}. */
    public YearRows survey(String unit, String given) {
        String[] sides = given.split("=");
        marks.add(MarkRow.points(unit, sides[0], null, sides[1]));
        return this;
    }

    /** Evidence at a stage, for a leaf whose rule takes some. */
    public YearRows evidence(String unit, Stage stage, String leaf, String given) {
        marks.add(MarkRow.evidence(unit, leaf, stage, given));
        return this;
    }

    /** A ranked unit of block A with appraised points in all leaves. */
    public YearRows of(String code, String... given) {
        return unit("A", code, "Unit " + code).marks(code, Stage.APPRAISAL, given);
    }

    public YearRows exempt(String unit, String criterion) {
        exemptions.add(new ExemptionRow(unit, criterion, null, "island", null, null, null));
        return this;
    }

    /** An open petition for points in a leaf, for all of them or, with a dash, for an exemption. */
    public YearRows asks(String id, String unit, String leaf, String points) {
        boolean exemption = points.equals("–");
        petitions.add(new PetitionRow(
                id,
                unit,
                leaf,
                exemption ? Petition.Request.EXEMPTION : Petition.Request.POINTS,
                exemption || points.equals("all") ? null : new BigDecimal(points),
                "reason",
                null,
                null,
                Petition.Outcome.OPEN,
                "",
                null));
        return this;
    }

    public YearRows petition(String id, String unit, Petition.Outcome outcome) {
        petitions.add(new PetitionRow(
                id,
                unit,
                "1.1",
                Petition.Request.POINTS,
                BigDecimal.ONE,
                "reason",
                null,
                null,
                outcome,
                "answer",
                null));
        return this;
    }

    public Rulebook rulebook() {
        Points total = Points.sum(criteria.stream()
                .filter(row -> row.parent() == null && row.kind() == null)
                .map(row -> Points.of(Optional.ofNullable(row.maximum()).orElseThrow()))
                .toList());
        CriteriaSet set = CriteriaSet.of(criteria, total).orThrow();
        Map<String, String> values = new HashMap<>(regulations);
        values.put("total", total.toString());
        Regulations rules = Regulations.of(values);
        return new Rulebook(
                year,
                "",
                Citation.NONE,
                "synthetic",
                List.of(
                        new Rulebook.BlockRules(new Block("A", "Block A"), set, rules),
                        new Rulebook.BlockRules(new Block("B", "Block B"), set, rules)),
                Optional.empty());
    }

    public Scorecards score() {
        Rulebook rulebook = rulebook();
        RoundRows rows = RoundRows.of(units, marks).withExemptions(exemptions).withCouncil(List.of(), petitions);
        Round round = Round.of(rulebook, LocalDate.of(year, 12, 31), rows).orThrow();
        return Scorer.of(rulebook).score(round, Stage.COUNCIL);
    }

    public Ranker ranker() {
        return Ranker.of(rulebook());
    }

    public Ranking rank() {
        return ranker().rank(score());
    }

    /** The ranks of block A in the order in which its units are listed, as {@code unit=rank}. */
    public static List<String> ranks(Ranking ranking) {
        return ranking.block("A").ranked().stream()
                .map(place -> place.unit().code() + "=" + place.rank())
                .toList();
    }
}
