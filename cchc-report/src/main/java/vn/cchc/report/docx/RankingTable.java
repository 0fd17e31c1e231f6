package vn.cchc.report.docx;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.ranking.Place;
import vn.cchc.report.content.BlockContent;
import vn.cchc.report.content.CriterionMeans;
import vn.cchc.report.content.ReportWords;

/** The ranking of a block as a table, with or without what separates each unit from the one above; and its fields side by side. */
final class RankingTable {

    /** More fields than this do not fit beside each other on a sheet. */
    private static final int MOST_FIELDS = 12;

    private RankingTable() {}

    /** Writes places with points, index, band, and what separates each unit from the one listed above it. */
    static void separated(Body body, BlockContent block) {
        WordTable table = body.table(
                caption(body, block),
                List.of(
                        body.number("column.place", 9),
                        body.text("column.unit", 28),
                        body.number("column.points", 11),
                        body.number("column.index", 11),
                        body.number("column.band", 13),
                        body.text("column.between", 28)));
        for (Place place : block.places()) {
            String separation = ReportWords.join(
                    "; ",
                    body.content().places().separation(place),
                    body.content().places().remark(place));
            table.row(
                    body.content().places().number(place),
                    place.unit().name(),
                    points(body, place),
                    index(body, place),
                    band(place),
                    separation);
        }
    }

    /** Writes places with points, maximum, index and band, and a remark where there is one. */
    static void plain(Body body, BlockContent block) {
        WordTable table = body.table(
                caption(body, block),
                List.of(
                        body.number("column.place", 9),
                        body.number("column.code", 12),
                        body.text("column.unit", 40),
                        body.number("column.points", 12),
                        body.number("column.maximum", 12),
                        body.number("column.index", 12),
                        body.number("column.band", 16),
                        body.text("column.note", 32)));
        for (Place place : block.places()) {
            table.row(
                    body.content().places().number(place),
                    place.unit().code(),
                    place.unit().name(),
                    points(body, place),
                    body.words().number(place.card().maximum()),
                    index(body, place),
                    band(place),
                    body.content().places().remark(place));
        }
    }

    /** Writes the percent of each field, units beneath each other; fields that do not fit beside each other follow in another table. */
    static void fields(Body body, BlockContent block) {
        var fields = block.fields();
        for (int from = 0; from < fields.size(); from += MOST_FIELDS) {
            fields(body, block, from, Math.min(fields.size(), from + MOST_FIELDS));
        }
        fields.forEach(field -> body.file().line(Look.NOTE, body.say("paper.annex.field", field.code(), field.name())));
        body.file().line(Look.NOTE, body.say("paper.annex.exempt", body.say("cell.exempt"), body.say("cell.open")));
    }

    private static void fields(Body body, BlockContent block, int from, int to) {
        var fields = block.fields().subList(from, to);
        List<Column> columns = new ArrayList<>();
        columns.add(body.number("column.place", 9));
        columns.add(body.text("column.unit", 36));
        fields.forEach(field -> columns.add(Column.number(field.code(), 10)));
        WordTable table =
                body.table(body.say("paper.annex.fields", block.block().name()), columns);
        for (Place place : block.places()) {
            List<String> texts = new ArrayList<>();
            texts.add(body.content().places().number(place));
            texts.add(place.unit().name());
            fields.forEach(field -> texts.add(CriterionMeans.percent(place.card(), field)
                    .map(body.words()::number)
                    .orElse(body.say(place.card().score(field.code()).applies() ? "cell.open" : "cell.exempt"))));
            table.row(texts);
        }
    }

    private static String caption(Body body, BlockContent block) {
        return body.say("part.RANKING.of", block.block().name());
    }

    private static String points(Body body, Place place) {
        return body.words().number(place.card().points());
    }

    private static String index(Body body, Place place) {
        return body.words().number(place.card().published());
    }

    private static String band(Place place) {
        return place.band().orElse(ReportWords.NOTHING);
    }
}
