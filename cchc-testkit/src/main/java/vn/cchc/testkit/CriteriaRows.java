package vn.cchc.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;

/**
 * The rows of a sound criteria set and the total that its regular fields add up to.
 *
 * @param rows the rows, each before its children
 * @param total the sum of the regular fields' maxima
 */
public record CriteriaRows(List<CriterionRow> rows, Points total) {

    public CriteriaRows {
        rows = List.copyOf(rows);
    }

    /** Returns the set that the rows make. */
    public CriteriaSet set() {
        return CriteriaSet.of(rows, total).orThrow();
    }

    /** Writes the rows as {@code code=maximum}, for the report of a failed property. */
    @Override
    public String toString() {
        return rows.stream().map(CriteriaRows::text).collect(Collectors.joining(" "));
    }

    private static String text(CriterionRow row) {
        return row.code() + "=" + plain(row.maximum()) + (row.source() == null ? "" : " " + row.source())
                + (row.parameters() == null ? "" : " " + row.parameters());
    }

    private static String plain(@Nullable BigDecimal points) {
        return points == null ? "–" : points.toPlainString();
    }
}
