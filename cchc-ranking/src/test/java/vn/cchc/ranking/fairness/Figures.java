package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.UnitRow;
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
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorer;

/** A small round, told leaf by leaf: {@code new Figures("20", "30", "50").unit("A", "10 15 –")}. */
final class Figures {

    private final Rulebook rulebook;
    private final List<UnitRow> units = new ArrayList<>();
    private final List<MarkRow> marks = new ArrayList<>();
    private final List<ExemptionRow> exemptions = new ArrayList<>();

    /** Leaves 1, 2, 3 … with these maxima, each appraised by an agency of its own; {@code -4} is a penalty of up to 4 points. */
    Figures(String... maxima) {
        this(Rulebook.of(
                2025,
                set(maxima),
                Regulations.DEFAULT.with("total", total(maxima).toString())));
    }

    private Figures(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    Figures with(String regulation, String value) {
        return new Figures(rulebook.with(regulation, value));
    }

    private static Points total(String... maxima) {
        return Points.sum(Stream.of(maxima)
                .filter(maximum -> !maximum.startsWith("-"))
                .map(Points::of)
                .toList());
    }

    private static CriteriaSet set(String... maxima) {
        List<CriterionRow> rows = new ArrayList<>();
        for (int i = 1; i <= maxima.length; i++) {
            BigDecimal maximum = new BigDecimal(maxima[i - 1]);
            rows.add(new CriterionRow(
                    "" + i,
                    null,
                    "Leaf " + i,
                    maximum.abs(),
                    null,
                    null,
                    null,
                    "Agency " + i,
                    null,
                    maximum.signum() < 0 ? Criterion.Kind.PENALTY : null,
                    null,
                    null,
                    null,
                    null));
        }
        return CriteriaSet.of(rows, total(maxima)).orThrow();
    }

    /** Appraised points of each leaf; a dash for a leaf that does not apply, a question mark for one nobody marked. */
    Figures unit(String code, String points) {
        units.add(UnitRow.of(code, "Unit " + code, null));
        String[] cells = points.split(" ");
        for (int i = 0; i < cells.length; i++) {
            String leaf = "" + (i + 1);
            if (cells[i].equals("–")) {
                exemptions.add(new ExemptionRow(code, leaf, Stage.SELF, "no border gate", null, null, null));
            } else if (!cells[i].equals("?")) {
                mark(code, leaf, Stage.APPRAISAL, cells[i], "Agency " + leaf);
            }
        }
        return this;
    }

    Figures mark(String unit, String leaf, Stage stage, String points, @Nullable String agency) {
        marks.removeIf(row -> unit.equals(row.unit()) && leaf.equals(row.criterion()) && row.stage() == stage);
        marks.add(new MarkRow(
                unit,
                leaf,
                stage,
                new BigDecimal(points),
                null,
                null,
                null,
                agency,
                null,
                null,
                null,
                null,
                null,
                null));
        return this;
    }

    Ranking ranking() {
        return ranking(Stage.COUNCIL);
    }

    Ranking ranking(Stage stage) {
        RoundRows rows = RoundRows.of(units, marks).withExemptions(exemptions);
        Round round = Round.of(rulebook, LocalDate.of(2025, 12, 31), rows).orThrow();
        return Ranker.of(rulebook).rank(Scorer.of(rulebook).score(round, stage));
    }
}
