package vn.cchc.io;

import java.time.Instant;
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
 * @param topic what its rows are about: the steps of a petition are about the petition
 * @param key the fields that name the subject within the topic
 * @param required those of them that must stand in the row
 * @param fields the fields of a row; what the entry itself says of agency, person and time is none of them
 */
record JournalTable(Schema schema, String topic, List<String> key, List<String> required, Set<String> fields) {

    static final String AGENCY = "agency";
    static final String PERSON = "person";
    static final String TIME = "time";

    private static final Set<String> OF_ENTRIES = Set.of(AGENCY, PERSON, TIME);
    private static final Map<String, JournalTable> BY_NAME = new LinkedHashMap<>();

    static {
        add(Schema.ROUND, "round", "name");
        add(Schema.UNITS, "units", "code");
        add(Schema.TASKS, "tasks", "task", "unit");
        add(Schema.EXEMPTIONS, "exemptions", "unit", "criterion");
        add(Schema.LOCKS, "locks", "unit");
        add(Schema.MARKS, "marks", "unit", "criterion");
        add(Schema.AGREEMENTS, "agreements", "unit");
        add(Schema.PETITIONS, "petitions", "id");
        add(Schema.PETITION_STEPS, "petitions", "petition");
        add(Schema.SIGN_OFFS, "signOffs", AGENCY, "field", "block");
        add(Schema.DECISIONS, "decisions", "number");
        add(Schema.APPROVAL, "approval");
        add(Schema.CORRECTIONS, "marks", "unit", "criterion");
        add(Schema.APPLICABILITY, "applicability", "unit", "criterion");
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

    /** Says what an entry is about, such as {@code marks STC 1.1}; codes are compared as they are read, not as they are typed. */
    String subject(JournalEntry entry) {
        StringBuilder subject = new StringBuilder(topic);
        for (String field : key) {
            subject.append(' ').append(cell(field, entry).code());
        }
        return subject.toString();
    }

    /** Lays an entry out as a row of this table. */
    List<Cell> cells(JournalEntry entry) {
        List<Cell> cells = new ArrayList<>(schema.fields().size());
        schema.fields().forEach(field -> cells.add(cell(field.name(), entry)));
        return cells;
    }

    /** Takes the cells of a row, without those that an entry says itself. */
    Map<String, Cell> row(List<Cell> cells, String agency, String person, Instant at) {
        Map<String, Cell> said =
                Map.of(AGENCY, Cell.text(agency), PERSON, Cell.text(person), TIME, Cell.text(RoundTables.text(at)));
        Map<String, Cell> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String field = schema.fields().get(i).name();
            Cell cell = cells.get(i);
            if (!cell.isBlank() && !cell.equals(said.get(field))) {
                row.put(field, cell);
            }
        }
        return row;
    }

    private static Cell cell(String field, JournalEntry entry) {
        return switch (field) {
            case AGENCY -> Cell.text(entry.agency());
            case PERSON -> Cell.text(entry.person());
            case TIME -> Cell.text(RoundTables.text(entry.at()));
            default -> entry.cells().getOrDefault(field, Cell.BLANK);
        };
    }

    List<String> headings() {
        return schema.fields().stream().map(Field::name).toList();
    }

    private static void add(Schema schema, String topic, String... key) {
        Set<String> fields = schema.fields().stream()
                .map(Field::name)
                .filter(field -> !OF_ENTRIES.contains(field))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> required = schema.fields().stream()
                .filter(Field::required)
                .map(Field::name)
                .filter(field -> fields.contains(field) && List.of(key).contains(field))
                .toList();
        BY_NAME.put(schema.name(), new JournalTable(schema, topic, List.of(key), required, fields));
    }
}
