package vn.cchc.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Nearest;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Which column of a table holds which field. */
public final class Columns {

    /** The column of a field that was looked for and is not there. */
    static final int ABSENT = -1;

    private static final int ROWS_SEARCHED = 30;

    private final Map<String, Integer> byField;
    private final List<Integer> others;
    private final boolean sound;

    private Columns(Map<String, Integer> byField, List<Integer> others, boolean sound) {
        this.byField = byField;
        this.others = List.copyOf(others);
        this.sound = sound;
    }

    /**
     * Finds the fields among the headings, and reports those that are missing, stand twice or are unknown.
     *
     * @throws IllegalArgumentException if two fields share a heading
     */
    public static Columns of(Table table, List<Field> fields, OtherColumns otherColumns, Consumer<Problem> problems) {
        Search search = new Search(table, fields, otherColumns, problems);
        search.headings();
        if (otherColumns == OtherColumns.WARN) {
            HeadingCheck.report(table, problems);
        }
        search.missing();
        Map<String, Integer> byField = new HashMap<>();
        fields.forEach(field -> byField.put(field.name(), search.found.getOrDefault(field.name(), ABSENT)));
        return new Columns(byField, search.others, search.sound);
    }

    /** Returns the table headed by the row that names the most of the fields, among the first thirty; for sheets with titles. */
    public static Table headed(Table table, List<Field> fields) {
        Map<String, String> headings = byHeading(fields);
        Table best = table;
        long most = named(table.headings(), headings);
        for (Row row : table.allRows()
                .subList(0, Math.min(ROWS_SEARCHED, table.allRows().size()))) {
            long names = named(row.cells().stream().map(Cell::shown).toList(), headings);
            if (names > most && table.mayHaveTitles()) {
                most = names;
                best = table.headedBy(row);
            }
        }
        return best;
    }

    /**
     * Returns the column of a field, or nothing where the table has none.
     *
     * @throws IllegalArgumentException if the field was not looked for
     */
    public OptionalInt find(String field) {
        int column = column(field);
        return column == ABSENT ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** Returns the column of a field, or {@link #ABSENT}; a row of a million asks for a dozen fields. */
    int column(String field) {
        Integer column = byField.get(field);
        if (column == null) {
            throw new IllegalArgumentException(field + " is none of " + byField.keySet());
        }
        return column;
    }

    /** Returns these columns and one more, under a name by which a program then asks for it. */
    public Columns with(String field, int column) {
        Map<String, Integer> more = new HashMap<>(byField);
        more.put(field, column);
        return new Columns(more, others, sound);
    }

    /** Returns the columns with headings that no field names, in order. */
    public List<Integer> others() {
        return others;
    }

    /** Returns whether no required column is missing and none stands twice. */
    public boolean isSound() {
        return sound;
    }

    /** Says that a heading names none of the fields, and which one it may mean. */
    public static Problem unknown(Table table, int column, List<Field> fields) {
        List<String> known = fields.stream().map(Field::name).toList();
        List<String> headings = fields.stream()
                .flatMap(field -> Stream.concat(Stream.of(field.name()), field.synonyms().stream()))
                .toList();
        String heading = table.heading(column);
        return Problem.of(Code.COLUMN_UNKNOWN, Subject.INPUT, heading, filled(known), Nearest.word(heading, headings))
                .at(table.headingOrigin(column));
    }

    private static String filled(List<String> names) {
        return names.stream().filter(n -> !n.isEmpty()).collect(Collectors.joining(", "));
    }

    private static long named(List<String> texts, Map<String, String> headings) {
        return texts.stream()
                .map(t -> headings.get(Spelling.fold(t)))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private static Map<String, String> byHeading(List<Field> fields) {
        Map<String, String> byHeading = new HashMap<>();
        for (Field field : fields) {
            List<String> headings = new ArrayList<>(field.synonyms());
            headings.add(field.name());
            for (String heading : headings) {
                String before = byHeading.put(Spelling.fold(heading), field.name());
                if (before != null && !before.equals(field.name())) {
                    throw new IllegalArgumentException(heading + " means both " + before + " and " + field.name());
                }
            }
        }
        return byHeading;
    }

    /** One search over the headings of a table. */
    private static final class Search {

        private final Table table;
        private final List<Field> fields;
        private final OtherColumns otherColumns;
        private final Consumer<Problem> problems;
        private final Map<String, Integer> found = new HashMap<>();
        private final List<Integer> others = new ArrayList<>();
        private final Map<String, Integer> otherHeadings = new HashMap<>();
        private boolean sound = true;

        Search(Table table, List<Field> fields, OtherColumns otherColumns, Consumer<Problem> problems) {
            this.table = table;
            this.fields = fields;
            this.otherColumns = otherColumns;
            this.problems = problems;
        }

        void headings() {
            Map<String, String> byHeading = byHeading(fields);
            for (int column = 0; column < table.headings().size(); column++) {
                String heading = table.heading(column);
                String field = byHeading.get(Spelling.fold(heading));
                if (field != null) {
                    once(found.putIfAbsent(field, column), column);
                } else if (!heading.isEmpty()) {
                    other(column);
                }
            }
        }

        /** An empty list has nothing to miss: JSON writes no headings without rows. */
        void missing() {
            for (Field field : fields) {
                if (field.required() && !found.containsKey(field.name()) && !table.isEmpty()) {
                    sound = false;
                    report(table.origin(), Code.COLUMN_MISSING, field.name(), filled(table.headings()));
                }
            }
        }

        private void other(int column) {
            others.add(column);
            if (otherColumns == OtherColumns.WARN) {
                report(unknown(table, column, fields));
            } else {
                once(otherHeadings.putIfAbsent(Spelling.code(table.heading(column)), column), column);
            }
        }

        private void once(@Nullable Integer before, int column) {
            if (before != null) {
                sound = false;
                report(table.headingOrigin(column), Code.COLUMN_TWICE, table.heading(column), table.heading(before));
            }
        }

        private void report(Origin at, Code code, Object... values) {
            report(Problem.of(code, Subject.INPUT, values).at(at));
        }

        private void report(Problem problem) {
            problems.accept(problem);
        }
    }
}
