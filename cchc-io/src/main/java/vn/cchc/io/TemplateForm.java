package vn.cchc.io;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.io.TemplateStamp.Audience;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.FormCell;
import vn.cchc.io.table.FormSheet;
import vn.cchc.model.Agency;
import vn.cchc.model.Document;
import vn.cchc.model.Unit;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Sentences;
import vn.cchc.model.round.Mark;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.UnitMarks;

/** Lays out the sheets of a form: how to fill it in, the cells to fill in, and the hidden stamp. */
final class TemplateForm {

    private final Round round;
    private final Audience audience;
    private final Agency agency;
    private final TemplateScope scope;
    private final List<UnitMarks> units;
    private final Sentences words;

    /** One column: its width, and the heading as the texts name it. */
    private record Column(String field, int width) {}

    TemplateForm(Round round, List<UnitMarks> units, Audience audience, Agency agency, Language language) {
        this.round = round;
        this.units = units;
        this.audience = audience;
        this.agency = agency;
        this.scope = new TemplateScope(audience, agency);
        this.words = Sentences.of(TemplateForm.class, "template", language);
    }

    List<FormSheet> sheets() {
        TemplateStamp stamp = TemplateStamp.of(
                round.rulebook(),
                audience,
                agency.name(),
                units.stream().map(UnitMarks::unit).toList());
        List<List<FormCell>> rows = new ArrayList<>(title(stamp));
        List<Column> columns = columns();
        rows.add(columns.stream()
                .map(column -> FormCell.saying(Cell.text(heading(column)), FormCell.Look.HEADING))
                .toList());
        int headings = rows.size();
        rows.addAll(audience == Audience.UNIT ? unitRows() : appraiserRows());
        List<Integer> widths = columns.stream().map(Column::width).toList();
        return List.of(
                new FormSheet(words.say("sheet." + audience), widths, rows, headings, false),
                new FormSheet(words.say("sheet.guide"), List.of(110), help(stamp), 0, false),
                new FormSheet(TemplateStamp.SHEET, List.of(), stamp.rows(), 0, true));
    }

    private List<List<FormCell>> title(TemplateStamp stamp) {
        Unit unit = units.get(0).unit();
        return Stream.of(
                        words.say("title." + audience),
                        words.say("who." + audience, audience == Audience.UNIT ? unit.name() : agency, unit.code()),
                        stamp.shown())
                .map(line -> List.of(FormCell.saying(Cell.text(line), FormCell.Look.TITLE)))
                .toList();
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        if (audience == Audience.APPRAISER) {
            columns.addAll(List.of(new Column("unit", 12), new Column("unitName", 28)));
        }
        columns.addAll(List.of(
                new Column("criterion", 10),
                new Column("part", 16),
                new Column("name", 44),
                new Column("maximum", 9),
                new Column("guide", 34)));
        if (audience == Audience.APPRAISER) {
            columns.addAll(List.of(new Column("self", 14), new Column("selfDocuments", 28)));
        }
        columns.addAll(List.of(
                new Column("evidence", 14),
                new Column("reported", 12),
                new Column("outOf", 12),
                new Column("points." + audience, 12),
                new Column("documents", 34),
                new Column("reason", 34)));
        return columns;
    }

    private String heading(Column column) {
        return words.say("column." + column.field());
    }

    /** The criteria in the order of the set, groups as lines between them; a group without a leaf of the form is left out. */
    private List<List<FormCell>> unitRows() {
        UnitMarks unit = units.get(0);
        CriteriaSet set = unit.rules().criteria();
        List<Leaf> leaves = scope.leaves(unit);
        List<List<FormCell>> rows = new ArrayList<>();
        for (Criterion criterion : set.criteria()) {
            if (criterion instanceof Leaf leaf) {
                if (leaves.contains(leaf)) {
                    rows.addAll(leafRows(unit, leaf));
                }
            } else if (set.leavesOf(criterion).stream().anyMatch(leaves::contains)) {
                rows.add(section(criterion));
            }
        }
        return rows;
    }

