package vn.cchc.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.TemplateStamp.Audience;
import vn.cchc.io.table.Columns;
import vn.cchc.io.table.OtherColumns;
import vn.cchc.io.table.RowReader;
import vn.cchc.io.table.Table;
import vn.cchc.model.Agency;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.criteria.rule.Deduction;
import vn.cchc.model.criteria.rule.LeafRule;
import vn.cchc.model.criteria.rule.PerItem;
import vn.cchc.model.criteria.rule.Thresholds;
import vn.cchc.model.criteria.rule.YesNo;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.round.MarkRow;

/** Reads a form that was filled in. Rows are found by the codes in them, not by where they stand, so that an inserted row moves nothing. */
final class TemplateReading {

    private static final List<String> ENTRIES =
            List.of("evidence", "reported", "outOf", "points", "documents", "reason");

    private final FileReading file;
    private final Rulebook rulebook;
    private final TemplateStamp stamp;
    private final Map<List<String>, FormRow> rows = new LinkedHashMap<>();
    private final List<Entered> entered = new ArrayList<>();

    /**
     * A mark as it was entered.
     *
     * @param row the mark
     * @param isSound whether every cell of it could be read
     */
    record Entered(MarkRow row, boolean isSound) {}

    private TemplateReading(FileReading file, Rulebook rulebook, TemplateStamp stamp) {
        this.file = file;
        this.rulebook = rulebook;
        this.stamp = stamp;
    }

    /** Returns whether a file is a form, also one whose hidden sheet was removed. */
    static boolean isForm(FileReading file) {
        return TemplateStamp.sheet(file.tables()).isPresent()
                || file.tables().stream().anyMatch(TemplateReading::hasEntries);
    }

    /** Checks under which rulebook a form was made and reads it; what is wrong goes to the file's problems, and then it is not read. */
    static Optional<TemplateReading> of(FileReading file, Rulebook rulebook) {
        Optional<TemplateStamp> stamp = stamp(file, rulebook);
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        TemplateReading reading = new TemplateReading(file, rulebook, stamp.get());
        file.raise(Code.MACROS_PRESENT);
        reading.read();
        return Optional.of(reading);
    }

    TemplateStamp stamp() {
        return stamp;
    }

    List<UnitRow> units() {
        return stamp.units();
    }

    List<Entered> entered() {
        return entered;
    }

    private static Optional<TemplateStamp> stamp(FileReading file, Rulebook rulebook) {
        Optional<Table> sheet = TemplateStamp.sheet(file.tables());
        if (sheet.isEmpty()) {
            file.report(Problem.of(Code.TEMPLATE_CHANGED, Subject.INPUT).at(file.origin()));
            return Optional.empty();
        }
        String version = TemplateStamp.version(sheet.get());
        if (!version.equals(TemplateStamp.VERSION)) {
            file.report(Problem.of(Code.TEMPLATE_OF_OTHER_VERSION, Subject.INPUT, version, TemplateStamp.VERSION)
                    .at(file.origin()));
            return Optional.empty();
        }
        Optional<TemplateStamp> stamp = TemplateStamp.read(sheet.get());
        String expected = RulebookFingerprint.of(rulebook);
        if (stamp.isEmpty()) {
            file.report(Problem.of(Code.TEMPLATE_CHANGED, Subject.INPUT)
                    .at(sheet.get().origin()));
        } else if (!stamp.get().rulebook().equals(expected)) {
            String shown = RulebookFingerprint.shown(rulebook.title(), rulebook.year(), expected);
            file.report(Problem.of(
                            Code.TEMPLATE_OF_OTHER_RULEBOOK,
                            Subject.INPUT,
                            stamp.get().shown(),
                            shown)
                    .at(file.origin()));
            return Optional.empty();
        }
        return stamp;
    }

    private static boolean hasEntries(Table given) {
        Table table = Columns.headed(given, Schema.TEMPLATE.fields());
        return Columns.of(table, Schema.TEMPLATE.fields(), OtherColumns.KEEP, problem -> {})
                .isSound();
    }

    private void read() {
        List<Table> forms =
                file.tables().stream().filter(TemplateReading::hasEntries).toList();
        if (forms.isEmpty()) {
            file.reportMissing(Schema.TEMPLATE);
        }
        forms.forEach(table -> file.rows(table, Schema.TEMPLATE, this::read));
        rows.values().forEach(row -> entered.add(row.mark()));
        if (entered.isEmpty() && !forms.isEmpty()) {
            file.report(Problem.of(Code.TEMPLATE_EMPTY, Subject.INPUT)
                    .at(forms.get(0).origin()));
        }
    }

