package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.cchc.io.Journal;
import vn.cchc.io.JournalEntry;

/** Prints the entries of a journal, without the names of persons unless they are asked for. */
@Command(name = "show", mixinStandardHelpOptions = true)
final class JournalShow implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "JOURNAL", descriptionKey = "journal.file")
    private @Nullable Path file;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "journal.unit")
    private Optional<String> unit = Optional.empty();

    @Option(names = "--criterion", paramLabel = "CODE", descriptionKey = "journal.criterion")
    private Optional<String> criterion = Optional.empty();

    @Option(names = "--persons", descriptionKey = "journal.persons")
    private boolean persons;

    @Mixin
    private TextOptions text = new TextOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        Report report = text.report();
        InputOptions.journal(Objects.requireNonNull(file), report)
                .ifPresent(journal -> print(journal, command.commandLine().getOut()));
        return report.print(command.commandLine().getErr());
    }

    private void print(Journal journal, PrintWriter out) {
        Words words = text.words();
        List<List<String>> rows = new ArrayList<>();
        rows.add(cells(
                words.say("journal.column.line"),
                words.say("journal.column.id"),
                words.say("journal.column.at"),
                words.say("journal.column.agency"),
                words.say("journal.column.person"),
                words.say("journal.column.table"),
                words.say("journal.column.against"),
                words.say("journal.column.row")));
        for (int i = 0; i < journal.size(); i++) {
            JournalEntry entry = journal.entries().get(i);
            if (isAbout(entry, "unit", unit) && isAbout(entry, "criterion", criterion)) {
                rows.add(row(i + 1, entry));
            }
        }
        TextTable.print(rows, out);
        out.println();
        out.println(words.say("journal.shown", rows.size() - 1, journal.size(), journal.head()));
    }

    private static boolean isAbout(JournalEntry entry, String field, Optional<String> code) {
        // a unit's own row calls its code by another name
        String own = entry.table().equals("units") && field.equals("unit") ? "code" : field;
        return code.isEmpty() || code.equals(Optional.ofNullable(entry.row().get(own)));
    }

    private List<String> row(int line, JournalEntry entry) {
        return cells(
                String.valueOf(line),
                entry.id(),
                TimeText.of(entry.at()),
                entry.agency(),
                entry.person(),
                entry.table(),
                String.valueOf(entry.against()),
                entry.row().entrySet().stream().map(JournalShow::said).collect(Collectors.joining("; ")));
    }

    private static String said(Map.Entry<String, String> field) {
        return field.getKey() + "=" + field.getValue();
    }

    private List<String> cells(
            String line, String id, String at, String agency, String person, String table, String against, String row) {
        return persons
                ? List.of(line, id, at, agency, person, table, against, row)
                : List.of(line, id, at, agency, table, against, row);
    }
}
