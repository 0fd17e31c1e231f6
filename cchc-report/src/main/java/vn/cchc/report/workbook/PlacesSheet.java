package vn.cchc.report.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.io.table.FormCell.Look;
import vn.cchc.io.table.SheetCell;
import vn.cchc.io.table.SheetPage;
import vn.cchc.model.round.Participation;
import vn.cchc.ranking.Place;
import vn.cchc.report.content.BlockContent;
import vn.cchc.report.content.ReportContent;

/**
 * The sheet with the places of a block: every total, index and place as a formula, our values beside them, and whether they agree. Behind the
 * printed columns stand those that the formulas work with.
 */
final class PlacesSheet {

    private final SheetHead head;
    private final SheetWords words;
    private final ReportContent content;
    private final BlockContent block;
    private final TotalFormulas totals;
    private final RankFormulas ranks;
    private final SpreadsheetLimits limits;
    private final String name;
    private final String format;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    /** What stands in a column. */
    private interface Content {

        SheetCell in(Place place, int row);
    }

    private record Column(String heading, int width, Content content) {}

    PlacesSheet(
            SheetHead head,
            ReportContent content,
            BlockContent block,
            PointsColumns points,
            Weights weights,
            String sheetOfPoints,
            String name) {
        this.head = head;
        this.words = head.words();
        this.content = content;
        this.block = block;
        this.name = name;
        Refs there = Refs.of(sheetOfPoints);
        this.totals = new TotalFormulas(block, points, weights, there, this::column);
        this.ranks = new RankFormulas(block, content.report().ranking(), points, there, words, this::column);
        this.limits = new SpreadsheetLimits(block, content.report().ranking());
        this.format = words.decimals(decimals(block));
        results();
        ours();
        working();
    }

    /** The column of a name that has one. */
    private int column(String key) {
        return Objects.requireNonNull(positions.get(key), key);
    }

    private void add(String key, String heading, int width, Content cell) {
        positions.put(key, columns.size());
        columns.add(new Column(heading, width, cell));
    }

    private void formula(String key, int width, Weights.Formula formula, Value now, String format) {
        add(
                key,
                words.say("column." + key),
                width,
                (place, row) -> SheetCell.formula(formula.in(row), now.of(place), format)
                        .looking(key.equals("place") || key.equals("index") ? Look.RESULT : Look.PLAIN));
    }

    /** A value of ours; nothing where there is none. */
    private interface Value {

        Optional<BigDecimal> of(Place place);
    }

    private void results() {
        formula("place", 7, ranks::printed, Place::printed, words.plain());
        add(
                "code",
                words.report().say("column.code"),
                10,
                (place, row) -> words.plainText(place.unit().code()));
        add(
                "unit",
                words.report().say("column.unit"),
                36,
                (place, row) -> words.plainText(place.unit().name()));
        formula("points", 12, totals::points, PlacesSheet::points, format);
        formula("maximum", 10, totals::maximum, PlacesSheet::maximum, format);
        if (totals.hasOutside()) {
            formula("bonus", 9, totals::bonus, PlacesSheet::bonus, format);
            formula("penalty", 9, totals::penalty, PlacesSheet::penalty, format);
        }
        formula("index", 10, totals::index, place -> place.card().published(), index());
        if (ranks.keys() > 0) {
            formula("byIndex", 9, ranks::byIndex, place -> Optional.empty(), words.plain());
        }
        for (int key = 0; key < ranks.keys(); key++) {
            int position = key;
            add(
                    "key" + key,
                    content.places().key(block, ranks.key(key)),
                    13,
                    (place, row) -> ranks.value(position, place, row, format));
        }
    }

    private void ours() {
        our("points", 12, PlacesSheet::points, format);
        our("maximum", 10, PlacesSheet::maximum, format);
        if (totals.hasOutside()) {
            our("bonus", 9, PlacesSheet::bonus, format);
            our("penalty", 9, PlacesSheet::penalty, format);
        }
        our("index", 10, place -> place.card().published(), index());
        our("place", 9, Place::printed, words.plain());
        add("agrees", words.say("column.agrees"), 10, this::agrees);
        add(
                "band",
                words.report().say("column.band"),
                12,
                (place, row) -> words.plainText(place.band().orElse(SheetWords.AWAY)));
        add(
                "note",
                words.report().say("column.note"),
                24,
                (place, row) -> words.plainText(content.places().remark(place)));
    }

    private void our(String key, int width, Value value, String format) {
        add("our." + key, words.say("column.our." + key), width, (place, row) -> words.number(value.of(place), format));
    }