    private void read(RowReader row) {
        if (ENTRIES.stream().allMatch(field -> row.cell(field).isBlank())) {
            return;
        }
        String criterion = row.code("criterion").orElse("");
        if (criterion.isEmpty()) {
            row.report("criterion", Problem.of(Code.FIELD_BLANK, Subject.INPUT, "criterion"));
            return;
        }
        String unit = unit(row);
        Optional<Leaf> leaf = leaf(unit, criterion);
        FormRow mark = new FormRow(unit, criterion, leaf, row);
        Optional<String> part = row.text("part");
        if (part.isPresent()) {
            rows.computeIfAbsent(List.of(unit, criterion), key -> mark).add(part.get(), row);
        } else if (rows.putIfAbsent(List.of(unit, criterion), mark) != null) {
            // a second row of a leaf is a mark of its own, for the round to say that it stands twice
            rows.put(List.of(unit, criterion, row.origin().toString()), mark);
        }
    }

    private String unit(RowReader row) {
        Optional<String> own = row.code("unit");
        boolean single = stamp.audience() == Audience.UNIT;
        return own.orElseGet(() -> single ? String.valueOf(stamp.units().get(0).code()) : "");
    }

    private Optional<Leaf> leaf(String unit, String code) {
        Stream<String> blocks = stamp.units().stream()
                .filter(each -> unit.equals(each.code()))
                .map(each -> String.valueOf(each.block()));
        return blocks.findFirst()
                .flatMap(rulebook::find)
                .flatMap(rules -> rules.criteria().find(code))
                .filter((Criterion criterion) -> criterion instanceof Leaf)
                .map(Leaf.class::cast);
    }

    /** What was entered for one leaf, in its row and in the rows of its figures. */
    private final class FormRow {

        private final String unit;
        private final String criterion;
        private final RowReader row;
        private final Optional<LeafRule> rule;
        private final Map<String, String> parts = new LinkedHashMap<>();
        private boolean sound = true;

        FormRow(String unit, String criterion, Optional<Leaf> leaf, RowReader row) {
            this.unit = unit;
            this.criterion = criterion;
            this.row = row;
            this.rule = leaf.map(Leaf::rule);
        }

        /** Takes the figure of a row; one that stands twice is refused. */
        void add(String part, RowReader figure) {
            Optional<String> number = rule.filter(Deduction.class::isInstance).isPresent()
                    ? whole(figure)
                    : figure.decimal("evidence").map(n -> n.toPlainString());
            if (number.isPresent() && parts.putIfAbsent(part, number.get()) != null) {
                figure.report("evidence", Problem.of(Code.EVIDENCE_TWICE, Subject.mark(unit, criterion), number.get()));
            }
            sound &= figure.isSound();
        }

        Entered mark() {
            boolean hasParts = !rule.map(LeafEntry::parts).orElse(List.of()).isEmpty();
            MarkRow mark = new MarkRow(
                    unit,
                    criterion,
                    new TemplateScope(stamp.audience(), Agency.NONE).stage(),
                    row.decimal("points").orElse(null),
                    row.decimal("reported").orElse(null),
                    row.decimal("outOf").orElse(null),
                    hasParts ? figures() : evidence().orElse(null),
                    stamp.agency().isEmpty() ? null : stamp.agency(),
                    null,
                    null,
                    row.text("reason").orElse(null),
                    null,
                    row.text("documents").orElse(null),
                    row.origin());
            return new Entered(mark, sound && row.isSound());
        }

        private @Nullable String figures() {
            List<String> written = new ArrayList<>();
            parts.forEach((part, number) -> written.add(part + "=" + number));
            return written.isEmpty() ? null : String.join(", ", written);
        }

        private Optional<String> evidence() {
            LeafRule known = rule.orElse(null);
            if (known instanceof YesNo) {
                return row.yesNo("evidence").map(yes -> yes ? "yes" : "no");
            }
            if (known instanceof PerItem) {
                return whole(row);
            }
            if (known instanceof Thresholds && !LeafEntry.isShare(known)) {
                return row.decimal("evidence").map(number -> number.toPlainString());
            }
            return row.text("evidence");
        }

        private Optional<String> whole(RowReader cells) {
            return cells.whole("evidence").stream().mapToObj(String::valueOf).findFirst();
        }
    }
}
