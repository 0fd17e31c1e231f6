package vn.cchc.report.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.io.table.FormCell.Look;
import vn.cchc.io.table.SheetCell;
import vn.cchc.io.table.SheetPage;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionGroup;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.ranking.Place;
import vn.cchc.report.content.BlockContent;
import vn.cchc.scoring.GroupScore;
import vn.cchc.scoring.LeafScore;
import vn.cchc.scoring.Score;
import vn.cchc.scoring.Scorecard;

/** The sheet with the points of every leaf of every unit of a block, and the sums of groups as formulas. */
final class PointsSheet {

    private static final int WIDTH_OF_NAME = 34;
    private static final int WIDTH_OF_POINTS = 12;
    private static final int COLUMNS_OF_A_PAGE = 8;

    private final SheetHead head;
    private final SheetWords words;
    private final BlockContent block;
    private final PointsColumns columns;
    private final List<Weights.Column> weights;
    private final String name;

    PointsSheet(SheetHead head, BlockContent block, PointsColumns columns, Weights weights, String name) {
        this.head = head;
        this.words = head.words();
        this.block = block;
        this.columns = columns;
        this.weights = weights.columns();
        this.name = name;
    }

    SheetPage page() {
        int all = columns.end() + weights.size();
        List<Integer> widths = new ArrayList<>(List.of(12, WIDTH_OF_NAME));
        widths.addAll(Collections.nCopies(all - widths.size(), WIDTH_OF_POINTS));
        List<Place> places = block.places();
        Iterable<List<SheetCell>> rows = () -> Stream.concat(
                        heads().stream(),
                        Stream.iterate(0, i -> i < places.size(), i -> i + 1).map(i -> row(places.get(i), i)))
                .iterator();
        return new SheetPage(
                name,
                widths,
                rows,
                PointsColumns.FIRST_UNIT,
                PointsColumns.FIRST_LEAF,
                head.print(
                        all,
                        PointsColumns.FIRST_UNIT + places.size(),
                        false,
                        PointsColumns.MAXIMA,
                        block.ranking().provisional()));
    }

    private List<List<SheetCell>> heads() {
        List<List<SheetCell>> rows = new ArrayList<>(head.rows(
                block,
                words.say("points.title"),
                words.say("points.guide"),
                Math.min(columns.end(), COLUMNS_OF_A_PAGE)));
        rows.add(sections());
        List<SheetCell> sources = labelled("sources");
        List<SheetCell> maxima = labelled("maxima");
        List<SheetCell> headings = new ArrayList<>(List.of(
                words.text(words.report().say("column.code"), Look.HEADING),
                words.text(words.report().say("column.unit"), Look.HEADING)));
        for (Criterion criterion : Stream.<Criterion>concat(columns.leaves().stream(), columns.groups().stream())
                .toList()) {
            sources.add(
                    criterion instanceof Leaf leaf ? words.mark(words.say(PointsColumns.source(leaf))) : words.blank());
            maxima.add(SheetCell.number(criterion.maximum().toBigDecimal(), words.plain()));
            headings.add(words.text(criterion.code() + " " + criterion.name(), Look.HEADING));
        }
        for (Weights.Column column : weights) {
            sources.add(words.blank());
            maxima.add(column.maximum());
            headings.add(words.text(column.heading(), Look.HEADING));
        }
        rows.add(sources);
        rows.add(maxima);
        rows.add(headings);
        return rows;
    }

    private List<SheetCell> labelled(String key) {
        return new ArrayList<>(List.of(words.blank(), words.plainText(words.say(key))));
    }

    /** What the columns beneath are, above the first of each kind. */
    private List<SheetCell> sections() {
        List<SheetCell> row = new ArrayList<>(Collections.nCopies(columns.end() + weights.size(), SheetCell.EMPTY));
        row.set(PointsColumns.FIRST_LEAF, words.title(words.say("section.leaves")));
        if (!columns.groups().isEmpty()) {
            row.set(PointsColumns.FIRST_LEAF + columns.leaves().size(), words.title(words.say("section.groups")));
        }
        if (!weights.isEmpty()) {
            row.set(columns.end(), words.title(words.say("section.weights")));
        }
        return row;
    }

    private List<SheetCell> row(Place place, int position) {
        Scorecard card = place.card();
        int row = PointsColumns.FIRST_UNIT + position;
        List<SheetCell> cells = new ArrayList<>();
        cells.add(words.plainText(place.unit().code()));
        cells.add(words.plainText(place.unit().name()));
        List<LeafScore> scores = leaves(card);
        scores.sort(Comparator.comparing(score -> score.criterion().kind()));
        scores.forEach(score -> cells.add(words.points(score)));
        for (CriterionGroup group : columns.groups()) {
            cells.add(SheetCell.formula(
                    columns.group(group, row),
                    card.points(group.code()).map(points -> points.toBigDecimal()),
                    words.plain()));
        }
        weights.forEach(
                column -> cells.add(SheetCell.formula(column.formula().in(row), Optional.empty(), words.plain())));
        return cells;
    }

    private static List<LeafScore> leaves(Scorecard card) {
        List<LeafScore> leaves = new ArrayList<>();
        card.fields().forEach(field -> collect(field, leaves));
        return leaves;
    }

    private static void collect(Score score, List<LeafScore> leaves) {
        if (score instanceof GroupScore group) {
            group.parts().forEach(part -> collect(part, leaves));
        } else {
            leaves.add((LeafScore) score);
        }
    }
}
