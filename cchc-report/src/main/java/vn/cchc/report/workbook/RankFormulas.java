package vn.cchc.report.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import vn.cchc.io.table.SheetCell;
import vn.cchc.model.regulation.IndexPrecision;
import vn.cchc.model.regulation.MissingPolicy;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.report.content.BlockContent;

/**
 * The regulations about places as formulas in the row of a unit: 1 + the number of units strictly ahead, by the index and then by each key of
 * the tie chain, and by nothing else.
 */
final class RankFormulas {

    /** Below every index and every key. */
    private static final String LOWEST = "-1E+99";

    private static final String NONE = "\"" + SheetWords.AWAY + "\"";

    private final BlockContent block;
    private final Ranking ranking;
    private final Regulations regulations;
    private final List<TieBreak> chain;
    private final PointsColumns points;
    private final Refs there;
    private final SheetWords words;
    private final ToIntFunction<String> columns;
    private final Map<String, List<Optional<BigDecimal>>> keys = new HashMap<>();

    RankFormulas(
            BlockContent block,
            Ranking ranking,
            PointsColumns points,
            Refs there,
            SheetWords words,
            ToIntFunction<String> columns) {
        this.block = block;
        this.ranking = ranking;
        this.regulations = block.regulations();
        this.chain = regulations.tieChain();
        this.points = points;
        this.there = there;
        this.words = words;
        this.columns = columns;
    }

    int keys() {
        return chain.size();
    }

    TieBreak key(int position) {
        return chain.get(position);
    }

    boolean needsSharing() {
        return switch (regulations.rankNumbering()) {
            case STANDARD, ORDINAL -> false;
            case DENSE, MODIFIED, FRACTIONAL -> true;
        };
    }

    private String cell(String key, int row) {
        return Refs.here().cell(row, columns.applyAsInt(key));
    }

    private String all(String key) {
        return Refs.here()
                .down(
                        columns.applyAsInt(key),
                        PointsColumns.FIRST_UNIT,
                        PointsColumns.FIRST_UNIT + block.places().size() - 1);
    }

    /** The value of the index that ranks. */
    private String ranking(int row) {
        return cell(regulations.indexPrecision() == IndexPrecision.EXACT ? "exact" : "index", row);
    }

    /** The index of a unit that is ranked, below all others for one that is not. */
    String order(int row) {
        String takesPart = cell("ranked", row) + "=\"x\"";
        return "IF(AND(" + takesPart + ",ISNUMBER(" + ranking(row) + ")" + notRefused() + ")," + ranking(row) + ","
                + LOWEST + ")";
    }

    /** Where the policy says so, one unit that is not fully marked keeps the whole block unranked. */
    private String notRefused() {
        return regulations.missingPolicy() == MissingPolicy.REFUSE ? "," + openUnits() + "=0" : "";
    }

    private String openUnits() {
        return "SUMPRODUCT((" + all("ranked") + "=\"x\")*(" + all("missing") + ">0)*(" + all("maximum") + ">0))";
    }

    String byIndex(int row) {
        return place(row, "(" + all("order") + ">" + ranking(row) + ")*1");
    }

    /** The number of units strictly ahead, and one. */
    String ahead(int row) {
        String better = "(" + all("order") + ">" + ranking(row) + ")";
        if (chain.isEmpty()) {
            return place(row, better + "*1");
        }
        return place(row, better + "+(" + all("order") + "=" + ranking(row) + ")*" + aheadByKeys(0, row));
    }

    private String aheadByKeys(int position, int row) {
        String own = cell("order" + position, row);
        String better = "(" + all("order" + position) + ">" + own + ")";
        return position == chain.size() - 1
                ? better
                : "(" + better + "+(" + all("order" + position) + "=" + own + ")*" + aheadByKeys(position + 1, row)
                        + ")";
    }

    private String place(int row, String ahead) {
        String ranked = "ISNUMBER(" + ranking(row) + ")";
        String condition = regulations.missingPolicy() == MissingPolicy.REFUSE
                ? "AND(" + ranked + "," + openUnits() + "=0)"
                : ranked;
        return "IF(" + condition + ",1+SUMPRODUCT(" + ahead + ")," + NONE + ")";
    }

    /** How many ranked units share the place, 1 or more. */
    String sharing(int row) {
        return "MAX(1,COUNTIFS(" + all("ahead") + "," + cell("ahead", row) + "," + all("ranked") + ",\"x\"))";
    }

    /** The place in the declared numbering, for a unit that is ranked. */
    String printed(int row) {
        String ahead = cell("ahead", row);
        String number = switch (regulations.rankNumbering()) {
            case STANDARD, ORDINAL -> ahead;
            case MODIFIED -> ahead + "+" + cell("sharing", row) + "-1";
            case FRACTIONAL -> ahead + "+(" + cell("sharing", row) + "-1)/2";
            case DENSE ->
                "1+ROUND(SUMPRODUCT((" + all("ranked") + "=\"x\")*(" + all("ahead") + "<" + ahead + ")/"
                        + all("sharing") + "),0)";
        };
        return "IF(AND(" + cell("ranked", row) + "=\"x\",ISNUMBER(" + ahead + "))," + number + "," + NONE + ")";
    }

    /** The value of a key: points by formula, what lies outside the points as it is. */
    SheetCell value(int position, Place place, int row, String format) {
        List<Optional<BigDecimal>> values = keys.computeIfAbsent(place.unit().code(), ranking::keys);
        Optional<BigDecimal> value = values.isEmpty() ? Optional.empty() : values.get(position);
        TieBreak key = key(position);
        return switch (key.kind()) {
            case CRITERION ->
                SheetCell.formula(
                        there.cell(
                                row,
                                points.column(block.ranking().rules().criteria().criterion(key.argument()))),
                        value,
                        format);
            case SOURCE -> SheetCell.formula(source(key, row), value, format);
            case IMPROVEMENT ->
                value.isEmpty()
                        ? words.mark(SheetWords.AWAY)
                        : SheetCell.formula(improvement(value.get(), place, row), value, words.plain());
            case REFUSED_PETITIONS, SELF_GAP, PREVIOUS_INDEX, HOST -> words.number(value, words.plain());
        };
    }

    private String source(TieBreak key, int row) {
        String mark = words.quoted(key.argument().equals("SURVEY") ? "source.survey" : "source.appraised");
        String sources = points.regularOf(there, PointsColumns.SOURCES);
        String leaves = points.regular(there, row);
        return "IF(SUMPRODUCT((" + sources + "=" + mark + ")*(" + leaves + "<>" + NONE + ")*"
                + points.regularOf(there, PointsColumns.MAXIMA) + ")=0," + NONE + ","
                + points.exact("SUMIF(" + sources + "," + mark + "," + leaves + ")") + ")";
    }

    /** The index of the year before is a number that lies outside the workbook. */
    private String improvement(BigDecimal rise, Place place, int row) {
        BigDecimal before = place.card().published().orElseThrow().subtract(rise);
        return "IF(ISNUMBER(" + cell("index", row) + "),ROUND(" + cell("index", row) + "-" + before.toPlainString()
                + ",9)," + NONE + ")";
    }

    /** The value of a key such that more is better; a missing one comes last and equals only a missing one. */
    String keyOrder(int position, int row) {
        String own = cell("key" + position, row);
        String value =
                key(position).direction() == TieBreak.Direction.LOWER_FIRST ? "-N(" + own + ")" : "N(" + own + ")";
        return "IF(" + own + "=" + NONE + "," + LOWEST + "," + value + ")";
    }
}