    /** Criterion by criterion, so that all units are judged by one measure. */
    private List<List<FormCell>> appraiserRows() {
        List<List<FormCell>> rows = new ArrayList<>();
        List<Leaf> leaves = units.stream()
                .flatMap(unit -> scope.leaves(unit).stream())
                .distinct()
                .toList();
        for (Leaf leaf : leaves) {
            rows.add(section(leaf));
            units.stream()
                    .filter(unit -> scope.leaves(unit).contains(leaf))
                    .forEach(unit -> rows.addAll(leafRows(unit, leaf)));
        }
        return rows;
    }

    private List<FormCell> section(Criterion criterion) {
        return cells(column -> switch (column) {
            case "criterion" -> said(criterion.code(), FormCell.Look.SECTION);
            case "name" -> said(criterion.name(), FormCell.Look.SECTION);
            case "maximum" -> FormCell.saying(Cell.number(criterion.maximum().toBigDecimal()), FormCell.Look.SECTION);
            default -> FormCell.saying(Cell.BLANK, FormCell.Look.SECTION);
        });
    }

    private List<List<FormCell>> leafRows(UnitMarks unit, Leaf leaf) {
        LeafEntry entry = new LeafEntry(leaf, words);
        List<List<FormCell>> rows = new ArrayList<>();
        rows.add(cells(column -> leafCell(column, unit, leaf, entry)));
        for (String part : LeafEntry.parts(leaf.rule())) {
            rows.add(cells(column -> switch (column) {
                case "unit" -> said(unit.unit().code());
                case "criterion" -> said(leaf.code());
                case "part" -> said(part);
                case "evidence" -> entry.part();
                default -> FormCell.LOCKED;
            }));
        }
        return rows;
    }

    private FormCell leafCell(String column, UnitMarks unit, Leaf leaf, LeafEntry entry) {
        return switch (column) {
            case "unit" -> said(unit.unit().code());
            case "unitName" -> said(unit.unit().name());
            case "criterion" -> said(leaf.code());
            case "name" -> said(leaf.guidance().isEmpty() ? leaf.name() : leaf.name() + "\n" + leaf.guidance());
            case "maximum" -> FormCell.saying(Cell.number(leaf.maximum().toBigDecimal()), FormCell.Look.PLAIN);
            case "guide" -> said(entry.guide(audience == Audience.UNIT));
            case "self" -> said(self(unit, leaf, Mark::said));
            case "selfDocuments" -> said(self(unit, leaf, mark -> Document.text(mark.documents())));
            case "evidence" -> entry.evidence();
            case "reported", "outOf" -> entry.share();
            case "points" -> entry.points();
            case "documents", "reason" -> FormCell.entry(FormCell.Entry.TEXT);
            default -> FormCell.LOCKED;
        };
    }

    private static String self(UnitMarks unit, Leaf leaf, Function<Mark, String> said) {
        int index = unit.rules().criteria().leafIndex(leaf.code());
        return unit.at(index, Stage.SELF).map(said).orElse("");
    }

    private List<FormCell> cells(Function<String, FormCell> cell) {
        return columns().stream()
                .map(column -> cell.apply(column.field().replaceFirst("\\..*", "")))
                .toList();
    }

    private List<List<FormCell>> help(TemplateStamp stamp) {
        List<String> lines = new ArrayList<>(List.of(
                stamp.shown(),
                words.say("help.1", words.say("sheet." + audience)),
                words.say("help.2"),
                words.say("help.3", words.say("column.points." + audience)),
                words.say("help.4"),
                words.say("help.5")));
        String own = units.stream()
                .map(UnitMarks::unit)
                .filter(unit -> audience == Audience.APPRAISER && agency.isUnit(unit))
                .map(Unit::name)
                .collect(Collectors.joining(", "));
        boolean without = units.stream()
                .anyMatch(
                        unit -> agency.isUnit(unit.unit()) && scope.leaves(unit).isEmpty());
        if (without && !own.isEmpty()) {
            lines.add(words.say("help.own", own));
        }
        List<List<FormCell>> rows = new ArrayList<>();
        rows.add(List.of(FormCell.saying(Cell.text(words.say("title." + audience)), FormCell.Look.TITLE)));
        lines.forEach(line -> rows.add(List.of(FormCell.saying(Cell.text(line), FormCell.Look.NOTE))));
        return rows;
    }

    private static FormCell said(String text) {
        return said(text, FormCell.Look.PLAIN);
    }

    private static FormCell said(String text, FormCell.Look look) {
        return FormCell.saying(Cell.text(text), look);
    }
}
