package vn.cchc.report.workbook;

import java.util.List;
import java.util.Optional;
import vn.cchc.io.table.FormCell.Look;
import vn.cchc.io.table.SheetCell;
import vn.cchc.model.regulation.ExemptionPolicy;

/**
 * How formulas express an exemption policy: the columns it needs on the sheet of points, behind the groups, and the part of the whole that a
 * unit earned.
 */
interface Weights {

    /**
     * A column behind the groups.
     *
     * @param heading what it holds
     * @param maximum what stands in the row of the maxima, or an empty cell
     * @param formula its formula in the row of a unit
     */
    record Column(String heading, SheetCell maximum, Formula formula) {}

    /** A formula in the row of a unit. */
    @FunctionalInterface
    interface Formula {

        String in(int row);
    }

    /** Returns the columns, which stand from {@link PointsColumns#end()} on. */
    List<Column> columns();

    /**
     * Returns the part of the whole that was earned, as a fraction of 1.
     *
     * @param points the cell with the unit's regular points
     * @param maximum the cell with what applies to it
     * @param refs names cells of the sheet of points
     */
    String share(String points, String maximum, Refs refs, int row);

    /** Returns how a policy is expressed. */
    static Weights of(ExemptionPolicy policy, PointsColumns columns, SheetWords words) {
        return switch (policy) {
            case SHRINK_MAXIMUM -> new Shrunk();
            case KEEP_FIELD_WEIGHTS -> new FieldWeights(columns, words);
            case KEEP_SOURCE_WEIGHTS -> new SourceWeights(columns, words);
            case KEEP_WEIGHTS_AT_EVERY_LEVEL -> new LevelWeights(columns, words);
        };
    }

    /** A cell in the row of the maxima. */
    static SheetCell maximum(SheetWords words, String formula) {
        return SheetCell.formula(formula, Optional.empty(), words.plain()).looking(Look.PLAIN);
    }

    /** Every applicable point weighs the same. */
    record Shrunk() implements Weights {

        @Override
        public List<Column> columns() {
            return List.of();
        }

        @Override
        public String share(String points, String maximum, Refs refs, int row) {
            return points + "/" + maximum;
        }
    }
}
