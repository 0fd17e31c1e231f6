package vn.cchc.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;

/** A small round for tests, written in few words: criteria, regulations and marks of unit {@code A} unless another is named. */
record Sample(
        List<CriterionRow> criteria, Map<String, String> regulations, List<MarkRow> marks, List<ExemptionRow> exempt) {

    /** Criteria as {@code code=maximum}; the parent is the code up to the last dot, {@code B} is a bonus, {@code P} a penalty. */
    static Sample of(String... criteria) {
        return new Sample(Stream.of(criteria).map(Sample::row).toList(), Map.of(), List.of(), List.of());
    }

    Sample with(String... regulations) {
        Map<String, String> all = new HashMap<>(this.regulations);
        Stream.of(regulations).map(text -> text.split("=", 2)).forEach(pair -> all.put(pair[0], pair[1]));
        return new Sample(criteria, all, marks, exempt);
    }

    /** Gives a leaf a rule and appraises unit A by evidence for it. */
    Sample ruled(String code, String rule, String parameters, String evidence) {
        List<CriterionRow> changed = criteria.stream()
                .map(row ->
                        row.code().equals(code) ? row.withRule(rule, parameters, MarkSource.SELF_THEN_APPRAISAL) : row)
                .toList();
        return new Sample(changed, regulations, marks, exempt).evidence(code, Stage.APPRAISAL, evidence);
    }

    /** Declares leaves whose points come from the survey. */
    Sample survey(String... codes) {
        List<CriterionRow> changed = criteria.stream()
                .map(row -> List.of(codes).contains(row.code()) ? row.withRule("Judged", "", MarkSource.SURVEY) : row)
                .toList();
        return new Sample(changed, regulations, marks, exempt);
    }

    /** Appraises leaves of unit A, as {@code code=points}. */
    Sample appraised(String... given) {
        return marked("A", Stage.APPRAISAL, given);
    }

    Sample marked(String unit, @Nullable Stage stage, String... given) {
        List<MarkRow> more = new ArrayList<>(marks);
        Stream.of(given)
                .map(text -> text.split("="))
                .forEach(pair -> more.add(MarkRow.points(unit, pair[0], stage, pair[1])));
        return new Sample(criteria, regulations, more, exempt);
    }

    /** Declares the rule of a leaf. */
    Sample rule(String code, String name, String parameters, MarkSource source) {
        List<CriterionRow> changed = criteria.stream()
                .map(row -> code.equals(row.code()) ? row.withRule(name, parameters, source) : row)
                .toList();
        return new Sample(changed, regulations, marks, exempt);
    }

    Sample evidence(String leaf, @Nullable Stage stage, String evidence) {
        return row(MarkRow.evidence("A", leaf, stage, evidence));
    }

    /** Appraises a leaf by two figures, of which one may be blank. */
    Sample reported(String leaf, String reported, @Nullable String outOf) {
        return row(new MarkRow(
                "A",
                leaf,
                Stage.APPRAISAL,
                null,
                new BigDecimal(reported),
                outOf == null ? null : new BigDecimal(outOf),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    Sample row(MarkRow mark) {
        List<MarkRow> more = new ArrayList<>(marks);
        more.add(mark);
        return new Sample(criteria, regulations, more, exempt);
    }

    Sample exempt(String... codes) {
        List<ExemptionRow> more = new ArrayList<>(exempt);
        Stream.of(codes).forEach(code -> more.add(new ExemptionRow("A", code, null, "no border", null, null, null)));
        return new Sample(criteria, regulations, marks, more);
    }

    Scorecards score(Stage stage) {
        Points total = Points.of(regulations.getOrDefault("total", "100"));
        Rulebook rulebook = Rulebook.of(2025, CriteriaSet.of(criteria, total).orThrow(), Regulations.of(regulations));
        List<UnitRow> units = Stream.concat(Stream.of("A"), marks.stream().map(MarkRow::unit))
                .distinct()
                .map(code -> UnitRow.of(String.valueOf(code), "Unit " + code, "ALL"))
                .toList();
        RoundRows rows = RoundRows.of(units, marks).withExemptions(exempt);
        Round round = Round.of(rulebook, LocalDate.of(2025, 12, 31), rows).orThrow();
        return Scorer.of(rulebook).score(round, stage);
    }

    /** The scorecard of unit A once the council has spoken. */
    Scorecard card() {
        return score(Stage.COUNCIL).card("A");
    }

    String published() {
        return card().published().orElseThrow().toPlainString();
    }

    private static CriterionRow row(String text) {
        String code = text.substring(0, text.indexOf('='));
        int dot = code.lastIndexOf('.');
        CriterionRow row =
                CriterionRow.of(code, dot < 0 ? null : code.substring(0, dot), code, text.substring(code.length() + 1));
        return code.equals("B") || code.equals("P") ? outside(row) : row;
    }

    private static CriterionRow outside(CriterionRow row) {
        Criterion.Kind kind = "B".equals(row.code()) ? Criterion.Kind.BONUS : Criterion.Kind.PENALTY;
        return new CriterionRow(
                row.code(),
                null,
                row.name(),
                row.maximum(),
                null,
                null,
                null,
                null,
                null,
                kind,
                null,
                null,
                null,
                null);
    }
}
