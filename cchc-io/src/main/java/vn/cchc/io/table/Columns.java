package vn.cchc.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Which column of a table holds which field. */
public final class Columns {

    private static final int ROWS_SEARCHED = 30;

    private final Map<String, Integer> byField;
    private final List<Integer> others;
    private final Set<String> known;
    private final boolean sound;

    private Columns(Map<String, Integer> byField, List<Integer> others, Set<String> known, boolean sound) {
        this.byField = Map.copyOf(byField);
        this.others = List.copyOf(others);
        this.known = Set.copyOf(known);
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
        Set<String> known = fields.stream().map(Field::name).collect(Collectors.toSet());
        return new Columns(search.found, search.others, known, search.sound);
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
        if (!known.contains(field)) {
            throw new IllegalArgumentException(field + " is none of " + known);
        }
        Integer column = byField.get(field);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** Returns these columns and one more, under a name by which a program then asks for it. */
    public Columns with(String field, int column) {
        Map<String, Integer> more = new HashMap<>(byField);
        more.put(field, column);
        Set<String> names = new HashSet<>(known);
        names.add(field);
        return new Columns(more, others, names, sound);
    }

    /** Returns the columns with headings that no field names, in order. */
    public List<Integer> others() {
        return others;
    }

    /** Returns whether no required column is missing and none stands twice. */
    public boolean isSound() {
        return sound;
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
                String known = filled(fields.stream().map(Field::name).toList());
                report(table.headingOrigin(column), Code.COLUMN_UNKNOWN, table.heading(column), known);
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
            problems.accept(Problem.of(code, Subject.INPUT, values).at(at));
        }

        private static String filled(List<String> names) {
            return names.stream().filter(n -> !n.isEmpty()).collect(Collectors.joining(", "));
        }
    }
}
