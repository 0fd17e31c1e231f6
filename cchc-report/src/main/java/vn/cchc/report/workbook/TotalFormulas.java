package vn.cchc.report.workbook;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.regulation.MissingPolicy;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.report.content.BlockContent;

/** The regulations about totals and indexes as formulas in the row of a unit. */
final class TotalFormulas {

    /** Decimals at which the noise of binary fractions is gone and no two indexes that differ have met, see {@link SpreadsheetLimits}. */
    static final int QUIET = 11;

    private final Regulations regulations;
    private final Points total;
    private final PointsColumns points;
    private final Weights weights;
    private final Refs there;
    private final ToIntFunction<String> columns;

    TotalFormulas(
            BlockContent block, PointsColumns points, Weights weights, Refs there, ToIntFunction<String> columns) {
        this.regulations = block.regulations();
        this.total = block.ranking().rules().criteria().total();
        this.points = points;
        this.weights = weights;
        this.there = there;
        this.columns = columns;
    }

    private String cell(String key, int row) {
        return Refs.here().cell(row, columns.applyAsInt(key));
    }

    boolean hasOutside() {
        return points.leaves().stream().anyMatch(leaf -> leaf.kind() != Criterion.Kind.REGULAR);
    }

    int indexDecimals() {
        return regulations.indexRounding().scale();
    }

    String points(int row) {
        return points.exact("SUM(" + points.regular(there, row) + ")");
    }

    String maximum(int row) {
        return points.exact("SUMPRODUCT((" + points.regular(there, row) + "<>\"" + SheetWords.AWAY + "\")*"
                + points.regularOf(there, PointsColumns.MAXIMA) + ")");
    }

    String bonus(int row) {
        return outside(Criterion.Kind.BONUS, regulations.bonusCap(), row);
    }

    String penalty(int row) {
        return outside(Criterion.Kind.PENALTY, regulations.penaltyCap(), row);
    }

    private String outside(Criterion.Kind kind, Optional<Points> cap, int row) {
        List<Criterion> fields = points.fields(kind);
        if (fields.isEmpty()) {
            return "0";
        }
        String sum = points.exact(points.sum(fields, there, row));
        return cap.map(most -> "MIN(" + most + "," + sum + ")").orElse(sum);
    }

    /** How many leaves nobody has marked. */
    String missing(int row) {
        return "SUMPRODUCT((" + points.all(there, row) + "=\"" + SheetWords.OPEN + "\")*1)";
    }

    /** The index with all the decimals that count; nothing where there is none. */
    String exact(int row) {
        String earned = "100*" + weights.share(cell("points", row), cell("maximum", row), there, row);
        String whole = hasOutside()
                ? earned + "+100*(" + cell("bonus", row) + "-" + cell("penalty", row) + ")/" + total
                : earned;
        String none = "\"" + SheetWords.AWAY + "\"";
        String open = regulations.missingPolicy() == MissingPolicy.COUNT_AS_ZERO ? "" : cell("missing", row) + ">0";
        String without = cell("maximum", row) + "=0";
        return "IF(" + (open.isEmpty() ? without : "OR(" + without + "," + open + ")") + "," + none + ",ROUND("
                + bounded(whole) + "," + QUIET + "))";
    }

    private String bounded(String index) {
        return switch (regulations.indexBounds()) {
            case NONE -> index;
            case FLOOR_AT_ZERO -> hasOutside() ? "MAX(0," + index + ")" : index;
            case CAP_AT_100 -> hasOutside() ? "MIN(100,MAX(0," + index + "))" : index;
        };
    }

    /** The published index. */
    String index(int row) {
        return "IF(ISNUMBER(" + cell("exact", row) + "),ROUND(" + cell("exact", row) + "," + indexDecimals() + "),\""
                + SheetWords.AWAY + "\")";
    }
}
