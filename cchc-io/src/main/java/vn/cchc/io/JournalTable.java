package vn.cchc.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.Field;

/**
 * A table of a round as a journal writes it: the fields that an entry's row may have, and those that say what it is about.
 *
 * @param schema the table
 * @param key the fields that name the subject
 * @param fields the fields of a row; what the entry itself says of agency, person and time is none of them
 */
record JournalTable(Schema schema, List<String> key, Set<String> fields) {

    static final String AGENCY = "agency";
    static final String PERSON = "person";
    static final String TIME = "time";

    private static final Set<String> OF_ENTRIES = Set.of(AGENCY, PERSON, TIME);
    private static final Map<String, JournalTable> BY_NAME = new LinkedHashMap<>();

    static {
        add(Schema.ROUND, "name");
        add(Schema.UNITS, "code");
        add(Schema.MARKS, "unit", "criterion");
        add(Schema.EXEMPTIONS, "unit", "criterion");
        add(Schema.TASKS, "task", "unit");
        add(Schema.AGREEMENTS, "unit");
        add(Schema.PETITIONS, "id");
    }

    static Optional<JournalTable> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static String names() {
        return String.join(", ", BY_NAME.keySet());
    }

    String name() {
        return schema.name();
    }

    /** Says what a row is about, such as {@code marks STC 1.1}; codes are compared as they are read, not as they are typed. */
    String subject(Map<String, Cell> row) {
        StringBuilder subject = new StringBuilder(name());
        for (String field : key) {
            subject.append(' ').append(row.getOrDefault(field, Cell.BLANK).code());
        }
        return subject.toString();
    }

    /** Lays an entry out as a row of this table, with what the entry says of agency, person and time. */
    List<Cell> cells(JournalEntry entry) {
        List<Cell> cells = new ArrayList<>(schema.fields().size());
        for (Field field : schema.fields()) {
            cells.add(
                    switch (field.name()) {
                        case AGENCY -> Cell.text(entry.agency());
                        case PERSON -> Cell.text(entry.person());
                        case TIME -> Cell.text(JournalLine.time(entry.at()));
                        default -> entry.cells().getOrDefault(field.name(), Cell.BLANK);
                    });
        }
        return cells;
    }

    List<String> headings() {
        return schema.fields().stream().map(Field::name).toList();
    }

    private static void add(Schema schema, String... key) {
        Set<String> fields = schema.fields().stream()
                .map(Field::name)
                .filter(field -> !OF_ENTRIES.contains(field))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        BY_NAME.put(schema.name(), new JournalTable(schema, List.of(key), fields));
    }
}
