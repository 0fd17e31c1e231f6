package vn.cchc.io.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;

/** What the tests of this package share: fault files, texts as files, and the values of one column. */
final class Faults {

    final List<Problem> problems = new ArrayList<>();
    final TableDocument document;

    private Faults(TableDocument document) {
        this.document = document;
    }

    static Faults file(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Faults.class.getResourceAsStream("/faults/" + name), name)) {
            return new Faults(TableFiles.read(in, name));
        }
    }

    static Faults text(String name, String content) throws IOException {
        return new Faults(TableFiles.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), name));
    }

    static Faults of(Table table) {
        return new Faults(new TableDocument("", java.util.Optional.empty(), List.of(table), List.of()));
    }

    /** Reads one column of the first table, each value as text, "-" where there is none. */
    <T> List<String> column(Field field, NumberStyle style, BiFunction<RowReader, String, T> door) {
        Table table = Columns.headed(document.tables().get(0), List.of(field));
        Columns columns = Columns.of(table, List.of(field), OtherColumns.KEEP, problems::add);
        TableReader reader = TableReader.of(table, columns, style, problems::add);
        List<String> values = new ArrayList<>();
        for (int row = 0; row < reader.rows().size(); row++) {
            String value = String.valueOf(door.apply(reader.row(row), field.name()));
            values.add(value.endsWith(".empty") ? "-" : value.replaceFirst("^Optional\\w*\\[(?s)(.*)]$", "$1"));
        }
        return values;
    }

    List<String> texts() {
        return texts(Language.EN);
    }

    List<String> texts(Language language) {
        List<Problem> all = new ArrayList<>(document.problems());
        all.addAll(problems);
        return all.stream().map(p -> p.text(language)).toList();
    }
}
