package vn.cchc.io;

import static vn.cchc.io.table.Field.optional;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.Columns;
import vn.cchc.io.table.Field;
import vn.cchc.io.table.OtherColumns;
import vn.cchc.io.table.RowReader;
import vn.cchc.io.table.Table;
import vn.cchc.io.table.Vocabulary;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.rule.Survey;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.round.MarkRow;

/**
 * Counts the answers of a survey, one row for each ballot: a column for each question, or one answer beside the question's code. "No opinion"
 * and blanks are counted apart, and an answer off the scale is refused where it stands.
 */
final class Ballots {

    private static final List<Field> KEYS = List.of(
            optional("unit", "đơn vị", "mã đơn vị", "tên đơn vị"),
            optional("ballot", "phiếu", "mã phiếu", "số phiếu", "stt phiếu", "respondent"),
            optional("group", "nhóm người trả lời", "đối tượng", "đối tượng trả lời"),
            optional("question", "câu hỏi", "tiêu chí", "mã tiêu chí", "criterion"),
            optional("answer", "trả lời", "câu trả lời", "điểm", "mức"));

    private static final Vocabulary<String> SPECIAL = Vocabulary.of(Map.of(
            "none",
            List.of(
                    "không ý kiến",
                    "không có ý kiến",
                    "ko ý kiến",
                    "không trả lời",
                    "không biết",
                    "no opinion",
                    "none"),
            "blank",
            List.of("blank", "bỏ trống", "để trống")));

    private final FileReading file;
    private final Table table;
    private final Columns columns;
    private final CriterionNames criteria;
    private final UnitNames names;
    private final Map<String, Leaf> questions = new LinkedHashMap<>();
    private final Map<Tally, Map<String, Map<String, Long>>> counts = new LinkedHashMap<>();
    private final Map<Tally, Origin> places = new LinkedHashMap<>();

    /** Whose answers to which question. */
    private record Tally(String unit, String leaf) {}

    private Ballots(FileReading file, Table table, Columns columns, CriterionNames criteria, UnitNames names) {
        this.file = file;
        this.table = table;
        this.columns = columns;
        this.criteria = criteria;
        this.names = names;
    }

    /** Returns whether a table holds ballots: it numbers them or names who answered, and asks of surveyed leaves alone. */
    static boolean are(Table given, CriterionNames criteria) {
        Table table = Columns.headed(given, KEYS);
        Columns columns = Columns.of(table, KEYS, OtherColumns.KEEP, problem -> {});
        boolean people =
                columns.find("ballot").isPresent() || columns.find("group").isPresent();
        boolean asked = columns.others().stream()
                        .anyMatch(column ->
                                surveyed(criteria, table.heading(column)).isPresent())
                || columns.find("answer").isPresent()
                        && (columns.find("question").isPresent()
                                || criteria.only().filter(Ballots::isSurveyed).isPresent());
        return people && asked;
    }

    static List<MarkRow> read(FileReading file, Table given, CriterionNames criteria, UnitNames names) {
        Table table = Columns.headed(given, KEYS);
        Columns columns = Columns.of(table, KEYS, OtherColumns.KEEP, file::report);
        Ballots ballots = new Ballots(file, table, columns, criteria, names);
        return ballots.read();
    }

    private List<MarkRow> read() {
        Columns all = columns;
        for (int column : columns.others()) {
            Optional<Leaf> leaf = surveyed(criteria, table.heading(column));
            if (leaf.isPresent()) {
                all = all.with("question" + column, column);
                questions.put("question" + column, leaf.get());
            } else {
                file.reportColumn(Columns.unknown(table, column, KEYS));
            }
        }
        Optional<String> formUnit =
                columns.find("unit").isPresent() ? Optional.of("") : new FormUnit(file, names).of(table);
        if (formUnit.isEmpty()) {
            return List.of();
        }
        file.rows(table, all, row -> take(row, formUnit.get()));
        List<MarkRow> marks = new ArrayList<>();
        counts.forEach((tally, groups) -> marks.add(mark(tally, groups)));
        return marks;
    }

    private void take(RowReader row, String formUnit) {
        String unit = formUnit.isEmpty()
                ? names.code(row.code("unit").orElse(""), "", "", problem -> row.report("unit", problem))
                : formUnit;
        questions.forEach((field, leaf) -> answer(row, field, unit, leaf));
        if (questions.isEmpty()) {
            Optional<Leaf> leaf = row.text("question").isPresent()
                    ? row.text("question").flatMap(text -> surveyed(criteria, text))
                    : criteria.only();
            leaf.ifPresentOrElse(
                    found -> answer(row, "answer", unit, found),
                    () -> row.report(
                            "question",
                            Problem.of(
                                    Code.CRITERION_UNKNOWN,
                                    Subject.unit(unit),
                                    row.text("question").orElse(""),
                                    "")));
        }
    }

    private void answer(RowReader row, String field, String unit, Leaf leaf) {
        Tally tally = new Tally(unit, leaf.code());
        Cell cell = row.cell(field);
        Optional<String> answer = cell.isBlank()
                ? Optional.of("blank")
                : SPECIAL.find(cell.shown()).or(() -> onScale(row, field, tally, leaf));
        String group = row.text("group").orElse("").replaceAll("[:|=,]+", " ");
        answer.ifPresent(said -> counts.computeIfAbsent(tally, t -> new LinkedHashMap<>())
                .computeIfAbsent(group, g -> new TreeMap<>())
                .merge(said, 1L, Long::sum));
        places.putIfAbsent(tally, row.key(field));
    }

    /** A value of the scale, or the one that the rule maps to "no opinion". */
    private static Optional<String> onScale(RowReader row, String field, Tally tally, Leaf leaf) {
        Survey survey = (Survey) leaf.rule();
        OptionalLong value = row.whole(field);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        long given = value.getAsLong();
        boolean known = given >= 1 && given <= survey.top()
                || survey.noOpinion().filter(none -> none == given).isPresent();
        if (!known) {
            row.report(
                    field,
                    Problem.of(
                            Code.SURVEY_ANSWER_OFF_SCALE,
                            Subject.mark(tally.unit(), tally.leaf()),
                            given,
                            survey.top()));
        }
        return known ? Optional.of(Long.toString(given)) : Optional.empty();
    }

    private MarkRow mark(Tally tally, Map<String, Map<String, Long>> groups) {
        String evidence = groups.entrySet().stream()
                .map(group -> (group.getKey().isEmpty() ? "" : group.getKey() + ": ")
                        + group.getValue().entrySet().stream()
                                .map(count -> count.getKey() + "=" + count.getValue())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" | "));
        return new MarkRow(
                tally.unit(),
                tally.leaf(),
                null,
                null,
                null,
                null,
                evidence,
                null,
                null,
                null,
                null,
                null,
                null,
                places.get(tally));
    }

    private static Optional<Leaf> surveyed(CriterionNames criteria, String text) {
        return criteria.find(text)
                .filter(Leaf.class::isInstance)
                .map(Leaf.class::cast)
                .filter(Ballots::isSurveyed);
    }

    private static boolean isSurveyed(Leaf leaf) {
        return leaf.rule() instanceof Survey;
    }
}