    private void working() {
        add("ranked", words.say("column.ranked"), 9, (place, row) -> words.mark(isRanked(place) ? "x" : ""));
        formula("missing", 9, totals::missing, place -> Optional.empty(), words.plain());
        formula("exact", 16, totals::exact, place -> Optional.empty(), words.plain());
        formula("order", 16, ranks::order, place -> Optional.empty(), words.plain());
        for (int key = 0; key < ranks.keys(); key++) {
            int position = key;
            add(
                    "order" + key,
                    words.say("column.orderOfKey", content.places().key(block, ranks.key(key))),
                    16,
                    (place, row) -> SheetCell.formula(ranks.keyOrder(position, row), Optional.empty(), words.plain()));
        }
        formula("ahead", 9, ranks::ahead, place -> whole(place.place()), words.plain());
        if (ranks.needsSharing()) {
            formula("sharing", 9, ranks::sharing, place -> Optional.empty(), words.plain());
        }
        our("ahead", 9, place -> whole(place.place()), words.plain());
    }

    /** Whoever takes part in the ranking, marked or not; the others are placed beside it. */
    private static boolean isRanked(Place place) {
        return place.card().participation().kind() == Participation.Kind.RANKED;
    }

    /** The decimals of the finest total, so that they stand beneath one another. */
    private static int decimals(BlockContent block) {
        return block.places().stream()
                .flatMap(place -> Stream.of(points(place), maximum(place), bonus(place), penalty(place)))
                .flatMap(Optional::stream)
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
    }

    private String index() {
        return words.decimals(totals.indexDecimals());
    }

    private static Optional<BigDecimal> points(Place place) {
        return Optional.of(place.card().points().toBigDecimal());
    }

    private static Optional<BigDecimal> maximum(Place place) {
        return Optional.of(place.card().maximum().toBigDecimal());
    }

    private static Optional<BigDecimal> bonus(Place place) {
        return Optional.of(place.card().bonus().toBigDecimal());
    }

    private static Optional<BigDecimal> penalty(Place place) {
        return Optional.of(place.card().penalty().toBigDecimal());
    }

    private static Optional<BigDecimal> whole(OptionalInt number) {
        return number.isPresent() ? Optional.of(BigDecimal.valueOf(number.getAsInt())) : Optional.empty();
    }

    private SheetCell agrees(Place place, int row) {
        if (!limits.hold(place)) {
            return words.text(words.say("beyond"), Look.WARNING);
        }
        Refs refs = Refs.here();
        String all = positions.keySet().stream()
                .filter(key -> key.startsWith("our."))
                .sorted()
                .map(key -> refs.cell(row, column(key.substring("our.".length()))) + "=" + refs.cell(row, column(key)))
                .collect(Collectors.joining(","));
        return SheetCell.formula(
                        "IF(AND(" + all + ")," + words.quoted("agrees") + "," + words.quoted("differs") + ")",
                        Optional.empty(),
                        "")
                .looking(Look.MARK);
    }

    SheetPage page() {
        int units = block.places().size();
        List<Place> places = block.places();
        Iterable<List<SheetCell>> rows = () -> Stream.concat(
                        heads(places).stream(),
                        Stream.iterate(0, i -> i < units, i -> i + 1)
                                .map(i -> row(places.get(i), PointsColumns.FIRST_UNIT + i)))
                .iterator();
        return new SheetPage(
                name,
                columns.stream().map(Column::width).toList(),
                rows,
                PointsColumns.FIRST_UNIT,
                column("unit") + 1,
                head.print(
                        column("note") + 1,
                        PointsColumns.FIRST_UNIT + units,
                        true,
                        PointsColumns.HEADINGS,
                        block.ranking().provisional()));
    }

    private List<List<SheetCell>> heads(List<Place> places) {
        List<List<SheetCell>> rows = new ArrayList<>(
                head.rows(block, words.say("places.title"), words.say("places.guide"), column("note") + 1));
        long beyond = places.stream().filter(place -> !limits.hold(place)).count();
        rows.add(count("count.agrees", counting("agrees", places.size())));
        rows.add(count("count.differs", counting("differs", places.size())));
        rows.add(count("count.beyond", SheetCell.number(BigDecimal.valueOf(beyond), words.plain())));
        rows.add(columns.stream()
                .map(column -> words.text(column.heading(), Look.HEADING))
                .toList());
        return rows;
    }

    private SheetCell counting(String word, int units) {
        String cells =
                Refs.here().down(column("agrees"), PointsColumns.FIRST_UNIT, PointsColumns.FIRST_UNIT + units - 1);
        return SheetCell.formula("COUNTIF(" + cells + "," + words.quoted(word) + ")", Optional.empty(), words.plain());
    }

    private List<SheetCell> count(String key, SheetCell number) {
        List<SheetCell> row = new ArrayList<>(List.of(words.title(words.say(key))));
        while (row.size() < column("points")) {
            row.add(SheetCell.EMPTY);
        }
        row.add(number.looking(Look.RESULT));
        return row;
    }

    private List<SheetCell> row(Place place, int row) {
        return columns.stream().map(column -> column.content().in(place, row)).toList();
    }
}
