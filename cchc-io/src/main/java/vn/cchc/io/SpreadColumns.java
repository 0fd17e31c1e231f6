package vn.cchc.io;

import static vn.cchc.io.table.Field.optional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.table.Columns;
import vn.cchc.io.table.Field;
import vn.cchc.io.table.OtherColumns;
import vn.cchc.io.table.Spelling;
import vn.cchc.io.table.Table;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.round.Stage;

/**
 * The columns of a table in which one row holds several marks: a column for each stage, or one for each criterion; of many units, or of
 * the one unit whose form it is.
 */
final class SpreadColumns {

    static final String TOTAL = "";

    private static final List<Field> KEYS = List.of(
            optional("unit", "đơn vị", "mã đơn vị", "cơ quan, đơn vị"),
            optional("unitName", "tên đơn vị", "đơn vị, địa chỉ", "unit_name"),
            optional("unitParent", "cấp trên", "thuộc", "parent"),
            optional("criterion", "mã", "mã tiêu chí", "stt", "tt", "code"),
            optional("criterionName", "tiêu chí", "tên tiêu chí", "nội dung", "lĩnh vực, tiêu chí", "nhóm", "name"),
            optional("maximum", "max", "điểm tối đa", "điểm chuẩn", "thang điểm", "tối đa"),
            optional("agency", "cơ quan", "cơ quan chấm"),
            optional("person", "người chấm"),
            optional("time", "thời điểm", "thời gian", "ngày chấm"),
            optional("reason", "lý do", "ghi chú", "note"),
            optional("decision", "quyết định"),
            optional("documents", "tài liệu", "tài liệu kiểm chứng", "minh chứng"));

    /** What only a table of one mark a row has. */
    private static final Set<String> OF_SINGLE_MARKS = Set.of("stage", "reported", "outOf", "evidence");

    private static final Set<String> POINTS =
            Set.of("points", "score", "diem", "sodiem", "giatri", "diemso", "diemdat", "diemdanhgia", "ketquacham");
    private static final Set<String> SUMS =
            Set.of("tong", "tongdiem", "tongcong", "tongso", "tongsodiem", "cong", "total");

    private final Table table;
    private final Columns keys;
    private final CriterionNames criteria;
    private final List<Value> values = new ArrayList<>();
    private final List<Integer> others = new ArrayList<>();
    private boolean staged;
    private boolean wide;

    /**
     * A column of marks.
     *
     * @param column its place
     * @param field the name by which a row is asked for its cell
     * @param criterion the criterion that the heading names, {@link #TOTAL} for the sum of all, or nothing where each row names its own
     * @param stage the stage that the heading names
     * @param survey whether the heading says that it holds survey results
     */
    record Value(
            int column,
            String field,
            Optional<String> criterion,
            @Nullable Stage stage,
            boolean survey) {

        Value(int column, Optional<String> criterion, @Nullable Stage stage, boolean survey) {
            this(column, "value" + column, criterion, stage, survey);
        }

        boolean isTold() {
            return stage != null || survey;
        }
    }

    private SpreadColumns(Table table, CriterionNames criteria) {
        this.table = table;
        this.criteria = criteria;
        Columns found = Columns.of(table, KEYS, OtherColumns.KEEP, problem -> {});
        Optional<Stage> ofTable = Words.STAGES.find(table.name());
        found.others().forEach(column -> take(column, ofTable));
        this.keys = withUnit(found);
    }

    /** Returns the columns of a table that is spread, or nothing where each row is one mark, as in a table of ours. */
    static Optional<SpreadColumns> of(Table given, CriterionNames criteria) {
        Table headed = Columns.headed(given, KEYS);
        SpreadColumns spread = new SpreadColumns(headed, criteria);
        Columns single = Columns.of(
                Columns.headed(given, Schema.MARKS.fields()), Schema.MARKS.fields(), OtherColumns.KEEP, problem -> {});
        boolean isSingle = single.isSound()
                && (OF_SINGLE_MARKS.stream()
                                .anyMatch(field -> single.find(field).isPresent())
                        || !spread.staged && !spread.wide && !spread.has("maximum"));
        return isSingle || !spread.isUsable() ? Optional.empty() : Optional.of(spread);
    }

    Table table() {
        return table;
    }

    /** The columns by the names of the keys and of the values. */
    Columns columns() {
        Columns all = keys;
        for (Value value : values) {
            all = all.with(value.field(), value.column());
        }
        return alias(all, "criterion", "criterionName");
    }

    List<Value> values() {
        return values;
    }

    /** Headings that mean nothing here. */
    List<Integer> others() {
        return others;
    }

    boolean has(String key) {
        return keys.find(key).isPresent();
    }

    /** Whether the rows name no unit, so that the table is the form of one. */
    boolean isForm() {
        return !has("unit") && !has("unitName");
    }

    /** Whether some column says for itself which stage it holds. */
    boolean isStaged() {
        return staged || Words.STAGES.find(table.name()).isPresent();
    }

    /** Says whether a text stands for the sum of all criteria. */
    static boolean isSum(String text) {
        return SUMS.contains(Spelling.fold(text));
    }

    /** Says that a heading means nothing here. */
    Problem unknown(int column) {
        return Columns.unknown(table, column, KEYS);
    }

    /** A code beside leaves in columns is the unit's; and a name alone is how the row names its unit. */
    private Columns withUnit(Columns found) {
        boolean coded =
                wide && found.find("unit").isEmpty() && found.find("unitName").isPresent();
        return alias(coded ? alias(found, "unit", "criterion") : found, "unit", "unitName");
    }

    private static Columns alias(Columns columns, String field, String other) {
        OptionalInt column = columns.find(other);
        return columns.find(field).isPresent() || column.isEmpty() ? columns : columns.with(field, column.getAsInt());
    }

    private boolean isUsable() {
        boolean named = wide
                || has("criterion")
                || has("criterionName")
                || criteria.only().isPresent();
        return !values.isEmpty() && named && !(isForm() && wide && !staged);
    }

    private void take(int column, Optional<Stage> ofTable) {
        String heading = table.heading(column);
        Optional<StageHeading> stage = StageHeading.of(heading);
        Optional<String> criterion = isSum(heading) ? Optional.of(TOTAL) : named(heading);
        if (stage.isPresent()) {
            staged = true;
            values.add(new Value(
                    column, Optional.empty(), stage.get().stage(), stage.get().survey()));
        } else if (criterion.isPresent()) {
            wide |= !criterion.get().equals(TOTAL);
            values.add(new Value(column, criterion, ofTable.orElse(null), false));
        } else if (POINTS.contains(Spelling.fold(heading))) {
            values.add(new Value(column, Optional.empty(), ofTable.orElse(null), false));
        } else {
            others.add(column);
        }
    }

    private Optional<String> named(String heading) {
        return criteria.find(heading).map(Criterion::code);
    }
}
